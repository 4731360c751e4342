import type { IdNo } from '../../base/identity.js';
import type { Ratio } from '../../base/ratio.js';
import type { FindingCode } from '../../dossier/codes.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Evidence, Figure } from '../../dossier/figure.js';
import type { Parameter } from '../../policy/policy.js';
import type { PolicyAt } from '../../policy/view.js';
import { confirmedOr } from '../confirmed.js';
import {
  evidence,
  figure,
  largestOf,
  leastOf,
  monthlyFigure,
  rateFigure,
  stated,
  sumOf,
  TWELVE_MONTHS,
} from '../figures.js';
import { finding } from '../findings.js';
import { rosterEvidence } from '../household.js';
import type { Member } from '../member.js';
import type { Setting } from '../setting.js';
import { agencyWageOf } from './agency-wage.js';
import { illnessDeductionOf, type SelfPaid, selfPaidBy } from './deduction.js';
import type { Deemed, OwnMeans } from './deemed.js';
import { pensionOf } from './pension.js';
import { type Obligation, supportOf } from './support.js';
import { taxIncomeOf } from './tax.js';
import { countedSubsidiesOf, jobRegistrationsOf, landRentOf, unemploymentBenefitOf } from './transfer.js';

/** A member's income by kind before anything is deemed, per year. */
export interface Earnings extends OwnMeans {
  readonly property: Figure;
  readonly transfer: Figure;
  readonly selfPaid: SelfPaid;
  readonly deduction: Figure | null;
  readonly findings: readonly Finding[];
}

/** What a member earns and receives by statement and by evidence, 民发〔2021〕57号 art. 13. */
export function earningsOf(
  dossier: Dossier,
  member: Member,
  obligations: readonly Obligation[],
  setting: Setting,
  policy: PolicyAt,
): Earnings {
  const { row, idNo } = member;
  const onRoster = [rosterEvidence(dossier, row)];
  const tax = taxIncomeOf(dossier, member, setting, policy);
  const agencyWage = confirmedOr(
    dossier,
    'agencyWage',
    agencyWageOf(dossier, member, tax.wageRows, setting, policy),
  );
  const earnedWage = largestOf(
    'earnedWage',
    [stated('declaredWage', row.wageIncome, idNo, onRoster), agencyWage],
    idNo,
  );
  const netWage = netWageOf(earnedWage, member, policy);

  const taxBusiness = confirmedOr(dossier, 'taxBusiness', tax.business);
  const business = largestOf(
    'businessIncome',
    [stated('declaredBusiness', row.businessIncome, idNo, onRoster), taxBusiness],
    idNo,
  );
  const evidencedProperty = confirmedOr(
    dossier,
    'evidencedProperty',
    sumOf('evidencedProperty', [landRentOf(dossier, member, setting), tax.property], idNo),
  );
  const property = largestOf(
    'propertyIncome',
    [stated('declaredProperty', row.propertyIncome, idNo, onRoster), evidencedProperty],
    idNo,
  );

  const pension = pensionOf(dossier, member, setting, policy);
  const unemploymentBenefit = unemploymentBenefitOf(dossier, member, setting);
  const subsidies = countedSubsidiesOf(dossier, member, setting, policy);
  const received = [pension, unemploymentBenefit, subsidies, tax.other];
  const receivedTotal = confirmedOr(dossier, 'evidencedTransfer', sumOf('evidencedTransfer', received, idNo));
  const receivedParts = receivedTotal.operation === 'confirmed' ? [receivedTotal] : received;
  const support = supportOf(member, obligations, policy);
  const transfer = largestOf(
    'transferIncome',
    [
      stated('declaredTransfer', row.transferIncome, idNo, onRoster),
      sumOf('evidencedTransfer', [...receivedParts, support.total], idNo),
    ],
    idNo,
  );

  const selfPaid = selfPaidBy(dossier, member, setting);
  const findings: Finding[] = [...support.findings];
  const understated = (code: FindingCode, declared: number | null, found: Figure) => {
    const tolerance = policy.get('tolerance.income').value;
    if (declared === null || found.value - declared <= tolerance) return;
    const rows = provingRows(found);
    findings.push(
      finding(code, { member: idNo, declared, verified: found.value, limit: tolerance, evidence: rows }),
    );
  };
  understated('WAGE_UNDERSTATED', row.wageIncome, agencyWage);
  understated('BUSINESS_INCOME_UNDERSTATED', row.businessIncome, taxBusiness);
  understated('PROPERTY_INCOME_UNDERSTATED', row.propertyIncome, evidencedProperty);
  understated('TRANSFER_UNDERSTATED', row.transferIncome, receivedTotal);

  const jobs = jobRegistrationsOf(dossier, member, setting);
  if (earnedWage.value === 0 && (row.employment === '在职' || jobs.length > 0)) {
    const rows = jobs.map((job) => evidence('unemployment', job));
    findings.push(finding('EMPLOYED_NO_WAGE', { member: idNo, verified: 0, evidence: rows }));
  }
  return {
    earnedWage,
    netWage,
    business,
    property,
    pension,
    unemploymentBenefit,
    transfer,
    selfPaid,
    deduction: illnessDeductionOf(member, selfPaid, policy),
    findings,
  };
}

