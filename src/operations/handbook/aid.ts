import { ZERO } from '../../base/money.js';
import type { PolicyAt } from '../../policy/view.js';
import type { SuggestedAid } from '../../reports/handbook/data.js';
import { suggestedAid } from '../../rules/temporary-aid-amount.js';
import { SIZES } from './limits.js';

const KINDS = ['急难型', '支出型'] as const;

/** The temporary aid that the policy suggests for families of one to five persons; none where it says nothing. */
export function suggestedAidOf(policy: PolicyAt): SuggestedAid[] {
  const view = policy.forArea('城镇');
  const standard = view.get('dibao.standard').value;
  const caseLimit = view.get('temporaryAid.caseLimit')?.value ?? null;
  const yearLimit = view.get('temporaryAid.yearLimit')?.value ?? null;
  const timesPerYear = view.get('temporaryAid.timesPerYear')?.value ?? null;
  return KINDS.flatMap((kind) => {
    const multiple = view.get('temporaryAid.multiple')?.value[kind];
    const months = view.get('temporaryAid.months')?.value[kind];
    if (multiple === undefined || months === undefined) return [];
    const limits = { caseLimit, yearLimit, timesPerYear };
    const amounts = SIZES.map(
      (size) => suggestedAid(size, { standard, multiple, months }, limits, ZERO).amount,
    );
    return [{ kind, amounts }];
  });
}
