import { atLeastZero } from '../../base/money.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { confirmedOr } from '../confirmed.js';
import { figure, sumOf } from '../figures.js';
import type { Member } from '../member.js';
import type { Setting } from '../setting.js';
import { type Deemed, deemedWageOf, excusedCarer } from './deemed.js';
import { completeIncome, earningsOf, type MemberIncome } from './member-income.js';
import type { Obligation } from './support.js';

export interface HouseholdIncome {
  readonly members: readonly MemberIncome[];
  readonly gross: Figure;
  /** Gross less the deductions for illness, at least 0: what the limits are compared with. */
  readonly annual: Figure;
}

/** Income of a household over the window, per year, 民发〔2021〕57号 art. 13. */
export function householdIncomeOf(
  dossier: Dossier,
  members: readonly Member[],
  obligations: ReadonlyMap<Member, readonly Obligation[]>,
  setting: Setting,
  policy: PolicyAt,
): HouseholdIncome {
  const earned = members.map((member) => ({
    member,
    earnings: earningsOf(dossier, member, obligations.get(member) ?? [], setting, policy),
  }));
  const deemed = new Map<Member, Deemed>();
  for (const { member, earnings } of earned) {
    const result = deemedWageOf(member, earnings, setting, policy);
    if (result) deemed.set(member, confirmedDeemed(dossier, result));
  }
  const carer = excusedCarer(members, deemed, policy);
  const incomes = earned.map(({ member, earnings }) =>
    completeIncome(member, earnings, deemed.get(member) ?? null, member === carer),
  );
  const gross = sumOf(
    'grossIncome',
    incomes.map((income) => income.total),
  );
  const deductions = incomes.flatMap(({ earnings }) => (earnings.deduction ? [earnings.deduction] : []));
  let deducted = 0;
  for (const deduction of deductions) deducted += deduction.value;
  const annual = figure('annualIncome', atLeastZero(gross.value - deducted), 'excess', [
    gross,
    ...deductions,
  ]);
  return { members: incomes, gross, annual };
}

/** What a visit confirmed in place of the deemed wage, 0 too; what is only said is not in dispute. */
function confirmedDeemed(dossier: Dossier, { kind, amount }: Deemed): Deemed {
  return { kind, amount: kind === 'deemed' ? confirmedOr(dossier, 'deemedWage', amount) : amount };
}
