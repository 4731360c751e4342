import type { Row } from '../dossier/dossier.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { selectionOfRun } from './run-inputs.js';

/** What the lists ask of it: whole rows of a large roster would not fit into memory. */
export type SchemeRow = Pick<
  Row<'beneficiaries'>,
  'relation' | 'scheme' | 'reviewClass' | 'lastReviewedOn' | 'enrolledIn'
>;

/**
 * Of each household on the beneficiaries roster of a run the row of its householder: relation 本人, the first, else
 * the first row. What that row leaves empty of the columns that are the household's is taken from its other rows.
 */
export function schemeRows(store: Store, run: RunRecord): ReadonlyMap<string, SchemeRow> {
  const selection = selectionOfRun(store, run);
  const heads = new Map<string, SchemeRow>();
  for (const listed of store.rows(selection, 'beneficiaries')) {
    const { household, relation, scheme, reviewClass, lastReviewedOn, enrolledIn } = listed;
    const row = { relation, scheme, reviewClass, lastReviewedOn, enrolledIn };
    const head = heads.get(household);
    if (!head) heads.set(household, row);
    else if (relation === '本人' && head.relation !== '本人') heads.set(household, filled(row, head));
    else heads.set(household, filled(head, row));
  }
  return heads;
}

function filled(row: SchemeRow, other: SchemeRow): SchemeRow {
  if (row.reviewClass && row.lastReviewedOn && row.enrolledIn) return row;
  return {
    ...row,
    reviewClass: row.reviewClass ?? other.reviewClass,
    lastReviewedOn: row.lastReviewedOn ?? other.lastReviewedOn,
    enrolledIn: row.enrolledIn ?? other.enrolledIn,
  };
}
