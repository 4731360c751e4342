import { type IsoDate, type Month, monthOf, shiftMonth } from '../base/dates.js';
import type { ImportRecord } from './import-record.js';

/** The 12 complete calendar months before the month of a date. */
export function windowOf(asOf: IsoDate): { readonly first: Month; readonly last: Month } {
  const month = monthOf(asOf);
  return { first: shiftMonth(month, -12), last: shiftMonth(month, -1) };
}

/** The files of the newest period not after a month. */
export function newestSet(candidates: readonly ImportRecord[], month: Month): ImportRecord[] {
  let newest: Month | null = null;
  for (const { period } of candidates) if (period <= month && (!newest || period > newest)) newest = period;
  return candidates.filter((record) => record.period === newest);
}
