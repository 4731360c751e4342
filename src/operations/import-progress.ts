import type { PlannedFile } from './import-plan.js';
import type { ImportProgress } from './import-report.js';

/** Until a file has been read: about what a row takes in a spreadsheet of any kind. */
const BYTES_OF_A_ROW = 60;
/** A file is not said to be done before it is. */
const MOST_OF_A_FILE = 0.95;

/** How far an import is. How many rows a file holds is known only at its end; until then its size says about how many. */
export class ImportMeter {
  readonly #files: readonly PlannedFile[];
  readonly #bytes: number;
  #rowsBefore = 0;
  #bytesBefore = 0;
  #place = 0;
  #rows = 0;

  constructor(files: readonly PlannedFile[]) {
    this.#files = files;
    this.#bytes = Math.max(
      1,
      files.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  }

  /** @param place of the file, counted from 1 @param rows of it read so far */
  at(place: number, rows: number): ImportProgress {
    if (place !== this.#place) this.#begin(place);
    this.#rows = rows;
    const file = this.#files[place - 1];
    const ofRow = this.#rowsBefore > 0 ? this.#bytesBefore / this.#rowsBefore : BYTES_OF_A_ROW;
    const read = Math.min(rows * ofRow, (file?.bytes ?? 0) * MOST_OF_A_FILE);
    return {
      file: file?.path ?? '',
      place,
      files: this.#files.length,
      rows,
      allRows: this.#rowsBefore + rows,
      share: (this.#bytesBefore + read) / this.#bytes,
    };
  }

  #begin(place: number): void {
    this.#rowsBefore += this.#rows;
    this.#bytesBefore = this.#files.slice(0, place - 1).reduce((sum, { bytes }) => sum + bytes, 0);
    this.#place = place;
  }
}
