import { availableParallelism } from 'node:os';
import type { Language } from '../base/text.js';
import { discardDraftsIn } from '../reports/replace-file.js';
import type { RunInfo } from '../reports/report-data.js';
import { draftWorkbooks, type WorkbooksOptions, writeWorkbooks } from '../reports/write-workbooks.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { countedRows } from './export-progress.js';
import type { FileReport } from './import-report.js';
import { runInfo } from './run-info.js';
import { reportData } from './run-report.js';
import { Thread } from './thread.js';

export interface ExportOptions {
  readonly dir: string;
  readonly language: Language;
  readonly mask: boolean;
  /** Files that the batch went on without. */
  readonly refused: readonly FileReport[];
  /** Rows of the lists that this thread writes: those written, and about how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Below so many households a second thread takes longer to start than it saves. */
const HOUSEHOLDS_WORTH_HELP = 5000;

/**
 * Writes the workbooks of a run and gives their paths; those of the evidence in a second thread where there is a core
 * for it.
 * @throws UserError (2) when a workbook is open in another program or the folder cannot be written
 */
export async function exportRun(store: Store, run: number, options: ExportOptions): Promise<string[]> {
  const record = store.runs.get(run);
  const { data, draft } = draftsOfRun(store, record, runInfo(store, record, options.refused), options);
  return writeWorkbooks(data, options, draft);
}

/** What the workbooks of a run are made of, and what drafts them: `nameDrafts` gives them their names. */
export function draftsOfRun(
  store: Store,
  run: RunRecord,
  info: RunInfo,
  { dir, language, mask, onProgress }: Omit<ExportOptions, 'refused'>,
) {
  const options: WorkbooksOptions = { dir, language, mask };
  const manyCores = run.households >= HOUSEHOLDS_WORTH_HELP && availableParallelism() > 1;
  const helped = manyCores && store.path !== ':memory:';
  const findings = Object.values(run.codes).reduce((sum, count) => sum + count, 0);
  const total = run.households + (helped ? 0 : findings);
  let done = 0;
  const data = countedRows(reportData(store, run, info), () => {
    // Persons supported alone are listed beside their households.
    onProgress?.(Math.min(++done, total), total);
  });
  const alone = async () => [
    ...(await draftWorkbooks('lists', data, options)),
    ...(await draftWorkbooks('evidence', data, options)),
  ];
  const withHelp = async () => {
    const task: ExportTask = { path: store.path, run: run.number, info, options };
    const helper = new Thread<string[]>(new URL('./export-worker.js', import.meta.url), task);
    try {
      const [lists, evidence] = await Promise.all([draftWorkbooks('lists', data, options), helper.next()]);
      return [...lists, ...(evidence ?? [])];
    } finally {
      await helper.stop();
    }
  };
  return { data, draft: helped ? withHelp : alone };
}

/** Removes what an interrupted export has not finished in a folder. */
export const discardUnfinished = (dir: string): void => discardDraftsIn(dir);

/** What the thread that writes the workbooks of the evidence is told; it answers with the paths they are to have. */
export interface ExportTask {
  readonly path: string;
  readonly run: number;
  /** Read once: the other thread needs no policy then. */
  readonly info: RunInfo;
  readonly options: WorkbooksOptions;
}
