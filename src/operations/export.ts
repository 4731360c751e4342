import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Language } from '../base/text.js';
import { prepareFolder, writeAllWorkbooks, writeWorkbooks } from '../reports/write-workbooks.js';
import type { Store } from '../store/store.js';
import type { FileReport } from './import-report.js';
import { reportData } from './run-report.js';
import { unpackFailure, type WorkerFailure } from './worker-failure.js';

export interface ExportOptions {
  readonly dir: string;
  readonly language: Language;
  readonly mask: boolean;
  /** Files that the batch went on without. */
  readonly refused: readonly FileReport[];
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
  const data = reportData(store, record, options.refused);
  const helped = record.households >= HOUSEHOLDS_WORTH_HELP && availableParallelism() > 1;
  if (!helped || store.path === ':memory:') return writeAllWorkbooks(data, options);
  await prepareFolder(data, options.dir);
  const helper = exportInThread({ path: store.path, run, options });
  try {
    const [lists, evidence] = await Promise.all([writeWorkbooks('lists', data, options), helper.paths]);
    return [...lists, ...evidence];
  } finally {
    await helper.stop();
  }
}

/** What the thread that writes the workbooks of the evidence is told, and answers. */
export interface ExportTask {
  readonly path: string;
  readonly run: number;
  readonly options: ExportOptions;
}

export type ExportAnswer = { readonly paths: string[] } | { readonly failure: WorkerFailure };

function exportInThread(task: ExportTask) {
  const worker = new Worker(new URL('./export-worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const paths = new Promise<string[]>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: ExportAnswer) => {
      if ('failure' in answer) reject(unpackFailure(answer.failure));
      else resolve(answer.paths);
    });
  });
  return { paths, stop: () => worker.terminate() };
}
