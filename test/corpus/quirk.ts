import { type Cell, DateCell, ErrorCell } from '../../src/formats/cells.js';

/** A row as it is to be read: the number that Excel shows, and the cells. */
export type ExpectedRow = [row: number, cells: Cell[]];

/** One file of the corpus, named after what is peculiar about it. */
export interface Quirk {
  /** The name of the file: what is peculiar about it, and its ending. */
  readonly file: string;
  /** Its bytes; a file without was written by another program and is kept as it is. */
  readonly make?: () => Buffer | string | Promise<Buffer>;
  /** By the name of the sheet, in the order of the workbook. */
  readonly sheets: readonly (readonly [name: string, rows: readonly ExpectedRow[]])[];
  readonly password?: string;
  /** Which reader takes it in the end, where it is not the first to try. */
  readonly reader?: 'saxes' | 'sheetjs' | 'csv-parse';
  /** Where another reader gives other cells, and why those here are right. */
  readonly exceptions?: { readonly sheetjs?: string; readonly exceljs?: string };
}

export const date = (iso: string) => new DateCell(iso as DateCell['date']);
export const error = (code: string) => new ErrorCell(code);

/** The only sheet of most of the files. */
export const only = (...rows: readonly ExpectedRow[]): Quirk['sheets'] => [['名单', rows]];
/** The first rows, one after the other. */
export const rows = (...cells: readonly Cell[][]): ExpectedRow[] =>
  cells.map((row, index): ExpectedRow => [index + 1, row]);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A row element of number cells, each with its style. */
export const numbers = (
  row: number,
  ...cells: readonly (readonly [value: number | string, style: number])[]
) =>
  `<row r="${row}">${cells.map(([value, style], at) => `<c r="${LETTERS[at]}${row}" s="${style}"><v>${value}</v></c>`).join('')}</row>`;
/** A row element of inline texts; the texts are XML. */
export const texts = (row: number, ...cells: readonly string[]) =>
  `<row r="${row}">${cells.map((text, at) => `<c r="${LETTERS[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
/** A row element of shared strings by their numbers. */
export const shared = (row: number, ...indexes: readonly (number | string)[]) =>
  `<row r="${row}">${indexes.map((index, at) => `<c r="${LETTERS[at]}${row}" t="s"><v>${index}</v></c>`).join('')}</row>`;
