import { ageAt, firstDayOf } from '../../base/dates.js';
import { birthDateOf } from '../../base/identity.js';
import { Ratio } from '../../base/ratio.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { figure } from '../figures.js';
import { isOfLabourAge, type Member } from '../member.js';
import { containsAny, type Setting } from '../setting.js';

/** What a member has of their own that is set against the deemed wage. */
export interface OwnMeans {
  readonly earnedWage: Figure;
  readonly workCost: Figure;
  readonly business: Figure;
  readonly pension: Figure;
  readonly unemploymentBenefit: Figure;
}

/**
 * - deemed: the amount is added to the wage, to be confirmed on a visit;
 * - flagged: the member works; the amount is only said.
 */
export interface Deemed {
  readonly kind: 'deemed' | 'flagged';
  readonly amount: Figure;
}

const WITHOUT_WORK: readonly (string | null)[] = [null, '失业', '无业', '其他'];
const CASUAL: readonly (string | null)[] = ['灵活就业', '务农'];

/**
 * The wage that a member able to work is deemed to earn, per year, 民发〔2022〕83号 part one (1): what the minimum wage
 * of the window's months comes to, by capacity, less what the member has. Null where the rule does not apply or
 * comes to nothing.
 */
export function deemedWageOf(
  member: Member,
  means: OwnMeans,
  setting: Setting,
  policy: PolicyAt,
): Deemed | null {
  const kind = kindOf(member, means);
  if (kind === null || !isAbleToWork(member)) return null;
  if (containsAny(member.row.notWorkingReason, policy.get('vocabulary.maternityReasons').value)) return null;
  const amount = shortfall(member, means, setting, policy);
  return amount.value > 0 ? { kind, amount } : null;
}

function kindOf(member: Member, means: OwnMeans): Deemed['kind'] | null {
  const { employment } = member.row;
  if (WITHOUT_WORK.includes(employment)) return 'deemed';
  if (employment === '在职') return 'flagged';
  if (!CASUAL.includes(employment)) return null;
  return means.earnedWage.value === 0 && means.business.value === 0 ? 'deemed' : 'flagged';
}

const isAbleToWork = (member: Member): boolean =>
  member.ofLabourAge &&
  member.capacity !== '无' &&
  !member.student &&
  !member.severelyDisabled &&
  !member.seriouslyIll;

function shortfall(member: Member, means: OwnMeans, setting: Setting, policy: PolicyAt): Figure {
  const coefficient = policy.get('deemed.coefficient');
  const share = member.capacity === '无' ? Ratio.ZERO : coefficient.value[member.capacity];
  const birth = birthDateOf(member.idNo);
  let minimumWages = 0;
  for (const month of setting.window.months) {
    if (!isOfLabourAge(ageAt(birth, firstDayOf(month)), member.sex, policy)) continue;
    minimumWages += policy.inMonth('minimumWage', month).value;
  }
  const base = figure(
    'deemedBase',
    share.times(minimumWages).roundHalfUp(),
    'product',
    [figure('yearlyMoneyParameter', minimumWages, 'given'), figure('parameter', share, 'given')],
    member.idNo,
  );
  const owned =
    means.earnedWage.value -
    means.workCost.value +
    means.business.value +
    means.pension.value +
    means.unemploymentBenefit.value;
  const parts = [
    base,
    means.earnedWage,
    means.workCost,
    means.business,
    means.pension,
    means.unemploymentBenefit,
  ];
  return figure('deemedWage', Math.max(0, base.value - owned), 'excess', parts, member.idNo);
}

/**
 * Who is excused because they care for another member: of those who would be deemed and state such a reason the one
 * with the largest deemed wage, the first row on a tie. Null when nobody is.
 */
export function excusedCarer(
  members: readonly Member[],
  deemed: ReadonlyMap<Member, Deemed>,
  policy: PolicyAt,
): Member | null {
  const words = policy.get('vocabulary.careReasons').value;
  let excused: Member | null = null;
  let largest = 0;
  for (const member of members) {
    const candidate = deemed.get(member);
    if (candidate?.kind !== 'deemed' || !containsAny(member.row.notWorkingReason, words)) continue;
    if (!members.some((other) => other !== member && needsCare(other))) continue;
    if (candidate.amount.value > largest) {
      largest = candidate.amount.value;
      excused = member;
    }
  }
  return excused;
}

const needsCare = (member: Member): boolean =>
  member.severelyDisabled ||
  member.seriouslyIll ||
  member.mentallyIll ||
  member.row.selfCare === '失能' ||
  member.row.selfCare === '半失能' ||
  member.age < 3;
