import type { Tier } from '../../dossier/codes.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { singlePersonBenefitOf } from '../benefit.js';
import type { MemberIncome } from '../income/member-income.js';
import { ADULT_AGE } from '../member.js';
import { singlePersonLimit, type Test } from './limits.js';

/** A member who may be supported alone, by the own income. */
export interface SingleTrial {
  readonly income: MemberIncome;
  readonly test: Test;
  /** Per month; null where the own income is too high. */
  readonly benefit: Figure | null;
}

const NONE: readonly never[] = [];

/** The own income of each member who may be supported alone while the household is not. */
export function trySinglePersons(
  tier: Tier,
  incomes: readonly MemberIncome[],
  passesDibaoProperty: boolean,
  policy: PolicyAt,
): readonly SingleTrial[] {
  const candidates = candidatesOf(tier, incomes, passesDibaoProperty, policy);
  if (candidates.length === 0) return NONE;
  const limit = singlePersonLimit(policy);
  return candidates.map((income) => {
    const passed = limit.value.compare(income.own.value) > 0;
    const test: Test = { name: 'ownIncome', passed, left: income.own, relation: 'below', right: limit };
    return { income, test, benefit: passed ? singlePersonBenefitOf(income, policy) : null };
  });
}

/**
 * In a margin household the severely disabled and the seriously ill (民发〔2021〕57号 art. 8); elsewhere adults without
 * work who are severely disabled, where the household keeps the property rules of dibao (民发〔2022〕83号).
 */
function candidatesOf(
  tier: Tier,
  incomes: readonly MemberIncome[],
  passesDibaoProperty: boolean,
  policy: PolicyAt,
): readonly MemberIncome[] {
  if (tier === 'margin') {
    return incomes.filter(({ member }) => member.severelyDisabled || member.seriouslyIll);
  }
  if (tier !== 'expenditure' && tier !== 'none') return NONE;
  if (!passesDibaoProperty || !policy.get('single.unemployedSevere').value) return NONE;
  return incomes.filter(
    ({ member, earnings }) =>
      member.severelyDisabled && member.age >= ADULT_AGE && earnings.earnedWage.value === 0,
  );
}