/** The wage less the necessary cost of being employed, which is off until a bureau sets a rate. */
function netWageOf(earnedWage: Figure, { idNo }: Member, policy: PolicyAt): Figure {
  const rate = policy.get('workCost.rate');
  if (earnedWage.value === 0 || rate.value.compare(0) === 0) return earnedWage;
  const cost = workCostOf(earnedWage, rate, idNo, policy);
  return figure('netWage', earnedWage.value - cost.value, 'difference', [earnedWage, cost], idNo);
}

function workCostOf(earnedWage: Figure, rate: Parameter<Ratio>, idNo: IdNo, policy: PolicyAt): Figure {
  const cap = policy.get('workCost.capOfStandard');
  const byRate = figure(
    cap ? 'workCostByRate' : 'workCost',
    rate.value.times(earnedWage.value).roundHalfUp(),
    'product',
    [earnedWage, rateFigure(rate)],
    idNo,
  );
  if (!cap) return byRate;
  const standard = policy.get('dibao.standard');
  const most = cap.value.times(standard.value * 12).roundHalfUp();
  const factors = [monthlyFigure(standard), TWELVE_MONTHS, rateFigure(cap)];
  return leastOf('workCost', [byRate, figure('workCostCap', most, 'product', factors)], idNo);
}

/** All rows below a figure. */
export function provingRows(of: Figure | Figure<Ratio>): Evidence[] {
  const rows = [...of.rows];
  for (const part of of.parts) rows.push(...provingRows(part));
  return rows;
}

/** A counted member's income of the year, complete. */
export interface MemberIncome {
  readonly member: Member;
  readonly earnings: Earnings;
  /** What the member would earn by the ability to work, and whether it is added to the wage; null for nothing. */
  readonly deemed: { readonly kind: 'added' | 'excused' | 'flagged'; readonly amount: Figure } | null;
  readonly wage: Figure;
  /** All four kinds. */
  readonly total: Figure;
  /** The total less the member's own deduction for illness. */
  readonly own: Figure;
  readonly findings: readonly Finding[];
}

export function completeIncome(
  member: Member,
  earnings: Earnings,
  deemed: Deemed | null,
  excused: boolean,
): MemberIncome {
  const { idNo } = member;
  const findings = [...earnings.findings];
  const deemedWage = deemed?.kind === 'deemed' && !excused ? deemed.amount : null;
  if (deemedWage && deemedWage.value > 0) {
    const rows = deemedWage.operation === 'confirmed' ? deemedWage.rows : [];
    findings.push(finding('DEEMED_WAGE', { member: idNo, verified: deemedWage.value, evidence: rows }));
  }
  if (deemed?.kind === 'flagged') {
    findings.push(finding('INCOME_BELOW_DEEMED', { member: idNo, verified: deemed.amount.value }));
  }
  const net = earnings.netWage;
  const wage = sumOf('wageIncome', deemedWage ? [net, deemedWage] : [net], idNo);
  const total = sumOf('memberIncome', [wage, earnings.business, earnings.property, earnings.transfer], idNo);
  const own = earnings.deduction
    ? figure(
        'ownIncome',
        total.value - earnings.deduction.value,
        'difference',
        [total, earnings.deduction],
        idNo,
      )
    : total;
  const kind = deemedWage ? 'added' : excused ? 'excused' : 'flagged';
  const told: MemberIncome['deemed'] = deemed && { kind, amount: deemed.amount };
  return { member, earnings, deemed: told, wage, total, own, findings };
}
