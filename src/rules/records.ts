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
  return rows.length === 0 ? NONE : rows.filter((row) => row.idNo === person);
}

/** All rows of a source in the dossier. */
export function allRows<K extends EvidenceKey>(dossier: Dossier, source: K): readonly Row<K>[] {
  return dossier.records[source] as readonly Row<K>[];
}
