import type { IsoDate, Month } from '../base/dates.js';
import type { Fen } from '../base/money.js';
import type { SourceKey } from '../sources/registry.js';
import type { DecidedTier } from './codes.js';
import type { Area } from './decision.js';
import type { Roster } from './dossier.js';
import type { ScreeningGroup } from './screening.js';
import type { AidKind } from './temporary-aid.js';

// The statistics of a month (月报). Money in fen. Null is "not known", never zero.

/**
 * As what a household is supported at the end of a month: by the tier that the run of the month decided, or in a
 * gradual exit from dibao, whose benefit it keeps. Each household stands in one of them.
 */
export const SUPPORTED = ['tekun', 'dibao', 'gradualExit', 'margin', 'expenditure'] as const;
export type Supported = (typeof SUPPORTED)[number];

/**
 * Where a household of a run stands. elsewhere: an application of people who are on the roster already, in a scheme from
 * which they may move up; their household on the roster is what counts.
 */
export type Standing = Supported | 'none' | 'undetermined' | 'elsewhere';

export const standingOf = ({
  tier,
  exit,
  upgrade,
}: {
  readonly tier: DecidedTier;
  readonly exit: boolean;
  readonly upgrade: boolean;
}): Standing => {
  if (upgrade) return 'elsewhere';
  return exit ? 'gradualExit' : tier;
};

export const isSupported = (standing: Standing): standing is Supported =>
  (SUPPORTED as readonly string[]).includes(standing);

/** Households, their counted members, and what they are to be paid a month. */
export interface Stock {
  readonly households: number;
  readonly persons: number;
  readonly monthlyBenefit: Fen;
}

export const STOCK_MEASURES = ['households', 'persons', 'monthlyBenefit'] as const;
export type StockMeasure = (typeof STOCK_MEASURES)[number];

export type HeadCount = Omit<Stock, 'monthlyBenefit'>;

/**
 * From month to month: opening + new + movedIn − ended − movedOut + change = closing, of each measure.
 * new: in no scheme before; movedIn and movedOut: from and to another scheme; ended: in no scheme now; change: what
 * households that stayed gained or lost.
 */
export interface MonthFlow {
  readonly opening: Stock;
  readonly new: Stock;
  readonly movedIn: Stock;
  readonly ended: Stock;
  readonly movedOut: Stock;
  readonly change: Stock;
  readonly closing: Stock;
}

export const FLOW_PARTS = ['opening', 'new', 'movedIn', 'ended', 'movedOut', 'change', 'closing'] as const;
export type FlowPart = (typeof FLOW_PARTS)[number];

/**
 * Why a household is in a scheme no longer, the first that holds. death: nobody is left, or all who were counted have
 * died; noMember: nobody counts for other causes; property, income: above the limit; undetermined: not decidable
 * this month; offRoster: on no roster any more.
 */
export const ENDED_REASONS = [
  'death',
  'noMember',
  'offRoster',
  'undetermined',
  'property',
  'income',
  'other',
] as const;
export type EndedReason = (typeof ENDED_REASONS)[number];

export const SIZES = ['1', '2', '3', '4', '5+'] as const;
export type SizeClass = (typeof SIZES)[number];

/**
 * Traits of the counted members on the last day of the month. aged: 60 and over; minor: under 18; severelyDisabled: level
 * 1–2, or 3 of intellect or mind (民发〔2021〕57号 art. 8); seriouslyIll: a listed disease (重特大疾病).
 */
export const TRAITS = ['women', 'aged', 'minors', 'disabled', 'severelyDisabled', 'seriouslyIll'] as const;
export type Trait = (typeof TRAITS)[number];

export const SELF_CARE = ['全自理', '半失能', '失能'] as const;
export type SelfCareGrade = (typeof SELF_CARE)[number] | 'notStated';

/** What scripts call a grade: 民发〔2021〕43号 art. 22. */
export const GRADE_KEYS = {
  全自理: 'selfCaring',
  半失能: 'halfCare',
  失能: 'fullCare',
  notStated: 'notStated',
} as const satisfies Record<SelfCareGrade, string>;

/** What scripts call an area. */
export const AREA_KEYS: Readonly<Record<Area, 'urban' | 'rural'>> = { 城镇: 'urban', 农村: 'rural' };

