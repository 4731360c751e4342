import { parsePolicy } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import type { RunRecord, Selection } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { Assessor } from './assess.js';

// What a run decided with, so that it can be decided again.

/** The policy as the run kept it, whatever has become of its file. */
export const policyOfRun = (store: Store, run: RunRecord): Policy =>
  parsePolicy(JSON.parse(store.runs.policyText(run.number)));

/** Decides as the run did: with its policy and the sources that it allowed to be missing. */
export const assessorOfRun = (store: Store, run: RunRecord): Assessor =>
  new Assessor(policyOfRun(store, run), new Set(run.allowMissing));

/** The imports that the run used, at its date. */
export const selectionOfRun = (store: Store, run: RunRecord): Selection =>
  store.select(run.asOf, { importsOf: run.number });
