import type { Month } from '../base/dates.js';
import type { Text } from '../base/text.js';
import type { FileFormat } from '../formats/cells.js';
import type { TableProblemCode } from '../sources/problems.js';
import type { SourceKey } from '../sources/registry.js';
import type { SkippedRows, TableColumn, TableFound, UnreadColumn } from '../sources/table.js';
import type { StoredCell } from '../store/import-record.js';
import type { ProblemCount } from './import-report.js';

/** What the reader sees in one file, before any of it is imported. */
export interface PeekedFile {
  readonly file: string;
  /** The data month that an import would give it, and whether it stands in the path. */
  readonly period: Month;
  readonly periodInPath: boolean;
  /** Null where it is no file of its own. */
  readonly bytes: number | null;
  readonly format: FileFormat;
  readonly details: Readonly<Record<string, string>>;
  /** Whether an import would take it. A single sheet of data that cannot be read refuses the file. */
  readonly importable: boolean;
  readonly sheets: readonly PeekedSheet[];
}

export interface PeekedSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  /** Rows that hold something, the last row's number in Excel, and the widest row. */
  readonly size: { readonly rows: number; readonly lastRow: number; readonly columns: number };
  /** read: a table of a source; passed-over: no data; refused: data that cannot be read. */
  readonly outcome: 'read' | 'passed-over' | 'refused';
  /** Why it would not be read. */
  readonly problem: { readonly code: TableProblemCode; readonly text: Text } | null;
  /** Nearest first, of a sheet that is not read. */
  readonly candidates: readonly PeekedCandidate[];
  readonly table: PeekedTable | null;
  readonly firstRows: readonly PeekedRow[];
}

export interface PeekedCandidate {
  readonly source: SourceKey;
  readonly title: Text;
  /** How many fields have a header. */
  readonly matched: number;
  readonly missing: readonly string[];
}

/** How a sheet is read, with what its rows would come to. Columns are named as Excel does: A, B, … */
export interface PeekedTable
  extends Pick<TableFound, 'source' | 'forced' | 'headerRow' | 'headerRows' | 'firstDataRow'> {
  readonly title: Text;
  /** The import whose rejected rows it mends, told by its columns. */
  readonly amends: number | null;
  readonly columns: readonly (TableColumn & { readonly column: string; readonly fieldHeader: string })[];
  readonly unread: readonly (UnreadColumn & { readonly column: string })[];
  /** What an import would make of its rows: records, answers "nothing found", rejected ones; and rows passed over. */
  readonly rows: {
    readonly all: number;
    readonly records: number;
    readonly answers: number;
    readonly rejected: number;
    readonly skipped: Readonly<SkippedRows>;
  };
  /** The rejected rows by what is wrong with them, the most frequent first. */
  readonly problems: readonly ProblemCount[];
  /** Columns with words that would count as unknown, and in how many rows. */
  readonly unreadable: readonly { readonly header: string; readonly count: number }[];
}

/** A row as the reader hands it on; `row` is the number that Excel shows. */
export interface PeekedRow {
  readonly row: number;
  readonly cells: readonly StoredCell[];
}
