import type { Database } from 'better-sqlite3';
import type { FindingCode } from '../dossier/codes.js';
import type { Decision, Finding } from '../dossier/decision.js';
import { packEvidence } from './evidence.js';
import { noTiers } from './run-rows.js';

const DECISION_COLUMNS = [
  'run',
  'number',
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
];

/** Writes the decisions of a run and counts them. */
export function decisionWriter(db: Database, run: number) {
  const insertDecision = db.prepare(
    `INSERT INTO decisions (${DECISION_COLUMNS.join(', ')}) VALUES (${DECISION_COLUMNS.map(() => '?').join(', ')})`,
  );
  const insertFinding = db.prepare(
    `INSERT INTO findings (run, decision, position, code, severity, member_id, member_name, declared, verified,
       limit_value, subject, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const tiers = noTiers();
  const codes: Partial<Record<FindingCode, number>> = {};
  let households = 0;

  function addFinding(finding: Finding, decision: number, position: number): void {
    const { code, severity, memberId, memberName, declared, verified, limit, subject, evidence } = finding;
    const packed = packEvidence(evidence);
    insertFinding.run(
      run,
      decision,
      position,
      code,
      severity,
      memberId,
      memberName,
      declared,
      verified,
      limit,
      subject,
      packed,
    );
    codes[code] = (codes[code] ?? 0) + 1;
  }

  function add(decision: Decision): void {
    households++;
    insertDecision.run(run, households, ...valuesOf(decision));
    decision.findings.forEach((finding, position) => {
      addFinding(finding, households, position);
    });
    tiers[decision.tier]++;
  }

  return { add, counts: () => ({ households, tiers, codes }) };
}

/** In the order of DECISION_COLUMNS, after run and number. */
function valuesOf(decision: Decision): (string | number | null)[] {
  return [
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
  ];
}
