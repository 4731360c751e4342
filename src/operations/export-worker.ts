import { parentPort, workerData } from 'node:worker_threads';
import { writeWorkbooks } from '../reports/write-workbooks.js';
import { openStore } from '../store/store.js';
import type { ExportAnswer, ExportTask } from './export.js';
import { reportData } from './run-report.js';
import { packFailure } from './worker-failure.js';

// Writes the workbooks of the evidence while the main thread writes the lists.
const { path, run, options } = workerData as ExportTask;
const answer = (message: ExportAnswer) => parentPort?.postMessage(message);

try {
  const store = openStore(path, { readonly: true });
  const data = reportData(store, store.runs.get(run), options.refused);
  const paths = await writeWorkbooks('evidence', data, options);
  store.close();
  answer({ paths });
} catch (error) {
  answer({ failure: packFailure(error) });
}
