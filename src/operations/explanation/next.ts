import type { Tier } from '../../dossier/codes.js';
import type { ExplainedNext, ExplainedTier } from '../../dossier/explanation.js';

/**
 * Which better tiers are worth naming: the next one; for a household in none both of the next two, since expenses are
 * one way and income the other; tekun only for whom it was asked.
 */
const BETTER: Readonly<Record<Tier, readonly ExplainedTier['tier'][]>> = {
  tekun: [],
  dibao: ['tekun'],
  margin: ['dibao'],
  expenditure: ['margin'],
  none: ['expenditure', 'margin'],
};

/** What would have to change for a better tier. */
export function nextTiers(tier: Tier, tiers: readonly ExplainedTier[]): ExplainedNext[] {
  return BETTER[tier].flatMap((better) => {
    const tried = tiers.find((candidate) => candidate.tier === better);
    if (tried?.outcome !== 'failed') return [];
    const failed = [...tried.tests, ...tried.property].filter((test) => !test.passed);
    const changes = failed.map(({ name, change, text }) => ({ name, text: change ?? text }));
    return [{ tier: better, name: tried.name, changes }];
  });
}
