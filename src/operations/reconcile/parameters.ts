import type { shiftMonth } from '../../base/dates.js';
import type { ParameterChange, ShownValue } from '../../dossier/change.js';
import { differencesInForce } from '../../policy/diff.js';
import { AREAS, type Area } from '../../policy/kinds.js';
import { MixedPolicy } from '../../policy/mixed.js';
import { type DatedKey, declarationOf, PARAMETER_KEYS, type ParameterKey } from '../../policy/parameters.js';
import type { Parameter } from '../../policy/policy.js';
import { PolicyError } from '../../policy/problems.js';
import type { PolicyAt } from '../../policy/view.js';
import type { Setting } from '../../rules/setting.js';

/** Values that apply month by month of the window. */
const MONTHLY: readonly DatedKey[] = ['minimumWage', 'basePension.amount'];

/** A parameter that two runs hold differently, for each area, and the policy in which it has changed. */
export interface DifferingParameter {
  readonly key: ParameterKey;
  readonly changes: Readonly<Record<Area, ParameterChange | null>>;
  /** The earlier policy with the later values of this key and of those before it in the list. */
  readonly policy: PolicyAt;
}

/** The later policy as seen from the months of the earlier run. */
export const allMixed = (before: PolicyAt, after: PolicyAt, months: number): PolicyAt =>
  new MixedPolicy({ before, after, keys: new Set(PARAMETER_KEYS), months });

/**
 * The parameters whose values differ, in the order of the declaration. Of a value that goes by month, each month of
 * the earlier window is compared with the month in the same place of the later one.
 */
export function differingParameters(before: Setting, after: Setting, months: number): DifferingParameter[] {
  const inForce = new Set(
    differencesInForce(before.policy, after.policy)
      .filter(({ changes }) => changes.some((change) => ['value', 'added', 'removed'].includes(change)))
      .map(({ key }) => key),
  );
  const keys = new Set<ParameterKey>();
  return PARAMETER_KEYS.flatMap((key) => {
    const monthly = MONTHLY.find((one) => one === key);
    const change = (area: Area): ParameterChange | null =>
      monthly ? monthlyChange(monthly, area, before, after) : changeInForce(key, area, before, after);
    if (!monthly && !inForce.has(key)) return [];
    const changes = { 城镇: change('城镇'), 农村: change('农村') };
    if (AREAS.every((area) => changes[area] === null)) return [];
    keys.add(key);
    const mixture = { before: before.policy, after: after.policy, keys: new Set(keys), months };
    return [{ key, changes, policy: new MixedPolicy(mixture) }];
  });
}

function changeInForce(
  key: ParameterKey,
  area: Area,
  before: Setting,
  after: Setting,
): ParameterChange | null {
  const [left, right] = [before.policy.peek(key, area), after.policy.peek(key, area)];
  const [was, is] = [shown(left), shown(right)];
  return same(was, is) ? null : describe(key, was, is, left, right);
}

const shown = (parameter: Parameter<unknown> | null): ShownValue =>
  parameter === null ? [] : [{ value: parameter.written, months: null }];

const same = (left: ShownValue, right: ShownValue): boolean => JSON.stringify(left) === JSON.stringify(right);

function monthlyChange(key: DatedKey, area: Area, before: Setting, after: Setting): ParameterChange | null {
  const [left, right] = [before, after].map((setting) => byMonth(key, area, setting)) as [Monthly, Monthly];
  if (same(left.values, right.values)) return null;
  return describe(key, left.values, right.values, left.newest, right.newest);
}

interface Monthly {
  readonly values: ShownValue;
  readonly newest: Parameter<unknown> | null;
}

/** The values of the months of a window, equal ones that follow each other counted together. */
function byMonth(key: DatedKey, area: Area, { window, policy }: Setting): Monthly {
  const values: { value: unknown; months: number }[] = [];
  let newest: Parameter<unknown> | null = null;
  for (const month of window.months) {
    newest = peekInMonth(policy, key, month, area);
    const value = newest?.written ?? null;
    const last = values.at(-1);
    if (last && JSON.stringify(last.value) === JSON.stringify(value)) last.months++;
    else values.push({ value, months: 1 });
  }
  return { values, newest };
}

/** A month before the first value of a policy has none, which only a rule that needs it may refuse. */
function peekInMonth(
  policy: PolicyAt,
  key: DatedKey,
  month: ReturnType<typeof shiftMonth>,
  area: Area,
): Parameter<unknown> | null {
  try {
    return policy.inMonth(key, month, area) as Parameter<unknown> | null;
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

function describe(
  key: ParameterKey,
  before: ShownValue,
  after: ShownValue,
  left: Parameter<unknown> | null,
  right: Parameter<unknown> | null,
): ParameterChange {
  const told = right ?? left;
  return {
    key,
    name: declarationOf(key).title,
    unit: declarationOf(key).unit,
    area: told?.area ?? null,
    before,
    after,
    from: right?.from ?? null,
    status: right?.status ?? null,
    source: right?.source ?? '',
  };
}
