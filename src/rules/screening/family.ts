import { ageAt } from '../../base/dates.js';
import { birthDateOf } from '../../base/identity.js';
import { type Fen, fen } from '../../base/money.js';
import type { Evidence } from '../../dossier/figure.js';
import {
  DIFFICULTIES,
  type Difficulty,
  type GroupFound,
  type PossibleScheme,
  type ScreenedFamily,
  type ScreenedPerson,
  type ScreeningFamily,
  type ScreeningPerson,
  type Unknown,
} from '../../dossier/screening.js';
import { isSevere, validCertificatesOf } from '../disability.js';
import { evidence } from '../figures.js';
import { evidenceOfDeath } from '../household.js';
import { ADULT_AGE, ELDERLY_AGE } from '../member.js';
import { rowsOf } from '../records.js';
import type { Setting } from '../setting.js';
import { possibleSchemes } from './schemes.js';

/** From so many minors on a family counts as one with many children (多子女家庭). */
export const MANY_CHILDREN = 3;

/** The difficulties that are more than an age: one of them must be among a family's several. */
const BEYOND_AGE: ReadonlySet<Difficulty> = new Set(['infirm', 'disabled', 'ill']);

/** Schemes elsewhere that support a person already. */
const SUPPORTED_ELSEWHERE: readonly string[] = ['低保', '特困', '孤儿', '事实无人抚养'];

/**
 * Whether a family should be visited, and why; null when nothing speaks for it. Only persons in no scheme count. Pure:
 * depends on the family, the policy and the date alone.
 */
export function screenFamily(family: ScreeningFamily, setting: Setting): ScreenedFamily | null {
  const alive = family.persons.filter((person) => !isDead(family, person, setting));
  const persons = alive.map((person) => screenPerson(family, person, setting));
  const unsupported = persons.filter((person) => !isSupported(family, person));
  const difficulties = DIFFICULTIES.filter((kind) =>
    unsupported.some((person) => person.difficulties.includes(kind)),
  );
  const groups = familyGroups(unsupported, difficulties);
  if (groups.length === 0 && persons.every((person) => person.groups.length === 0)) return null;
  const schemes = possibleSchemes(family, persons, unsupported, setting);
  return {
    asOf: setting.asOf,
    key: family.key,
    books: family.books,
    persons,
    groups,
    difficulties,
    schemes,
    unknowns: unknownsOf(persons, schemes),
  };
}

/** A death has no end; the register of the police leaves the dead out already. */
const isDead = (family: ScreeningFamily, { idNo }: ScreeningPerson, setting: Setting): boolean =>
  evidenceOfDeath(family, idNo, setting).length > 0;

const isSupported = (family: ScreeningFamily, { idNo, scheme }: ScreeningPerson): boolean =>
  scheme !== null ||
  rowsOf(family, 'other-aid', idNo).some((aid) => SUPPORTED_ELSEWHERE.includes(aid.scheme));

function screenPerson(family: ScreeningFamily, person: ScreeningPerson, setting: Setting): ScreenedPerson {
  const age = ageAt(birthDateOf(person.idNo), setting.asOf);
  const certificates = validCertificatesOf(family, person.idNo, setting.asOf);
  const illnesses = rowsOf(family, 'illness', person.idNo);
  const mental = [
    ...illnesses.filter((illness) => illness.class === '严重精神障碍').map((row) => evidence('illness', row)),
    ...certificates.filter(({ kind }) => kind === '精神').map((row) => evidence('disability', row)),
  ];
  const severe = certificates.filter(isSevere).map((row) => evidence('disability', row));
  const serious = illnesses
    .filter((illness) => illness.class === '重特大疾病')
    .map((row) => evidence('illness', row));
  const bills = rowsOf(family, 'medical', person.idNo);
  const care = rowsOf(family, 'care', person.idNo).filter(({ item }) => item === '照护' || item === '托养');
  const borne = fen(bills.reduce((total, bill) => total + bill.selfPaid, 0));
  const limit = setting.policy.get('warnings.medicalBills', '城镇').value;

  const has: Readonly<Record<Difficulty, boolean>> = {
    aged: age >= ELDERLY_AGE,
    infirm: care.length > 0,
    disabled: certificates.length > 0,
    ill: serious.length > 0 || mental.length > 0,
    minor: age < ADULT_AGE,
  };
  const groups: GroupFound[] = [];
  const found = (group: GroupFound['group'], rows: readonly Evidence[], amount: Fen | null = null) => {
    if (rows.length > 0) groups.push({ group, rows, amount });
  };
  if (!isSupported(family, person)) {
    found('SEVERE_MENTAL_DISORDER', mental);
    found('SEVERE_DISABILITY', severe);
    found('SERIOUS_ILLNESS', serious);
    if (borne > limit) {
      found(
        'LARGE_MEDICAL_BILLS',
        bills.map((row) => evidence('medical', row)),
        borne,
      );
    }
  }
  return { ...person, age, groups, difficulties: DIFFICULTIES.filter((kind) => has[kind]) };
}

function familyGroups(
  unsupported: readonly ScreenedPerson[],
  difficulties: readonly Difficulty[],
): GroupFound[] {
  const groups: GroupFound[] = [];
  const minors = unsupported.filter(({ age }) => age < ADULT_AGE);
  if (minors.length >= MANY_CHILDREN) {
    groups.push({ group: 'MANY_CHILDREN', rows: registerRows(minors), amount: minors.length });
  }
  // An old couple with a grandchild is a family, not yet a hardship.
  if (difficulties.length >= 2 && difficulties.some((kind) => BEYOND_AGE.has(kind))) {
    const concerned = unsupported.filter((person) => person.difficulties.length > 0);
    groups.push({ group: 'SEVERAL_DIFFICULTIES', rows: registerRows(concerned), amount: null });
  }
  return groups;
}

const registerRows = (persons: readonly ScreenedPerson[]): Evidence[] =>
  persons.flatMap(({ register }) => register ?? []);

/** Without an application nothing may be asked of banks and agencies, so the most is unknown. */
function unknownsOf(persons: readonly ScreenedPerson[], schemes: readonly PossibleScheme[]): Unknown[] {
  const unknowns: Unknown[] = ['authorisation'];
  if (persons.some(({ register }) => register === null)) unknowns.push('registration');
  unknowns.push('livingTogether', 'income', 'property');
  if (schemes.includes('tekun')) unknowns.push('obligors');
  if (schemes.includes('temporaryAid')) unknowns.push('bills');
  if (persons.some(({ applied }) => applied !== null)) unknowns.push('application');
  return unknowns;
}
