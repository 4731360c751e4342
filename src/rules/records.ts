import type { IdNo } from '../base/identity.js';
import type { Dossier, EvidenceKey, Row } from '../dossier/dossier.js';

/** Sources whose rows are about one person. */
type PersonKey = {
  [K in EvidenceKey]: Row<K> extends { readonly idNo: IdNo } ? K : never;
}[EvidenceKey];

const NONE: readonly never[] = [];

/** The rows of a source about a person. */
export function rowsOf<K extends PersonKey>(
  dossier: Pick<Dossier, 'records'>,
  source: K,
  person: IdNo,
): readonly Row<K>[] {
  const rows = dossier.records[source] as readonly (Row<K> & { readonly idNo: IdNo })[];
  // Every rule of every member asks this, and most persons have no row in most sources: those cost nothing.
  let found: Row<K>[] | null = null;
  for (const row of rows) {
    if (row.idNo !== person) continue;
    if (found) found.push(row);
    else found = [row];
  }
  return found ?? NONE;
}

/** The rows of a source about several persons, person by person. */
export function rowsOfAll<K extends PersonKey>(
  dossier: Pick<Dossier, 'records'>,
  source: K,
  persons: readonly { readonly idNo: IdNo }[],
): readonly Row<K>[] {
  if (dossier.records[source].length === 0) return NONE;
  const found: Row<K>[] = [];
  for (const { idNo } of persons) found.push(...rowsOf(dossier, source, idNo));
  return found;
}

/** All rows of a source in the dossier. */
export function allRows<K extends EvidenceKey>(dossier: Dossier, source: K): readonly Row<K>[] {
  return dossier.records[source] as readonly Row<K>[];
}
