import { applicants } from './definitions/applicants.js';
import { bank } from './definitions/bank.js';
import { beneficiaries } from './definitions/beneficiaries.js';
import { business } from './definitions/business.js';
import { care } from './definitions/care.js';
import { custody } from './definitions/custody.js';
import { deaths } from './definitions/deaths.js';
import { disability } from './definitions/disability.js';
import { education } from './definitions/education.js';
import { housingCost } from './definitions/housing-cost.js';
import { housingFund } from './definitions/housing-fund.js';
import { illness } from './definitions/illness.js';
import { insurance } from './definitions/insurance.js';
import { landTransfer } from './definitions/land-transfer.js';
import { machinery } from './definitions/machinery.js';
import { marriages } from './definitions/marriages.js';
import { medical } from './definitions/medical.js';
import { obligors } from './definitions/obligors.js';
import { otherAid } from './definitions/other-aid.js';
import { payments } from './definitions/payments.js';
import { pension } from './definitions/pension.js';
import { realEstate } from './definitions/real-estate.js';
import { registry } from './definitions/registry.js';
import { relatives } from './definitions/relatives.js';
import { securities } from './definitions/securities.js';
import { socialInsurance } from './definitions/social-insurance.js';
import { subsidies } from './definitions/subsidies.js';
import { tax } from './definitions/tax.js';
import { temporaryAid } from './definitions/temporary-aid.js';
import { unemployment } from './definitions/unemployment.js';
import { vehicles } from './definitions/vehicles.js';
import { visits } from './definitions/visits.js';
import type { RecordOf, Source } from './source.js';

const declared = {
  applicants,
  beneficiaries,
  obligors,
  relatives,
  tax,
  'social-insurance': socialInsurance,
  pension,
  unemployment,
  subsidies,
  'land-transfer': landTransfer,
  bank,
  securities,
  insurance,
  'housing-fund': housingFund,
  vehicles,
  'real-estate': realEstate,
  business,
  machinery,
  registry,
  deaths,
  marriages,
  custody,
  disability,
  illness,
  medical,
  education,
  care,
  'housing-cost': housingCost,
  'other-aid': otherAid,
  payments,
  'temporary-aid': temporaryAid,
  visits,
} as const;

/** The stable English names of the sources. */
export type SourceKey = keyof typeof declared;

/** The record type of each source, by key. */
export type Records = { readonly [K in SourceKey]: RecordOf<(typeof declared)[K]> };

/** Every source a bureau receives, in the order in which people expect them. */
export const sources: readonly Source<SourceKey>[] = Object.values(declared);

export const sourceKeys = Object.keys(declared) as readonly SourceKey[];

const byKey: ReadonlyMap<string, Source<SourceKey>> = new Map(sources.map((source) => [source.key, source]));

export const isSourceKey = (key: string): key is SourceKey => byKey.has(key);

export function sourceOf(key: SourceKey): Source<SourceKey> {
  return declared[key];
}
