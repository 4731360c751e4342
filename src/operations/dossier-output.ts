import { yuanFromFen } from '../base/money.js';
import type { ConfirmedValue } from '../dossier/confirmed.js';
import type { Dossier, Origin } from '../dossier/dossier.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { documentValue } from './dossier-cells.js';

/** A household as a document that `readDossier` reads back to the same dossier: money in yuan. */
export function dossierDocument(dossier: Dossier, policy: string): Record<string, unknown> {
  const records: Record<string, unknown[]> = {};
  for (const [key, rows] of Object.entries(dossier.records)) {
    if (rows.length > 0) records[key] = rows.map((row) => rowDocument(key as SourceKey, row));
  }
  for (const answer of dossier.answers) {
    const list = records[answer.source] ?? [];
    list.push({ idNo: answer.idNo, name: answer.name, ...withOrigin(answer.at) });
    records[answer.source] = list;
  }
  const { confirmed, ...flags } = dossier.flags;
  return {
    asOf: dossier.asOf,
    policy,
    household: dossier.household,
    roster: dossier.roster,
    members: dossier.members.map((member) => rowDocument(dossier.roster, member)),
    records,
    answered: [...dossier.inForce].filter((key) => !(key in records)).sort(),
    flags: {
      ...flags,
      lastDibao: flags.lastDibao && {
        asOf: flags.lastDibao.asOf,
        earnedWage: Object.fromEntries(
          Object.entries(flags.lastDibao.earnedWage).map(([id, amount]) => [id, yuanFromFen(amount)]),
        ),
      },
      ...(confirmed.length > 0 && { confirmed: confirmed.map(confirmedDocument) }),
    },
  };
}

function rowDocument(key: SourceKey, row: { readonly at: Origin | null }): Record<string, unknown> {
  const document: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(sourceOf(key).columns)) {
    const value = (row as unknown as Record<string, unknown>)[field];
    if (value !== null && value !== undefined) document[field] = documentValue(column, value);
  }
  return { ...document, ...withOrigin(row.at) };
}

const withOrigin = (at: Origin | null) => (at ? { at } : {});

const confirmedDocument = ({ disputed, value, ...rest }: ConfirmedValue) => ({
  ...rest,
  disputed: yuanFromFen(disputed),
  value: yuanFromFen(value),
});
