import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import { Ratio } from '../base/ratio.js';
import type { EvidenceKey, Row } from '../dossier/dossier.js';
import type { AnyFigure, Evidence, Figure, Operation } from '../dossier/figure.js';
import type { FigureLabel } from '../dossier/labels.js';
import type { Parameter } from '../policy/policy.js';
import type { SourceKey } from '../sources/registry.js';

const NONE: readonly never[] = [];

/** A figure that was worked out from other figures. */
export function figure<V extends number | Ratio>(
  label: FigureLabel,
  value: V,
  operation: Operation,
  parts: readonly AnyFigure[] = NONE,
  member: IdNo | null = null,
): Figure<V> {
  return { label, value, operation, parts, rows: NONE, parameter: null, member, subject: null };
}

/** What a member states on the roster; an empty cell states nothing and counts 0. */
export function stated(
  label: FigureLabel,
  amount: number | null,
  member: IdNo,
  rows: readonly Evidence[],
): Figure {
  const operation = amount === null ? 'unstated' : 'given';
  return { label, value: amount ?? 0, operation, parts: NONE, rows, parameter: null, member, subject: null };
}

export const evidence = <K extends SourceKey>(source: K, row: Row<K>): Evidence => ({ source, at: row.at });

/** A figure added up from rows of a source. */
export function fromRows<K extends EvidenceKey>(
  label: FigureLabel,
  value: number,
  source: K,
  rows: readonly Row<K>[],
  member: IdNo | null,
): Figure {
  return {
    label,
    value,
    operation: 'records',
    parts: NONE,
    rows: rows.length === 0 ? NONE : rows.map((row) => evidence(source, row)),
    parameter: null,
    member,
    subject: null,
  };
}

export function sumOf(label: FigureLabel, parts: readonly Figure[], member: IdNo | null = null): Figure {
  let total = 0;
  for (const part of parts) total += part.value;
  return figure(label, total, 'sum', parts, member);
}

export function largestOf(label: FigureLabel, parts: readonly Figure[], member: IdNo | null = null): Figure {
  let most = Number.NEGATIVE_INFINITY;
  for (const part of parts) most = Math.max(most, part.value);
  return figure(label, most, 'largest', parts, member);
}

export function leastOf(label: FigureLabel, parts: readonly Figure[], member: IdNo | null = null): Figure {
  let least = Number.POSITIVE_INFINITY;
  for (const part of parts) least = Math.min(least, part.value);
  return figure(label, least, 'least', parts, member);
}

export function productOf(label: FigureLabel, factors: readonly AnyFigure[]): Figure<Ratio> {
  let product = Ratio.ONE;
  for (const factor of factors) product = product.times(factor.value);
  return figure(label, product, 'product', factors);
}

const ofParameter = new WeakMap<Parameter<unknown>, AnyFigure>();

/** A value of the policy as a figure: one figure a value, whose label says what it counts. */
export function parameterFigure<V extends number | Ratio>(
  parameter: Parameter<V>,
  label: FigureLabel,
): Figure<V> {
  let known = ofParameter.get(parameter);
  if (!known) {
    const made: Figure<number | Ratio> = {
      label,
      value: parameter.value,
      operation: 'given',
      parts: NONE,
      rows: NONE,
      parameter,
      member: null,
      subject: null,
    };
    known = made as AnyFigure;
    ofParameter.set(parameter, known);
  }
  return known as Figure<V>;
}

/** One value of a parameter that has several, by capacity, size or stage. */
export function valueOfParameter<V extends number | Ratio>(
  parameter: Parameter<unknown>,
  value: V,
  label: FigureLabel,
  member: IdNo | null = null,
): Figure<V> {
  return {
    label,
    value,
    operation: 'given',
    parts: NONE,
    rows: NONE,
    parameter,
    member,
    subject: null,
  };
}

/** A rate, a multiple or a count of the policy as a figure. */
export const rateFigure = <V extends number | Ratio>(parameter: Parameter<V>): Figure<V> =>
  parameterFigure(parameter, 'parameter');

/** An amount of the policy per month, or per year, as a figure. */
export const monthlyFigure = (parameter: Parameter<Fen>): Figure<Fen> =>
  parameterFigure(parameter, 'moneyParameter');
export const yearlyFigure = (parameter: Parameter<Fen>): Figure<Fen> =>
  parameterFigure(parameter, 'yearlyMoneyParameter');

const MONTHS: readonly Figure[] = Array.from({ length: 13 }, (_, months) =>
  figure('months', months, 'given'),
);

/** Months of a year: income is judged by the year, standards are set by the month. */
export const TWELVE_MONTHS: Figure = MONTHS[12] ?? figure('months', 12, 'given');

/** How many months of the window have each value of a monthly parameter. */
export type MonthsOfValue = Map<Parameter<Fen>, number>;

export function countMonth(months: MonthsOfValue, parameter: Parameter<Fen>): void {
  months.set(parameter, (months.get(parameter) ?? 0) + 1);
}

/** Months × value, for each value that held in some of them. */
export function monthlyProducts(label: FigureLabel, months: MonthsOfValue): Figure[] {
  const products: Figure[] = [];
  for (const [parameter, count] of months) {
    const counted = MONTHS[count] ?? figure('months', count, 'given');
    products.push(figure(label, parameter.value * count, 'product', [counted, monthlyFigure(parameter)]));
  }
  return products;
}
