import { draftWorkbooks } from '../reports/write-workbooks.js';
import { openStore } from '../store/store.js';
import type { ExportTask } from './export.js';
import { reportData } from './run-report.js';
import { runInThread } from './thread.js';

// Writes the workbooks of the evidence while the main thread writes the lists.
await runInThread(async ({ path, info, run, options }: ExportTask, send: (paths: string[]) => void) => {
  const store = openStore(path, { readonly: true });
  const data = reportData(store, store.runs.get(run), info);
  send(await draftWorkbooks('evidence', data, options));
  store.close();
});
