import { atLeastZero } from '../../base/money.js';
import { inWindow } from '../../base/window.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { fromRows } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny, type Setting } from '../setting.js';

/** Unemployment benefit paid in the window. */
export function unemploymentBenefitOf(dossier: Dossier, member: Member, setting: Setting): Figure {
  const rows = rowsOf(dossier, 'unemployment', member.idNo).filter(
    (row) => row.entry === '失业金' && inWindow(setting.window, row.month),
  );
  let total = 0;
  for (const row of rows) total += row.amount ?? 0;
  return fromRows('unemploymentBenefit', total, 'unemployment', rows, member.idNo);
}

/** Job registrations in the window: they say that the member found work. */
export const jobRegistrationsOf = (
  dossier: Dossier,
  member: Member,
  setting: Setting,
): Row<'unemployment'>[] =>
  rowsOf(dossier, 'unemployment', member.idNo).filter(
    (row) => row.entry === '就业登记' && inWindow(setting.window, row.month),
  );

/** Subsidies paid in the window, less those that the law leaves out of income (民发〔2021〕57号 art. 13). */
export function countedSubsidiesOf(
  dossier: Dossier,
  member: Member,
  setting: Setting,
  policy: PolicyAt,
): Figure {
  const excluded = policy.get('excludedSubsidies').value;
  const rows = rowsOf(dossier, 'subsidies', member.idNo).filter(
    (row) => inWindow(setting.window, row.paidOn) && !containsAny(row.item, excluded),
  );
  let total = 0;
  for (const row of rows) total += row.amount;
  return fromRows('countedSubsidies', atLeastZero(total), 'subsidies', rows, member.idNo);
}

/** Rent of land contracts that run at the as-of date, per year. */
export function landRentOf(dossier: Dossier, member: Member, setting: Setting): Figure {
  const { asOf } = setting;
  const rows = rowsOf(dossier, 'land-transfer', member.idNo).filter(
    (row) => (row.from === null || row.from <= asOf) && (row.to === null || row.to >= asOf),
  );
  let total = 0;
  for (const row of rows) total += row.yearlyRent;
  return fromRows('landRent', total, 'land-transfer', rows, member.idNo);
}
