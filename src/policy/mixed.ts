import { type Month, shiftMonth } from '../base/dates.js';
import type { Area } from './kinds.js';
import type { DatedKey, ParameterKey } from './parameters.js';
import type { Parameter } from './policy.js';
import { type Found, PolicyAt } from './view.js';

/** What a mixed policy takes from where. */
export interface Mixture {
  readonly before: PolicyAt;
  readonly after: PolicyAt;
  /** The keys whose values are taken from `after`. */
  readonly keys: ReadonlySet<ParameterKey>;
  /** By how many months later `after` looks up values that go by month. */
  readonly months: number;
}

/** One policy with some values of another: what a household would come to if only these values had changed. */
export class MixedPolicy extends PolicyAt {
  readonly #mixture: Mixture;
  readonly #areas = new Map<Area, MixedPolicy>();
  /** Every month of every wage passes here, and the calendar is slow. */
  readonly #later = new Map<Month, Month>();

  constructor(mixture: Mixture, area: Area | null = null) {
    super(mixture.before.policy, mixture.before.asOf, area);
    this.#mixture = mixture;
  }

  override forArea(area: Area): MixedPolicy {
    let view = this.#areas.get(area);
    if (!view) {
      view = new MixedPolicy(this.#mixture, area);
      this.#areas.set(area, view);
    }
    return view;
  }

  override get<K extends ParameterKey>(key: K, area: Area | null = this.area): Found<K> {
    return this.#sideOf(key).get(key, area);
  }

  override inMonth<K extends DatedKey>(key: K, month: Month, area: Area | null = this.area): Found<K> {
    const { keys, after, before, months } = this.#mixture;
    if (!keys.has(key)) return before.inMonth(key, month, area);
    let later = this.#later.get(month);
    if (later === undefined) {
      later = shiftMonth(month, months);
      this.#later.set(month, later);
    }
    return after.inMonth(key, later, area);
  }

  override peek(key: ParameterKey, area: Area | null = this.area): Parameter<unknown> | null {
    return this.#sideOf(key).peek(key, area);
  }

  #sideOf(key: ParameterKey): PolicyAt {
    return this.#mixture.keys.has(key) ? this.#mixture.after : this.#mixture.before;
  }
}
