import { type IsoDate, type Month, monthOf, shiftMonth } from './dates.js';

/** The twelve complete calendar months before the month of the as-of date: the period that income is judged by. */
export interface Window {
  readonly first: Month;
  readonly last: Month;
  readonly months: readonly Month[];
}

export function windowBefore(asOf: IsoDate): Window {
  const month = monthOf(asOf);
  const months = Array.from({ length: 12 }, (_, index) => shiftMonth(month, index - 12));
  return { first: shiftMonth(month, -12), last: shiftMonth(month, -1), months };
}

/** Whether the month of a date or month lies in the window. */
export function inWindow(window: Window, when: IsoDate | Month): boolean {
  const month = when.length === 7 ? when : when.slice(0, 7);
  return month >= window.first && month <= window.last;
}
