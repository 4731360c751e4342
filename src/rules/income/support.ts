import type { IdNo } from '../../base/identity.js';
import { Ratio } from '../../base/ratio.js';
import type { Finding } from '../../dossier/decision.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { ExemptGround } from '../../dossier/tekun.js';
import type { PolicyAt } from '../../policy/view.js';
import { evidence, figure, largestOf, monthlyFigure, rateFigure, sumOf, TWELVE_MONTHS } from '../figures.js';
import { finding } from '../findings.js';
import { evidenceOfCustody, evidenceOfDeath } from '../household.js';
import type { Member } from '../member.js';
import { allRows } from '../records.js';
import type { Setting } from '../setting.js';

/** An obligor row of a counted member, with whether the obligor is held to pay at all. */
export interface Obligation {
  readonly row: Row<'obligors'>;
  readonly dead: boolean;
  /** Why nothing is asked of them; empty for who is held to pay. */
  readonly grounds: readonly ExemptGround[];
  /** Nothing is reckoned from the obligor's income; what they really pay still counts. */
  readonly exempt: boolean;
}

/** The obligor rows that name a member as supported; who is counted in the same household is no obligor. */
export function obligationsTo(
  dossier: Dossier,
  member: Member,
  counted: ReadonlySet<IdNo>,
  setting: Setting,
): Obligation[] {
  const rows = allRows(dossier, 'obligors');
  if (rows.length === 0) return [];
  return rows
    .filter((row) => row.supportedIdNo === member.idNo && !counted.has(row.idNo))
    .map((row) => {
      const dead = evidenceOfDeath(dossier, row.idNo, setting).length > 0;
      const grounds: ExemptGround[] = dead ? ['dead'] : [];
      if (!row.capable) grounds.push('incapable');
      if (evidenceOfCustody(dossier, row.idNo, setting).length > 0) grounds.push('custody');
      if (dossier.flags.obligorsOnRoster.includes(row.idNo)) grounds.push('supported');
      return { row, dead, grounds, exempt: grounds.length > 0 };
    });
}

export interface Support {
  readonly total: Figure;
  readonly findings: readonly Finding[];
}

/** Support from those who owe it by law and live elsewhere, per year: what they pay, or what they could pay. */
export function supportOf(member: Member, obligations: readonly Obligation[], policy: PolicyAt): Support {
  if (obligations.length === 0) return { total: sumOf('support', [], member.idNo), findings: [] };
  const byObligor = new Map<IdNo, Figure>();
  for (const obligation of obligations) {
    const amount = supportByObligor(obligation, member, policy);
    const known = byObligor.get(obligation.row.idNo);
    if (!known || amount.value > known.value) byObligor.set(obligation.row.idNo, amount);
  }
  const exempt = obligations.filter((obligation) => obligation.exempt);
  const findings =
    exempt.length === 0
      ? []
      : [
          finding('SUPPORT_EXEMPT', {
            member: member.idNo,
            subject: [...new Set(exempt.map(({ row }) => row.name))].join('、'),
            evidence: exempt.map(({ row }) => evidence('obligors', row)),
          }),
        ];
  return { total: sumOf('support', [...byObligor.values()], member.idNo), findings };
}

/** The larger of what the obligor pays and what the formula asks of their household; the formula not of the exempt. */
function supportByObligor({ row, dead, exempt }: Obligation, { idNo }: Member, policy: PolicyAt): Figure {
  const monthly = dead ? 0 : (row.actualSupport ?? 0);
  const paidLabel = exempt ? 'exemptSupport' : 'supportPaid';
  const perMonth =
    dead || row.actualSupport !== null
      ? figure('monthlySupport', monthly, 'given', [], idNo)
      : figure('monthlySupport', 0, 'unstated', [], idNo);
  const paid = figure(paidLabel, 12 * monthly, 'product', [perMonth, TWELVE_MONTHS], idNo);
  const amount = exempt ? paid : largestOf('obligorSupport', [paid, supportByFormula(row, policy)], idNo);
  return ofObligor(amount, row);
}

const ofObligor = (amount: Figure, row: Row<'obligors'>): Figure => ({
  label: amount.label,
  value: amount.value,
  operation: amount.operation,
  parts: amount.parts,
  rows: [evidence('obligors', row)],
  parameter: null,
  member: amount.member,
  subject: row.name,
});

/** What is above the threshold of the obligor's household, times the rate, shared by those whom it supports. */
function supportByFormula(row: Row<'obligors'>, policy: PolicyAt): Figure {
  const standard = policy.get('dibao.standard');
  const multiple = policy.get('support.thresholdMultiple');
  const rate = policy.get('support.rate');
  const supported = Math.max(1, row.supportedCount);
  const surplus = Ratio.of(row.obligorHouseholdIncome).minus(
    multiple.value.times(standard.value).times(row.obligorHouseholdSize),
  );
  const due =
    surplus.compare(0) > 0 ? surplus.times(12).times(rate.value).dividedBy(supported).roundHalfUp() : 0;
  return figure('supportByFormula', due, 'support', [
    figure('obligorIncome', row.obligorHouseholdIncome, 'given'),
    rateFigure(multiple),
    monthlyFigure(standard),
    figure('obligorHouseholdSize', row.obligorHouseholdSize, 'given'),
    rateFigure(rate),
    figure('supportedPersons', supported, 'given'),
    TWELVE_MONTHS,
  ]);
}
