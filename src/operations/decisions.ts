import type { DecisionFilter } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { type DecisionOutput, decisionOutput, outlineOf } from './decision-output.js';

/**
 * The decisions of a run as scripts hold on to them: money in yuan, income per year, benefits per month.
 * @param run the number of the run; the latest where none is given
 * @throws UserError (2) when there is no such run
 */
export function* decisions(
  store: Store,
  run: number = store.runs.latest().number,
  filter: DecisionFilter = {},
): Generator<DecisionOutput & { readonly run: number }> {
  for (const decision of store.runs.decisions(run, filter)) {
    yield { run, ...decisionOutput(outlineOf(decision)) };
  }
}
