import type { Month } from '../base/dates.js';
import type { CellProblem } from '../sources/problems.js';
import type { SourceKey } from '../sources/registry.js';
import type { SqlValue } from '../sources/row-parser.js';
import type { SkippedRows, TableFound } from '../sources/table.js';

/** One sheet of a file as it was read for one source. */
export interface ImportSheet {
  readonly name: string;
  /** Header row, columns with their units, columns left unread. */
  readonly table: TableFound;
  readonly rows: number;
  /** Rows passed over: blank, repeated headers, totals, notes. */
  readonly skipped: Readonly<SkippedRows>;
}

export const IMPORT_WARNINGS = [
  /** Two files of one command with the same name, source and period: both count. */
  'SAME_NAME_TWICE',
  /** Most rows of this file stand in another file of its snapshot set too. */
  'FILES_OVERLAP',
  /** Cells of an optional column that could not be read and count as unknown. */
  'CELL_UNREADABLE',
  /** A header and not one row of data below it. */
  'TABLE_EMPTY',
] as const;

export type ImportWarningCode = (typeof IMPORT_WARNINGS)[number];

export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** A column, a sheet or another file. */
  readonly subject: string;
  /** So many rows. */
  readonly count: number;
  /** The other import, where there is one. */
  readonly other: number | null;
}

export type ImportStatus = 'in-force' | 'superseded' | 'revoked';

/** One file's rows of one source. `taken + superseded + rejected` is always `rows`. */
export interface ImportRecord {
  readonly number: number;
  /** The path as the user gave or sees it. */
  readonly file: string;
  /** By which a later file takes this one's place. */
  readonly name: string;
  readonly sha256: string;
  readonly source: SourceKey;
  readonly period: Month;
  readonly rows: number;
  /** Rows that count, empty answers among them. */
  readonly taken: number;
  readonly superseded: number;
  readonly rejected: number;
  /** Of the rows taken: "asked, nothing found". */
  readonly answers: number;
  /** Of the rows rejected: mended by an import in force. */
  readonly cured: number;
  readonly sheets: readonly ImportSheet[];
  readonly warnings: readonly ImportWarning[];
  /** The import whose rejected rows this one mends. */
  readonly amends: number | null;
  readonly status: ImportStatus;
  readonly supersededBy: number | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  readonly operator: string;
  readonly at: string;
  /** Format, encoding and reader, as found out by opening the file. */
  readonly details: Readonly<Record<string, string>>;
}

export interface NewImport {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
  readonly source: SourceKey;
  readonly period: Month;
  readonly amends: number | null;
  /** Imports of the same name, source and period whose place it takes. */
  readonly supersedes: readonly number[];
  readonly operator: string;
  /** The time of the import: the store has no clock. */
  readonly at: string;
  readonly details: Readonly<Record<string, string>>;
}

/** Names a rejected row: the sheet by its place among the sheets of its import. */
export interface RejectKey {
  readonly import: number;
  readonly sheet: number;
  readonly row: number;
}

/** A cell of a rejected row as JSON: text, number, boolean, {"date"}, {"error"} or null. */
export type StoredCell =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly error: string }
  | null;

/** Why the answer of a visit was not taken; `value` is the task, the date or the amount that it is about. */
export const VISIT_PROBLEMS = [
  'no-such-task',
  'answered-already',
  'visit-in-future',
  'no-figure',
  'confirmed-unverified',
  'confirmed-without-result',
] as const;

export type VisitProblemCode = (typeof VISIT_PROBLEMS)[number];

/**
 * Why a row was rejected: cells that cannot be read, or, in a workbook of rejected rows, a line that names no row to
 * mend (any more). `value` is what it names, or the import that mended the row already.
 */
export type RejectProblem =
  | CellProblem
  | { readonly code: VisitProblemCode; readonly value: string }
  | { readonly code: 'names-no-reject' | 'already-mended'; readonly value: string };

export interface NewReject {
  readonly cells: readonly StoredCell[];
  readonly problems: readonly RejectProblem[];
  /** What could be read all the same. */
  readonly household: string | null;
  readonly idNo: string | null;
  /** The rejected row that this row was to mend. */
  readonly mends: RejectKey | null;
}

export interface Reject extends NewReject {
  readonly import: number;
  readonly sheet: number;
  readonly sheetName: string;
  readonly row: number;
  /** The import that mended it and is in force, else null. */
  readonly curedBy: number | null;
}

/** Writes one import, row by row, inside a transaction of the store. */
export interface ImportWriter {
  readonly number: number;
  /**
   * @param sheet the place of the rows' sheet among the import's sheets
   * @param rows one after the other: the row number, then the values in the order of the declaration
   */
  records(sheet: number, rows: readonly SqlValue[]): void;
  answer(sheet: number, row: number, idNo: string, name: string): void;
  reject(sheet: number, row: number, reject: NewReject): void;
  /** Marks a rejected row, and the row that it was itself to mend, as mended by this import. */
  cure(reject: RejectKey): void;
  /** Settles natural keys and counts, and adds the warning FILES_OVERLAP where it is due. */
  finish(outcome: {
    readonly sheets: readonly ImportSheet[];
    readonly warnings: readonly ImportWarning[];
  }): ImportRecord;
}

export interface ImportFilter {
  readonly source?: SourceKey;
  readonly period?: Month;
  readonly status?: ImportStatus;
}

export interface Imports {
  list(filter?: ImportFilter): ImportRecord[];
  /** @throws UserError (2) when there is no such import */
  get(number: number): ImportRecord;
  begin(fresh: NewImport): ImportWriter;
  /** The import in force with these bytes for this source and period. */
  sameBytes(sha256: string, source: SourceKey, period: Month): ImportRecord | null;
  /** Imports in force of this name, source and period that amend the same import, or none. */
  named(file: Pick<NewImport, 'name' | 'source' | 'period' | 'amends'>): ImportRecord[];
  /** Takes an import and its amendments out of account; a file whose place it took counts again. */
  revoke(number: number, operator: string, at: string): ImportRecord;
  rejects(number: number): Generator<Reject>;
  /** One rejected row with what mends it now. */
  reject(key: RejectKey): Reject | null;
}
