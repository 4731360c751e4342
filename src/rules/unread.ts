import type { Records, SourceKey } from '../sources/registry.js';

/**
 * Fields that no rule of a decision looks at. A check does not fetch them: each would cost as much as a rule, a million
 * times. A rule that comes to need one takes it off this list; a dossier read for a check refuses the question till then.
 */
export const UNREAD_FIELDS = {
  applicants: ['notSharingReason', 'maritalStatus', 'appliedOn', 'phone', 'remark'],
  beneficiaries: [
    'notSharingReason',
    'maritalStatus',
    'appliedOn',
    'phone',
    'remark',
    'certificate',
    'enrolledIn',
    'reviewClass',
    'lastReviewedOn',
  ],
  obligors: ['household', 'relation'],
  relatives: ['staffPost', 'name', 'relation'],
  tax: ['payer'],
  'social-insurance': ['insurance'],
  unemployment: ['employer'],
  'land-transfer': ['mu'],
  bank: ['accountType', 'date'],
  securities: ['broker', 'product', 'date'],
  insurance: ['insurer', 'product', 'policyNo', 'effectiveOn'],
  'housing-fund': ['employer', 'monthlyDeposit', 'balance'],
  vehicles: ['model', 'registeredOn'],
  business: ['creditCode', 'foundedOn'],
  machinery: ['registeredOn'],
  registry: ['relation', 'area', 'address'],
  deaths: ['crematedOn'],
  custody: ['kind'],
  disability: ['certificate'],
  illness: ['disease', 'diagnosedOn'],
  medical: ['bill', 'hospital', 'total', 'paidByFund', 'paidByCritical', 'paidByAid'],
  education: ['school', 'grade'],
  care: ['bill', 'item'],
  'housing-cost': ['bill'],
} as const satisfies { readonly [K in SourceKey]?: readonly (keyof Records[K])[] };
