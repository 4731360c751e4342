import { yuanFromFen, yuanOrNull } from '../base/money.js';
import type { Decision } from '../dossier/decision.js';

/** A decision in the fields that scripts hold on to; money in yuan. */
export interface DecisionOutput {
  readonly household: string;
  readonly head: string | null;
  readonly headId: string | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly area: string;
  readonly roster: string;
  readonly tier: string;
  readonly provisionalTier: string;
  readonly size: number;
  readonly grossIncome: number;
  readonly annualIncome: number;
  readonly monthlyIncomePerCapita: number;
  readonly financialAssets: number;
  readonly rigidExpenses: number;
  readonly monthlyBenefit: number;
  readonly provisionalBenefit: number;
  readonly currentBenefit: number | null;
  readonly singlePersons: readonly { readonly idNo: string; readonly monthlyBenefit: number }[];
  readonly exit: Decision['exit'];
  readonly reasons: readonly string[];
  readonly findings: readonly string[];
}

type Outline = Omit<Decision, 'findings' | 'asOf'> & { readonly findings: readonly string[] };

/** The decision for JSON, NDJSON and CSV. `findings` are codes, sorted, each once. */
export function decisionOutput(decision: Outline): DecisionOutput {
  return {
    household: decision.household,
    head: decision.head,
    headId: decision.headId,
    street: decision.street,
    community: decision.community,
    area: decision.area,
    roster: decision.roster,
    tier: decision.tier,
    provisionalTier: decision.provisionalTier,
    size: decision.size,
    grossIncome: yuanFromFen(decision.grossIncome),
    annualIncome: yuanFromFen(decision.annualIncome),
    monthlyIncomePerCapita: yuanFromFen(decision.monthlyIncomePerCapita),
    financialAssets: yuanFromFen(decision.financialAssets),
    rigidExpenses: yuanFromFen(decision.rigidExpenses),
    monthlyBenefit: yuanFromFen(decision.monthlyBenefit),
    provisionalBenefit: yuanFromFen(decision.provisionalBenefit),
    currentBenefit: yuanOrNull(decision.currentBenefit),
    singlePersons: decision.singlePersons.map((single) => ({
      idNo: single.idNo,
      monthlyBenefit: yuanFromFen(single.monthlyBenefit),
    })),
    exit: decision.exit,
    reasons: decision.reasons,
    findings: [...new Set(decision.findings)].sort(),
  };
}

export const outlineOf = (decision: Decision): Outline => ({
  ...decision,
  findings: decision.findings.map((finding) => finding.code),
});
