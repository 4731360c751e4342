import type { IsoDate, Month } from '../base/dates.js';
import type { Text } from '../base/text.js';
import type { TableProblem } from '../sources/problems.js';
import type { SourceKey } from '../sources/registry.js';
import type { ImportRecord } from '../store/import-record.js';
import type { PassedOver, PlannedFile } from './import-plan.js';

export type {
  ImportFilter,
  ImportRecord,
  ImportSheet,
  ImportStatus,
  ImportWarning,
  ImportWarningCode,
  Reject,
  RejectProblem,
  StoredCell,
} from '../store/import-record.js';
export type { PassedOver, PassedOverReason } from './import-plan.js';

export interface ImportOptions {
  /** `--as`: the source, whatever the headers say. */
  readonly as?: SourceKey;
  /** `--period`: the data month of every file. */
  readonly period?: Month;
  /** Its month is the period of files whose path names none. */
  readonly asOf?: IsoDate;
  /** `--sheet`: only the sheet of this name, or of this number counted from 1. */
  readonly sheet?: string;
  /** `--header-row`: the number Excel shows. */
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly password?: string;
  /** `--amend`: the import whose rejected rows these files mend. */
  readonly amend?: number;
  /** Whether results of visits may change an answer that a task has. */
  readonly amendAnswers?: boolean;
  /** `tasks import`: refuse the tables of other sources. */
  readonly only?: SourceKey;
  /** Report, write nothing. */
  readonly dryRun?: boolean;
  readonly operator: string;
  /** The time of the command, ISO 8601 in local time; nobody is born after its day. */
  readonly now: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly file: string;
  /** Counted from 1. */
  readonly place: number;
  readonly files: number;
  /** Rows of this file read so far. */
  readonly rows: number;
  /** Rows of all files read so far. */
  readonly allRows: number;
  /** How much of the whole is done, from 0 to 1, about. */
  readonly share: number;
}

/** A sheet that is no data of a source. */
export interface SheetPassedOver {
  readonly sheet: string;
  readonly problem: TableProblem;
}

/** What became of one file. A refused one wrote nothing. */
export interface FileReport {
  readonly file: string;
  readonly period: Month;
  /** One a source. */
  readonly imported: readonly ImportRecord[];
  /** In force already with the same bytes, source and period. */
  readonly unchanged: readonly ImportRecord[];
  /** Whose place they took. */
  readonly superseded: readonly ImportRecord[];
  readonly sheetsPassedOver: readonly SheetPassedOver[];
  /** Its rejected rows by what is wrong with them, the most frequent first. */
  readonly problems: readonly ProblemCount[];
  readonly refusal: Text | null;
}

/** Forty like errors are one line. */
export interface ProblemCount {
  readonly title: Text;
  readonly count: number;
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly passedOver: readonly PassedOver[];
  readonly dryRun: boolean;
}

/** The report of a file of which nothing is in. */
export const nothingOf = (file: PlannedFile): FileReport => ({
  file: file.path,
  period: file.period,
  imported: [],
  unchanged: [],
  superseded: [],
  sheetsPassedOver: [],
  problems: [],
  refusal: null,
});
