import { monthOf } from '../base/dates.js';
import { type Fen, fen } from '../base/money.js';
import type { AidCase, AidDoubt, AidDoubtKind } from '../dossier/temporary-aid.js';

/** What the policy in force at the date of a case limits; null: it sets no such limit, and the check does not run. */
export interface AidLimits {
  readonly caseLimit: Fen | null;
  readonly yearLimit: Fen | null;
  readonly timesPerYear: number | null;
}

/**
 * What may be wrong with a case, 民发〔2018〕23号. A limit itself is within the limit. Pure.
 * @param earlier cases of the family in the calendar year before it
 */
export function doubtsOf(one: AidCase, earlier: readonly AidCase[], limits: AidLimits): AidDoubt[] {
  const sameMonth = earlier.filter(({ date }) => monthOf(date) === monthOf(one.date));
  const year = [...earlier, one];
  const total = year.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...over('overCaseLimit', one.amount, limits.caseLimit, [one]),
    ...over('overYearLimit', total, limits.yearLimit, year),
    ...over('tooManyTimes', year.length, limits.timesPerYear, year),
    ...(sameMonth.length > 0
      ? [doubt('twiceInMonth', [...sameMonth, one], { subject: monthOf(one.date) })]
      : []),
    ...ofDeath(one),
    ...ofCustody(one),
    ...ofScheme(one),
  ];
}

function over(
  kind: AidDoubtKind,
  found: number,
  limit: number | null,
  cases: readonly AidCase[],
): AidDoubt[] {
  return limit !== null && found > limit ? [doubt(kind, cases, { found, limit })] : [];
}

function doubt(
  kind: AidDoubtKind,
  cases: readonly AidCase[],
  more: Partial<Pick<AidDoubt, 'found' | 'limit' | 'subject' | 'evidence'>>,
): AidDoubt {
  // The case itself comes last.
  const others = cases.slice(0, -1).map(({ number }) => number);
  const rows = cases.flatMap((one) => one.rows);
  const { evidence = [], ...rest } = more;
  return { kind, found: null, limit: null, subject: null, others, ...rest, evidence: [...rows, ...evidence] };
}

/** Dead from the day of death on, as the other rules reckon it. */
function ofDeath(one: AidCase): AidDoubt[] {
  const { death, date } = one;
  if (death === null) return [];
  const { diedOn, rows: evidence } = death;
  if (diedOn === 'undated') return [doubt('deathUndated', [one], { evidence })];
  return diedOn <= date ? [doubt('dead', [one], { subject: diedOn, evidence })] : [];
}

function ofCustody(one: AidCase): AidDoubt[] {
  const stay = one.custody.find(({ from, to }) => from <= one.date && (to === null || to >= one.date));
  return stay ? [doubt('inCustody', [one], { subject: stay.from, evidence: [stay.row] })] : [];
}

/** Who is in a scheme may be aided too: only the spending has to be verified. */
const ofScheme = (one: AidCase): AidDoubt[] =>
  one.scheme.is === null
    ? []
    : [doubt('inScheme', [one], { subject: one.scheme.is, evidence: one.scheme.rows })];

/** What the family has been given in the year before a case. */
export const givenInYear = (earlier: readonly AidCase[]): Fen =>
  fen(earlier.reduce((sum, { amount }) => sum + amount, 0));
