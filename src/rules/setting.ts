import { type IsoDate, shiftDateByMonths } from '../base/dates.js';
import { type Window, windowBefore } from '../base/window.js';
import type { PolicyAt } from '../policy/view.js';
import type { SourceKey } from '../sources/registry.js';

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

export const containsAny = (text: string | null, words: readonly string[]): boolean =>
  text !== null && words.some((word) => text.includes(word));
