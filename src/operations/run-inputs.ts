import { parsePolicy } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import type { RunRecord, Selection } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { Assessor } from './assess.js';

// What a run decided with, so that it can be decided again.

/** The policies of the runs of a store by their texts: most runs were decided with the same. */
const policies = new WeakMap<Store, Map<string, Policy>>();

/** The policy as the run kept it, whatever has become of its file. */
export function policyOfRun(store: Store, run: RunRecord): Policy {
  const text = store.runs.policyText(run.number);
  const known = policies.get(store) ?? new Map<string, Policy>();
  policies.set(store, known);
  const policy = known.get(text) ?? parsePolicy(JSON.parse(text));
  known.set(text, policy);
  return policy;
}

/** Decides as the run did: with its policy and the sources that it allowed to be missing. */
export const assessorOfRun = (store: Store, run: RunRecord): Assessor =>
  new Assessor(policyOfRun(store, run), new Set(run.allowMissing));

/** The imports that the run used, at its date. */
export const selectionOfRun = (store: Store, run: RunRecord): Selection =>
  store.select(run.asOf, { importsOf: run.number });
