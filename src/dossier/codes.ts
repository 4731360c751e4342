/** blocker: nothing may be decided before it is cleared; warning: to be verified; info: to be known. */
export type Severity = 'blocker' | 'warning' | 'info';

/** The class of a finding: which sheet of the warning list it stands in. */
export type FindingClass = 'income' | 'property' | 'identity' | 'data';

/** What `declared`, `verified` and `limit` of a finding count. */
export type FindingUnit = 'fen' | 'count' | 'squareMetres' | 'none';

interface FindingDeclaration {
  readonly severity: Severity;
  readonly class: FindingClass;
  readonly unit: FindingUnit;
}

const declare = <Code extends string>(
  declarations: Readonly<Record<Code, readonly [Severity, FindingClass, FindingUnit]>>,
) =>
  Object.fromEntries(
    Object.entries<readonly [Severity, FindingClass, FindingUnit]>(declarations).map(
      ([code, [severity, kind, unit]]) => [code, { severity, class: kind, unit }],
    ),
  ) as Readonly<Record<Code, FindingDeclaration>>;

/** Every finding of a household, declared once; texts stand in the messages room under the same code. */
export const FINDINGS = declare({
  AUTHORISATION_MISSING: ['blocker', 'data', 'none'],
  DUPLICATE_MEMBER: ['blocker', 'identity', 'none'],
  ALREADY_BENEFICIARY: ['blocker', 'identity', 'none'],
  ROSTER_ROW_REJECTED: ['blocker', 'data', 'count'],
  HOUSEHOLD_NUMBER_CONFLICT: ['blocker', 'data', 'none'],
  SOURCE_MISSING: ['blocker', 'data', 'none'],
  OTHER_REGION_AID: ['blocker', 'identity', 'fen'],

  DEPOSIT_UNDERSTATED: ['warning', 'property', 'fen'],
  VEHICLE_UNDECLARED: ['warning', 'property', 'count'],
  HOME_UNDECLARED: ['warning', 'property', 'count'],
  INSURANCE_PREMIUM: ['warning', 'property', 'fen'],
  NON_RESIDENTIAL_PROPERTY: ['warning', 'property', 'count'],
  HOUSING_AREA_UNKNOWN: ['warning', 'property', 'count'],
  VEHICLE_COMMERCIAL: ['warning', 'property', 'count'],
  REGISTRY_MEMBER_NOT_LISTED: ['warning', 'identity', 'none'],
  FINANCIAL_ASSETS_OVER_LIMIT: ['warning', 'property', 'fen'],
  VEHICLE_OVER_LIMIT: ['warning', 'property', 'count'],
  HOUSING_OVER_LIMIT: ['warning', 'property', 'squareMetres'],
  HOUSING_RECENT_PURCHASE: ['warning', 'property', 'none'],
  BUSINESS_INTEREST: ['warning', 'property', 'none'],
  MACHINERY_OVER_LIMIT: ['warning', 'property', 'count'],

  DEAD_MEMBER: ['warning', 'identity', 'none'],
  IN_CUSTODY: ['warning', 'identity', 'none'],
  MISSING_PERSON: ['warning', 'identity', 'none'],
  SEPARATELY_SUPPORTED: ['warning', 'identity', 'none'],
  DEEMED_WAGE: ['warning', 'income', 'fen'],
  LABOUR_CAPACITY_UNSUPPORTED: ['warning', 'income', 'none'],
  EMPLOYED_NO_WAGE: ['warning', 'income', 'none'],
  WAGE_UNDERSTATED: ['warning', 'income', 'fen'],
  BUSINESS_INCOME_UNDERSTATED: ['warning', 'income', 'fen'],
  PROPERTY_INCOME_UNDERSTATED: ['warning', 'income', 'fen'],
  TRANSFER_UNDERSTATED: ['warning', 'income', 'fen'],
  SOLE_TRADER: ['warning', 'property', 'none'],
  MINOR_SHAREHOLDER: ['warning', 'property', 'none'],
  NAME_MISMATCH: ['warning', 'identity', 'none'],
  HUKOU_MOVED: ['warning', 'identity', 'none'],
  SPOUSE_NOT_LISTED: ['warning', 'identity', 'none'],
  NEAR_RELATIVE: ['warning', 'identity', 'none'],

  AREA_UNKNOWN: ['info', 'data', 'none'],
  DUPLICATE_ROW: ['info', 'data', 'none'],
  INCOME_BELOW_DEEMED: ['info', 'income', 'fen'],
  POSTGRADUATE_REVIEW: ['info', 'identity', 'none'],
  SUPPORT_EXEMPT: ['info', 'income', 'none'],
  TEKUN_CANDIDATE: ['info', 'identity', 'none'],
  SINGLE_PERSON_ELIGIBLE: ['info', 'identity', 'fen'],
  UPGRADE_APPLICATION: ['info', 'identity', 'none'],
});

export type FindingCode = keyof typeof FINDINGS;

export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];

/** Rules of property whose failure closes a tier. */
export const PROPERTY_CODES = [
  'FINANCIAL_ASSETS_OVER_LIMIT',
  'VEHICLE_OVER_LIMIT',
  'HOUSING_OVER_LIMIT',
  'HOUSING_RECENT_PURCHASE',
  'BUSINESS_INTEREST',
  'MACHINERY_OVER_LIMIT',
] as const satisfies readonly FindingCode[];

export type PropertyCode = (typeof PROPERTY_CODES)[number];

export const REASONS = [
  'TEKUN_CONDITIONS_MET',
  'INCOME_BELOW_DIBAO',
  'INCOME_BELOW_MARGIN',
  'EXPENSES_OVER_RATIO',
  'INCOME_OVER_LIMIT',
  'EXPENSES_UNDER_RATIO',
  'NO_COUNTED_MEMBER',
  ...PROPERTY_CODES,
] as const;

export type Reason = (typeof REASONS)[number];

/** What is said of a whole run, never of a household. */
export const RUN_FINDINGS = [
  'SOURCE_STALE',
  'SNAPSHOT_PARTIAL',
  'BASE_PENSION_EXCLUSION_EXPIRED',
  'PARAMETER_STALE',
  'PARAMETER_UNVERIFIED',
  'SOURCE_MISSING_ALLOWED',
  'IMPORT_REVOKED',
] as const;

export type RunFindingCode = (typeof RUN_FINDINGS)[number];

export const TIERS = ['tekun', 'dibao', 'margin', 'expenditure', 'none'] as const;

/** What a household comes to when everything is known. */
export type Tier = (typeof TIERS)[number];

/** The tiers that have limits of income and property of their own; tekun takes those of dibao. */
export type LimitTier = 'dibao' | 'margin' | 'expenditure';

export const LIMIT_TIERS: readonly LimitTier[] = ['dibao', 'margin', 'expenditure'];

export type DecidedTier = Tier | 'undetermined';

export const DECIDED_TIERS: readonly DecidedTier[] = [...TIERS, 'undetermined'];
