import { atLeastZero } from '../../base/money.js';
import { inWindow } from '../../base/window.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { fromRows } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny, type Setting } from '../setting.js';

/** A member's tax rows of the window by kind of income, 民发〔2021〕57号 art. 13 (1)–(4). */
export interface TaxIncome {
  readonly wageRows: readonly Row<'tax'>[];
  readonly business: Figure;
  readonly property: Figure;
  readonly other: Figure;
}

type RowsByKind = Readonly<Record<'wage' | 'business' | 'property' | 'other', readonly Row<'tax'>[]>>;

const NOTHING_TAXED: RowsByKind = { wage: [], business: [], property: [], other: [] };

/** Sorts the tax rows of the window by their item; the first kind whose words the item contains takes it. */
export function taxIncomeOf(dossier: Dossier, member: Member, setting: Setting, policy: PolicyAt): TaxIncome {
  const rows = rowsOf(dossier, 'tax', member.idNo);
  if (rows.length === 0) return incomeOf(NOTHING_TAXED, member);
  const kinds = {
    wage: [] as Row<'tax'>[],
    business: [] as Row<'tax'>[],
    property: [] as Row<'tax'>[],
    other: [] as Row<'tax'>[],
  };
  for (const row of rows) {
    if (inWindow(setting.window, row.month)) kinds[kindOf(row.incomeItem, policy)].push(row);
  }
  return incomeOf(kinds, member);
}

const incomeOf = (kinds: RowsByKind, member: Member): TaxIncome => ({
  wageRows: kinds.wage,
  business: total('taxBusiness', kinds.business, member),
  property: total('taxProperty', kinds.property, member),
  other: total('taxOther', kinds.other, member),
});

function kindOf(item: string, policy: PolicyAt): keyof RowsByKind {
  if (containsAny(item, policy.get('vocabulary.taxWage').value)) return 'wage';
  if (containsAny(item, policy.get('vocabulary.taxBusiness').value)) return 'business';
  if (containsAny(item, policy.get('vocabulary.taxProperty').value)) return 'property';
  return 'other';
}

/** Reversals may make a month negative; over the window a kind of income is at least 0. */
function total(
  label: 'taxBusiness' | 'taxProperty' | 'taxOther',
  rows: readonly Row<'tax'>[],
  member: Member,
): Figure {
  let amount = 0;
  for (const row of rows) amount += row.amount;
  return fromRows(label, atLeastZero(amount), 'tax', rows, member.idNo);
}
