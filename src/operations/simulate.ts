import { yuanFromFen } from '../base/money.js';
import { DECIDED_TIERS, type DecidedTier } from '../dossier/codes.js';
import type { Decision } from '../dossier/decision.js';
import { parsePolicy } from '../policy/load.js';
import { UNREAD_FIELDS } from '../rules/unread.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { Assessor } from './assess.js';
import { selectionOfRun } from './run-inputs.js';

export interface SimulateOptions {
  /** Overrides as of `--set`: `KEY=VALUE` or `KEY@DATE=VALUE`. */
  readonly set: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a tier holds; the benefit is the sum of what is proposed for a month, in yuan. */
export interface TierTotal {
  readonly households: number;
  readonly persons: number;
  readonly monthlyBenefit: number;
}

export interface TierChange {
  readonly tier: DecidedTier;
  readonly before: TierTotal;
  readonly after: TierTotal;
}

/** A household that another tier or another benefit would hold for. Money in yuan a month. */
export interface SimulatedHousehold {
  readonly household: string;
  readonly roster: Decision['roster'];
  readonly head: string | null;
  readonly street: string | null;
  readonly size: number;
  readonly tierBefore: DecidedTier;
  readonly tierAfter: DecidedTier;
  readonly benefitBefore: number;
  readonly benefitAfter: number;
}

export interface Simulation {
  readonly run: number;
  readonly asOf: string;
  readonly set: readonly string[];
  readonly tiers: readonly TierChange[];
  /** Households and persons that move from one tier to another. */
  readonly moves: readonly {
    readonly from: DecidedTier;
    readonly to: DecidedTier;
    readonly households: number;
    readonly persons: number;
  }[];
  /** In yuan. The year is twelve such months: nobody comes or goes meanwhile. */
  readonly monthlyCost: Cost;
  readonly yearlyCost: Cost;
}

export interface Cost {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
}

/**
 * What a change of the policy would do to the households of a run: the same imports and the same date decided under
 * the policy of the run with other values. Nothing is stored. Yields each household whose tier or benefit would change,
 * and returns what they come to.
 * @throws PolicyError (2) for a key or value that there is not, or a parameter that is not in force
 */
export function* simulate(
  store: Store,
  run: RunRecord,
  { set, onProgress }: SimulateOptions,
): Generator<SimulatedHousehold, Simulation> {
  const kept = JSON.parse(store.runs.policyText(run.number));
  const policy = parsePolicy({ ...kept, set: [...kept.set, ...set] });
  const assessor = new Assessor(policy, new Set(run.allowMissing));
  const dossiers = store.openDossiers(selectionOfRun(store, run), { leftOut: UNREAD_FIELDS });
  const tally = new Tally();
  try {
    const stored = store.runs.decisions(run.number, {})[Symbol.iterator]();
    for (let page = 0, done = 0; page < dossiers.pages; page++) {
      for (const dossier of dossiers.read(page)) {
        const before = stored.next().value as Decision | undefined;
        const after = assessor.assess(dossier).decision;
        // Both walk the households of the run in its order.
        if (before?.household !== after.household || before.roster !== after.roster) {
          throw new Error(`run ${run.number} and its imports list different households`);
        }
        tally.add(before, after);
        if (changed(before, after)) yield outcome(before, after);
        done++;
      }
      onProgress?.(done, dossiers.households);
    }
  } finally {
    dossiers.close();
  }
  return { run: run.number, asOf: run.asOf, set, ...tally.result() };
}

const changed = (before: Decision, after: Decision): boolean =>
  before.tier !== after.tier || before.monthlyBenefit !== after.monthlyBenefit;

const outcome = (before: Decision, after: Decision): SimulatedHousehold => ({
  household: after.household,
  roster: after.roster,
  head: after.head,
  street: after.street,
  size: after.size,
  tierBefore: before.tier,
  tierAfter: after.tier,
  benefitBefore: yuanFromFen(before.monthlyBenefit),
  benefitAfter: yuanFromFen(after.monthlyBenefit),
});

interface Running {
  households: number;
  persons: number;
  /** Fen. */
  benefit: number;
}

const nothing = (): Running => ({ households: 0, persons: 0, benefit: 0 });

class Tally {
  readonly #before = new Map(DECIDED_TIERS.map((tier) => [tier, nothing()]));
  readonly #after = new Map(DECIDED_TIERS.map((tier) => [tier, nothing()]));
  readonly #moves = new Map<string, Running>();

  add(before: Decision, after: Decision): void {
    count(this.#before, before.tier, before);
    count(this.#after, after.tier, after);
    if (before.tier !== after.tier) count(this.#moves, `${before.tier} ${after.tier}`, after);
  }

  result(): Pick<Simulation, 'tiers' | 'moves' | 'monthlyCost' | 'yearlyCost'> {
    const tiers = DECIDED_TIERS.map((tier) => ({
      tier,
      before: total(this.#before.get(tier)),
      after: total(this.#after.get(tier)),
    }));
    const moves = [...this.#moves].map(([key, { households, persons }]) => {
      const [from, to] = key.split(' ') as [DecidedTier, DecidedTier];
      return { from, to, households, persons };
    });
    const inOrder = moves.sort(
      (a, b) =>
        DECIDED_TIERS.indexOf(a.from) - DECIDED_TIERS.indexOf(b.from) ||
        DECIDED_TIERS.indexOf(a.to) - DECIDED_TIERS.indexOf(b.to),
    );
    const [before, after] = [sumOf(this.#before), sumOf(this.#after)];
    return {
      tiers,
      moves: inOrder,
      monthlyCost: cost(before, after),
      yearlyCost: cost(12 * before, 12 * after),
    };
  }
}

function count<Key>(into: Map<Key, Running>, key: Key, { size, monthlyBenefit }: Decision): void {
  const running = into.get(key) ?? nothing();
  running.households++;
  running.persons += size;
  running.benefit += monthlyBenefit;
  into.set(key, running);
}

const total = ({ households, persons, benefit }: Running = nothing()): TierTotal => ({
  households,
  persons,
  monthlyBenefit: yuanFromFen(benefit),
});

const sumOf = (tiers: ReadonlyMap<DecidedTier, Running>): number =>
  [...tiers.values()].reduce((sum, { benefit }) => sum + benefit, 0);

const cost = (before: number, after: number): Cost => ({
  before: yuanFromFen(before),
  after: yuanFromFen(after),
  difference: yuanFromFen(after - before),
});
