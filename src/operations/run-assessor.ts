import { parsePolicy } from '../policy/load.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { Assessor } from './assess.js';

/** Decides as a run did: with the policy that it kept and the sources that it allowed to be missing. */
export const assessorOfRun = (store: Store, run: RunRecord): Assessor =>
  new Assessor(parsePolicy(JSON.parse(store.runs.policyText(run.number))), new Set(run.allowMissing));
