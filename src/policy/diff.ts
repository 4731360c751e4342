import { Ratio } from '../base/ratio.js';
import { AREAS } from './kinds.js';
import { PARAMETER_KEYS, type ParameterKey } from './parameters.js';
import type { Entry, Parameter, Policy } from './policy.js';
import type { PolicyAt } from './view.js';

/** What sets two values apart; `added` and `removed` where only one side has one. */
export type Change = 'added' | 'removed' | 'value' | 'from' | 'status' | 'source' | 'note';

export interface Difference {
  readonly key: ParameterKey;
  readonly left: Parameter<unknown> | null;
  readonly right: Parameter<unknown> | null;
  readonly changes: readonly Change[];
}

/** What two policies, or one policy at two dates, hold in force differently. Only `get` counts as a use. */
export function differencesInForce(left: PolicyAt, right: PolicyAt): Difference[] {
  return PARAMETER_KEYS.flatMap((key) => pairUp(key, inForce(left, key), inForce(right, key)));
}

/** The dated values of two policies that differ, whenever they are in force. */
export function differencesOverTime(left: Policy, right: Policy): Difference[] {
  return PARAMETER_KEYS.flatMap((key) => {
    const [before, after] = [left, right].map((policy) => policy.series.get(key) ?? []) as [Entry[], Entry[]];
    const moments = [...new Set([...before, ...after].map(moment))].sort();
    return moments.flatMap((when) =>
      pairUp(
        key,
        values(before.find((entry) => moment(entry) === when)),
        values(after.find((entry) => moment(entry) === when)),
      ),
    );
  });
}

/** What is in force for a key: one value, two where town and country differ, none where nothing is. */
export function inForce(view: PolicyAt, key: ParameterKey): Parameter<unknown>[] {
  const found = AREAS.map((area) => view.peek(key, area)).filter((parameter) => parameter !== null);
  return [...new Set(found)];
}

const moment = (entry: Entry) => String(entry.year ?? entry.from ?? '');
const values = (entry: Entry | undefined) =>
  entry ? [...new Set(AREAS.map((area) => entry.byArea[area]))] : [];

function pairUp(key: ParameterKey, left: Parameter<unknown>[], right: Parameter<unknown>[]): Difference[] {
  const rows = Math.max(left.length, right.length);
  const differences: Difference[] = [];
  for (let index = 0; index < rows; index++) {
    // One value on one side stands for both areas of the other.
    const [a, b] = [left, right].map((side) => (side.length === 1 ? side[0] : side[index]) ?? null);
    const changes = compare(a ?? null, b ?? null);
    if (changes.length > 0) differences.push({ key, left: a ?? null, right: b ?? null, changes });
  }
  return differences;
}

function compare(left: Parameter<unknown> | null, right: Parameter<unknown> | null): Change[] {
  if (!left || !right) return left === right ? [] : [left ? 'removed' : 'added'];
  const changes: Change[] = [];
  if (!sameValue(left.value, right.value)) changes.push('value');
  if (left.from !== right.from || left.year !== right.year) changes.push('from');
  for (const field of ['status', 'source', 'note'] as const) {
    if (left[field] !== right[field]) changes.push(field);
  }
  return changes;
}

/** Equal in meaning: 60% is 0.6, and the order of the names of a map says nothing. */
function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

function plain(value: unknown): unknown {
  if (value instanceof Ratio) return String(value);
  if (value instanceof Map) return [...value].sort(([a], [b]) => a - b).map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(plain);
}
