import { type Month, monthOf } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';

const NO_RUN = {
  zh: '{month} 没有核对结论；请先运行 hedui check --as-of {month} 的最后一天',
  en: 'nothing was decided for {month}; run hedui check --as-of with the last day of {month} first',
};

/** The last run of a month, of several dates the latest; null where there is none. */
export function lastRunOf(store: Store, month: Month): RunRecord | null {
  const [found] = store.runs
    .list()
    .filter(({ asOf }) => monthOf(asOf) === month)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : b.number - a.number));
  return found ?? null;
}

/** The run that is named, else the last of the month, of several dates the latest; without a month the latest of all. */
export function runFor(store: Store, month: Month | null, run: number | null): RunRecord {
  if (run !== null) return store.runs.get(run);
  if (month === null) return store.runs.latest();
  const found = lastRunOf(store, month);
  if (!found) throw new UserError(NO_RUN, 2, { month });
  return found;
}

/** The run of the month with which a run is compared: the latest month before its own that was checked; null when none was. */
export function runBefore(store: Store, { asOf }: Pick<RunRecord, 'asOf'>): RunRecord | null {
  const month = monthOf(asOf);
  const earlier = store.runs.list().map((run) => monthOf(run.asOf));
  const last = earlier
    .filter((one) => one < month)
    .sort()
    .at(-1);
  return last === undefined ? null : runFor(store, last, null);
}

/** The run of the same month before this one; null when it is the first of its month. */
export const runOfSameMonth = (store: Store, { asOf, number }: RunRecord): RunRecord | null =>
  store.runs.list().findLast((run) => monthOf(run.asOf) === monthOf(asOf) && run.number < number) ?? null;
