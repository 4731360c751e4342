import type { NoticeLine, TekunLine } from '../../dossier/tekun.js';
import { tekunWorkbook } from '../../reports/tekun.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { type WorkbookOptions, writeOfRun } from '../write-of-run.js';

/** 特困名单.xlsx. @throws UserError (2) when it cannot be written */
export const writeTekun = (
  store: Store,
  run: RunRecord,
  lines: readonly TekunLine[],
  notices: readonly NoticeLine[],
  options: WorkbookOptions,
): Promise<string> => writeOfRun(store, run, tekunWorkbook(lines, notices), options);
