import { atLeastZero } from '../../base/money.js';
import { Ratio } from '../../base/ratio.js';
import { inWindow } from '../../base/window.js';
import type { Dossier, Row } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import {
  figure,
  fromRows,
  leastOf,
  monthlyFigure,
  productOf,
  rateFigure,
  sumOf,
  TWELVE_MONTHS,
  valueOfParameter,
} from '../figures.js';
import type { HouseholdIncome } from '../income/household-income.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import type { Setting } from '../setting.js';
import { dibaoIncomeLimit, disposableIncomeLimit, type Test } from './limits.js';

/** Expenses that a household cannot avoid, per year, 民发〔2024〕57号 art. 5. */
export function rigidExpensesOf(
  dossier: Dossier,
  income: HouseholdIncome,
  size: Figure,
  setting: Setting,
  policy: PolicyAt,
): Figure {
  const parts: Figure[] = [];
  for (const { member, earnings } of income.members) {
    parts.push(earnings.selfPaid.medical, earnings.selfPaid.care);
    parts.push(educationExpensesOf(member, policy), housingExpensesOf(dossier, member, setting, policy));
  }
  if (policy.get('rigid.includeLiving').value) {
    const standard = policy.get('dibao.standard');
    const living = standard.value * 12 * size.value;
    parts.push(figure('livingExpenses', living, 'product', [size, monthlyFigure(standard), TWELVE_MONTHS]));
  }
  return sumOf(
    'rigidExpenses',
    parts.filter((part) => part.value !== 0),
  );
}

/** Fees from kindergarten to a bachelor's degree; of a private school at most the cap of its stage. */
function educationExpensesOf(member: Member, policy: PolicyAt): Figure {
  const rows = member.enrolments.filter((enrolment) => enrolment.stage !== '研究生');
  if (policy.get('rigid.educationCap')) {
    const parts = rows.map((row) => cappedFees(row, member, policy));
    return sumOf('educationExpenses', parts, member.idNo);
  }
  let total = 0;
  for (const row of rows) total += feesOf(row);
  return fromRows('educationExpenses', total, 'education', rows, member.idNo);
}

const feesOf = (row: Row<'education'>): number => (row.yearlyTuition ?? 0) + (row.yearlyBoarding ?? 0);

function cappedFees(row: Row<'education'>, { idNo }: Member, policy: PolicyAt): Figure {
  const fees = fromRows('educationFees', feesOf(row), 'education', [row], idNo);
  const caps = policy.get('rigid.educationCap');
  const cap = row.ownership === '民办' && row.stage !== '研究生' ? caps?.value[row.stage] : undefined;
  if (!caps || cap === undefined) return fees;
  return leastOf('educationFees', [fees, valueOfParameter(caps, cap, 'yearlyMoneyParameter')], idNo);
}

function housingExpensesOf(dossier: Dossier, member: Member, setting: Setting, policy: PolicyAt): Figure {
  const items = policy.get('rigid.housingItems').value;
  const rows = rowsOf(dossier, 'housing-cost', member.idNo).filter(
    (row) => inWindow(setting.window, row.date) && items.includes(row.item),
  );
  let total = 0;
  for (const row of rows) total += row.selfPaid;
  return fromRows('housingExpenses', atLeastZero(total), 'housing-cost', rows, member.idNo);
}

/** The tests of expenditure-type hardship other than property: income at all, and the weight of the expenses. */
export function expenditureTests(
  income: HouseholdIncome,
  rigid: Figure,
  size: Figure,
  policy: PolicyAt,
): { readonly gross: Test; readonly rigid: Test } {
  const disposable = disposableIncomeLimit(size, policy);
  const gross: Test = {
    name: 'grossIncome',
    passed: disposable.value.compare(income.gross.value) > 0,
    left: income.gross,
    relation: 'below',
    right: disposable,
  };
  if (policy.get('rigid.test').value === 'ratio') {
    const limit = productOf('rigidLimit', [income.gross, rateFigure(policy.get('rigid.ratio'))]);
    const passed = limit.value.compare(rigid.value) < 0;
    return { gross, rigid: { name: 'rigidRatio', passed, left: rigid, relation: 'above', right: limit } };
  }
  const residual = figure('residualIncome', income.gross.value - rigid.value, 'difference', [
    income.gross,
    rigid,
  ]);
  const limit = dibaoIncomeLimit(size, policy);
  const passed = Ratio.of(residual.value).compare(limit.value) < 0;
  return { gross, rigid: { name: 'rigidResidual', passed, left: residual, relation: 'below', right: limit } };
}
