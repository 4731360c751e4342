import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { DecidedTier } from './codes.js';
import type { Evidence } from './figure.js';

/** What may be wrong with the payments of a household in a month, in the order in which they are told. */
export const PAYMENT_KINDS = [
  'toTheDead',
  'twice',
  'notOnRoster',
  'tooMuch',
  'tooLittle',
  'notPaid',
  'notDecidable',
] as const;

export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** Somebody who was paid after death; the date is null where only the household register says so. */
export interface DeadPayee {
  readonly idNo: IdNo;
  readonly name: string;
  readonly diedOn: IsoDate | null;
}

/** One household in one month: paid against entitlement. Money in fen. */
export interface PaymentLine {
  readonly household: string;
  readonly head: string | null;
  readonly headId: IdNo | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly month: Month;
  /** Null for a household that is not on the roster. */
  readonly tier: DecidedTier | null;
  /** Last month of a gradual exit that runs. */
  readonly exitUntil: Month | null;
  readonly paid: Fen;
  /** Null where it cannot be decided. */
  readonly entitled: Fen | null;
  /** What the roster says. */
  readonly currentBenefit: Fen | null;
  /** paid − entitled; null where it cannot be decided. */
  readonly difference: Fen | null;
  /** Empty where it was paid as it should be. */
  readonly kinds: readonly PaymentKind[];
  readonly dead: readonly DeadPayee[];
  /** Other households of the month to which one of its payees was paid too. */
  readonly alsoPaidFor: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface PaymentTotals {
  readonly households: number;
  /** Paid as they should be. */
  readonly right: number;
  readonly paid: Fen;
  /** Of the households whose entitlement can be decided; what was paid to them is entitled + difference. */
  readonly entitled: Fen;
  readonly difference: Fen;
  /** Paid to households whose entitlement cannot be decided. */
  readonly undecidedPaid: Fen;
  readonly kinds: Readonly<Record<PaymentKind, { readonly households: number; readonly difference: Fen }>>;
}

/** What a household is owed for one month since the standard was raised. Fen. */
export interface BackPayMonth {
  readonly month: Month;
  /** Its benefit of the month by the standard used before, and by the one now in force for it. */
  readonly before: Fen;
  readonly now: Fen;
  readonly paid: Fen;
  /** now less the larger of before and paid. */
  readonly due: Fen;
}

export interface BackPayLine {
  readonly household: string;
  readonly head: string | null;
  readonly headId: IdNo | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly months: readonly BackPayMonth[];
  readonly due: Fen;
}
