import type { Database } from 'better-sqlite3';
import type { DecidedTier } from '../dossier/codes.js';
import type { GradualExit } from '../dossier/decision.js';

/** What a run came to for a household in a scheme. */
export interface TierOutline {
  readonly household: string;
  readonly tier: DecidedTier;
  readonly exit: GradualExit | null;
}

/**
 * The outcome of a run for some households of the beneficiaries; those that it does not have are left out. The index is
 * named: SQLite, which keeps no statistics here, would look through the whole run for each household.
 */
export function tiersInRun(db: Database, run: number, households: readonly string[]): TierOutline[] {
  return db
    .prepare<[string, number], { household: string; tier: DecidedTier; exit: string | null }>(
      `SELECT d.household, d.tier, d.exit FROM json_each(?) h CROSS JOIN decisions d INDEXED BY decisions_of_household
       WHERE d.household = h.value AND d.roster = 'beneficiaries' AND d.run = ?`,
    )
    .all(JSON.stringify(households), run)
    .map(({ household, tier, exit }) => ({
      household,
      tier,
      exit: exit === null ? null : (JSON.parse(exit) as GradualExit),
    }));
}
