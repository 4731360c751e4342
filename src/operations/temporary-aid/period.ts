import { type IsoDate, lastDayOf, type Month, makeMonth, shiftMonth, yearOf } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import type { Store } from '../../store/store.js';

/** A month, or a calendar year; neither: the year of the newest file of the ledger. */
export interface AidPeriodOptions {
  readonly month?: Month;
  readonly year?: number;
}

export interface AidPeriod {
  readonly first: Month;
  readonly last: Month;
  /** The last day of it. */
  readonly asOf: IsoDate;
}

const NO_LEDGER = {
  zh: '没有导入《临时救助台账》；请先导入（空表也算）',
  en: 'the ledger of temporary aid was never imported; import it first (an empty one counts)',
};
const BOTH = { zh: '--month 与 --year 只能用一个', en: 'use --month or --year, not both' };

/** @throws UserError (2) when both are given, or there is no ledger at all */
export function aidPeriodOf(store: Store, { month, year }: AidPeriodOptions): AidPeriod {
  if (month !== undefined && year !== undefined) throw new UserError(BOTH, 2, {});
  const newest = [...filedMonths(store)].sort().at(-1);
  if (newest === undefined) throw new UserError(NO_LEDGER, 2, {});
  const of = year ?? yearOf(month ?? newest);
  const first = month ?? monthOfYear(of, 1);
  const last = month ?? monthOfYear(of, 12);
  return { first, last, asOf: lastDayOf(last) };
}

/** The months of which the ledger has a file. */
export const filedMonths = (store: Store): ReadonlySet<Month> =>
  new Set(
    [...store.imports.list()]
      .filter(({ source, status }) => source === 'temporary-aid' && status === 'in-force')
      .map(({ period }) => period),
  );

function monthOfYear(year: number, month: number): Month {
  const made = makeMonth(year, month);
  if (!made) throw new RangeError(`${year} is no year`);
  return made;
}

/** The months of a period as far as the ledger reaches, by its files or its rows: months to come are no gap. */
export function monthsReached({ first, last }: AidPeriod, known: Iterable<Month>): Month[] {
  const reached =
    [first, ...known]
      .filter((month) => month <= last)
      .sort()
      .at(-1) ?? first;
  const months: Month[] = [];
  for (let month = first; month <= reached; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
