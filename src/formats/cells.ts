import type { IsoDate } from '../base/dates.js';

/** A date cell, already free of Excel's serial number and date system. */
export class DateCell {
  readonly date: IsoDate;
  constructor(date: IsoDate) {
    this.date = date;
  }
}

/** An Excel error such as #N/A: never a value, never an empty cell. */
export class ErrorCell {
  readonly error: string;
  constructor(error: string) {
    this.error = error;
  }
}

/**
 * What one cell of a sheet holds. An empty cell is null, never ''. Text is as in the file (not trimmed);
 * numbers are what the file stores (a percentage is 0.5), dates are told apart from numbers by their format.
 */
export type Cell = string | number | boolean | DateCell | ErrorCell | null;

/**
 * Receives one row: the number Excel shows for it and its cells by column (A = 0); trailing empty cells may be
 * absent. The array belongs to the receiver. Returning false ends the reading of the sheet.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a visitor that wants every row returns nothing
export type RowVisitor = (row: number, cells: Cell[]) => false | void;

export interface ReadOptions {
  /**
   * What becomes of the rows under a value that is merged downwards; the ranges stand behind the rows, so that to know
   * them a large sheet is unpacked twice.
   * - `filled` (as if nothing is said): the value stands in each of them;
   * - `left`: rows as they lie in the file;
   * - `noneFrom`: rows are wanted from this one on, and are handed over as if no merged range reached them. When the
   *   end of the sheet tells otherwise, the reading ends with `MergedRows`, and what was taken does not count.
   */
  readonly merged?: 'filled' | 'left' | { readonly noneFrom: number };
}

/** The assumption of `noneFrom` does not hold: the sheet has to be read again without it. */
export class MergedRows extends Error {}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether its plain numbers that stand for days count from 1904; dates in a date format are dates already. */
  readonly date1904: boolean;
  /**
   * Reads the rows in order, in bounded memory; may be called again.
   * @throws MergedRows only with `noneFrom`
   */
  read(visit: RowVisitor, options?: ReadOptions): Promise<void>;
}

export type FileFormat = 'xlsx' | 'csv' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml';

/** A spreadsheet file opened for reading, whatever its format. */
export interface SpreadsheetFile {
  readonly format: FileFormat;
  /** What was found out on the way and is worth saying: encoding, delimiter, the reader that took it. */
  readonly details: { readonly encoding?: string; readonly delimiter?: string; readonly reader: string };
  readonly sheets: readonly Sheet[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Forces the encoding of a text file: a TextDecoder label. */
  readonly encoding?: string;
  readonly password?: string;
}
