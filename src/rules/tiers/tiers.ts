import {
  LIMIT_TIERS,
  type LimitTier,
  type PropertyCode,
  type Reason,
  type Tier,
} from '../../dossier/codes.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import type { HouseholdIncome } from '../income/household-income.js';
import { type Property, type PropertyTest, propertyTests } from '../property/property.js';
import { expenditureTests } from './expenditure.js';
import { dibaoIncomeLimit, marginIncomeLimit, type Test } from './limits.js';
import { meetsTekun, type TekunConditions } from './tekun.js';

/** One tier as it was tried: its tests and the property rules. */
export interface TierTrial {
  readonly tier: LimitTier;
  readonly tests: readonly Test[];
  readonly property: readonly PropertyTest[];
  /** Every test other than property holds. */
  readonly testsHold: boolean;
  readonly propertyHolds: boolean;
}

export interface TierResult {
  readonly tier: Tier;
  /** In the order in which they were tried, as far as was needed. */
  readonly trials: readonly TierTrial[];
  readonly reasons: readonly Reason[];
  /** The failed property rules that a decision names, each with the limit of the first tier that it closes. */
  readonly failedProperty: readonly PropertyTest[];
  readonly tekun: TekunConditions;
  readonly tekunCandidate: boolean;
}

interface Given {
  readonly size: Figure;
  readonly income: HouseholdIncome;
  readonly property: Property;
  readonly rigidExpenses: Figure;
  readonly tekun: TekunConditions;
}

const POSITIVE_REASON = {
  tekun: 'TEKUN_CONDITIONS_MET',
  dibao: 'INCOME_BELOW_DIBAO',
  margin: 'INCOME_BELOW_MARGIN',
  expenditure: 'EXPENSES_OVER_RATIO',
} as const satisfies Record<Exclude<Tier, 'none'>, Reason>;

/** The first tier that fits: 特困, 低保, 低保边缘, 支出型困难, none. A later tier is tried only where an earlier fails. */
export function decideTier(given: Given, policy: PolicyAt): TierResult {
  const trials: TierTrial[] = [];
  let tier: Tier = 'none';
  for (const candidate of LIMIT_TIERS) {
    const trial = tryTier(candidate, given, policy);
    trials.push(trial);
    if (trial.testsHold && trial.propertyHolds) {
      tier = candidate;
      break;
    }
  }
  const { tekun } = given;
  const tekunHolds = tier === 'dibao' && meetsTekun(tekun);
  if (tekunHolds && tekun.tried) tier = 'tekun';

  const failedProperty = namedPropertyFailures(tier, trials);
  const reasons = new Set<Reason>(tier === 'none' ? negativeReasons(trials) : [POSITIVE_REASON[tier]]);
  for (const test of failedProperty) reasons.add(test.code);
  return {
    tier,
    trials,
    reasons: [...reasons].sort(),
    failedProperty,
    tekun,
    tekunCandidate: tekunHolds && !tekun.tried,
  };
}

function tryTier(
  tier: LimitTier,
  { size, income, property, rigidExpenses }: Given,
  policy: PolicyAt,
): TierTrial {
  const tests = testsOf(tier, income, rigidExpenses, size, policy);
  const rules = propertyTests(property, tier, size, policy);
  return {
    tier,
    tests,
    property: rules,
    testsHold: tests.every((test) => test.passed),
    propertyHolds: rules.every((rule) => rule.passed),
  };
}

function testsOf(
  tier: LimitTier,
  income: HouseholdIncome,
  rigidExpenses: Figure,
  size: Figure,
  policy: PolicyAt,
): readonly Test[] {
  if (tier === 'expenditure') {
    const { gross, rigid } = expenditureTests(income, rigidExpenses, size, policy);
    return [gross, rigid];
  }
  const limit = tier === 'dibao' ? dibaoIncomeLimit(size, policy) : marginIncomeLimit(size, policy);
  const passed = limit.value.compare(income.annual.value) > 0;
  return [{ name: 'income', passed, left: income.annual, relation: 'below', right: limit }];
}

/**
 * Which failed property rules stand in a decision: those of the tiers above the result that nothing else closes. Where
 * the result is none and there is no such tier, those of expenditure.
 */
function namedPropertyFailures(tier: Tier, trials: readonly TierTrial[]): PropertyTest[] {
  let closed = trials.filter((trial) => trial.testsHold && trial.tier !== tier);
  if (tier === 'none' && closed.length === 0) closed = trials.filter((trial) => trial.tier === 'expenditure');
  const first = new Map<PropertyCode, PropertyTest>();
  for (const { property } of closed) {
    for (const rule of property) if (!rule.passed && !first.has(rule.code)) first.set(rule.code, rule);
  }
  return [...first.values()];
}

function negativeReasons(trials: readonly TierTrial[]): Reason[] {
  const failed = (tier: LimitTier, name: Test['name']): boolean =>
    trials.some(
      (trial) => trial.tier === tier && trial.tests.some((test) => test.name === name && !test.passed),
    );
  const reasons: Reason[] = [];
  if (failed('margin', 'income') || failed('expenditure', 'grossIncome')) reasons.push('INCOME_OVER_LIMIT');
  if (failed('expenditure', 'rigidRatio') || failed('expenditure', 'rigidResidual')) {
    reasons.push('EXPENSES_UNDER_RATIO');
  }
  return reasons;
}
