import { type Fen, fen } from '../base/money.js';
import { Ratio } from '../base/ratio.js';
import type { AnyFigure, Figure } from '../dossier/figure.js';
import type { FigureLabel } from '../dossier/labels.js';
import type { PolicyAt } from '../policy/view.js';
import { figure, monthlyFigure, productOf, rateFigure, TWELVE_MONTHS, valueOfParameter } from './figures.js';
import type { MemberIncome } from './income/member-income.js';
import { ADULT_AGE, type Member } from './member.js';

/** Benefits are paid in whole yuan, rounded up once, at the end. */
const wholeYuan = (amount: Ratio): Fen => fen(amount.dividedBy(100).roundUp() * 100);

/**
 * What a number of persons with an income lacks to their standard, per month and exact: at least the floor, at most
 * the standard itself (国务院令第649号 art. 12, 淮民〔2024〕50号).
 */
function lackOf(persons: Figure, yearlyIncome: Figure, policy: PolicyAt): Figure<Ratio> {
  const standard = productOf('standardOfHousehold', [persons, monthlyFigure(policy.get('dibao.standard'))]);
  const monthly = figure('monthlyIncome', Ratio.of(yearlyIncome.value, 12), 'quotient', [
    yearlyIncome,
    TWELVE_MONTHS,
  ]);
  const difference = figure('benefitByDifference', standard.value.minus(monthly.value), 'difference', [
    standard,
    monthly,
  ]);
  const floor = productOf('benefitFloor', [standard, rateFigure(policy.get('floor.rate'))]);
  const most = difference.value.compare(floor.value) < 0 ? floor.value : difference.value;
  const atLeast = figure('benefitAtLeastFloor', most, 'largest', [difference, floor]);
  const amount = most.compare(standard.value) > 0 ? standard.value : most;
  return figure('benefitBeforeTopUp', amount, 'least', [atLeast, standard]);
}

/** Monthly benefit of a dibao household: what it lacks, and the top-ups of its members. */
export function dibaoBenefitOf(
  members: readonly Member[],
  size: Figure,
  income: Figure,
  policy: PolicyAt,
): Figure {
  const parts: AnyFigure[] = [
    lackOf(size, income, policy),
    ...members.flatMap((member) => topUpOf(member, policy)),
  ];
  return roundedUp('dibaoBenefit', parts);
}

/** The highest top-up that applies to a member, 民发〔2021〕57号 art. 27; none where the bureau has set none. */
function topUpOf(member: Member, policy: PolicyAt): Figure<Ratio>[] {
  const elderlyAge = policy.get('topUp.elderlyAge')?.value;
  const applicable = [
    elderlyAge !== undefined && member.age >= elderlyAge ? policy.get('topUp.elderly') : null,
    member.age < ADULT_AGE ? policy.get('topUp.minor') : null,
    member.severelyDisabled ? policy.get('topUp.severeDisability') : null,
    member.seriouslyIll ? policy.get('topUp.seriousIllness') : null,
  ].filter((parameter) => parameter !== null);
  const [first, ...others] = applicable;
  if (!first) return [];
  let highest = first;
  for (const other of others) if (other.value.compare(highest.value) > 0) highest = other;
  const standard = monthlyFigure(policy.get('dibao.standard'));
  return [{ ...productOf('topUp', [standard, rateFigure(highest)]), member: member.idNo }];
}

const ONE_PERSON = figure('householdSize', 1, 'given');

/** Monthly benefit of a person supported alone, by their own income; no top-ups. */
export function singlePersonBenefitOf(income: MemberIncome, policy: PolicyAt): Figure {
  const lack = lackOf(ONE_PERSON, income.own, policy);
  return { ...roundedUp('singlePersonBenefit', [lack]), member: income.member.idNo };
}

/** Monthly support of tekun persons: the living standard in full, income is not taken off, and care by grade. */
export function tekunBenefitOf(members: readonly Member[], size: Figure, policy: PolicyAt): Figure {
  const living = productOf('tekunLiving', [
    size,
    monthlyFigure(policy.get('dibao.standard')),
    rateFigure(policy.get('tekun.multiple')),
  ]);
  const care = policy.get('tekun.care');
  const parts: AnyFigure[] = [living];
  for (const { row, idNo } of members) {
    if (!care || row.selfCare === null) continue;
    parts.push(valueOfParameter(care, care.value[row.selfCare], 'tekunCare', idNo));
  }
  return roundedUp('tekunBenefit', parts);
}

function roundedUp(label: FigureLabel, parts: readonly AnyFigure[]): Figure {
  let total = Ratio.ZERO;
  for (const part of parts)
    total = total.plus(typeof part.value === 'number' ? Ratio.of(part.value) : part.value);
  return figure(label, wholeYuan(total), 'roundedUp', parts);
}
