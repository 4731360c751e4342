import type { IsoDate } from '../base/dates.js';
import type { TableProblem } from './problems.js';
import type { SourceKey } from './registry.js';

/** A column of a sheet that is read. */
export interface TableColumn {
  /** A = 0. */
  readonly index: number;
  /** The header as it stands in the file, white space joined. */
  readonly header: string;
  readonly field: string;
  /** The unit that numbers without a unit of their own are in; null where none is said (yuan: 元). */
  readonly unit: string | null;
  /** Where the unit was found. */
  readonly unitFrom: 'header' | 'unit-row' | null;
  /** Whether the header is the canonical one of the field, not an alias. */
  readonly canonical: boolean;
}

export interface UnreadColumn {
  readonly index: number;
  readonly header: string;
}

/** How near a sheet comes to a source. */
export interface Candidate {
  readonly source: SourceKey;
  /** How many fields have a header. */
  readonly matched: number;
  /** The canonical headers of the required columns that are missing. */
  readonly missing: readonly string[];
}

/** How a sheet is read: plain data, stored with the import and shown. */
export interface TableFound {
  readonly kind: 'found';
  readonly source: SourceKey;
  /** Said with --as, not recognised. */
  readonly forced: boolean;
  /** The number Excel shows for the row of the headers (of two, the lower one). */
  readonly headerRow: number;
  /** Two where a row of group headers stands above. */
  readonly headerRows: 1 | 2;
  readonly firstDataRow: number;
  readonly columns: readonly TableColumn[];
  readonly unread: readonly UnreadColumn[];
  /** The texts about the header that are no data: titles, units, notes. Repeated on a printed page they are skipped. */
  readonly above: readonly string[];
}

/** A sheet that is not data: a page of explanations, an empty sheet. Passed over with a note. */
export interface NotATable {
  readonly kind: 'not-data';
  readonly problem: TableProblem;
  /** Nearest first, at most three; for a file none of whose sheets is data. */
  readonly candidates: readonly Candidate[];
}

/** A sheet that is data but cannot be read: its file is refused. */
export interface TableRefused {
  readonly kind: 'refused';
  readonly problem: TableProblem;
  /** Nearest first, at most three. */
  readonly candidates: readonly Candidate[];
  /** The row that was taken for the header, if one was. */
  readonly headerRow: number | null;
}

export interface FindTableOptions {
  readonly fileName: string;
  readonly sheetName: string;
  /** --as: the source, whatever the headers say. */
  readonly as?: SourceKey;
  /** --header-row: the number Excel shows. */
  readonly headerRow?: number;
}

export interface ReadContext {
  /** No birth date lies after it. */
  readonly today: IsoDate;
  /** The base name of the file. */
  readonly fileName: string;
  /** Whether the rows may be handed over before it is known that none are merged; see `ReadOptions`. */
  readonly assumeUnmerged?: boolean;
  /** Whether a number without date format counts its days from 1904. */
  readonly date1904?: boolean;
}

/** Rows after the header that are not handed on, by what they were taken for. */
export interface SkippedRows {
  blank: number;
  /** Headers (and titles) repeated on a printed page. */
  header: number;
  total: number;
  note: number;
  /** The example line of a template. */
  example: number;
  /** Tasks of a visit that have no result yet. */
  open?: number;
}

export interface RowCounts {
  /** The rows handed on: each is a record, an answer or rejected. */
  rows: number;
  skipped: SkippedRows;
}
