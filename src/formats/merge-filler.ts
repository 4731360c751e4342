import { putCell, type RowSink } from './cell-row.js';
import type { Cell } from './cells.js';
import { LIMITS } from './limits.js';
import type { Merge } from './merges.js';
import { FileRefused } from './refusals.js';

/**
 * Fills values that are merged downwards into the rows they span, as they look to whoever reads the sheet.
 *
 * The merged ranges stand behind the rows, and looking ahead for them unpacks the sheet twice. So they are asked
 * for only when a row has an empty cell under a filled one, which is where a merge would show; from that row to
 * the end of the piece in hand rows wait (`settle` then fetches the ranges and lets them go).
 */
export class MergeFiller {
  readonly #sink: RowSink;
  readonly #load: () => Promise<readonly Merge[]>;
  #merges: readonly Merge[] | null;
  #next = 0;
  #active: Merge[] = [];
  readonly #above: Cell[] = [];
  #rowAbove = 0;
  #work = 0;
  #places = 0;
  #waiting: { row: number; cells: Cell[] }[] = [];
  #wanted = true;

  constructor(sink: RowSink, known: readonly Merge[] | null, load: () => Promise<readonly Merge[]>) {
    this.#sink = sink;
    this.#merges = known;
    this.#load = load;
  }

  readonly offer: RowSink = (row, cells) => {
    if (!this.#wanted) return false;
    // A million rows with one cell in the last column each are no table but an attack.
    if (cells.length > LIMITS.wideRow) this.#places += cells.length;
    if (this.#places > LIMITS.widePlaces) throw new FileRefused('too-heavy');
    if (this.#merges) return this.#fill(row, cells, this.#merges);
    if (this.#waiting.length > 0 || this.#hasGapBelowValue(cells)) {
      this.#waiting.push({ row, cells });
      return true;
    }
    return this.#pass(row, cells);
  };

  /** Lets the waiting rows go; false when no more rows are wanted. */
  async settle(): Promise<boolean> {
    if (this.#waiting.length > 0) {
      const merges = await this.#load();
      this.#merges = merges;
      const rows = this.#waiting;
      this.#waiting = [];
      for (const { row, cells } of rows) if (!this.#fill(row, cells, merges)) break;
    }
    return this.#wanted;
  }

  #hasGapBelowValue(cells: readonly Cell[]): boolean {
    const above = this.#above;
    for (let column = 0; column < above.length; column++) {
      if (above[column] !== null && (cells[column] ?? null) === null) return true;
    }
    return false;
  }

  #fill(row: number, cells: Cell[], merges: readonly Merge[]): boolean {
    if (merges.length === 0) return this.#deliver(row, cells);
    for (let merge = merges[this.#next]; merge && merge.top < row; merge = merges[++this.#next])
      this.#active.push(merge);
    if (this.#active.length > 0) {
      this.#active = this.#active.filter((merge) => merge.bottom >= row);
      // A million rows under sixteen thousand merged columns are no table but an attack.
      this.#work += this.#active.length;
      if (this.#work > LIMITS.mergedCells) throw new FileRefused('too-heavy');
      for (const { column, top } of this.#active) {
        // A range whose first row holds nothing has no value to give, least of all that of the row above it.
        if (this.#rowAbove >= top && (cells[column] ?? null) === null)
          putCell(cells, column, this.#above[column] ?? null);
      }
    }
    return this.#pass(row, cells);
  }

  /** The receiver owns the row and may change it, so what stands above the next one is a copy. */
  #pass(row: number, cells: Cell[]): boolean {
    const above = this.#above;
    // Grown from its end: given its length at once, V8 would turn a wide row into a hash table.
    for (let column = 0; column < cells.length; column++) above[column] = cells[column] ?? null;
    above.length = cells.length;
    this.#rowAbove = row;
    return this.#deliver(row, cells);
  }

  #deliver(row: number, cells: Cell[]): boolean {
    if (!this.#sink(row, cells)) this.#wanted = false;
    return this.#wanted;
  }
}
