import type { IdNo } from '../base/identity.js';
import type { Evidence } from './figure.js';

/** What the tier of a household opens beside its benefit. */
export const MEASURES = [
  'LIVING_SUBSIDY_OF_DISABLED',
  'NURSING_SUBSIDY',
  'ALLOWANCE_OF_AGED',
  'EDUCATION_AID',
  'MEDICAL_AID',
] as const;

export type Measure = (typeof MEASURES)[number];

export interface MeasureFound {
  readonly measure: Measure;
  readonly memberId: IdNo;
  readonly memberName: string;
  /** Unknown: the source that would show it has nothing in force. */
  readonly state: 'present' | 'missing' | 'unknown';
  readonly rows: readonly Evidence[];
}
