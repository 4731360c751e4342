import type { IsoDate } from '../../base/dates.js';
import type { Fen } from '../../base/money.js';
import type { Decision } from '../../dossier/decision.js';
import type { Scheme } from '../../dossier/dossier.js';
import { TIER_OF_SCHEME } from '../../dossier/leaving.js';
import { PUBLISHED_TIERS, type PublishedLine, type PublishedTier } from '../../dossier/publicity.js';
import { publicName } from '../public-name.js';

/** Tiers that pay the household; the others open measures and single persons. */
const PAID: ReadonlySet<string> = new Set(['tekun', 'dibao']);

/** A name that may hang out: there is one, and nobody wrote a number into its cell. */
export const isName = (name: string | null): name is string =>
  name !== null && name.trim() !== '' && !/\p{Nd}/u.test(name);

/**
 * What a list shows of an applicant household that is decided: its tier, and each of its single persons as the applicant
 * for dibao that they are. That they are single persons is not said: it would tell illness or disability.
 * @param at the day from which the list hangs out, by which age counts
 */
export function linesOfApplicant(
  decision: Decision,
  tiers: readonly PublishedTier[],
  at: IsoDate,
): PublishedLine[] {
  const { household, roster, tier, singlePersons } = decision;
  const of = { household, roster };
  const lines: PublishedLine[] = [];
  const own = tiers.find((one) => one === tier);
  if (own) {
    const name = publicName(decision.head ?? '', decision.headId, at);
    const amount = PAID.has(own) ? decision.monthlyBenefit : null;
    lines.push({ ...of, name, tier: own, persons: decision.size, amount });
  }
  if (!tiers.includes('dibao')) return lines;
  const singles = singlePersons.map(
    ({ idNo, name, monthlyBenefit }): PublishedLine => ({
      ...of,
      name: publicName(name, idNo, at),
      tier: 'dibao',
      persons: 1,
      amount: monthlyBenefit,
    }),
  );
  return [...lines, ...singles];
}

/** What a list shows of a household in a scheme: what its roster says that it receives. */
export function lineOfSupported(
  { household, roster, head, headId, size, currentBenefit }: Decision,
  scheme: Scheme,
  at: IsoDate,
): PublishedLine {
  const tier = TIER_OF_SCHEME[scheme];
  const name = publicName(head ?? '', headId, at);
  return { household, roster, name, tier, persons: size, amount: paidAmount(tier, currentBenefit) };
}

const paidAmount = (tier: PublishedTier, benefit: Fen | null): Fen | null =>
  PAID.has(tier) || benefit ? benefit : null;

/** Whether a line says what is paid, where its tier pays. */
export const saysAmount = ({ tier, amount }: PublishedLine): boolean => amount !== null || !PAID.has(tier);

/** The lines of a list in the order of the tiers, then of the household numbers as they come. */
export const inTierOrder = (lines: readonly PublishedLine[]): PublishedLine[] =>
  PUBLISHED_TIERS.flatMap((tier) => lines.filter((line) => line.tier === tier));
