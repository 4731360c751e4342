import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { DecidedTier, Tier } from './codes.js';
import type { Decision } from './decision.js';
import type { Scheme } from './dossier.js';
import type { Evidence } from './figure.js';

/** The tier that a scheme of the roster stands for. */
export const TIER_OF_SCHEME: Readonly<Record<Scheme, Exclude<Tier, 'none'>>> = {
  特困: 'tekun',
  低保: 'dibao',
  低保边缘: 'margin',
  支出型困难: 'expenditure',
};

/**
 * How a household in a scheme leaves it.
 * - gradual: it keeps its benefit for some months; gradualOver: these months are over;
 * - noMember: nobody is left who counts; moved: to a lower tier; lost: to none.
 */
export const EXIT_KINDS = ['gradual', 'gradualOver', 'noMember', 'moved', 'lost'] as const;
export type ExitKind = (typeof EXIT_KINDS)[number];

export interface ExitLine {
  readonly decision: Decision;
  readonly scheme: Scheme;
  readonly kind: ExitKind;
  /** The first month whose run saw that the tier is lost, without a break until now. */
  readonly since: Month;
  /** The last month of its benefit. */
  readonly lastMonth: Month;
}

/** A dead member of a household in a scheme, which must be handled within three months, 民发〔2022〕83号 一（三）. */
export interface DeathLine {
  readonly household: string;
  readonly head: string | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly tier: DecidedTier;
  readonly memberId: IdNo;
  readonly memberName: string | null;
  /** Null where only the household register says so. */
  readonly diedOn: IsoDate | null;
  readonly deadline: IsoDate | null;
  /** The deadline is before the date of the list. */
  readonly overdue: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * What falls due: review: of a class or of tekun; reapply: expenditure-type hardship is granted for a time;
 * death: a dead member to be handled; exitEnds: the last month of a gradual exit.
 */
export const DUE_KINDS = ['death', 'exitEnds', 'review', 'reapply'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface DueLine {
  readonly kind: DueKind;
  readonly household: string;
  readonly head: string | null;
  readonly headId: IdNo | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly scheme: Scheme;
  readonly reviewClass: 'A' | 'B' | 'C' | null;
  /** The day from which it is counted: the last review, else the first day of the month of enrolment. */
  readonly from: IsoDate | null;
  readonly months: number | null;
  /** Null where the roster does not say enough. */
  readonly due: IsoDate | null;
  readonly overdue: boolean;
  /** What the roster does not say: the class, or any date to count from. */
  readonly unknown: 'class' | 'date' | null;
  /** The member who died. */
  readonly memberId: IdNo | null;
}
