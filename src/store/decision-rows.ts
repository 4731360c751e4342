import type { Decision, Finding } from '../dossier/decision.js';
import type { Evidence } from '../dossier/figure.js';

/** A line of the table of decisions. */
export interface DecisionRow {
  number: number;
  household: string;
  roster: Decision['roster'];
  head: string | null;
  head_id: Decision['headId'];
  street: string | null;
  community: string | null;
  area: Decision['area'];
  tier: Decision['tier'];
  provisional_tier: Decision['provisionalTier'];
  size: number;
  gross_income: Decision['grossIncome'];
  annual_income: Decision['annualIncome'];
  monthly_income_per_capita: Decision['monthlyIncomePerCapita'];
  financial_assets: Decision['financialAssets'];
  rigid_expenses: Decision['rigidExpenses'];
  monthly_benefit: Decision['monthlyBenefit'];
  provisional_benefit: Decision['provisionalBenefit'];
  current_benefit: Decision['currentBenefit'];
  single_persons: string;
  exit: string | null;
  reasons: string;
}

/** A line of the table of findings. */
export interface FindingRow {
  decision: number;
  code: Finding['code'];
  severity: Finding['severity'];
  member_id: Finding['memberId'];
  member_name: string | null;
  declared: number | null;
  verified: number | null;
  limit_value: number | null;
  subject: string | null;
  evidence: string;
}

export function toDecision(row: DecisionRow, asOf: Decision['asOf'], findings: readonly Finding[]): Decision {
  return {
    household: row.household,
    roster: row.roster,
    asOf,
    head: row.head,
    headId: row.head_id,
    street: row.street,
    community: row.community,
    area: row.area,
    tier: row.tier,
    provisionalTier: row.provisional_tier,
    size: row.size,
    grossIncome: row.gross_income,
    annualIncome: row.annual_income,
    monthlyIncomePerCapita: row.monthly_income_per_capita,
    financialAssets: row.financial_assets,
    rigidExpenses: row.rigid_expenses,
    monthlyBenefit: row.monthly_benefit,
    provisionalBenefit: row.provisional_benefit,
    currentBenefit: row.current_benefit,
    singlePersons: JSON.parse(row.single_persons) as Decision['singlePersons'],
    exit: row.exit === null ? null : (JSON.parse(row.exit) as Decision['exit']),
    reasons: JSON.parse(row.reasons) as Decision['reasons'],
    findings,
  };
}

export function toFinding(row: FindingRow, unpack: (packed: string) => Evidence[]): Finding {
  return {
    code: row.code,
    severity: row.severity,
    memberId: row.member_id,
    memberName: row.member_name,
    declared: row.declared,
    verified: row.verified,
    limit: row.limit_value,
    subject: row.subject,
    evidence: unpack(row.evidence),
  };
}
