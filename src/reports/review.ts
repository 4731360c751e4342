import { type IsoDate, shiftDateByMonths } from '../base/dates.js';
import type { Column } from './layout.js';
import type { HouseholdRow, ReviewMonths } from './report-data.js';

/** The months to the next review; null where the class is not known or the policy says nothing. */
function monthsOf({ tier, reviewClass }: HouseholdRow, months: ReviewMonths): number | null {
  if (tier === 'tekun' || tier === 'expenditure') return months[tier];
  return reviewClass === null ? null : months[reviewClass];
}

/**
 * When the household is to be reviewed next. An applicant is reviewed by this very check; of a household in a scheme
 * the roster says when it was last.
 */
export function nextReview(row: HouseholdRow, months: ReviewMonths): IsoDate | null {
  const cycle = monthsOf(row, months);
  const last = row.lastReviewedOn ?? (row.roster === 'applicants' ? row.asOf : null);
  return cycle === null || last === null ? null : shiftDateByMonths(last, cycle);
}

export const nextReviewColumn: Column<HouseholdRow> = {
  header: { zh: '下次核查', en: 'Next review' },
  width: 12,
  format: 'date',
  value: (row, { run }) => nextReview(row, run.reviewMonths),
  about: {
    zh: '在保家庭自花名册“上次核查日期”、申请家庭自核对日期起，加政策规定的核查间隔（review.months：特困、支出型按类别，低保、低保边缘按“动态类别”A、B、C）。为空的原因：花名册没有动态类别（新申请家庭须先由经办人员确定），或在保家庭没有上次核查日期。早于核对日期的为已逾期。',
    en: 'From the last review on the roster, for applicants from the as-of date, plus the months of the policy (review.months: of tekun and expenditure by tier, of dibao and margin by class A, B, C). Empty when the roster names no class (of applicants it is yet to be decided) or, for households in a scheme, no last review. A date before the as-of date is overdue.',
  },
};
