import { type Fen, fen } from '../base/money.js';
import type { Ratio } from '../base/ratio.js';
import type { AidSuggestion } from '../dossier/temporary-aid.js';
import type { AidLimits } from './temporary-aid.js';

/** What the policy says of an amount for the kind of a case. */
export interface AidRate {
  /** Dibao standard, per person and month. */
  readonly standard: Fen;
  readonly multiple: Ratio;
  readonly months: number;
}

/**
 * The amount that a policy suggests, 民发〔2018〕23号 二（三）: standard × multiple × persons × months, up to the whole
 * yuan, at most the limit of a case and what the limit of the year leaves.
 * @param given what the family has been given in the year before
 */
export function suggestedAid(persons: number, rate: AidRate, limits: AidLimits, given: Fen): AidSuggestion {
  const { standard, multiple, months } = rate;
  const full = multiple
    .times(standard)
    .times(persons * months)
    .dividedBy(100)
    .roundUp();
  let amount = fen(full * 100);
  let cappedBy: AidSuggestion['cappedBy'] = null;
  const left = limits.yearLimit === null ? null : fen(Math.max(0, limits.yearLimit - given));
  if (limits.caseLimit !== null && amount > limits.caseLimit) [amount, cappedBy] = [limits.caseLimit, 'case'];
  if (left !== null && amount > left) [amount, cappedBy] = [left, 'year'];
  return { amount, standard, multiple, persons, months, cappedBy };
}
