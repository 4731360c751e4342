import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { Ratio } from '../base/ratio.js';
import type { Records } from '../sources/registry.js';
import type { Scheme } from './dossier.js';
import type { Evidence } from './figure.js';

export type AidKind = Records['temporary-aid']['kind'];

/** 急难型: a sudden emergency. 支出型: necessary spending beyond means. 民发〔2018〕23号. */
export const AID_KINDS: readonly AidKind[] = ['急难型', '支出型'];

/** One case of temporary aid (临时救助) as the ledger has it, joined to what is known of the person and the family. */
export interface AidCase {
  /** 审批编号. */
  readonly number: string;
  readonly name: string;
  readonly idNo: IdNo;
  readonly date: IsoDate;
  readonly kind: AidKind;
  /** 人次: how many persons it was for. */
  readonly persons: number;
  readonly amount: Fen;
  /** The number of the household that the ledger states, and those under which a roster lists the person. */
  readonly households: readonly string[];
  /** By roster; null where the person and the number are on none, or it names none. */
  readonly street: string | null;
  readonly community: string | null;
  readonly area: '城镇' | '农村' | null;
  /** The family by register book and marriage; null for somebody in no register book. */
  readonly family: string | null;
  /** The spouses of the person by the register of marriages at the date of the list. */
  readonly spouses: readonly IdNo[];
  /** The scheme that supports the person in that month; not known where the roster does not reach so far back. */
  readonly scheme: {
    readonly known: boolean;
    readonly is: Scheme | null;
    readonly rows: readonly Evidence[];
  };
  /** The day of death; `undated`: only struck off the register as dead. */
  readonly death: { readonly diedOn: IsoDate | 'undated'; readonly rows: readonly Evidence[] } | null;
  /** Stays in custody, whatever their date. */
  readonly custody: readonly {
    readonly from: IsoDate;
    readonly to: IsoDate | null;
    readonly row: Evidence;
  }[];
  readonly rows: readonly Evidence[];
}

/** What may be wrong with a case; `inScheme` and `deathUndated` are to be known, the others to be verified. */
export const AID_DOUBTS = [
  'overCaseLimit',
  'overYearLimit',
  'tooManyTimes',
  'twiceInMonth',
  'dead',
  'inCustody',
  'deathUndated',
  'inScheme',
] as const;

export type AidDoubtKind = (typeof AID_DOUBTS)[number];

export const isAidNote = (kind: AidDoubtKind): boolean => kind === 'inScheme' || kind === 'deathUndated';

export interface AidDoubt {
  readonly kind: AidDoubtKind;
  /** Of a limit in yuan fen; of times a number; else null. */
  readonly found: number | null;
  readonly limit: number | null;
  /** The other cases that it follows from, by number. */
  readonly others: readonly string[];
  /** A day, a scheme: what its text names. */
  readonly subject: string | null;
  readonly evidence: readonly Evidence[];
}

/** What the policy would suggest for a case; null where it says nothing for its kind. */
export interface AidSuggestion {
  readonly amount: Fen;
  readonly standard: Fen;
  readonly multiple: Ratio;
  readonly persons: number;
  readonly months: number;
  /** A limit that is less than what the multiple gives. */
  readonly cappedBy: 'case' | 'year' | null;
}

export interface CheckedAidCase extends AidCase {
  readonly doubts: readonly AidDoubt[];
  readonly suggestion: AidSuggestion | null;
}

/** One doubt with the case that it is about. */
export type DoubtfulAidCase = CheckedAidCase & { readonly doubt: AidDoubt };

/** A line for each doubt: what is to be verified first, then what is to be known. */
export const aidDoubtRows = (cases: readonly CheckedAidCase[]): DoubtfulAidCase[] =>
  cases
    .flatMap((one) => one.doubts.map((doubt) => ({ ...one, doubt })))
    .sort((a, b) => Number(isAidNote(a.doubt.kind)) - Number(isAidNote(b.doubt.kind)));

/** A check that the policy gives no number for, so that it does not run. */
export const AID_LIMITS = ['caseLimit', 'yearLimit', 'timesPerYear', 'multiple', 'months'] as const;
export type AidLimit = (typeof AID_LIMITS)[number];

export interface AidCount {
  /** 户次. */
  readonly cases: number;
  /** 人次. */
  readonly persons: number;
  readonly amount: Fen;
}

export interface AidTotals {
  readonly all: AidCount;
  readonly kinds: Readonly<Record<AidKind, AidCount>>;
  /** In order of the name; those whose street is not known last, under null. */
  readonly streets: readonly (AidCount & { readonly street: string | null })[];
  /** The months of the period, in order; `known` is false for one of which there is neither a row nor a file. */
  readonly months: readonly (AidCount & { readonly month: Month; readonly known: boolean })[];
}
