import type { Language } from '../base/text.js';
import type { ReportContext, Workbook } from '../reports/layout.js';
import { prepareReport, writeReport } from '../reports/write-report.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { runInfo } from './run-info.js';

export interface WorkbookOptions {
  readonly dir: string;
  readonly language: Language;
  readonly mask: boolean;
}

/** What the cells of a workbook may depend on, of a run. */
export const contextOfRun = (
  store: Store,
  run: RunRecord,
  { language, mask }: Pick<WorkbookOptions, 'language' | 'mask'>,
): ReportContext => ({ language, mask, run: runInfo(store, run, []) });

/** Writes one workbook that belongs to a run, and gives its path. @throws UserError (2) when it cannot be written */
export async function writeOfRun(
  store: Store,
  run: RunRecord,
  workbook: Workbook,
  options: WorkbookOptions,
): Promise<string> {
  await prepareReport(options.dir, workbook.file);
  return writeReport(options.dir, workbook, contextOfRun(store, run, options));
}
