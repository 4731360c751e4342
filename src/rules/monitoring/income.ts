import { monthOf } from '../../base/dates.js';
import { inWindow } from '../../base/window.js';
import type { Figure } from '../../dossier/figure.js';
import { figure } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { dibaoIncomeLimit, disposableIncomeLimit, marginIncomeLimit } from '../tiers/limits.js';
import { type Change, type Noticed, notice, proof, type View } from './change.js';

/** The household's income against the standard of its scheme, and against what it was. */
export function incomeWarnings(now: View, before: View | null): Noticed[] {
  return [...overStandard(now, before), ...fallen(now, before)];
}

function overStandard(now: View, before: View | null): Noticed[] {
  const over = excessOf(now);
  if (!over || (before && excessOf(before))) return [];
  const { income, limit } = over;
  const details = { subject: monthOf(now.setting.asOf), verified: income, limit };
  return [notice('INCOME_OVER_STANDARD', null, details)];
}

/** Income and the limit that it is not below; null while it is below, or where nobody counts. */
function excessOf({
  decision,
  dossier,
  policy,
}: View): { readonly income: number; readonly limit: number } | null {
  const scheme = dossier.members.find((row) => row.scheme !== null)?.scheme ?? null;
  if (decision.size === 0 || scheme === null) return null;
  const size: Figure = figure('householdSize', decision.size, 'given');
  const income = scheme === '支出型困难' ? decision.grossIncome : decision.annualIncome;
  const limit =
    scheme === '支出型困难'
      ? disposableIncomeLimit(size, policy)
      : scheme === '低保边缘'
        ? marginIncomeLimit(size, policy)
        : dibaoIncomeLimit(size, policy);
  return limit.value.compare(income) <= 0 ? { income, limit: limit.value.toNumber() } : null;
}

function fallen(now: View, before: View | null): Noticed[] {
  const earlier = before?.decision.annualIncome ?? 0;
  const income = now.decision.annualIncome;
  const share = now.policy.get('warnings.incomeFall').value;
  if (now.decision.size === 0 || earlier - income <= 0) return [];
  if (share.times(earlier).compare(earlier - income) >= 0) return [];
  const details = { subject: monthOf(now.setting.asOf), declared: earlier, verified: income };
  return [notice('INCOME_FALLEN', null, details)];
}

/** A member's self-paid bills of the window, once they pass the mark. */
export function medicalWarnings({ member, now, before }: Change): Noticed[] {
  const mark = now.policy.get('warnings.medicalBills').value;
  const bills = selfPaidOf(now, member);
  if (bills.total <= mark) return [];
  if (before?.view.dossier.inForce.has('medical') && selfPaidOf(before.view, before.member).total > mark)
    return [];
  return [
    notice('MEDICAL_BILLS', member, {
      subject: monthOf(now.setting.asOf),
      verified: bills.total,
      limit: mark,
      evidence: proof('medical', bills.rows),
    }),
  ];
}

function selfPaidOf({ dossier, setting }: View, { idNo }: Member) {
  const rows = rowsOf(dossier, 'medical', idNo).filter((row) => inWindow(setting.window, row.date));
  let total = 0;
  for (const row of rows) total += row.selfPaid;
  return { rows, total };
}
