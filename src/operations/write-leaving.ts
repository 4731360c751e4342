import type { IsoDate } from '../base/dates.js';
import type { ConflictLine } from '../dossier/conflict.js';
import type { DeathLine, DueLine, ExitLine } from '../dossier/leaving.js';
import { conflictsWorkbook } from '../reports/conflicts.js';
import { dueWorkbook, exitsWorkbook } from '../reports/leaving.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { type WorkbookOptions, writeOfRun } from './write-of-run.js';

/** 退出名单.xlsx. @throws UserError (2) when it cannot be written */
export const writeExits = (
  store: Store,
  run: RunRecord,
  exits: readonly ExitLine[],
  deaths: readonly DeathLine[],
  options: WorkbookOptions,
): Promise<string> => writeOfRun(store, run, exitsWorkbook(exits, deaths), options);

/** 到期清单.xlsx. @throws UserError (2) when it cannot be written */
export const writeDue = (
  store: Store,
  run: RunRecord,
  by: IsoDate,
  lines: readonly DueLine[],
  options: WorkbookOptions,
): Promise<string> => writeOfRun(store, run, dueWorkbook(by, lines), options);

/** 近亲属名单.xlsx. @throws UserError (2) when it cannot be written */
export const writeConflicts = (
  store: Store,
  run: RunRecord,
  lines: readonly ConflictLine[],
  options: WorkbookOptions,
): Promise<string> => writeOfRun(store, run, conflictsWorkbook(lines), options);
