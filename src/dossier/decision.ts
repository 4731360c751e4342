import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { DecidedTier, FindingCode, Reason, Severity, Tier } from './codes.js';
import type { Roster } from './dossier.js';
import type { Evidence } from './figure.js';

export type Area = '城镇' | '农村';

/** Something about a household that a person must know, verify or clear. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The member it is about; null when it is about the household. */
  readonly memberId: IdNo | null;
  readonly memberName: string | null;
  /** In the unit of the code's declaration: money in fen. */
  readonly declared: number | null;
  readonly verified: number | null;
  readonly limit: number | null;
  /** Words that its text names: a plate, a source, another name. */
  readonly subject: string | null;
  readonly evidence: readonly Evidence[];
}

export interface SinglePerson {
  readonly idNo: IdNo;
  readonly name: string;
  /** Fen per month. */
  readonly monthlyBenefit: Fen;
}

export interface GradualExit {
  readonly kind: 'gradual';
  readonly since: Month;
  readonly until: Month;
}

/** What a later run must know of a household in a scheme. */
export interface Standing {
  /** Of a decision as dibao what each counted member earned, in fen a year, those without a wage left out; else null. */
  readonly earnedWage: Readonly<Record<string, Fen>> | null;
  /** The month since which the conditions of a gradual exit hold without a break, over or not. */
  readonly exitSince: Month | null;
}

/** What is proposed for a household, and why. All money in fen. */
export interface Decision {
  readonly household: string;
  readonly roster: Roster;
  readonly asOf: IsoDate;
  readonly head: string | null;
  readonly headId: IdNo | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly area: Area;
  readonly tier: DecidedTier;
  /** The tier it would be were every blocker cleared. */
  readonly provisionalTier: Tier;
  /** Counted members. */
  readonly size: number;
  /** Per year. */
  readonly grossIncome: Fen;
  /** Per year, after the deduction for illness and disability. */
  readonly annualIncome: Fen;
  /** For display only, rounded half up; no comparison uses it. */
  readonly monthlyIncomePerCapita: Fen;
  readonly financialAssets: Fen;
  readonly rigidExpenses: Fen;
  /** Proposed for payment per month: 0 while a blocker stands. */
  readonly monthlyBenefit: Fen;
  /** What the provisional tier would give, its single persons included. */
  readonly provisionalBenefit: Fen;
  /** What a household in a scheme receives by its roster. */
  readonly currentBenefit: Fen | null;
  readonly singlePersons: readonly SinglePerson[];
  readonly exit: GradualExit | null;
  /** Sorted, each once. */
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
}
