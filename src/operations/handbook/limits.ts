import { LIMIT_TIERS, type LimitTier } from '../../dossier/codes.js';
import type { Figure } from '../../dossier/figure.js';
import { AREAS } from '../../policy/kinds.js';
import type { PolicyAt } from '../../policy/view.js';
import type { AreaLimits, SizeLimits } from '../../reports/handbook/data.js';
import { figure } from '../../rules/figures.js';
import { financialLimitOf } from '../../rules/property/financial.js';
import { dibaoIncomeLimit, disposableIncomeLimit, marginIncomeLimit } from '../../rules/tiers/limits.js';

/** Larger families are rare; their limits follow from these. */
export const SIZES = [1, 2, 3, 4, 5] as const;

export const persons = (size: number): Figure => figure('householdSize', size, 'given');

const INCOME_LIMITS = {
  dibao: dibaoIncomeLimit,
  margin: marginIncomeLimit,
  expenditure: disposableIncomeLimit,
} as const;

/**
 * The limits of families of one to five persons, by the rules themselves; one table where town and country agree.
 * @throws PolicyError (2) when a parameter that is needed is not in force at the date
 */
export function limitsOf(policy: PolicyAt): AreaLimits[] {
  const [town, country] = AREAS.map((area) => ({
    area,
    sizes: SIZES.map((size) => limitsOfSize(size, policy.forArea(area))),
  }));
  if (!town || !country) return [];
  return amountsOf(town) === amountsOf(country) ? [{ ...town, area: null }] : [town, country];
}

function limitsOfSize(size: number, policy: PolicyAt): SizeLimits {
  const each = (limitOf: (tier: LimitTier) => SizeLimits['income'][LimitTier]): SizeLimits['income'] => ({
    dibao: limitOf('dibao'),
    margin: limitOf('margin'),
    expenditure: limitOf('expenditure'),
  });
  return {
    size,
    income: each((tier) => INCOME_LIMITS[tier](persons(size), policy)),
    financial: each((tier) => financialLimitOf(tier, persons(size), policy)),
  };
}

const amountsOf = ({ sizes }: AreaLimits): string =>
  sizes
    .flatMap(({ income, financial }) =>
      LIMIT_TIERS.flatMap((tier) => [income[tier].value.toString(), financial[tier].value.toString()]),
    )
    .join(' ');
