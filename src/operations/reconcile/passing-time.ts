import { ageAt } from '../../base/dates.js';
import { birthDateOf, sexOf } from '../../base/identity.js';
import type { Cause } from '../../dossier/change.js';
import type { Area } from '../../dossier/decision.js';
import type { Dossier, EvidenceKey, MemberRow } from '../../dossier/dossier.js';
import type { PolicyAt } from '../../policy/view.js';
import { ADULT_AGE, CHILD_AGE, ELDERLY_AGE } from '../../rules/member.js';
import type { Setting } from '../../rules/setting.js';
import { about, cause, type Names } from './cause.js';
import { type AnyRow, changedRow, nameIn, personOf, rowsIn } from './row-kinds.js';

/** Under this age a child excuses who cares for it from work, 民发〔2022〕83号. */
const TODDLER_AGE = 3;

/** Ages at which something begins or ends for a person of this sex. */
function thresholds(member: MemberRow, policy: PolicyAt): number[] {
  const key = sexOf(member.idNo) === 'male' ? 'labourAge.male' : 'labourAge.female';
  const { min, max } = policy.get(key).value;
  const elderly = policy.get('topUp.elderlyAge')?.value;
  const ages = [TODDLER_AGE, CHILD_AGE, ADULT_AGE, min, max + 1, ELDERLY_AGE, ...(elderly ? [elderly] : [])];
  return [...new Set(ages)].sort((a, b) => a - b);
}

/** The thresholds that members crossed between two dates. */
export function agesCrossed(
  { members }: Dossier,
  dates: { readonly before: Setting; readonly after: Setting },
  area: Area,
): Cause[] {
  const policy = dates.after.policy.forArea(area);
  const seen = new Set<string>();
  return members.flatMap((member) => {
    if (seen.has(member.idNo)) return [];
    seen.add(member.idNo);
    const birth = birthDateOf(member.idNo);
    const [was, is] = [ageAt(birth, dates.before.asOf), ageAt(birth, dates.after.asOf)];
    return thresholds(member, policy)
      .filter((age) => was < age && is >= age)
      .map((age) => cause('age', { person: member.idNo, name: member.name, subject: String(age) }));
  });
}

interface NamedDate {
  readonly source: EvidenceKey;
  readonly field: string;
  /** The day from which the row counts otherwise lies after a date on the day itself, or the day after. */
  readonly when: 'on' | 'after' | 'yearAfter';
}

const NAMED_DATES: readonly NamedDate[] = [
  { source: 'disability', field: 'validTo', when: 'after' },
  { source: 'custody', field: 'from', when: 'on' },
  { source: 'custody', field: 'to', when: 'after' },
  { source: 'land-transfer', field: 'from', when: 'on' },
  { source: 'land-transfer', field: 'to', when: 'after' },
  { source: 'real-estate', field: 'registeredOn', when: 'yearAfter' },
  { source: 'deaths', field: 'diedOn', when: 'on' },
  { source: 'marriages', field: 'date', when: 'on' },
];

/** Rows that were there before and say another thing at the later date, because a date that they name has come. */
export function datesPassed(
  dossier: Dossier,
  dates: { readonly before: Setting; readonly after: Setting },
  names: Names,
): Cause[] {
  const { before, after } = dates;
  const passed = (value: string, when: NamedDate['when']): boolean => {
    if (when === 'on') return before.asOf < value && value <= after.asOf;
    if (when === 'after') return before.asOf <= value && value < after.asOf;
    return before.yearBefore < value && value <= after.yearBefore;
  };
  return NAMED_DATES.flatMap(({ source, field, when }) =>
    rowsIn(dossier.records, source).flatMap((row) => {
      const value = (row as AnyRow & Readonly<Record<string, unknown>>)[field];
      if (typeof value !== 'string' || !passed(value, when)) return [];
      const rows = [changedRow(source, row)];
      return [
        cause('date', {
          ...about(personOf(source, row), names),
          name: names.get(personOf(source, row)) ?? nameIn(row),
          source,
          subject: field,
          fields: [{ field, before: value, after: value }],
          before: rows,
          after: rows,
        }),
      ];
    }),
  );
}
