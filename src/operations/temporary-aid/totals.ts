import { type Month, monthOf } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { fen } from '../../base/money.js';
import { compareText } from '../../base/order.js';
import {
  AID_KINDS,
  type AidCase,
  type AidCount,
  type AidKind,
  type AidTotals,
} from '../../dossier/temporary-aid.js';
import type { Store } from '../../store/store.js';
import { readAidCases } from './cases.js';
import { type AidPeriod, type AidPeriodOptions, aidPeriodOf, filedMonths, monthsReached } from './period.js';

const NOTHING = {
  zh: '临时救助台账里没有 {period} 的记录，也没有该时段的台账文件；请先导入（当月没有救助的，导入空表）',
  en: 'the ledger of temporary aid has no row of {period} and no file of it; import it first (an empty one where nobody was aided)',
};

/** Cases, persons and yuan (in fen) of a period: in all, by kind, by street, by month. Pure. */
export function aidTotalsOf(
  cases: readonly AidCase[],
  period: AidPeriod,
  filed: ReadonlySet<Month>,
): AidTotals {
  const streets = new Set(cases.map(({ street }) => street));
  const months = new Set(cases.map(({ date }) => monthOf(date)));
  return {
    all: count(cases),
    kinds: Object.fromEntries(
      AID_KINDS.map((kind) => [kind, count(cases.filter((one) => one.kind === kind))]),
    ) as Record<AidKind, AidCount>,
    streets: [...streets]
      .sort((a, b) => Number(a === null) - Number(b === null) || compareText(a ?? '', b ?? ''))
      .map((street) => ({ street, ...count(cases.filter((one) => one.street === street)) })),
    months: monthsReached(period, [...months, ...filed]).map((month) => {
      const those = cases.filter(({ date }) => monthOf(date) === month);
      return { month, known: months.has(month) || filed.has(month), ...count(those) };
    }),
  };
}

const count = (cases: readonly AidCase[]): AidCount => ({
  cases: cases.length,
  persons: cases.reduce((sum, { persons }) => sum + persons, 0),
  amount: fen(cases.reduce((sum, { amount }) => sum + amount, 0)),
});

/** The cases whose date lies in a period. @throws UserError (2) when nothing is known of it: that is not "nobody" */
export function aidCasesIn(
  cases: readonly AidCase[],
  period: AidPeriod,
  filed: ReadonlySet<Month>,
): readonly AidCase[] {
  const { first, last } = period;
  const those = cases.filter(({ date }) => monthOf(date) >= first && monthOf(date) <= last);
  if (those.length === 0 && ![...filed].some((month) => month >= first && month <= last)) {
    throw new UserError(NOTHING, 2, { period: first === last ? first : first.slice(0, 4) });
  }
  return those;
}

/**
 * What was given as temporary aid in a month or year, by the ledger as it is now.
 * @throws UserError (2) when the ledger has neither a row nor a file of the period
 */
export function temporaryAidTotals(store: Store, options: AidPeriodOptions = {}): AidTotals {
  const period = aidPeriodOf(store, options);
  const filed = filedMonths(store);
  return aidTotalsOf(aidCasesIn(readAidCases(store, period), period, filed), period, filed);
}
