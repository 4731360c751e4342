import { streetName } from '../../base/names.js';
import type { Decision } from '../../dossier/decision.js';
import { TIER_OF_SCHEME } from '../../dossier/leaving.js';
import type {
  PublicityCase,
  PublicityList,
  PublicityPlace,
  PublishedLine,
  PublishedTier,
} from '../../dossier/publicity.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { listExits } from '../exits.js';
import { schemeRows } from '../scheme-rows.js';
import { inTierOrder, lineOfSupported, linesOfApplicant } from './lines.js';
import { notYetConfirmable, Obstacles } from './obstacles.js';
import { Scope, type ScopeOptions } from './scope.js';

export interface PlanOptions extends Pick<PublicityList, 'stage' | 'from' | 'to'>, ScopeOptions {
  readonly tiers: readonly PublishedTier[];
}

/** What would be published, and what stands in its way. */
export interface PublicityPlan {
  readonly lists: readonly PublicityList[];
  readonly cases: readonly PublicityCase[];
  /** Eligible households of a tier that was not asked for. */
  readonly otherTiers: number;
  /** Households in a scheme whose decision does not stand: they are on the exit list. */
  readonly leaving: number;
}

/** The lines of a household; of one that cannot be decided and might come on the list, none. */
type Judged = readonly PublishedLine[] | 'otherTier' | 'leaving' | 'noMatter';

/**
 * Goes through the households of a run and puts those to publish in lists by community.
 * @throws UserError (2) for a street, community or household that the run does not have
 */
export function planPublicity(store: Store, run: RunRecord, options: PlanOptions): PublicityPlan {
  const { stage, tiers, from } = options;
  const roster = stage === 'standing' ? 'beneficiaries' : 'applicants';
  const judge = stage === 'standing' ? supported(store, run, options) : applicant(options);
  const scope = new Scope(options);
  const obstacles = new Obstacles(store, run, roster);
  const lists = new Lists(options);
  const cases: PublicityCase[] = [];
  const passedOver = { otherTier: 0, leaving: 0, noMatter: 0 };
  const order = { roster, order: 'place', withoutEvidence: true } as const;
  for (const decision of store.runs.decisions(run.number, order)) {
    if (!scope.admits(decision)) continue;
    const lines = judge(decision);
    if (typeof lines === 'string') {
      passedOver[lines]++;
      continue;
    }
    cases.push(...obstacles.of(decision, lines));
    if (decision.tier === 'undetermined') continue;
    if (stage === 'confirmed') cases.push(...notYetConfirmable(store, decision, lines, tiers, from));
    lists.add(decision, lines);
  }
  scope.refuseUnknown();
  return { lists: lists.all(), cases, otherTiers: passedOver.otherTier, leaving: passedOver.leaving };
}

const applicant =
  ({ tiers, from }: PlanOptions) =>
  (decision: Decision): Judged => {
    const { tier } = decision;
    if (tier === 'undetermined') return mightBePublished(decision, tiers) ? [] : 'noMatter';
    const lines = linesOfApplicant(decision, tiers, from);
    if (lines.length > 0) return lines;
    return tier === 'none' ? 'noMatter' : 'otherTier';
  };

/** What cannot be decided may come to any tier when its size is unknown, else to its provisional one. */
function mightBePublished(decision: Decision, tiers: readonly PublishedTier[]): boolean {
  const { provisionalTier, provisionalBenefit, size } = decision;
  const mayHaveSingles = provisionalBenefit > 0 && tiers.includes('dibao');
  return size === 0 || mayHaveSingles || tiers.some((tier) => tier === provisionalTier);
}

function supported(store: Store, run: RunRecord, { tiers, from }: PlanOptions) {
  const schemes = schemeRows(store, run);
  // A gradual exit is paid until it is over.
  const exits = listExits(store, run).filter(({ kind }) => kind !== 'gradual');
  const lost = new Set(exits.map(({ decision }) => decision.household));
  return (decision: Decision): Judged => {
    const scheme = schemes.get(decision.household)?.scheme;
    if (!scheme) return 'noMatter';
    if (!tiers.includes(TIER_OF_SCHEME[scheme])) return 'otherTier';
    if (lost.has(decision.household)) return 'leaving';
    return [lineOfSupported(decision, scheme, from)];
  };
}

/** The lists as they grow, in the order in which their places come. */
class Lists {
  readonly #head: Pick<PublicityList, 'stage' | 'from' | 'to'>;
  readonly #places = new Map<string, { readonly place: PublicityPlace; readonly lines: PublishedLine[] }>();

  constructor({ stage, from, to }: PlanOptions) {
    this.#head = { stage, from, to };
  }

  add({ street, community }: Decision, lines: readonly PublishedLine[]): void {
    if (community === null) return;
    const key = placeKey({ street, community });
    const known = this.#places.get(key);
    if (known) known.lines.push(...lines);
    else this.#places.set(key, { place: { street, community }, lines: [...lines] });
  }

  all(): PublicityList[] {
    return [...this.#places.values()].map(({ place, lines }) => ({
      ...this.#head,
      ...place,
      lines: inTierOrder(lines),
    }));
  }
}

/** 某街道 and 某街道办事处 are one. */
export const placeKey = ({ street, community }: Pick<PublicityCase, 'street' | 'community'>): string =>
  JSON.stringify([street && streetName(street), community]);
