import { openStore } from '../../store/store.js';
import { takePage } from '../check-pages.js';
import { runInThread } from '../thread.js';
import { type Drafted, reportDrafter } from './draft-reports.js';
import { HOUSEHOLDS_A_SHARE, type ReportTask } from './report-threads.js';

// Drafts the reports of the households that no other thread has taken, over a connection of its own that only reads.
await runInThread(async (task: ReportTask, send: (drafted: Drafted) => void) => {
  const { path, run, households, keys, options, nextShare } = task;
  const store = openStore(path, { readonly: true });
  const drafts = reportDrafter(store, store.runs.get(run), options);
  const wanted = new Set(keys);
  for (;;) {
    const first = takePage(nextShare) * HOUSEHOLDS_A_SHARE;
    if (first >= households.length) break;
    const share = households.slice(first, first + HOUSEHOLDS_A_SHARE);
    for await (const drafted of drafts(share, wanted)) send(drafted);
  }
  store.close();
});
