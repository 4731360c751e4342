import { monthOf } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { RECONCILE_ERRORS } from '../../messages/reconcile-errors.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';

export interface ChosenRuns {
  readonly before: RunRecord;
  readonly after: RunRecord;
}

/**
 * The runs that are named, as they are named; without names the last run and the last one of another month, the
 * earlier month first.
 * @throws UserError (2) when a run does not exist, both are one, or no two runs are of different months
 */
export function chooseRuns(store: Store, named: readonly number[]): ChosenRuns {
  const [first, second, more] = named;
  if (first === undefined) return lastTwo(store);
  if (second === undefined || more !== undefined) throw new UserError(RECONCILE_ERRORS.one, 2);
  const [before, after] = [store.runs.get(first), store.runs.get(second)];
  if (first === second) throw new UserError(RECONCILE_ERRORS.same, 2, { run: first });
  return { before, after };
}

function lastTwo(store: Store): ChosenRuns {
  const latest = store.runs.latest();
  const month = monthOf(latest.asOf);
  const other = store.runs.list().findLast(({ asOf }) => monthOf(asOf) !== month);
  if (!other) throw new UserError(RECONCILE_ERRORS.tooFew, 2, { month });
  return other.asOf < latest.asOf ? { before: other, after: latest } : { before: latest, after: other };
}
