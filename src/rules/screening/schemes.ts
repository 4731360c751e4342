import {
  isInGroup,
  POSSIBLE_SCHEMES,
  type PossibleScheme,
  type ScreenedPerson,
  type ScreeningFamily,
  type ScreeningGroup,
} from '../../dossier/screening.js';
import { endsLabourAbility, endsParenting, validCertificatesOf } from '../disability.js';
import { custodiesOf } from '../household.js';
import { ADULT_AGE, CHILD_AGE, ELDERLY_AGE } from '../member.js';
import { rowsOf } from '../records.js';
import type { Setting } from '../setting.js';

/**
 * The schemes that a visit should think of. Income and property are unknown, so nothing is ruled out by them: dibao and
 * its margin stand open to every family found.
 */
export function possibleSchemes(
  family: ScreeningFamily,
  persons: readonly ScreenedPerson[],
  unsupported: readonly ScreenedPerson[],
  setting: Setting,
): PossibleScheme[] {
  const inGroup = (group: ScreeningGroup) => unsupported.some((person) => isInGroup(person, group));
  const holds: Readonly<Record<PossibleScheme, boolean>> = {
    // 民发〔2021〕43号: nobody of the family can work.
    tekun: persons.length > 0 && persons.every((person) => lacksLabourAbility(family, person, setting)),
    dibao: true,
    // 民发〔2021〕57号 art. 8.
    singlePerson: inGroup('SEVERE_DISABILITY') || inGroup('SERIOUS_ILLNESS'),
    margin: true,
    // 国办发〔2023〕39号: medical bills, or school fees above the compulsory years.
    expenditure: inGroup('LARGE_MEDICAL_BILLS') || hasFees(family, unsupported),
    // 民发〔2018〕23号, expenditure type.
    temporaryAid: inGroup('LARGE_MEDICAL_BILLS'),
    childWithoutCare: leavesChildWithoutCare(family, persons, unsupported, setting),
  };
  return POSSIBLE_SCHEMES.filter((scheme) => holds[scheme]);
}

const lacksLabourAbility = (family: ScreeningFamily, { idNo, age }: ScreenedPerson, setting: Setting) =>
  age >= ELDERLY_AGE ||
  age < CHILD_AGE ||
  validCertificatesOf(family, idNo, setting.asOf).some(endsLabourAbility);

const hasFees = (family: ScreeningFamily, persons: readonly ScreenedPerson[]): boolean =>
  persons.some(({ idNo }) =>
    rowsOf(family, 'education', idNo).some(
      ({ yearlyTuition, yearlyBoarding }) => (yearlyTuition ?? 0) + (yearlyBoarding ?? 0) > 0,
    ),
  );

/**
 * 民发〔2019〕62号: no parent can bring the child up. Who the parents are the register does not say, so every adult of the
 * family below 60 must be severely disabled, seriously ill or in custody, or there must be none.
 */
function leavesChildWithoutCare(
  family: ScreeningFamily,
  persons: readonly ScreenedPerson[],
  unsupported: readonly ScreenedPerson[],
  setting: Setting,
): boolean {
  if (!unsupported.some(({ age }) => age < ADULT_AGE)) return false;
  return persons
    .filter(({ age }) => age >= ADULT_AGE && age < ELDERLY_AGE)
    .every(
      ({ idNo, groups }) =>
        isInGroup({ groups }, 'SERIOUS_ILLNESS') ||
        validCertificatesOf(family, idNo, setting.asOf).some(endsParenting) ||
        custodiesOf(family, idNo, setting).length > 0,
    );
}
