import { ageAt, type IsoDate } from '../../base/dates.js';
import { birthDateOf, type IdNo, sexOf } from '../../base/identity.js';
import { fen } from '../../base/money.js';
import {
  SELF_CARE,
  type SelfCareGrade,
  type SinglePersons,
  type Supported,
  standingOf,
  TRAITS,
  type Trait,
} from '../../dossier/statistics.js';
import { isSevere } from '../../rules/disability.js';
import { ADULT_AGE, ELDERLY_AGE } from '../../rules/member.js';
import type { Selection } from '../../store/run-record.js';
import type { SingleRow, SupportedHousehold } from '../../store/statistics/record.js';
import type { Store } from '../../store/store.js';
import { perStanding } from './stock.js';

/** What the agencies say of persons at a day: memory grows with their files, not with the rosters. */
export interface KnownTraits {
  readonly disabled: ReadonlySet<IdNo>;
  readonly severelyDisabled: ReadonlySet<IdNo>;
  readonly seriouslyIll: ReadonlySet<IdNo>;
}

export function knownTraits(store: Store, selection: Selection, day: IsoDate): KnownTraits {
  const disabled = new Set<IdNo>();
  const severelyDisabled = new Set<IdNo>();
  const seriouslyIll = new Set<IdNo>();
  for (const certificate of store.rows(selection, 'disability')) {
    if (certificate.validTo !== null && certificate.validTo < day) continue;
    disabled.add(certificate.idNo);
    if (isSevere(certificate)) severelyDisabled.add(certificate.idNo);
  }
  for (const illness of store.rows(selection, 'illness')) {
    if (illness.class === '重特大疾病') seriouslyIll.add(illness.idNo);
  }
  return { disabled, severelyDisabled, seriouslyIll };
}

export interface PersonCounts {
  readonly persons: Readonly<Record<Supported, number>>;
  readonly traits: Readonly<Record<Supported, Readonly<Record<Trait, number>>>>;
  readonly tekunBySelfCare: Readonly<Record<SelfCareGrade, number>>;
}

/** Counts the members of the households in a scheme, on a day. */
export function countPersons(
  households: Iterable<SupportedHousehold>,
  known: KnownTraits,
  day: IsoDate,
): PersonCounts {
  const traits = perStanding(() => noneOf(TRAITS));
  const persons = { ...perStanding(() => 0) };
  const bySelfCare = noneOf<SelfCareGrade>([...SELF_CARE, 'notStated']);
  for (const household of households) {
    const standing = standingOf(household) as Supported;
    const counts = traits[standing];
    persons[standing] += household.persons.length;
    for (const { idNo, selfCare } of household.persons) {
      for (const trait of traitsOf(idNo, known, day)) counts[trait] += 1;
      if (standing === 'tekun') bySelfCare[selfCare ?? 'notStated'] += 1;
    }
  }
  return { persons, traits, tekunBySelfCare: bySelfCare };
}

const noneOf = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

function traitsOf(idNo: IdNo, known: KnownTraits, day: IsoDate): Trait[] {
  const age = ageAt(birthDateOf(idNo), day);
  const holds: Readonly<Record<Trait, boolean>> = {
    women: sexOf(idNo) === 'female',
    aged: age >= ELDERLY_AGE,
    minors: age < ADULT_AGE,
    disabled: known.disabled.has(idNo),
    severelyDisabled: known.severelyDisabled.has(idNo),
    seriouslyIll: known.seriouslyIll.has(idNo),
  };
  return TRAITS.filter((trait) => holds[trait]);
}

export function countSinglePersons(rows: readonly SingleRow[], known: KnownTraits): SinglePersons {
  const severe = rows.filter(({ idNo }) => known.severelyDisabled.has(idNo));
  const ill = rows.filter(({ idNo }) => known.seriouslyIll.has(idNo));
  return {
    persons: rows.length,
    monthlyBenefit: fen(rows.reduce((sum, { monthlyBenefit }) => sum + monthlyBenefit, 0)),
    severelyDisabled: severe.length,
    seriouslyIll: ill.length,
    both: severe.filter((row) => ill.includes(row)).length,
  };
}
