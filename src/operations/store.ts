/** What the command line needs of the store: it opens it and asks, the operations write. */

export { translate as explainStoreError } from '../store/failures.js';
export type { ImportRecord, Reject } from '../store/import-record.js';
export type { DecisionFilter, HouseholdFinding, RunRecord } from '../store/run-record.js';
export { openStore, type Store } from '../store/store.js';
