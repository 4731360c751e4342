import { ageAt, firstDayOf, type Month } from '../../base/dates.js';
import { birthDateOf } from '../../base/identity.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import {
  countMonth,
  figure,
  type MonthsOfValue,
  monthlyProducts,
  sumOf,
  valueOfParameter,
} from '../figures.js';
import { isOfLabourAge, type Member } from '../member.js';
import { containsAny, type Setting } from '../setting.js';

/** What a member has of their own that is set against the deemed wage. */
export interface OwnMeans {
  readonly earnedWage: Figure;
  /** The earned wage less the cost of earning it. */
  readonly netWage: Figure;
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

type AbleMember = Member & { readonly capacity: '有' | '部分' };

const isAbleToWork = (member: Member): member is AbleMember =>
  member.ofLabourAge &&
  member.capacity !== '无' &&
  !member.student &&
  !member.severelyDisabled &&
  !member.seriouslyIll;

function shortfall(member: AbleMember, means: OwnMeans, setting: Setting, policy: PolicyAt): Figure {
  const { netWage, business, pension, unemploymentBenefit } = means;
  const base = deemedBaseOf(member, setting, policy);
  const owned = netWage.value + business.value + pension.value + unemploymentBenefit.value;
  const parts = [base, netWage, business, pension, unemploymentBenefit];
  return figure('deemedWage', Math.max(0, base.value - owned), 'excess', parts, member.idNo);
}

/** The minimum wages of the months on whose first day the member was of labour age, times what the capacity is worth. */
function deemedBaseOf(member: AbleMember, setting: Setting, policy: PolicyAt): Figure {
  const birth = birthDateOf(member.idNo);
  const wasOfAge = (month: Month) => isOfLabourAge(ageAt(birth, firstDayOf(month)), member.sex, policy);
  const { first, last, months } = setting.window;
  // Labour age is one stretch of a life: who was of it on the first and on the last of these days was of it on all.
  const always = wasOfAge(first) && wasOfAge(last);
  const counted: MonthsOfValue = new Map();
  for (const month of months) {
    if (always || wasOfAge(month)) countMonth(counted, policy.inMonth('minimumWage', month));
  }
  const wages = sumOf('minimumWages', monthlyProducts('minimumWages', counted), member.idNo);
  const coefficient = policy.get('deemed.coefficient');
  const share = coefficient.value[member.capacity];
  return figure(
    'deemedBase',
    share.times(wages.value).roundHalfUp(),
    'product',
    [wages, valueOfParameter(coefficient, share, 'parameter')],
    member.idNo,
  );
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
