import { type Effect, type HouseholdSide, MEASURED } from '../../dossier/change.js';

type Measured = Pick<HouseholdSide, Exclude<(typeof MEASURED)[number], 'currentBenefit'>> &
  Pick<HouseholdSide, 'currentBenefit' | 'tier' | 'provisionalTier'>;

/** By how much a household differs between two decisions. */
export function effectBetween(before: Measured, after: Measured): Effect {
  const amounts = Object.fromEntries(
    MEASURED.map((measure) => [measure, (after[measure] ?? 0) - (before[measure] ?? 0)]),
  ) as Record<(typeof MEASURED)[number], number>;
  return { ...amounts, tier: before.tier === after.tier ? null : { from: before.tier, to: after.tier } };
}

/** Whether two decisions come to the same in all that a reconciliation looks at. */
export const comesToTheSame = (before: Measured, after: Measured): boolean =>
  before.tier === after.tier &&
  before.provisionalTier === after.provisionalTier &&
  MEASURED.every((measure) => (before[measure] ?? 0) === (after[measure] ?? 0));
