import { Ratio } from '../../base/ratio.js';
import type { Tier } from '../../dossier/codes.js';
import type { PolicyAt } from '../../policy/view.js';
import type { MemberIncome } from '../income/member-income.js';
import { ADULT_AGE } from '../member.js';

/**
 * Members who may be supported alone while the household is not: in a margin household the severely disabled and the
 * seriously ill (民发〔2021〕57号 art. 8); elsewhere adults without work who are severely disabled (民发〔2022〕83号).
 */
export function singlePersonsOf(
  tier: Tier,
  incomes: readonly MemberIncome[],
  passesDibaoProperty: boolean,
  policy: PolicyAt,
): readonly MemberIncome[] {
  const limit = Ratio.of(policy.get('dibao.standard').value).times(12);
  const poor = (income: MemberIncome) => limit.compare(income.own.value) > 0;
  if (tier === 'margin') {
    return incomes.filter(
      (income) => (income.member.severelyDisabled || income.member.seriouslyIll) && poor(income),
    );
  }
  if (tier !== 'expenditure' && tier !== 'none') return [];
  if (!passesDibaoProperty || !policy.get('single.unemployedSevere').value) return [];
  return incomes.filter(
    ({ member, earnings, ...income }) =>
      member.severelyDisabled &&
      member.age >= ADULT_AGE &&
      earnings.earnedWage.value === 0 &&
      poor({ member, earnings, ...income }),
  );
}
