import { Ratio } from '../../src/base/ratio.js';
import type { AnyFigure, Operation } from '../../src/dossier/figure.js';
import type { Reckoning } from '../../src/rules/assess.js';

const ratio = (value: number | Ratio): Ratio => (typeof value === 'number' ? Ratio.fromNumber(value) : value);

const sum = (parts: readonly AnyFigure[]): Ratio =>
  parts.reduce((total, part) => total.plus(ratio(part.value)), Ratio.ZERO);

const extreme = (parts: readonly AnyFigure[], sign: 1 | -1): Ratio | null =>
  parts
    .map((part) => ratio(part.value))
    .reduce<Ratio | null>(
      (best, value) => (best === null || value.compare(best) * sign > 0 ? value : best),
      null,
    );

const lessOthers = ([first, ...others]: readonly AnyFigure[]): Ratio | null =>
  first ? ratio(first.value).minus(sum(others)) : null;

/** (income − multiple × standard × persons, at least 0) × rate ÷ supported × months */
function support(parts: readonly AnyFigure[]): Ratio | null {
  const [income, multiple, standard, persons, rate, supported, months] = parts.map((part) =>
    ratio(part.value),
  );
  if (!income || !multiple || !standard || !persons || !rate || !supported || !months) return null;
  const surplus = income.minus(multiple.times(standard).times(persons));
  if (surplus.compare(0) <= 0) return Ratio.ZERO;
  return surplus.times(rate).dividedBy(supported).times(months);
}

/** What each operation makes of its parts, worked out anew; null where the parts do not say. */
const AGAIN: Readonly<Record<Operation, (figure: AnyFigure) => Ratio | null>> = {
  given: () => null,
  confirmed: () => null,
  records: () => null,
  recordsUpTo: () => null,
  unstated: () => Ratio.ZERO,
  sum: ({ parts }) => sum(parts),
  product: ({ parts }) => parts.reduce((product, part) => product.times(ratio(part.value)), Ratio.ONE),
  quotient: ({ parts: [dividend, divisor] }) =>
    dividend && divisor ? ratio(dividend.value).dividedBy(ratio(divisor.value)) : null,
  largest: ({ parts }) => extreme(parts, 1),
  least: ({ parts }) => extreme(parts, -1),
  difference: ({ parts }) => lessOthers(parts),
  excess: ({ parts }) => {
    const rest = lessOthers(parts);
    return rest && rest.compare(0) < 0 ? Ratio.ZERO : rest;
  },
  support: ({ parts }) => support(parts),
  roundedUp: ({ parts }) => Ratio.of(sum(parts).dividedBy(100).roundUp() * 100),
};

/** Only where the law multiplies by a rate is a result rounded to the fen. */
const ROUNDS: readonly Operation[] = ['product', 'support'];
const LEAVES: readonly Operation[] = ['given', 'unstated', 'records'];

/** What is wrong with a figure by its own parts; null when they give its value. */
export function lieOf(figure: AnyFigure): string | null {
  const { operation, parts, value, label } = figure;
  const told = `${label} ${operation} ${ratio(value)}`;
  if (LEAVES.includes(operation) && parts.length > 0) return `${told} has parts`;
  if (operation === 'recordsUpTo') {
    const fits = ratio(value).compare(0) >= 0 && ratio(value).compare(sum(parts)) <= 0;
    return fits ? null : `${told} is not between 0 and ${sum(parts)}`;
  }
  // What was found on a visit does not follow from the figure that it replaces.
  if (operation === 'confirmed') return parts.length === 1 ? null : `${told} replaces no figure`;
  const again = AGAIN[operation](figure);
  if (again === null) return LEAVES.includes(operation) ? null : `${told} has too few parts`;
  const expected =
    typeof value === 'number' && ROUNDS.includes(operation) ? Ratio.fromNumber(again.roundHalfUp()) : again;
  return expected.compare(ratio(value)) === 0 ? null : `${told}, but its parts give ${expected}`;
}

/** Every figure below some others, each once. */
export function figuresBelow(roots: readonly AnyFigure[]): Set<AnyFigure> {
  const found = new Set<AnyFigure>();
  const visit = (figure: AnyFigure) => {
    if (found.has(figure)) return;
    found.add(figure);
    for (const part of figure.parts) visit(part);
  };
  for (const root of roots) visit(root);
  return found;
}

/** The figures that a reckoning rests on. */
export function rootsOf(reckoning: Reckoning): AnyFigure[] {
  const { size, income, property, rigidExpenses, result, singles, benefit, exit } = reckoning;
  return [
    size,
    ...income.members.flatMap(({ total, own, deemed, earnings }) => [
      total,
      own,
      ...(deemed ? [deemed.amount] : []),
      ...(earnings.deduction ? [earnings.deduction] : []),
    ]),
    income.annual,
    property.financial.total,
    property.financial.premiums,
    property.vehicles.counted,
    property.realEstate.homes,
    property.realEstate.area,
    property.realEstate.homesThreshold,
    rigidExpenses,
    ...(exit?.bound ? [exit.bound.left, exit.bound.right] : []),
    ...result.trials.flatMap(({ tests, property: rules }) => [
      ...tests.flatMap(({ left, right }) => [left, right]),
      ...rules.flatMap(({ found, limit }) => [found, limit].filter((figure) => figure !== null)),
    ]),
    ...singles.flatMap(({ test, benefit: own }) => [test.left, test.right, ...(own ? [own] : [])]),
    benefit,
  ];
}
