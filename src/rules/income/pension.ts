import { type Month, monthOf } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import { atLeastZero } from '../../base/money.js';
import { inWindow } from '../../base/window.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { countMonth, figure, fromRows, type MonthsOfValue, monthlyProducts } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import type { Setting } from '../setting.js';

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
  const { idNo } = member;
  const rows = rowsOf(dossier, 'pension', idNo).filter((row) => inWindow(setting.window, row.month));
  if (rows.length === 0) return fromRows('pension', 0, 'pension', rows, idNo);
  let paid = 0;
  const resident = new Map<Month, MonthOfResidentPension>();
  for (const row of rows) {
    if (row.pensionType === '居民养老') addToMonth(resident, row);
    else paid += row.amount;
  }
  for (const sum of resident.values()) paid += atLeastZero(sum.amount);
  const excluded = excludedBasePension(resident, policy, idNo);
  if (!excluded) return fromRows('pension', atLeastZero(paid), 'pension', rows, idNo);
  const parts = [fromRows('pensionPaid', paid, 'pension', rows, idNo), excluded];
  return figure('pension', atLeastZero(paid - excluded.value), 'excess', parts, idNo);
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

/** Of each month the base pension that was paid, at most the central one; null when no month has any. */
function excludedBasePension(
  resident: ReadonlyMap<Month, MonthOfResidentPension>,
  policy: PolicyAt,
  idNo: IdNo,
): Figure | null {
  if (resident.size === 0) return null;
  const last = monthOf(policy.get('basePension.validTo').value);
  const months: MonthsOfValue = new Map();
  let total = 0;
  for (const [month, sum] of resident) {
    if (month > last) continue;
    const central = policy.inMonth('basePension.amount', month);
    countMonth(months, central);
    const amount = atLeastZero(sum.amount);
    total += atLeastZero(Math.min(amount, sum.base ?? amount, central.value));
  }
  if (months.size === 0) return null;
  const most = monthlyProducts('centralBasePension', months);
  return figure('excludedBasePension', total, 'recordsUpTo', most, idNo);
}
