import type { IsoDate } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Dossier, Roster, Row } from '../dossier/dossier.js';
import type { ScreeningFamily } from '../dossier/screening.js';
import type { SourceKey } from '../sources/registry.js';
import type { Imports } from './import-record.js';
import type { Log } from './log.js';
import type { Monitoring } from './monitoring/record.js';
import type { Publicity } from './publicity-record.js';
import type { RunPairs } from './reconcile-reader.js';
import type { FieldsLeftOut } from './row-shape.js';
import type { RunRecord, Runs, Selection } from './run-record.js';
import type { ScreeningLimits } from './screening-families.js';
import type { RowCondition } from './source-rows.js';
import type { Spool } from './spool.js';
import type { StatisticsReader } from './statistics/record.js';

export interface SelectOptions {
  /** Decide with the imports that this run used. */
  readonly importsOf?: number;
}

export interface DossierOptions {
  /** Only these household numbers. */
  readonly households?: readonly string[];
  readonly roster?: Roster;
  /** Fields of rows that are not asked for: they are not read, and a row of the dossier refuses to answer for them. */
  readonly leftOut?: FieldsLeftOut;
}

/** The dossiers of a selection in pages, in the order of a run; every reader of the same selection sees the same pages. */
export interface DossierPages {
  readonly households: number;
  readonly pages: number;
  /** @param page counted from 0 */
  read(page: number): Dossier[];
  close(): void;
}

export interface TransactionOptions {
  /** Undo everything at the end: the same code ran, nothing is written. */
  readonly rollback?: boolean;
}

/** The database of a bureau: what came in, what was decided, who did it. */
export interface Store {
  readonly path: string;
  readonly imports: Imports;
  readonly runs: Runs;
  readonly log: Log;
  readonly monitoring: Monitoring;
  /** What the statistics of a month count. */
  readonly statistics: StatisticsReader;
  readonly publicity: Publicity;
  /** The imports in force at a date, and what is missing or old. */
  select(asOf: IsoDate, options?: SelectOptions): Selection;
  /** Household by household, applicants first, then by number; memory does not grow with the population. */
  dossiers(selection: Selection, options?: DossierOptions): Generator<Dossier>;
  /** The numbers of the households that list a person, each once. */
  householdsOf(selection: Selection, person: IdNo): string[];
  /** The rows of a source that count in a selection, in import order and whatever their date. */
  rows<K extends SourceKey>(selection: Selection, source: K, condition?: RowCondition): Generator<Row<K>>;
  /** The dossiers page by page, for several readers that share the pages among them. */
  openDossiers(selection: Selection, options?: DossierOptions): DossierPages;
  /** The families that illness, disability, bills or many children speak for, by register book and marriage. */
  families(selection: Selection, limits: ScreeningLimits): Generator<ScreeningFamily>;
  /** The family of each of these persons by register book and marriage; who is in no register book is left out. */
  familiesOf(selection: Selection, persons: readonly IdNo[]): ReadonlyMap<string, string>;
  /** The households of two runs, paired. */
  openRunPairs(before: RunRecord, after: RunRecord): RunPairs;
  /** A place for what is made once and read several times. */
  openSpool<Item>(): Spool<Item>;
  /**
   * All or nothing; within another one, a part of it that can fail alone. Waits briefly for another process that writes.
   * @param command what others are told who have to wait
   * @throws UserError (5) when the database stays held, naming who holds it
   */
  transaction<T>(command: string, body: () => T | Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Carries what was written ahead over into the file of the database, as far as nobody reads it; for a thread that
   * would only wait. Whether and when it is done changes nothing that is read.
   */
  carryOver(): void;
  close(): void;
}

export interface OpenOptions {
  /** Make a new database where there is none; without it a missing file is a UserError (2). */
  readonly create?: boolean;
  readonly readonly?: boolean;
}

export { openStore } from './open-store.js';
