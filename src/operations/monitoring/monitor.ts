import { type Month, monthOf } from '../../base/dates.js';
import type { By } from '../../store/monitoring/record.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { raiseTasks } from './raise-tasks.js';
import { raiseWarnings } from './raise-warnings.js';

export interface Monitored {
  /** The run whose findings have tasks, and its month. */
  readonly run: number;
  readonly month: Month;
  /** Warnings that were not there before. */
  readonly raised: number;
}

/**
 * Raises warnings and tasks for what has been checked since the last time: of every month its latest run, in order of the
 * months, each against the latest run of the month before it. Findings become tasks in the newest month. A run for which
 * that was done is passed over, so that doing it again changes nothing.
 * @throws UserError (2) when nothing was checked yet
 */
export async function monitor(
  store: Store,
  by: By,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Monitored> {
  store.runs.latest();
  const runs = latestOfMonths(store.runs.list());
  const last = runs.at(-1) as RunRecord;
  const of = { run: last.number, month: monthOf(last.asOf) };
  if (runs.every((run) => store.monitoring.isDone(run.number))) return { ...of, raised: 0 };
  return store.transaction('warnings', () => {
    let raised = 0;
    for (const [place, run] of runs.entries()) {
      if (store.monitoring.isDone(run.number)) continue;
      const seen = (done: number) => onProgress(done, run.households);
      raised += raiseWarnings(store, [runs[place - 1] ?? null, run], by, seen);
      if (run === last) raiseTasks(store, run, by);
      store.monitoring.done(run.number, monthOf(run.asOf), by.at);
    }
    store.log.add({ ...by, action: 'warnings', details: { run: last.number, raised } });
    return { ...of, raised };
  });
}

/** The last run of every month, in order of the months. */
function latestOfMonths(runs: readonly RunRecord[]): RunRecord[] {
  const latest = new Map(runs.map((run) => [monthOf(run.asOf), run]));
  return [...latest.values()].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
