import type { IsoDate } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Ratio } from '../base/ratio.js';
import type { SourceKey } from '../sources/registry.js';
import type { Origin } from './dossier.js';
import type { FigureLabel } from './labels.js';

/**
 * How a figure comes from its parts; the sentence with the arithmetic is written from it when somebody asks.
 * - given: stands on a roster or in a policy, or is counted; unstated: an empty cell of a roster, which counts 0;
 * - records: added up from rows; recordsUpTo: added up month by month, altogether at most the sum of the parts;
 * - product: of a whole amount rounded half up to the fen, where the law multiplies by a rate; a fraction is exact;
 * - quotient: the first part divided by the second, exact;
 * - excess: the first part less the others, at least 0; difference: the same, but it may be negative;
 * - support: (income − multiple × standard × persons, at least 0) × rate ÷ persons supported × months, the parts in
 *   this order, rounded half up to the fen;
 * - roundedUp: the sum of the parts, up to the next whole yuan;
 * - confirmed: found on a visit, in place of the part; the subject is the task, the day and the visitors.
 */
export type Operation =
  | 'given'
  | 'unstated'
  | 'records'
  | 'recordsUpTo'
  | 'sum'
  | 'product'
  | 'quotient'
  | 'largest'
  | 'least'
  | 'difference'
  | 'excess'
  | 'support'
  | 'roundedUp'
  | 'confirmed';

/** A row that proves something. */
export interface Evidence {
  readonly source: SourceKey;
  readonly at: Origin | null;
}

/** A value of a policy as it was used, with where it comes from. */
export interface ParameterUse {
  readonly key: string;
  readonly from: IsoDate | null;
  /** Of a value that goes by year: the year it was measured in. */
  readonly year?: number | null;
  readonly status: 'verified' | 'inferred' | 'assumed' | 'unknown';
  readonly source: string;
  readonly unit: string;
}

/**
 * A number with everything that a clerk needs to show where it comes from; the tree of a decision's figures is its
 * explanation. The label says what it is, in which unit and by which article. Money is in fen; where the law
 * multiplies by a rate the value is an exact fraction.
 */
export interface Figure<V extends number | Ratio = number> {
  readonly label: FigureLabel;
  readonly value: V;
  readonly operation: Operation;
  readonly parts: readonly AnyFigure[];
  readonly rows: readonly Evidence[];
  readonly parameter: ParameterUse | null;
  /** The member it is about; null for the household's. */
  readonly member: IdNo | null;
  /** Who else it is about: the name of an obligor. */
  readonly subject: string | null;
  /** A value that a visit confirmed in its place and that counts no longer. */
  readonly lapsed?: LapsedValue;
}

/** Newer data give a figure another value than the one that was disputed when a visit confirmed one. Fen. */
export interface LapsedValue {
  readonly value: number;
  readonly disputed: number;
  /** The task, the day and the visitors. */
  readonly visit: string;
  readonly row: Evidence;
}

export type AnyFigure = Figure<number> | Figure<Ratio>;
