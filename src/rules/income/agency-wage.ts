import type { Month } from '../../base/dates.js';
import { atLeastZero } from '../../base/money.js';
import { inWindow } from '../../base/window.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { figure, fromRows, sumOf, TWELVE_MONTHS } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny, type Setting } from '../setting.js';

/**
 * The wage that agencies know of, per year: month by month the taxed wage, else the highest base of the social
 * insurance that an employer pays; where no month has either, the base of the housing fund for twelve months.
 */
export function agencyWageOf(
  dossier: Dossier,
  member: Member,
  taxRows: readonly Row<'tax'>[],
  setting: Setting,
  policy: PolicyAt,
): Figure {
  const insurance = rowsOf(dossier, 'social-insurance', member.idNo);
  if (taxRows.length === 0 && insurance.length === 0) return housingFundWage(dossier, member, policy);
  const taxed = new Set<Month>();
  let taxTotal = 0;
  for (const row of taxRows) {
    taxed.add(row.month);
    taxTotal += row.amount;
  }
  const insured = new Map<Month, Row<'social-insurance'>>();
  for (const row of insurance) {
    if (!inWindow(setting.window, row.month) || taxed.has(row.month) || !isPaidByEmployer(row, policy))
      continue;
    const highest = insured.get(row.month);
    if (!highest || row.base > highest.base) insured.set(row.month, row);
  }
  if (taxed.size === 0 && insured.size === 0) return housingFundWage(dossier, member, policy);

  const insuredRows = [...insured.values()];
  let insuredTotal = 0;
  for (const row of insuredRows) insuredTotal += row.base;
  const parts: Figure[] = [];
  if (taxed.size > 0) {
    parts.push(fromRows('taxWage', atLeastZero(taxTotal), 'tax', taxRows, member.idNo));
  }
  if (insuredRows.length > 0) {
    parts.push(fromRows('insuredWage', insuredTotal, 'social-insurance', insuredRows, member.idNo));
  }
  return sumOf('agencyWage', parts, member.idNo);
}

/** Whether an employer pays the contribution of a month, so that the member works there. */
export function isPaidByEmployer(row: Row<'social-insurance'>, policy: PolicyAt): boolean {
  if (row.employer === null) return false;
  if (containsAny(row.employer, policy.get('vocabulary.noEmployer').value)) return false;
  return !containsAny(row.status, policy.get('vocabulary.insuranceStopped').value);
}

function housingFundWage(dossier: Dossier, member: Member, policy: PolicyAt): Figure {
  let highest: Row<'housing-fund'> | null = null;
  for (const row of rowsOf(dossier, 'housing-fund', member.idNo)) {
    if (row.base === null || !isActive(row.status, policy)) continue;
    if (highest === null || row.base > (highest.base ?? 0)) highest = row;
  }
  if (highest === null) return figure('agencyWage', 0, 'sum', [], member.idNo);
  const base = fromRows('housingFundBase', highest.base ?? 0, 'housing-fund', [highest], member.idNo);
  const wage = figure('housingFundWage', base.value * 12, 'product', [base, TWELVE_MONTHS], member.idNo);
  return sumOf('agencyWage', [wage], member.idNo);
}

function isActive(status: string | null, policy: PolicyAt): boolean {
  if (status === null) return true;
  return (
    containsAny(status, policy.get('vocabulary.housingFundActive').value) &&
    !containsAny(status, policy.get('vocabulary.housingFundStopped').value)
  );
}
