import { type Month, monthOf } from '../../base/dates.js';
import { atLeastZero } from '../../base/money.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { fromRows } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { inWindow, type Setting } from '../setting.js';

interface MonthOfResidentPension {
  amount: number;
  /** Σ of the base pension over the rows that give it; null when none does. */
  base: number | null;
}

/**
 * Pensions of the window. Of the pension for urban and rural residents the central base pension is no income
 * (民发〔2021〕57号 art. 13, for the 14th Five-Year Plan); months after `basePension.validTo` count in full.
 */
export function pensionOf(dossier: Dossier, member: Member, setting: Setting, policy: PolicyAt): Figure {
  const rows = rowsOf(dossier, 'pension', member.idNo).filter((row) => inWindow(setting.window, row.month));
  let total = 0;
  const resident = new Map<Month, MonthOfResidentPension>();
  for (const row of rows) {
    if (row.pensionType === '居民养老') addToMonth(resident, row);
    else total += row.amount;
  }
  for (const [month, sum] of resident) total += countedResidentPension(month, sum, policy);
  return fromRows('pension', atLeastZero(total), 'pension', rows, member.idNo);
}

function addToMonth(months: Map<Month, MonthOfResidentPension>, row: Row<'pension'>): void {
  let sum = months.get(row.month);
  if (!sum) {
    sum = { amount: 0, base: null };
    months.set(row.month, sum);
  }
  sum.amount += row.amount;
  if (row.basePension !== null) sum.base = (sum.base ?? 0) + row.basePension;
}

function countedResidentPension(month: Month, sum: MonthOfResidentPension, policy: PolicyAt): number {
  const amount = atLeastZero(sum.amount);
  if (month > monthOf(policy.get('basePension.validTo').value)) return amount;
  const central = policy.inMonth('basePension.amount', month).value;
  const excluded = Math.min(amount, sum.base ?? amount, central);
  return amount - atLeastZero(excluded);
}
