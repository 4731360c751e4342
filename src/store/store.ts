import type { IsoDate } from '../base/dates.js';
import type { Dossier, Roster } from '../dossier/dossier.js';
import type { Imports } from './import-record.js';
import type { Log } from './log.js';
import type { Runs, Selection } from './run-record.js';

export interface SelectOptions {
  /** Decide with the imports that this run used. */
  readonly importsOf?: number;
}

export interface DossierOptions {
  /** Only these household numbers. */
  readonly households?: readonly string[];
  readonly roster?: Roster;
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
  /** The imports in force at a date, and what is missing or old. */
  select(asOf: IsoDate, options?: SelectOptions): Selection;
  /** Household by household, applicants first, then by number; memory does not grow with the population. */
  dossiers(selection: Selection, options?: DossierOptions): Generator<Dossier>;
  /** How many dossiers there will be, for a progress bar. */
  countHouseholds(selection: Selection): number;
  /**
   * All or nothing; within another one, a part of it that can fail alone. Waits briefly for another process that writes.
   * @param command what others are told who have to wait
   * @throws UserError (5) when the database stays held, naming who holds it
   */
  transaction<T>(command: string, body: () => T | Promise<T>, options?: TransactionOptions): Promise<T>;
  close(): void;
}

export interface OpenOptions {
  /** Make a new database where there is none; without it a missing file is a UserError (2). */
  readonly create?: boolean;
  readonly readonly?: boolean;
}

export { openStore } from './open-store.js';
