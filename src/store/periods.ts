import type { Month } from '../base/dates.js';
import type { ImportRecord } from './import-record.js';

/** The files of the newest period not after a month. */
export function newestSet(candidates: readonly ImportRecord[], month: Month): ImportRecord[] {
  let newest: Month | null = null;
  for (const { period } of candidates) if (period <= month && (!newest || period > newest)) newest = period;
  return candidates.filter((record) => record.period === newest);
}
