import type { Decision, Finding, Standing } from '../dossier/decision.js';
import type { Evidence } from '../dossier/figure.js';
import type { SqlValue } from '../sources/row-parser.js';
import { packEvidence } from './evidence.js';

export const DECISION_COLUMNS = [
  'household',
  'roster',
  'head',
  'head_id',
  'street',
  'community',
  'area',
  'tier',
  'provisional_tier',
  'size',
  'gross_income',
  'annual_income',
  'monthly_income_per_capita',
  'financial_assets',
  'rigid_expenses',
  'monthly_benefit',
  'provisional_benefit',
  'current_benefit',
  'single_persons',
  'exit',
  'reasons',
] as const;

export const FINDING_COLUMNS = [
  'code',
  'severity',
  'member_id',
  'member_name',
  'declared',
  'verified',
  'limit_value',
  'subject',
  'evidence',
] as const;

/** Columns as SQL. */
export const columnsOf = (alias: string, names: readonly string[]): string =>
  names.map((name) => `${alias}.${name}`).join(', ');

/**
 * Decisions as they are stored, one value after the other: what passes between threads, at half the price of objects.
 */
export interface PackedDecisions {
  readonly count: number;
  /** Of each decision how many findings it has, then its columns. */
  readonly decisions: readonly SqlValue[];
  /** Of each finding its columns, in the order of the decisions. */
  readonly findings: readonly SqlValue[];
  /** Of each household in a scheme its number, wages and month, as standings are written. */
  readonly standings: readonly SqlValue[];
}

/** A decision with what later runs must know. */
export interface Decided {
  readonly decision: Decision;
  readonly standing: Standing | null;
}

export function packDecisions(list: Iterable<Decided>): PackedDecisions {
  const decisions: SqlValue[] = [];
  const findings: SqlValue[] = [];
  const standings: SqlValue[] = [];
  let count = 0;
  for (const { decision, standing } of list) {
    count++;
    packDecision(decision, decisions);
    for (const finding of decision.findings) packFinding(finding, findings);
    if (!standing) continue;
    const wages = standing.earnedWage && JSON.stringify(standing.earnedWage);
    standings.push(decision.household, wages, standing.exitSince);
  }
  return { count, decisions, findings, standings };
}

/** In the order of DECISION_COLUMNS. */
function packDecision(decision: Decision, into: SqlValue[]): void {
  into.push(
    decision.findings.length,
    decision.household,
    decision.roster,
    decision.head,
    decision.headId,
    decision.street,
    decision.community,
    decision.area,
    decision.tier,
    decision.provisionalTier,
    decision.size,
    decision.grossIncome,
    decision.annualIncome,
    decision.monthlyIncomePerCapita,
    decision.financialAssets,
    decision.rigidExpenses,
    decision.monthlyBenefit,
    decision.provisionalBenefit,
    decision.currentBenefit,
    JSON.stringify(decision.singlePersons),
    decision.exit && JSON.stringify(decision.exit),
    JSON.stringify(decision.reasons),
  );
}

/** In the order of FINDING_COLUMNS. */
function packFinding(finding: Finding, into: SqlValue[]): void {
  const { code, severity, memberId, memberName, declared, verified, limit, subject, evidence } = finding;
  into.push(code, severity, memberId, memberName, declared, verified, limit, subject, packEvidence(evidence));
}

/** A line of the table of decisions, in the order of DECISION_COLUMNS. */
export type DecisionLine = readonly [
  household: string,
  roster: Decision['roster'],
  head: string | null,
  headId: Decision['headId'],
  street: string | null,
  community: string | null,
  area: Decision['area'],
  tier: Decision['tier'],
  provisionalTier: Decision['provisionalTier'],
  size: number,
  grossIncome: Decision['grossIncome'],
  annualIncome: Decision['annualIncome'],
  monthlyIncomePerCapita: Decision['monthlyIncomePerCapita'],
  financialAssets: Decision['financialAssets'],
  rigidExpenses: Decision['rigidExpenses'],
  monthlyBenefit: Decision['monthlyBenefit'],
  provisionalBenefit: Decision['provisionalBenefit'],
  currentBenefit: Decision['currentBenefit'],
  singlePersons: string,
  exit: string | null,
  reasons: string,
];

/** A line of the table of findings, in the order of FINDING_COLUMNS. */
export type FindingLine = readonly [
  code: Finding['code'],
  severity: Finding['severity'],
  memberId: Finding['memberId'],
  memberName: string | null,
  declared: number | null,
  verified: number | null,
  limit: number | null,
  subject: string | null,
  evidence: string,
];

/** @param line may go on with other columns */
export function toDecision(
  line: readonly [...DecisionLine, ...unknown[]],
  asOf: Decision['asOf'],
  findings: readonly Finding[],
): Decision {
  const [
    household,
    roster,
    head,
    headId,
    street,
    community,
    area,
    tier,
    provisionalTier,
    size,
    grossIncome,
    annualIncome,
    monthlyIncomePerCapita,
    financialAssets,
    rigidExpenses,
    monthlyBenefit,
    provisionalBenefit,
    currentBenefit,
    singlePersons,
    exit,
    reasons,
  ] = line;
  return {
    household,
    roster,
    asOf,
    head,
    headId,
    street,
    community,
    area,
    tier,
    provisionalTier,
    size,
    grossIncome,
    annualIncome,
    monthlyIncomePerCapita,
    financialAssets,
    rigidExpenses,
    monthlyBenefit,
    provisionalBenefit,
    currentBenefit,
    singlePersons: JSON.parse(singlePersons) as Decision['singlePersons'],
    exit: exit === null ? null : (JSON.parse(exit) as Decision['exit']),
    reasons: JSON.parse(reasons) as Decision['reasons'],
    findings,
  };
}

/** @param line may go on with other columns */
export function toFinding(
  line: readonly [...FindingLine, ...unknown[]],
  unpack: (packed: string) => Evidence[],
): Finding {
  const [code, severity, memberId, memberName, declared, verified, limit, subject, evidence] = line;
  return {
    code,
    severity,
    memberId,
    memberName,
    declared,
    verified,
    limit,
    subject,
    evidence: unpack(evidence),
  };
}
