import { ageAt } from '../base/dates.js';
import { birthDateOf, type IdNo, type Sex, sexOf } from '../base/identity.js';
import type { Dossier, MemberRow, Row } from '../dossier/dossier.js';
import type { PolicyAt } from '../policy/view.js';
import { isSevere, validCertificatesOf } from './disability.js';
import { rowsOf } from './records.js';
import { containsAny, type Setting } from './setting.js';

/** 民发〔2021〕57号 art. 8 and 民发〔2021〕43号: from this age a person is elderly. No locality may set it. */
export const ELDERLY_AGE = 60;
/** Below this age a person is a child without labour ability. */
export const CHILD_AGE = 16;
/** 民法典 art. 17: from this age a person is an adult. */
export const ADULT_AGE = 18;

export type LabourCapacity = '有' | '部分' | '无';

/** A counted member with what the records say of their person. */
export interface Member {
  readonly row: MemberRow;
  readonly idNo: IdNo;
  readonly age: number;
  readonly sex: Sex;
  /** Disability certificates that are valid at the as-of date. */
  readonly disabilities: readonly Row<'disability'>[];
  readonly severelyDisabled: boolean;
  readonly seriouslyIll: boolean;
  readonly mentallyIll: boolean;
  readonly illnesses: readonly Row<'illness'>[];
  /** Enrolments that are not over. */
  readonly enrolments: readonly Row<'education'>[];
  readonly student: boolean;
  readonly postgraduate: boolean;
  readonly ofLabourAge: boolean;
  readonly capacity: LabourCapacity;
}

const SCHOOL_STAGES: readonly string[] = ['小学', '初中', '高中', '中职', '大专', '本科'];

/** What is known of the person of a counted member. */
export function describeMember(dossier: Dossier, row: MemberRow, setting: Setting, policy: PolicyAt): Member {
  const { idNo } = row;
  const age = ageAt(birthDateOf(idNo), setting.asOf);
  const sex = sexOf(idNo);
  const disabilities = validCertificatesOf(dossier, idNo, setting.asOf);
  const severelyDisabled = disabilities.some(isSevere);
  const illnesses = rowsOf(dossier, 'illness', idNo);
  const ended = policy.get('vocabulary.educationEnded').value;
  const enrolments = rowsOf(dossier, 'education', idNo).filter(
    (enrolment) => !containsAny(enrolment.status, ended),
  );
  const atSchool = enrolments.some((enrolment) => SCHOOL_STAGES.includes(enrolment.stage));
  const postgraduate = !atSchool && enrolments.some((enrolment) => enrolment.stage === '研究生');
  const ofLabourAge = isOfLabourAge(age, sex, policy);
  return {
    row,
    idNo,
    age,
    sex,
    disabilities,
    severelyDisabled,
    seriouslyIll: illnesses.some((illness) => illness.class === '重特大疾病'),
    mentallyIll: illnesses.some((illness) => illness.class === '严重精神障碍'),
    illnesses,
    enrolments,
    student: !postgraduate && (age < CHILD_AGE || atSchool || row.employment === '在校'),
    postgraduate,
    ofLabourAge,
    capacity: row.labourCapacity ?? presumedCapacity(severelyDisabled, disabilities.length > 0, ofLabourAge),
  };
}

export function isOfLabourAge(age: number, sex: Sex, policy: PolicyAt): boolean {
  const range = policy.get(sex === 'male' ? 'labourAge.male' : 'labourAge.female').value;
  return age >= range.min && age <= range.max;
}

function presumedCapacity(severe: boolean, disabled: boolean, ofLabourAge: boolean): LabourCapacity {
  if (severe) return '无';
  if (disabled) return '部分';
  return ofLabourAge ? '有' : '无';
}
