import { type IsoDate, type Month, monthOf, shiftDateByMonths, shiftMonth } from '../base/dates.js';
import type { PolicyAt } from '../policy/view.js';
import type { SourceKey } from '../sources/registry.js';

/** The twelve complete calendar months before the month of the as-of date: the period that income is judged by. */
export interface Window {
  readonly first: Month;
  readonly last: Month;
  readonly months: readonly Month[];
}

/** What is the same for all households of a run. */
export interface Setting {
  readonly asOf: IsoDate;
  readonly window: Window;
  /** The same day a year before the as-of date: what was registered later is a recent purchase. */
  readonly yearBefore: IsoDate;
  readonly policy: PolicyAt;
  /** Required sources that may be missing: a warning instead of a blocker. */
  readonly allowMissing: ReadonlySet<SourceKey>;
}

export function windowBefore(asOf: IsoDate): Window {
  const month = monthOf(asOf);
  const months = Array.from({ length: 12 }, (_, index) => shiftMonth(month, index - 12));
  return { first: shiftMonth(month, -12), last: shiftMonth(month, -1), months };
}

export function settingOf(policy: PolicyAt, allowMissing: ReadonlySet<SourceKey> = new Set()): Setting {
  const { asOf } = policy;
  return {
    asOf,
    window: windowBefore(asOf),
    yearBefore: shiftDateByMonths(asOf, -12),
    policy,
    allowMissing,
  };
}

/** Whether the month of a date or month lies in the window. */
export function inWindow(window: Window, when: IsoDate | Month): boolean {
  const month = when.length === 7 ? when : when.slice(0, 7);
  return month >= window.first && month <= window.last;
}

export const containsAny = (text: string | null, words: readonly string[]): boolean =>
  text !== null && words.some((word) => text.includes(word));
