import type { Explanation } from '../../dossier/explanation.js';
import type { Assessment } from '../assess.js';
import { type DecisionOutput, decisionOutput, outlineOf } from '../decision-output.js';
import { explain, type Telling } from './explanation.js';

/** A decision in the fields that scripts hold on to, with the tree of its figures unless it is not wanted. */
export function assessmentOutput(
  assessment: Assessment,
  telling: Telling | null,
): DecisionOutput & { readonly explanation?: Explanation } {
  const output = decisionOutput(outlineOf(assessment.decision));
  return telling ? { ...output, explanation: explain(assessment, telling) } : output;
}
