import { yearOf } from '../base/dates.js';
import { addTo } from '../base/lists.js';
import type { AidCase } from '../dossier/temporary-aid.js';

/**
 * Whether two cases are of one family: by household number where both have one, else by register book and marriage. The
 * same person, and somebody and their spouse, are one family in any case.
 */
export function isSameFamily(a: AidCase, b: AidCase): boolean {
  if (a.idNo === b.idNo || a.spouses.includes(b.idNo) || b.spouses.includes(a.idNo)) return true;
  if (a.households.length > 0 && b.households.length > 0) {
    return a.households.some((household) => b.households.includes(household));
  }
  return a.family !== null && a.family === b.family;
}

/** Under what a case can be found by another one of its family. */
const keysOf = ({ idNo, spouses, households, family }: AidCase): string[] => [
  ...[idNo, ...spouses].map((person) => `person ${person}`),
  ...households.map((household) => `household ${household}`),
  ...(family === null ? [] : [`family ${family}`]),
];

/**
 * Each case with those of the same family that came before it in the calendar year.
 * @param cases in order of their date
 */
export function* withEarlier(
  cases: readonly AidCase[],
): Generator<{ readonly one: AidCase; readonly earlier: readonly AidCase[] }> {
  const places = new Map<string, number[]>();
  for (const [place, one] of cases.entries()) {
    const keys = new Set(keysOf(one));
    const near = new Set([...keys].flatMap((key) => places.get(key) ?? []));
    const earlier = [...near]
      .sort((a, b) => a - b)
      .flatMap((at) => cases[at] ?? [])
      .filter((other) => yearOf(other.date) === yearOf(one.date) && isSameFamily(one, other));
    yield { one, earlier };
    for (const key of keys) {
      addTo(places, key, place);
    }
  }
}
