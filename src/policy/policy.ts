import type { IsoDate } from '../base/dates.js';
import type { Text } from '../base/text.js';
import type { Area, Written } from './kinds.js';
import type { ParameterKey } from './parameters.js';

/** How sure a value is. Unknown: nobody has confirmed it, the rule is off until the bureau enters it. */
export const STATUSES = ['verified', 'inferred', 'assumed', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** A law, a notice or another document that values are taken from. */
export interface Instrument {
  readonly title: Text;
  /** 文号, where it has one. */
  readonly number: string | null;
  readonly date: IsoDate | null;
}

export interface Citation {
  readonly instrument: Instrument;
  readonly article: string | null;
}

/** One value of one parameter with where it comes from. The same value is always the same object. */
export interface Parameter<T> {
  readonly key: ParameterKey;
  readonly value: T;
  /** As it stands in the file: yuan, rates as written. For JSON and for people. */
  readonly written: Written;
  /** First day in force; null when it holds at any date (`--set`, defaults) or goes by year. */
  readonly from: IsoDate | null;
  /** Of the disposable income: the year it was measured in. */
  readonly year: number | null;
  /** Where the value differs between town and country: which of them this is. */
  readonly area: Area | null;
  readonly unit: string;
  readonly status: Status;
  /** 文号 or title with article, as one writes it beside a figure; '--set' for an override, else ''. */
  readonly source: string;
  readonly citation: Citation | null;
  readonly note: string | null;
  /** The policy this value was taken over from by `extends`. */
  readonly inheritedFrom: string | null;
}

/** A value from some date on, for both areas; the same object twice where they do not differ. */
export interface Entry {
  readonly from: IsoDate | null;
  readonly year: number | null;
  readonly byArea: Readonly<Record<Area, Parameter<unknown>>>;
  readonly differsByArea: boolean;
}

/** A policy file as it was read, to the character. */
export interface PolicyFile {
  readonly id: string;
  /** For messages: the path or the bundled file's name. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** All a policy is made of: what a run keeps, so that `parsePolicy` can build the same policy years later. */
export interface PolicySource {
  /** The file itself first, then those it extends. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly set: readonly string[];
}

export interface Policy {
  readonly id: string;
  readonly title: Text;
  readonly jurisdiction: string;
  readonly extends: string | null;
  readonly files: readonly PolicyFile[];
  readonly set: readonly string[];
  /** Of the texts and the overrides: equal hashes decide alike. */
  readonly sha256: string;
  readonly source: PolicySource;
  /** Per key in order of date (or year). */
  readonly series: ReadonlyMap<ParameterKey, readonly Entry[]>;
}
