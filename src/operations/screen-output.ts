import { yuanFromFen } from '../base/money.js';
import { addressOf, type GroupFound, type ScreenedFamily } from '../dossier/screening.js';
import { evidenceOutput } from './finding-output.js';

/** A family to visit in the fields that scripts hold on to; money in yuan. */
export const screenOutput = (family: ScreenedFamily) => ({
  family: family.key,
  books: family.books,
  address: addressOf(family),
  groups: family.groups.map(groupOutput),
  difficulties: family.difficulties,
  persons: family.persons.map((person) => ({
    idNo: person.idNo,
    name: person.name,
    relation: person.relation,
    age: person.age,
    scheme: person.scheme,
    applied: person.applied,
    groups: person.groups.map(groupOutput),
    difficulties: person.difficulties,
  })),
  schemes: family.schemes,
  missing: family.unknowns,
});

const groupOutput = ({ group, amount, rows }: GroupFound) => ({
  group,
  ...(group === 'LARGE_MEDICAL_BILLS' && { selfPaid: yuanFromFen(amount ?? 0) }),
  ...(group === 'MANY_CHILDREN' && { minors: amount }),
  evidence: rows.map(evidenceOutput),
});
