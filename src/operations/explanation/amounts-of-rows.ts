import type { Dossier, Origin } from '../../dossier/dossier.js';
import type { Evidence } from '../../dossier/figure.js';
import type { FigureLabel } from '../../dossier/labels.js';

/** What a row adds to a figure that is a sum of amounts: its fields, in fen; an empty one adds nothing. */
const AMOUNTS: Readonly<Partial<Record<FigureLabel, readonly string[]>>> = {
  taxWage: ['amount'],
  insuredWage: ['base'],
  housingFundBase: ['base'],
  taxBusiness: ['amount'],
  taxProperty: ['amount'],
  taxOther: ['amount'],
  landRent: ['yearlyRent'],
  pension: ['amount'],
  pensionPaid: ['amount'],
  unemploymentBenefit: ['amount'],
  countedSubsidies: ['amount'],
  medicalExpenses: ['selfPaid'],
  careExpenses: ['selfPaid'],
  educationFees: ['yearlyTuition', 'yearlyBoarding'],
  educationExpenses: ['yearlyTuition', 'yearlyBoarding'],
  housingExpenses: ['selfPaid'],
  deposits: ['balance'],
  securities: ['marketValue'],
  insuranceCashValue: ['cashValue'],
  insurancePremiums: ['yearlyPremium'],
};

/** Finds the record of a dossier that stands at a place of a file. */
export class RecordsByPlace {
  readonly #dossier: Dossier;
  #byPlace: Map<Origin, object> | null = null;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  /** The amount in fen with which a row stands in a figure; null where the figure is no sum of amounts. */
  amountIn(label: FigureLabel, { at }: Evidence): number | null {
    const fields = AMOUNTS[label];
    const record = fields && at && this.#records().get(at);
    if (!record) return null;
    const values = fields.map((field) => (record as Readonly<Record<string, number | null>>)[field] ?? null);
    if (values.every((value) => value === null)) return null;
    return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  }

  /** Each record has a place of its own, so the place is the key. */
  #records(): ReadonlyMap<Origin, object> {
    if (this.#byPlace === null) {
      this.#byPlace = new Map();
      for (const records of Object.values(this.#dossier.records)) {
        for (const record of records) if (record.at) this.#byPlace.set(record.at, record);
      }
    }
    return this.#byPlace;
  }
}
