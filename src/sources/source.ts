import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';

/**
 * - snapshot: the files of one period together replace those of an earlier period;
 * - ledger: rows of all files accumulate, each counts by its own date or month.
 */
export type SourceKind = 'snapshot' | 'ledger';

export type ColumnType =
  | 'text'
  | 'id'
  | 'yuan'
  | 'date'
  | 'month'
  | 'bool'
  | 'int'
  | 'number'
  | 'rate'
  | 'enum';

/**
 * One column of a source. The value type is what a record holds: money in fen, dates and months as ISO text, a rate as
 * the text of an exact fraction ('0.5', '1/3'). `Present` is true where a record always has a value.
 */
export interface Column<Value = unknown, Present extends boolean = boolean> {
  readonly type: ColumnType;
  /** The canonical Chinese header first, then its aliases. */
  readonly headers: readonly [string, ...string[]];
  /** A row without it is rejected. */
  readonly required: boolean;
  /** Read from the householder's row: empty is no rejection but a finding. */
  readonly ofHouseholder: boolean;
  /** What an empty cell means, in the words of a file. */
  readonly defaultWord?: string;
  /** For enum: the words of the standard, and other words with the one they stand for. */
  readonly words?: readonly string[];
  readonly synonyms?: Readonly<Record<string, string>>;
  /** For enum: what an unknown word counts as (said as an import warning). */
  readonly otherwise?: string;
  /** For number: the unit it is in. A column in another unit is not this one. */
  readonly unit?: '㎡' | '亩';
  /** What every row has where the file has no such column. */
  readonly withoutColumn?: 'fileName';
  /** Exists for the types only: a column has no value at run time. */
  readonly __value?: Value;
  readonly __present?: Present;
}

export type Columns = Readonly<Record<string, Column>>;

export interface Source<Key extends string = string, C extends Columns = Columns> {
  /** The stable English name, as in `--as KEY`, in JSON and in the database. */
  readonly key: Key;
  readonly title: { readonly zh: string; readonly en: string };
  readonly agency: string;
  readonly kind: SourceKind;
  /**
   * - roster: members of households;
   * - person: an agency's rows about one person, the only kind that can answer "asked, nothing found";
   * - bureau: what the bureau keeps itself.
   */
  readonly family: 'roster' | 'person' | 'bureau';
  /** Fields that together name a row of a ledger: a later import with the same key replaces it. */
  readonly naturalKey?: readonly string[];
  /** The date or month by which a row of a ledger counts. */
  readonly dateField?: string;
  /** Amounts below zero are read: overdrafts, reversals (红冲). Elsewhere they are rejected. */
  readonly allowsNegative: boolean;
  readonly columns: C;
}

type ValueOf<C> =
  C extends Column<infer Value, infer Present> ? (Present extends true ? Value : Value | null) : never;

/** A record of a source: its fields with their values, empty ones null. */
export type RecordOf<S> =
  S extends Source<string, infer C> ? { readonly [Field in keyof C]: ValueOf<C[Field]> } : never;

type Headers = readonly [string, ...string[]];

const split = (headers: string): Headers => headers.split(' | ') as unknown as Headers;

interface Flags {
  readonly required?: boolean;
  readonly ofHouseholder?: boolean;
  readonly unit?: '㎡' | '亩';
  readonly withoutColumn?: 'fileName';
}

type PresentIn<F> = F extends { readonly required: true } ? true : false;

function column<Value, Present extends boolean>(
  type: ColumnType,
  headers: string,
  flags: Flags | undefined,
  extra: Partial<Column> = {},
): Column<Value, Present> {
  return {
    type,
    headers: split(headers),
    required: flags?.required ?? false,
    ofHouseholder: flags?.ofHouseholder ?? false,
    ...(flags?.unit && { unit: flags.unit }),
    ...(flags?.withoutColumn && { withoutColumn: flags.withoutColumn }),
    ...extra,
  } as Column<Value, Present>;
}

/** Marks a column without which a row is rejected. */
export const required = { required: true } as const;

/** Marks a column that is read from the householder's row. */
export const ofHouseholder = { ofHouseholder: true } as const;

export const text = <F extends Flags>(headers: string, flags?: F) =>
  column<string, PresentIn<F>>('text', headers, flags);
export const id = <F extends Flags>(headers: string, flags?: F) =>
  column<IdNo, PresentIn<F>>('id', headers, flags);
export const yuan = <F extends Flags>(headers: string, flags?: F) =>
  column<Fen, PresentIn<F>>('yuan', headers, flags);
export const date = <F extends Flags>(headers: string, flags?: F) =>
  column<IsoDate, PresentIn<F>>('date', headers, flags);
export const month = <F extends Flags>(headers: string, flags?: F) =>
  column<Month, PresentIn<F>>('month', headers, flags);
export const number = <F extends Flags>(headers: string, flags?: F) =>
  column<number, PresentIn<F>>('number', headers, flags);

/** A whole number; with a default an empty cell is that number. */
export const int = <F extends Flags>(headers: string, flags?: F) =>
  column<number, PresentIn<F>>('int', headers, flags);
export const intOr = (headers: string, defaultWord: string) =>
  column<number, true>('int', headers, undefined, { defaultWord });

/** 是 or 否; an empty cell is the default. */
export const boolOr = (headers: string, defaultWord: '是' | '否') =>
  column<boolean, true>('bool', headers, undefined, { defaultWord });

/** A share or rate, kept as the text of an exact fraction. */
export const rateOr = (headers: string, defaultWord: string) =>
  column<string, true>('rate', headers, undefined, { defaultWord });

interface WordRules {
  readonly synonyms?: Readonly<Record<string, string>>;
  readonly otherwise?: string;
}

/** One of the words listed. */
export const choice = <const Words extends readonly string[], F extends Flags>(
  headers: string,
  words: Words,
  flags?: F & WordRules,
) =>
  column<Words[number], PresentIn<F>>('enum', headers, flags, {
    words,
    ...(flags?.synonyms && { synonyms: flags.synonyms }),
    ...(flags?.otherwise !== undefined && { otherwise: flags.otherwise }),
  });

/** Declares a source; header recognition, parser, table, template, documentation and record type follow from it. */
export function defineSource<const Key extends string, C extends Columns>(
  declaration: Omit<Source<Key, C>, 'allowsNegative' | 'naturalKey' | 'dateField'> & {
    readonly allowsNegative?: boolean;
    readonly naturalKey?: readonly (keyof C & string)[];
    readonly dateField?: keyof C & string;
  },
): Source<Key, C> {
  return { allowsNegative: false, ...declaration };
}
