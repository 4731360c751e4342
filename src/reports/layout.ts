import type { stream } from 'exceljs';
import type { Language, Text } from '../base/text.js';
import type { RunInfo } from './report-data.js';

/** What every cell of a workbook may depend on beside its row. */
export interface ReportContext {
  readonly language: Language;
  /** Identity numbers and accounts show their first six and last four characters only. */
  readonly mask: boolean;
  readonly run: RunInfo;
}

/** How a cell is shown. Money is given in fen and shown in yuan; a date is given as YYYY-MM-DD. */
export type Format = 'text' | 'money' | 'integer' | 'squareMetres' | 'date' | 'percent';

/** A colour that stands beside a word, never instead of it. */
export type Tone = 'blocker' | 'warning' | 'info' | 'total' | 'folded' | 'entry';

export type CellValue = string | number | null;

/** One column of a sheet: everything about it in one place. */
export interface Column<Row> {
  readonly header: Text;
  /** In digits of the standard font; a Chinese character takes two. By language where the words differ in length. */
  readonly width: number | Readonly<Record<Language, number>>;
  readonly format: Format;
  /** `index` counts the rows of the list from 1. */
  readonly value: (row: Row, context: ReportContext, index: number) => CellValue;
  /** How the column came about, for the sheet 说明. */
  readonly about?: Text;
  /** Where the format depends on the row. */
  readonly formatOf?: (row: Row) => Format;
  /** Of the whole column, or where it depends on the row. */
  readonly tone?: Tone | ((row: Row, context: ReportContext) => Tone | null);
  /** A column that a clerk fills in: the words of its drop-down. */
  readonly choices?: readonly Text[];
  /** A column that a clerk fills in with a date. */
  readonly dateEntry?: true;
  /** A column that a clerk fills in with so many characters at most. */
  readonly textEntry?: number;
  /** The number of these rows, which follow each other, has a bar behind it; the largest fills its cell. */
  readonly barred?: (row: Row) => boolean;
}

/** A line folded away under a row: texts by the place of the column under which they stand. */
export type FoldedLine = readonly (string | null)[];

/** One list of a workbook. */
export interface Sheet<Row> {
  readonly name: Text;
  readonly title: Text;
  readonly columns: readonly Column<Row>[];
  readonly rows: (context: ReportContext) => Iterable<Row>;
  /** The columns on the left that stay when one scrolls. */
  readonly pinned?: number;
  /** What a click on the plus sign beside a row shows. */
  readonly folded?: (row: Row, context: ReportContext) => readonly FoldedLine[];
  /** Shown instead of rows when there are none. */
  readonly empty?: Text;
}

/**
 * A sheet whose rows may be anything: its columns and rows belong together only inside, so whoever wants them brings
 * a function that works for every kind of row.
 */
export interface AnySheet {
  open<Result>(use: <Row>(declaration: Sheet<Row>) => Result): Result;
}

export const sheet = <Row>(declaration: Sheet<Row>): AnySheet => ({ open: (use) => use(declaration) });

/** A sheet that is no list: a printed form, or charts. */
export type DrawSheet = (book: stream.xlsx.WorkbookWriter, context: ReportContext) => void;

/** One file. */
export interface Workbook {
  /** Its name does not change with the language: scripts and clerks look for it. */
  readonly file: string;
  /** What it is for, in the sheet 说明. */
  readonly about: Text;
  /** Before the lists. */
  readonly drawn?: readonly DrawSheet[];
  readonly sheets: readonly AnySheet[];
}
