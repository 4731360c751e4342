import { atLeastZero, larger } from '../../base/money.js';
import type { Ratio } from '../../base/ratio.js';
import type { LimitTier } from '../../dossier/codes.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { confirmedOr } from '../confirmed.js';
import {
  fromRows,
  monthlyFigure,
  parameterFigure,
  productOf,
  rateFigure,
  sumOf,
  TWELVE_MONTHS,
  valueOfParameter,
} from '../figures.js';
import type { Member } from '../member.js';
import { rowsOfAll } from '../records.js';

/** Deposits, securities and cash values of insurance of all counted members together (民发〔2021〕57号 art. 14). */
export interface FinancialAssets {
  readonly deposits: Figure;
  readonly total: Figure;
  readonly premiums: Figure;
}

/** Balances of the housing fund are no financial assets: nobody can draw them for a living. */
export function financialAssetsOf(dossier: Dossier, members: readonly Member[]): FinancialAssets {
  const accounts = rowsOfAll(dossier, 'bank', members);
  const securities = rowsOfAll(dossier, 'securities', members);
  const insurance = rowsOfAll(dossier, 'insurance', members);
  const deposits = confirmedOr(
    dossier,
    'deposits',
    fromRows('deposits', depositTotal(accounts), 'bank', accounts, null),
  );
  let market = 0;
  for (const row of securities) market += row.marketValue;
  let cash = 0;
  let premiums = 0;
  for (const row of insurance) {
    cash += row.cashValue;
    premiums += row.yearlyPremium ?? 0;
  }
  return {
    deposits,
    total: confirmedOr(
      dossier,
      'financialAssets',
      sumOf('financialAssets', [
        deposits,
        fromRows('securities', market, 'securities', securities, null),
        fromRows('insuranceCashValue', cash, 'insurance', insurance, null),
      ]),
    ),
    premiums: confirmedOr(
      dossier,
      'insurancePremiums',
      fromRows('insurancePremiums', premiums, 'insurance', insurance, null),
    ),
  };
}

/** An overdraft counts 0; an account that two members share is one account, its larger balance. */
function depositTotal(accounts: readonly Row<'bank'>[]): number {
  const balances = new Map<string, number>();
  for (const row of accounts) {
    const account = `${row.bank}\u0000${row.account}`;
    balances.set(account, larger(balances.get(account) ?? 0, atLeastZero(row.balance)));
  }
  let total = 0;
  for (const balance of balances.values()) total += balance;
  return total;
}

/** What a household of a size may own at most in a tier: exceeding it closes the tier, equalling it does not. */
export function financialLimitOf(tier: LimitTier, size: Figure, policy: PolicyAt): Figure<Ratio> {
  const limit = policy.financialLimit(tier);
  if (limit.form === 'perHousehold') {
    return productOf('financialLimit', [parameterFigure(limit.parameter, 'amountParameter')]);
  }
  const factor = policy.get('financial.sizeFactor');
  const ofSize = factor?.value.get(size.value);
  const factors =
    limit.form === 'multiple'
      ? [size, monthlyFigure(policy.get('dibao.standard')), TWELVE_MONTHS, rateFigure(limit.parameter)]
      : [size, parameterFigure(limit.parameter, 'amountParameter')];
  if (factor && ofSize) factors.push(valueOfParameter(factor, ofSize, 'parameter'));
  return productOf('financialLimit', factors);
}

/** Yearly premiums above this are worth a question: who pays them lives on more than was stated. */
export const premiumLimitOf = (size: Figure, policy: PolicyAt): Figure<Ratio> =>
  productOf('premiumLimit', [
    size,
    monthlyFigure(policy.get('dibao.standard')),
    TWELVE_MONTHS,
    rateFigure(policy.get('insurancePremiumMultiple')),
  ]);
