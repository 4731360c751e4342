import { firstDayOf, type IsoDate, type Month, shiftDateByMonths, yearOf } from '../base/dates.js';
import type { Fen } from '../base/money.js';
import type { Ratio } from '../base/ratio.js';
import type { Text } from '../base/text.js';
import type { Area, PropertyTier } from './kinds.js';
import {
  type DatedKey,
  declarationOf,
  type OptionalKey,
  PARAMETER_KEYS,
  type ParameterKey,
  type ValueOf,
} from './parameters.js';
import type { Entry, Parameter, Policy } from './policy.js';
import { PolicyError, say } from './problems.js';

/** What `get` gives: optional parameters may be null, which switches the rule that uses them off. */
export type Found<K extends ParameterKey> = K extends OptionalKey
  ? Parameter<ValueOf<K>> | null
  : Parameter<ValueOf<K>>;

/** The limit of financial assets in the one form the policy has chosen. */
export type FinancialLimit =
  | { readonly form: 'multiple'; readonly parameter: Parameter<Ratio> }
  | { readonly form: 'perPerson' | 'perHousehold'; readonly parameter: Parameter<Fen> };

/** A yearly amount that should have been renewed by now. */
export interface Stale {
  readonly parameter: Parameter<Fen>;
  /** The last day on which the value was not yet stale. */
  readonly freshUntil: IsoDate;
}

type Memo = Map<string, Parameter<unknown> | null>;

/** What the views of one policy at one date share: the memory of look-ups and the list of what was used. */
class Lookups {
  readonly used = new Set<Parameter<unknown>>();
  readonly #atDate = { 城镇: new Map(), 农村: new Map(), none: new Map() } satisfies Record<string, Memo>;
  readonly #inMonth = new Map<ParameterKey, Record<Area | 'none', Memo>>();
  readonly views = new Map<Area, PolicyAt>();

  atDate(area: Area | null): Memo {
    return this.#atDate[area ?? 'none'];
  }

  inMonth(key: ParameterKey, area: Area | null): Memo {
    let memos = this.#inMonth.get(key);
    if (!memos) {
      memos = { 城镇: new Map(), 农村: new Map(), none: new Map() };
      this.#inMonth.set(key, memos);
    }
    return memos[area ?? 'none'];
  }
}

/**
 * A policy at an as-of date: what is in force, by key. Look-ups are remembered, and the same value is always the
 * same object. Everything handed out is recorded, so that a run can say which unconfirmed values it rests on.
 */
export class PolicyAt {
  readonly policy: Policy;
  readonly asOf: IsoDate;
  /** The area whose values are meant where none is named. */
  readonly area: Area | null;
  readonly #lookups: Lookups;
  /** What is remembered of the own area, which is nearly always the one that is asked for. */
  readonly #own: Memo;

  constructor(policy: Policy, asOf: IsoDate, area: Area | null = null, shared: PolicyAt | null = null) {
    this.policy = policy;
    this.asOf = asOf;
    this.area = area;
    this.#lookups = shared ? shared.#lookups : new Lookups();
    this.#own = this.#lookups.atDate(area);
  }

  /** The same policy and date for the households of an area; one object an area, with one common list of uses. */
  forArea(area: Area): PolicyAt {
    let view = this.#lookups.views.get(area);
    if (!view) {
      view = new PolicyAt(this.policy, this.asOf, area, this);
      this.#lookups.views.set(area, view);
    }
    return view;
  }

  /**
   * The value in force at the as-of date (of the disposable income, that of the newest year before).
   * @throws PolicyError when a value is needed and none is in force, or differs by area and none is named
   */
  get<K extends ParameterKey>(key: K, area: Area | null = this.area): Found<K> {
    const memo = area === this.area ? this.#own : this.#lookups.atDate(area);
    let parameter = memo.get(key);
    if (parameter === undefined) {
      parameter = this.#record(key, this.#entryAtDate(key), area, this.asOf);
      memo.set(key, parameter);
    }
    // The series of a key holds only values that its declaration has read, null only where it is optional.
    return parameter as Found<K>;
  }

