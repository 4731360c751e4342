import type { Row } from '../dossier/dossier.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { selectionOfRun } from './run-inputs.js';

export type SchemeRow = Row<'beneficiaries'>;

/**
 * Of each household on the beneficiaries roster of a run the row of its householder: relation 本人, the first, else
 * the first row. What that row leaves empty of the columns that are the household's is taken from its other rows.
 */
export function schemeRows(store: Store, run: RunRecord): ReadonlyMap<string, SchemeRow> {
  const selection = selectionOfRun(store, run);
  const heads = new Map<string, SchemeRow>();
  for (const row of store.rows(selection, 'beneficiaries')) {
    const head = heads.get(row.household);
    if (!head) heads.set(row.household, row);
    else if (row.relation === '本人' && head.relation !== '本人') heads.set(row.household, filled(row, head));
    else heads.set(row.household, filled(head, row));
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
