import { type Month, monthsBetween, shiftMonth } from '../../base/dates.js';
import { type Fen, fen, ZERO } from '../../base/money.js';
import { Ratio } from '../../base/ratio.js';
import { TIER_OF_SCHEME } from '../../dossier/leaving.js';
import type { PaidStatistics, SeriesMonth, Stock, Supported } from '../../dossier/statistics.js';
import type { PaidCell } from '../../store/statistics/record.js';

export type PaidScheme = PaidStatistics['scheme'];

export const PAID_SCHEMES: readonly PaidScheme[] = ['tekun', 'dibao', 'margin', 'expenditure'];

/** January to the month. */
export const monthsOfYear = (month: Month): Month[] => {
  const first = `${month.slice(0, 4)}-01` as Month;
  return Array.from({ length: monthsBetween(first, month) + 1 }, (_, at) => shiftMonth(first, at));
};

/** The months of which the ledger does not tell, of a scheme or at all. */
export interface PaidGaps {
  /** Without any payment. */
  readonly months: readonly Month[];
  isKnown(scheme: PaidScheme, month: Month): boolean;
}

/**
 * A month is known when the ledger has a row of it. Dibao and tekun are paid every month, so that of these each month
 * needs a row of its own: of dibao from January on, of tekun from its first payment of the year on. A file of one scheme
 * that nobody imported is then no zero.
 */
export function paidGaps(cells: readonly PaidCell[], months: readonly Month[]): PaidGaps {
  const told = (month: Month, scheme?: PaidScheme) =>
    cells.some(
      (cell) => cell.month === month && (scheme === undefined || TIER_OF_SCHEME[cell.scheme] === scheme),
    );
  const firstOf = (scheme: PaidScheme) => months.find((month) => told(month, scheme)) ?? null;
  const known = new Map<string, boolean>();
  for (const scheme of PAID_SCHEMES) {
    const first = firstOf(scheme);
    const regular = scheme === 'dibao' || scheme === 'tekun';
    for (const month of months) {
      const expected = regular && first !== null && (scheme === 'dibao' || month >= first);
      known.set(`${scheme} ${month}`, expected ? told(month, scheme) : told(month));
    }
  }
  const isKnown = (scheme: PaidScheme, month: Month) => known.get(`${scheme} ${month}`) ?? false;
  return {
    months: months.filter((month) => !PAID_SCHEMES.every((scheme) => isKnown(scheme, month))),
    isKnown,
  };
}

const paidIn = (cells: readonly PaidCell[], scheme: PaidScheme, months: readonly Month[]): Fen =>
  fen(
    cells
      .filter((cell) => TIER_OF_SCHEME[cell.scheme] === scheme && months.includes(cell.month))
      .reduce((sum, { amount }) => sum + amount, 0),
  );

/** What was paid in the month and in the year until then, by scheme. */
export function paidStatistics(
  cells: readonly PaidCell[],
  gaps: PaidGaps,
  months: readonly Month[],
  stocks: Readonly<Record<Supported, Stock>>,
): PaidStatistics[] {
  const month = months.at(-1);
  return PAID_SCHEMES.map((scheme) => {
    const inMonth = month && gaps.isKnown(scheme, month) ? paidIn(cells, scheme, [month]) : null;
    const whole = months.every((one) => gaps.isKnown(scheme, one));
    const persons = stocks[scheme].persons + (scheme === 'dibao' ? stocks.gradualExit.persons : 0);
    return {
      scheme,
      month: inMonth,
      year: whole ? paidIn(cells, scheme, months) : null,
      averagePerPerson: !inMonth || persons === 0 ? null : average(inMonth, persons),
    };
  });
}

/** Rounded half up to the fen, for display. */
export const average = (amount: Fen, count: number): Fen =>
  fen(Ratio.of(amount).dividedBy(count).roundHalfUp());

/** What was paid in one month, for the series; null where one of the schemes is not known. */
export const paidOfMonth = (cells: readonly PaidCell[], gaps: PaidGaps, month: Month): SeriesMonth['paid'] =>
  gaps.months.includes(month)
    ? null
    : (Object.fromEntries(
        PAID_SCHEMES.map((scheme) => [scheme, paidIn(cells, scheme, [month]) ?? ZERO]),
      ) as SeriesMonth['paid']);