  /** The value in force on the first day of a month. @throws PolicyError as `get` does */
  inMonth<K extends DatedKey>(key: K, month: Month, area: Area | null = this.area): Found<K> {
    const memo = this.#lookups.inMonth(key, area);
    let parameter = memo.get(month);
    if (parameter === undefined) {
      const entry = newest(this.#series(key), firstDayOf(month));
      parameter = this.#record(key, entry, area, month);
      memo.set(month, parameter);
    }
    return parameter as Found<K>;
  }

  /** Of the newest year before the year of the as-of date, per person and year. */
  disposableIncome(area: Area | null = this.area): Parameter<Fen> {
    return this.get('disposableIncome', area);
  }

  /** The limit of financial assets of a tier, in whichever form is in force. */
  financialLimit(tier: PropertyTier, area: Area | null = this.area): FinancialLimit {
    const multiple = this.get(`financial.${tier}.multiple`, area);
    if (multiple) return { form: 'multiple', parameter: multiple };
    const perPerson = this.get(`financial.${tier}.perPerson`, area);
    if (perPerson) return { form: 'perPerson', parameter: perPerson };
    const perHousehold = this.get(`financial.${tier}.perHousehold`, area);
    if (perHousehold) return { form: 'perHousehold', parameter: perHousehold };
    const key: ParameterKey = `financial.${tier}.multiple`;
    throw this.#error(key, say.notInForce(declarationOf(key).title, this.asOf, null));
  }

  /** As `get`, but null when nothing is in force, and not counted as a use: for showing and comparing. */
  peek(key: ParameterKey, area: Area | null = this.area): Parameter<unknown> | null {
    const entry = this.#entryAtDate(key);
    return entry ? entry.byArea[area ?? '城镇'] : null;
  }

  /** The values handed out so far, in order of the declaration, then of time. */
  used(): readonly Parameter<unknown>[] {
    return [...this.#lookups.used].sort(
      (a, b) =>
        PARAMETER_KEYS.indexOf(a.key) - PARAMETER_KEYS.indexOf(b.key) ||
        (a.from ?? '').localeCompare(b.from ?? '') ||
        (a.area ?? '').localeCompare(b.area ?? ''),
    );
  }

  /**
   * The yearly amounts whose newest value at the as-of date is too old. A value from day F is stale from the day
   * after F + `staleAfterMonths`: with 14 months, one from 2023-07-01 is fresh on 2024-09-01 and stale on
   * 2024-09-02. Disposable income of year Y is fresh to the end of Y + 2. Overrides without a date never age.
   */
  stale(): readonly Stale[] {
    const months = Number(this.peek('staleAfterMonths')?.value ?? 14);
    const found: Stale[] = [];
    for (const key of PARAMETER_KEYS) {
      if (!declarationOf(key).yearly) continue;
      const entry = this.#entryAtDate(key);
      const freshUntil = entry && lastFreshDay(entry, months);
      if (!freshUntil || this.asOf <= freshUntil) continue;
      const { 城镇: town, 农村: country } = entry.byArea;
      // Keys that are set yearly are amounts of money, all of them.
      for (const parameter of new Set([town, country]) as Set<Parameter<Fen>>) {
        found.push({ parameter, freshUntil });
      }
    }
    return found;
  }

  #series(key: ParameterKey): readonly Entry[] {
    return this.policy.series.get(key) ?? [];
  }

  #entryAtDate(key: ParameterKey): Entry | null {
    const series = this.#series(key);
    if (declarationOf(key).yearly !== 'year') return newest(series, this.asOf);
    const year = yearOf(this.asOf);
    return series.findLast((entry) => entry.year === null || entry.year < year) ?? null;
  }

  #record(key: ParameterKey, entry: Entry | null, area: Area | null, when: IsoDate | Month) {
    const { title, optional } = declarationOf(key);
    if (!entry) {
      if (optional) return null;
      const first = this.#series(key)[0];
      const from = first?.from ?? (first?.year ? String(first.year + 1) : null);
      throw this.#error(key, say.notInForce(title, when, from));
    }
    if (entry.differsByArea && area === null) throw this.#error(key, say.needsArea(title));
    const parameter = entry.byArea[area ?? '城镇'];
    this.#lookups.used.add(parameter);
    return parameter.value === null ? null : parameter;
  }

  #error(key: ParameterKey, text: Text): PolicyError {
    return new PolicyError([{ file: this.policy.id, line: null, key, text }]);
  }
}

/** The newest value from a day not after the given one; values that hold at any date come first in a series. */
function newest(series: readonly Entry[], day: IsoDate): Entry | null {
  return series.findLast((entry) => entry.from === null || entry.from <= day) ?? null;
}

function lastFreshDay(entry: Entry, months: number): IsoDate | null {
  if (entry.year !== null) return `${entry.year + 2}-12-31` as IsoDate;
  return entry.from === null ? null : shiftDateByMonths(entry.from, months);
}
