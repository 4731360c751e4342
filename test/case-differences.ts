import { isDeepStrictEqual } from 'node:util';
import type { ExplainedFigure, Explanation } from '../src/dossier/explanation.js';
import { figureLines } from '../src/messages/explanation-figures.js';
import { tierLines } from '../src/messages/explanation-tiers.js';
import { type Line, layOut, line } from '../src/messages/text-lines.js';

type Fields = Readonly<Record<string, unknown>>;

const WIDTH = 110;

/**
 * What a case expected and did not get, as a reader wants it: each figure with what was expected, what came out, and
 * how it came about. Empty when nothing differs.
 */
export function differencesText(expected: Fields, got: Fields, explanation: () => Explanation): string {
  const differing = Object.keys(expected).filter((field) => !isDeepStrictEqual(expected[field], got[field]));
  if (differing.length === 0) return '';
  const told = explanation();
  const lines = differing.flatMap((field) => [
    line(0, `${field}: expected ${shown(expected[field])}, got ${shown(got[field])}`),
    ...ways(field, told),
  ]);
  return layOut(lines, WIDTH);
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** How the figure of a field came about. */
function ways(field: string, told: Explanation): Line[] {
  const { income, property, benefit, findings, singlePersons, household } = told;
  const figure = {
    size: household.size,
    grossIncome: income?.gross,
    annualIncome: income?.annual,
    monthlyIncomePerCapita: income?.annual,
    financialAssets: property?.financialAssets,
    rigidExpenses: told.rigidExpenses,
    monthlyBenefit: benefit,
    provisionalBenefit: benefit,
  }[field];
  if (figure) return figureLines(inFull(figure, told), 1, 'zh');
  if (field === 'tier' || field === 'provisionalTier' || field === 'reasons') return tierLines(told, 'zh');
  if (field === 'findings') {
    return findings.map(({ code, member, message }) => line(1, `${code} ${member ?? ''} ${message}`));
  }
  if (field === 'singlePersons') {
    return singlePersons.map(({ name, test }) => line(1, `${name}: ${test.text}`));
  }
  return [];
}

/** The figure with all its parts, wherever in the explanation they are told. */
function inFull(figure: ExplainedFigure, told: Explanation): ExplainedFigure {
  const full = new Map<number, ExplainedFigure>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if ('operation' in value && !(value as ExplainedFigure).repeated) {
      full.set((value as ExplainedFigure).id, value as ExplainedFigure);
    }
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(told);
  const expand = (one: ExplainedFigure): ExplainedFigure => {
    const whole = full.get(one.id) ?? one;
    return { ...whole, parts: whole.parts.map(expand) };
  };
  return expand(figure);
}
