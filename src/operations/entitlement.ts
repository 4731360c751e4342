import type { Fen } from '../base/money.js';
import type { Decision } from '../dossier/decision.js';

/**
 * What a household in a scheme is to be paid in the month of a decision, in fen: while a gradual exit runs the benefit
 * that it has, otherwise the benefit of the decision. Null where it cannot be told: an undetermined household goes on
 * with what it receives.
 */
export function entitlementOf({ tier, exit, currentBenefit, monthlyBenefit }: Decision): Fen | null {
  if (exit) return currentBenefit;
  return tier === 'undetermined' ? null : monthlyBenefit;
}