export interface SupportedStatistics {
  readonly standing: Supported;
  /** In the scheme at the end of the month, by the decisions of the run. */
  readonly stock: Stock;
  readonly byArea: Readonly<Record<Area, Stock>>;
  readonly bySize: Readonly<Record<SizeClass, HeadCount>>;
  /** By street as on the roster; null where it names none. */
  readonly byStreet: readonly (Stock & { readonly street: string | null })[];
  readonly traits: Readonly<Record<Trait, number>>;
  /** On the beneficiaries roster (在册) under this scheme; null for the gradual exit, of which the roster knows nothing. */
  readonly onRoster: HeadCount | null;
  /** Null where the month before has no run. */
  readonly flow: MonthFlow | null;
  readonly flowByArea: Readonly<Record<Area, MonthFlow>> | null;
  /** The parts of `ended`; null with it. */
  readonly endedBy: Readonly<Record<EndedReason, HeadCount>> | null;
}

/** The payments ledger of a scheme. What a gradual exit goes on with is paid as dibao. */
export interface PaidStatistics {
  readonly scheme: Exclude<Supported, 'gradualExit'>;
  /** Null where the ledger has nothing of the month. */
  readonly month: Fen | null;
  /** January to the month; null where the ledger has nothing of one of them. */
  readonly year: Fen | null;
  /** Paid in the month ÷ persons in the scheme, those in a gradual exit included; null where nothing was paid. */
  readonly averagePerPerson: Fen | null;
}

export interface SinglePersons {
  readonly persons: number;
  readonly monthlyBenefit: Fen;
  /** Somebody who is both counts in both. */
  readonly severelyDisabled: number;
  readonly seriouslyIll: number;
  readonly both: number;
}

export interface TekunStatistics {
  readonly bySelfCare: Readonly<Record<SelfCareGrade, number>>;
  /** In an institution or at home; null: no source says it. */
  readonly byForm: Readonly<Record<string, number>> | null;
}

/** What scripts call a kind. */
export const AID_KEYS = { 急难型: 'emergency', 支出型: 'expenditure' } as const satisfies Record<
  AidKind,
  string
>;

export interface AidTotal {
  readonly cases: number;
  readonly personTimes: number;
  readonly amount: Fen;
}

/** 临时救助 of one span of time. */
export type AidByKind = Readonly<Record<AidKind | 'total', AidTotal>>;

export interface TemporaryAidStatistics {
  /** Null where no ledger tells of the month, or of one from January on. */
  readonly month: AidByKind | null;
  readonly year: AidByKind | null;
}

/** What the verification came to, by households of a roster. */
export interface Verified {
  /** Households looked into, and their counted members. */
  readonly asked: HeadCount;
  readonly decided: HeadCount;
  readonly undetermined: HeadCount;
  readonly notEligible: HeadCount;
  /** With something to clear or to verify: a finding that is more than a note. */
  readonly doubtful: HeadCount;
}

export interface ScreeningCount {
  readonly group: ScreeningGroup;
  /** Null where a source that would tell is missing. */
  readonly persons: number | null;
  readonly families: number | null;
}

/** A month of the series that the charts show. */
export interface SeriesMonth {
  readonly month: Month;
  /** Null where the month has no run. */
  readonly stocks: Readonly<Record<Supported, Stock>> | null;
  /** Null where the ledger has nothing of the month. */
  readonly paid: Readonly<Record<PaidStatistics['scheme'], Fen>> | null;
  readonly temporaryAid: AidByKind | null;
}

/** What the statistics may go without, when the user says so. */
export const STATISTICS_PARTS = ['previous', 'payments', 'temporary-aid', 'screening'] as const;
export type StatisticsPart = (typeof STATISTICS_PARTS)[number];

/** A part that is not whole, by months or by sources. */
export interface MissingPart {
  readonly part: StatisticsPart;
  readonly months: readonly Month[];
  readonly sources: readonly SourceKey[];
}

export interface MonthlyStatistics {
  readonly month: Month;
  readonly run: number;
  readonly asOf: IsoDate;
  /** The run of the month before. */
  readonly previous: { readonly run: number; readonly asOf: IsoDate } | null;
  /** What is unknown, and why; empty for a whole month. */
  readonly missing: readonly MissingPart[];
  /** In the order of SUPPORTED. */
  readonly schemes: readonly SupportedStatistics[];
  /** All of them together. */
  readonly supported: Stock;
  /** Counted in no scheme: not decidable, not eligible, and applications of those on the roster already. */
  readonly undetermined: HeadCount;
  readonly notEligible: HeadCount;
  readonly elsewhere: HeadCount;
  readonly paid: readonly PaidStatistics[];
  readonly singlePersons: SinglePersons;
  readonly tekun: TekunStatistics;
  readonly temporaryAid: TemporaryAidStatistics;
  readonly verification: Readonly<Record<Roster | 'total', Verified>>;
  readonly screening: readonly ScreeningCount[];
  /** The months of the year up to this one. */
  readonly series: readonly SeriesMonth[];
}
