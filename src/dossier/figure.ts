import type { IsoDate } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Ratio } from '../base/ratio.js';
import type { SourceKey } from '../sources/registry.js';
import type { Origin } from './dossier.js';

/** What a figure counts. Money is in fen. */
export type Unit =
  | 'yuanAYear'
  | 'yuanAMonth'
  | 'yuan'
  | 'persons'
  | 'months'
  | 'count'
  | 'squareMetres'
  | 'rate'
  | 'flag';

/**
 * How a figure comes from its parts; the sentence with the arithmetic is written from it when somebody asks.
 * - given: it stands on a roster or in a policy; records: added up from rows;
 * - excess: the first part less the others, at least 0; capped: the least of the parts.
 */
export type Operation =
  | 'given'
  | 'records'
  | 'sum'
  | 'product'
  | 'quotient'
  | 'largest'
  | 'least'
  | 'difference'
  | 'excess';

/** A row that proves a figure. */
export interface Evidence {
  readonly source: SourceKey;
  readonly at: Origin | null;
}

/** A value of a policy as it was used, with where it comes from. */
export interface ParameterUse {
  readonly key: string;
  readonly from: IsoDate | null;
  readonly status: 'verified' | 'inferred' | 'assumed' | 'unknown';
  readonly source: string;
  readonly unit: string;
}

/**
 * A number with everything that a clerk needs to show where it comes from. The tree of a decision's figures is its
 * explanation. `label` is the key of its name in the messages room; `V` is what it holds: fen, a count, a fraction.
 */
export interface Figure<V extends number | Ratio = number> {
  readonly label: string;
  readonly value: V;
  readonly unit: Unit;
  readonly operation: Operation;
  readonly parts: readonly Figure<number | Ratio>[];
  readonly rows: readonly Evidence[];
  readonly parameter: ParameterUse | null;
  /** The member it is about; null for the household's. */
  readonly member: IdNo | null;
}
