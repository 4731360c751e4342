import type { IdNo } from '../../base/identity.js';
import type { ChangedRow } from '../../dossier/change.js';
import type { Store } from '../../store/store.js';
import { changedRow } from './row-kinds.js';
import type { RunSide } from './run-comparison.js';

/** Of these persons the dead, by what a run knew: the row of the death, else that of the household register. */
export function deathsAmong(
  store: Store,
  { run, selection }: RunSide,
  persons: readonly string[],
): Map<string, ChangedRow> {
  const found = new Map<string, ChangedRow>();
  if (persons.length === 0) return found;
  const among = { field: 'idNo', values: persons as readonly IdNo[] };
  for (const row of store.rows(selection, 'registry', among)) {
    if (row.status === '死亡注销') found.set(row.idNo, changedRow('registry', row));
  }
  for (const row of store.rows(selection, 'deaths', among)) {
    if (row.diedOn <= run.asOf) found.set(row.idNo, changedRow('deaths', row));
  }
  return found;
}
