import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { Text } from '../base/text.js';
import type { SourceKey } from '../sources/registry.js';
import type { DecidedTier, FindingCode } from './codes.js';
import type { Decision } from './decision.js';
import type { Origin, Roster } from './dossier.js';

// What differs between two runs, and why. Money in fen: income per year, benefits per month.

/**
 * What became of a household. enrolled: an applicant who now stands on the roster of those in a scheme (转入);
 * returned: the other way round; renumbered: the same roster, another number. A household that is on both sides can
 * have several aspects.
 */
export const ASPECTS = [
  'new',
  'ended',
  'enrolled',
  'returned',
  'renumbered',
  'tier',
  'members',
  'size',
  'income',
  'assets',
  'benefit',
  'paid',
  'exit',
] as const;

export type Aspect = (typeof ASPECTS)[number];

/** A household as one of the two runs decided it. */
export type HouseholdSide = Omit<Decision, 'findings'>;

/** The amounts whose change is split among the causes. */
export const MEASURED = [
  'size',
  'grossIncome',
  'annualIncome',
  'financialAssets',
  'monthlyBenefit',
  'provisionalBenefit',
  'currentBenefit',
] as const;

export type Measure = (typeof MEASURED)[number];

/** By how much something changed a household; `currentBenefit` counts 0 where there is none. */
export type Effect = Readonly<Record<Measure, number>> & {
  /** Null where it leaves the tier as it was. */
  readonly tier: { readonly from: DecidedTier; readonly to: DecidedTier } | null;
};

/** A row that came, went or changed. */
export interface ChangedRow {
  readonly source: SourceKey;
  /** Where it stands; null when unknown. */
  readonly at: Origin | null;
  /** What it is about, in the words of the file: a bank and account, a plate, an item and month. */
  readonly words: string;
  /** The amount that it brings; null for a row without one. */
  readonly amount: Fen | null;
}

/** A field of a row before and after: money in fen, dates as text. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** An import that came after the first run for a time that this run would have used. */
export interface LateImport {
  readonly import: number;
  readonly file: string;
  readonly source: SourceKey;
  readonly period: Month;
  /** When it was imported. */
  readonly at: string;
}

/** A value of the policy as it is written there; of a value that goes by month how many months had it. */
export type ShownValue = readonly { readonly value: unknown; readonly months: number | null }[];

/** A parameter that the two runs hold differently. */
export interface ParameterChange {
  readonly key: string;
  readonly name: Text;
  readonly unit: string;
  readonly area: string | null;
  readonly before: ShownValue;
  readonly after: ShownValue;
  /** Since when the later value is in force. */
  readonly from: IsoDate | null;
  readonly status: string | null;
  readonly source: string;
}

export const CAUSE_KINDS = [
  /** A standard or another value of the policy. */
  'parameter',
  'age',
  /** A date that a row names has come or passed: a certificate ran out, a custody ended. */
  'date',
  /** Rows of a ledger left or entered the twelve months that count. */
  'window',
  'roster-moved',
  'roster-row',
  'member-in',
  'member-out',
  /** Who left is dead. */
  'member-died',
  'records-appeared',
  'records-vanished',
  'records-changed',
  'late-import',
  'source-answered',
  'source-missing',
  /** A missing source was allowed in one of the runs only. */
  'source-allowed',
  'obligor-roster',
  /** A value confirmed on a visit came to stand for a figure, or lapsed. */
  'confirmed-value',
  /** A gradual exit began, is over, was broken off or has other months. */
  'gradual-exit',
  'blocker-appeared',
  'blocker-resolved',
  'household-new',
  'household-ended',
  /** Deciding again does not give what was stored: another version of the program decided. */
  'recomputed',
  'other',
] as const;

export type CauseKind = (typeof CAUSE_KINDS)[number];

/** Why a household changed. */
export interface Cause {
  readonly kind: CauseKind;
  /** A change of standard is kept apart from a change of circumstances. */
  readonly side: 'standard' | 'circumstances';
  readonly person: IdNo | null;
  readonly name: string | null;
  readonly source: SourceKey | null;
  /** The field, threshold or source that it is about, as a key; null where there is none. */
  readonly subject: string | null;
  readonly code: FindingCode | null;
  readonly parameter: ParameterChange | null;
  readonly fields: readonly FieldChange[];
  /** Rows of the earlier and of the later run. */
  readonly before: readonly ChangedRow[];
  readonly after: readonly ChangedRow[];
  readonly late: readonly LateImport[];
  /** Households of the other run that list the person. */
  readonly elsewhere: readonly { readonly roster: Roster; readonly household: string }[];
  /** Null where its step is told with another cause. */
  readonly effect: Effect | null;
}

/** A household that differs between two runs. */
export interface HouseholdChange {
  readonly aspects: readonly Aspect[];
  readonly before: HouseholdSide | null;
  readonly after: HouseholdSide | null;
  /** Change of standard and change of circumstances; together they are the whole change. Null for new and ended. */
  readonly standard: Effect | null;
  readonly circumstances: Effect | null;
  /** The standard first, then circumstances in the order in which they were applied. */
  readonly causes: readonly Cause[];
}

/** What is counted in a reconciliation. */
export const TOTAL_MEASURES = ['households', 'persons', 'monthlyBenefit', 'currentBenefit'] as const;

export type TotalMeasure = (typeof TOTAL_MEASURES)[number];

/**
 * A line that adds up: opening + new − ended + movedIn − movedOut + change = closing. Of all households nothing moves
 * in or out; of a roster or tier that is what continuing households bring and take. Money in fen.
 */
export interface TotalLine {
  readonly measure: TotalMeasure;
  /** Null for both rosters. */
  readonly roster: Roster | null;
  /** Null for all tiers. */
  readonly tier: DecidedTier | null;
  readonly opening: number;
  readonly new: number;
  readonly ended: number;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly change: number;
  readonly closing: number;
}
