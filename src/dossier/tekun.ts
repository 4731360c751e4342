import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { SourceKey } from '../sources/registry.js';
import type { Decision, Finding } from './decision.js';
import type { MemberRow } from './dossier.js';
import type { Evidence } from './figure.js';

/** supported: on the beneficiaries roster as 特困; applicant: has asked for it; candidate: has not, but the data fit. */
export const TEKUN_STANDINGS = ['supported', 'applicant', 'candidate'] as const;
export type TekunStanding = (typeof TEKUN_STANDINGS)[number];

/** 生活自理能力, 民发〔2021〕43号 art. 21–22. */
export type SelfCare = NonNullable<MemberRow['selfCare']>;
export const SELF_CARE_GRADES: readonly SelfCare[] = ['全自理', '半失能', '失能'];

/** Why an obligor is not held to give support, 民发〔2021〕43号 art. 8. */
export type ExemptGround = 'dead' | 'incapable' | 'custody' | 'supported';

/** The conditions of 民发〔2021〕43号: art. 5, art. 6 (twice), art. 7–8. */
export const TEKUN_CONDITIONS = ['labour', 'income', 'property', 'obligors'] as const;
export type TekunCondition = (typeof TEKUN_CONDITIONS)[number];

/** unknown: what would say so has not come; then nothing is said against the household. */
export type ConditionState = 'met' | 'notMet' | 'unknown';

/**
 * Whether a person can work. minor: was supported before 16 and goes on until 18; student: 18 and still at school, both
 * art. 24; unknown: no data of disability.
 */
export type LabourGround = 'aged' | 'child' | 'disabled' | 'minor' | 'student' | 'able' | 'unknown';

export interface TekunPerson {
  readonly idNo: IdNo;
  readonly name: string;
  readonly age: number;
  readonly labour: LabourGround;
  /** Of who is disabled the certificate: kind and level. */
  readonly certificate: string | null;
  /** Null: not assessed. */
  readonly selfCare: SelfCare | null;
  /** What the roster before said, and of which month it is; null where there is none, or it has no such person. */
  readonly before: { readonly selfCare: SelfCare | null; readonly period: Month } | null;
  /** Per month; null where the policy does not say, or nobody has assessed the person. */
  readonly care: Fen | null;
}

export interface TekunObligor {
  readonly name: string;
  readonly relation: string;
  /** Whom they are to support. */
  readonly of: string;
  /** Empty for who is held to give support. */
  readonly grounds: readonly ExemptGround[];
  /** Per month. */
  readonly householdIncome: Fen;
  readonly householdSize: number;
  readonly row: Evidence;
}

/** A household with every condition of 特困 and what it would be given. */
export interface TekunCase {
  readonly states: Readonly<Record<TekunCondition, ConditionState>>;
  readonly persons: readonly TekunPerson[];
  /**
   * Per year; null when no member counts. `deemed` is what of it is only deemed and no visit has confirmed: whether it
   * is earned at all a visit has to find out, and of a person whom art. 24 has go on it is not asked.
   */
  readonly income: { readonly found: Fen; readonly limit: Fen; readonly deemed: Fen } | null;
  /** Property rules that it fails. */
  readonly overProperty: readonly Finding[];
  /** Sources that a condition rests on and that have not come. */
  readonly missing: Readonly<Record<TekunCondition, readonly SourceKey[]>>;
  readonly obligors: readonly TekunObligor[];
  /** Per month: tekun.multiple × standard × persons. */
  readonly living: Fen;
  /** The policy says what care is paid. */
  readonly careKnown: boolean;
  /** Per month, living and what is known of care, up to the whole yuan; null where a condition is not met. */
  readonly amount: Fen | null;
}

export interface TekunLine extends TekunCase {
  readonly decision: Decision;
  readonly standing: TekunStanding;
}

/** died: art. 24 no. 1; unqualified: any other reason, which publicity does not name. */
export type NoticeReason = 'died' | 'unqualified';

/** A line of the notice before support ends (终止公示), art. 26: nothing but what may be shown in public, and the number. */
export interface NoticeLine {
  readonly household: string;
  /** Of a minor the family name alone. */
  readonly name: string;
  readonly street: string | null;
  readonly community: string | null;
  readonly reason: NoticeReason;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Whether the grade of a person is another one than before, or has gone: to be assessed again, art. 23. */
export const hasGradeChanged = ({ selfCare, before }: TekunPerson): boolean =>
  before !== null && before.selfCare !== null && before.selfCare !== selfCare;

/** Everything is met but one member's age, and for that one art. 24 has support go on. */
export const goesOnByAge = ({ states, persons }: TekunCase): boolean =>
  TEKUN_CONDITIONS.every((condition) => states[condition] === 'met') &&
  persons.some(({ labour }) => labour === 'minor' || labour === 'student');
