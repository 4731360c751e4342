import type { IsoDate } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import type { SourceKey } from '../sources/registry.js';
import type { FindingCode } from './codes.js';
import type { Origin } from './dossier.js';
import type { FigureLabel } from './labels.js';

/**
 * The figures in whose place a visit may put an amount of yuan, each with the sources it is reckoned from: newer data of
 * one of them may end the confirmed value.
 */
export const CONFIRMABLE_FIGURES = {
  agencyWage: ['tax', 'social-insurance', 'housing-fund'],
  taxBusiness: ['tax'],
  evidencedProperty: ['land-transfer', 'tax'],
  /** Without the support of obligors, as the finding compares it. */
  evidencedTransfer: ['pension', 'unemployment', 'subsidies', 'tax'],
  deemedWage: [
    'applicants',
    'beneficiaries',
    'tax',
    'social-insurance',
    'housing-fund',
    'pension',
    'unemployment',
    'disability',
    'illness',
    'education',
  ],
  deposits: ['bank'],
  financialAssets: ['bank', 'securities', 'insurance'],
  insurancePremiums: ['insurance'],
} as const satisfies Partial<Record<FigureLabel, readonly SourceKey[]>>;

export type ConfirmableFigure = keyof typeof CONFIRMABLE_FIGURES;

/** Which figure a confirmed value replaces, by the finding that disputes it: its `verified` is the disputed value. */
export const DISPUTED_FIGURES: Readonly<Partial<Record<FindingCode, ConfirmableFigure>>> = {
  WAGE_UNDERSTATED: 'agencyWage',
  EMPLOYED_NO_WAGE: 'agencyWage',
  BUSINESS_INCOME_UNDERSTATED: 'taxBusiness',
  PROPERTY_INCOME_UNDERSTATED: 'evidencedProperty',
  TRANSFER_UNDERSTATED: 'evidencedTransfer',
  DEEMED_WAGE: 'deemedWage',
  DEPOSIT_UNDERSTATED: 'deposits',
  FINANCIAL_ASSETS_OVER_LIMIT: 'financialAssets',
  INSURANCE_PREMIUM: 'insurancePremiums',
};

/** What two persons found on a visit to be true of a figure that was in dispute. */
export interface ConfirmedValue {
  readonly figure: ConfirmableFigure;
  /** Null for a figure of the household. */
  readonly idNo: IdNo | null;
  /** What the data said when the visit was asked for. */
  readonly disputed: Fen;
  readonly value: Fen;
  /** The number of the task of the visit. */
  readonly task: string;
  readonly visitedOn: IsoDate;
  readonly by: readonly string[];
  /** Whether a source of the figure has data of a later period than the month of the visit. */
  readonly newerData: boolean;
  readonly at: Origin | null;
}
