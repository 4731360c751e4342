import type { Ratio } from '../../base/ratio.js';
import type { AnyFigure, Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { monthlyFigure, productOf, rateFigure, TWELVE_MONTHS, yearlyFigure } from '../figures.js';

/** S × 12 × N: an income below it is dibao's, one equal to it is not ("低于", 民发〔2021〕57号 art. 4). */
export const dibaoIncomeLimit = (size: Figure, policy: PolicyAt): Figure<Ratio> =>
  productOf('dibaoIncomeLimit', [size, monthlyFigure(policy.get('dibao.standard')), TWELVE_MONTHS]);

/** The same times the margin multiple, 民发〔2021〕57号 art. 8, 国办发〔2023〕39号. */
export const marginIncomeLimit = (size: Figure, policy: PolicyAt): Figure<Ratio> =>
  productOf('marginIncomeLimit', [
    size,
    monthlyFigure(policy.get('dibao.standard')),
    TWELVE_MONTHS,
    rateFigure(policy.get('margin.multiple')),
  ]);

/** Disposable income of the newest year before, per head, times the members: 国办发〔2023〕39号. */
export const disposableIncomeLimit = (size: Figure, policy: PolicyAt): Figure<Ratio> =>
  productOf('disposableIncomeLimit', [size, yearlyFigure(policy.disposableIncome())]);

/** S × 12: the own income of a person supported alone must be below it, 民发〔2021〕57号 art. 8. */
export const singlePersonLimit = (policy: PolicyAt): Figure<Ratio> =>
  productOf('singlePersonLimit', [monthlyFigure(policy.get('dibao.standard')), TWELVE_MONTHS]);

/** A comparison that decides about a tier. */
export interface Test {
  readonly name: 'income' | 'grossIncome' | 'rigidRatio' | 'rigidResidual' | 'ownIncome' | 'exitIncome';
  readonly passed: boolean;
  readonly left: AnyFigure;
  /** below: left < right passes; above: left > right passes. */
  readonly relation: 'below' | 'above';
  readonly right: AnyFigure;
}
