import { atLeastZero, portion } from '../../base/money.js';
import { inWindow } from '../../base/window.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Figure } from '../../dossier/figure.js';
import type { PolicyAt } from '../../policy/view.js';
import { figure, fromRows, leastOf, rateFigure, sumOf, yearlyFigure } from '../figures.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import type { Setting } from '../setting.js';

/** What a member paid themselves for illness and care in the window; each at least 0 whatever was reversed. */
export interface SelfPaid {
  readonly medical: Figure;
  readonly care: Figure;
}

export function selfPaidBy(dossier: Dossier, member: Member, setting: Setting): SelfPaid {
  const medical = rowsOf(dossier, 'medical', member.idNo).filter((row) => inWindow(setting.window, row.date));
  const care = rowsOf(dossier, 'care', member.idNo).filter((row) => inWindow(setting.window, row.date));
  return {
    medical: fromRows('medicalExpenses', selfPaidTotal(medical), 'medical', medical, member.idNo),
    care: fromRows('careExpenses', selfPaidTotal(care), 'care', care, member.idNo),
  };
}

function selfPaidTotal(rows: readonly { readonly selfPaid: number }[]): number {
  let total = 0;
  for (const row of rows) total += row.selfPaid;
  return atLeastZero(total);
}

/**
 * What illness and disability cost a severely disabled or seriously ill member may be taken off the income,
 * 民发〔2021〕57号 art. 13 last paragraph. Null for other members.
 */
export function illnessDeductionOf(member: Member, selfPaid: SelfPaid, policy: PolicyAt): Figure | null {
  if (!member.severelyDisabled && !member.seriouslyIll) return null;
  const costs = sumOf('illnessCosts', [selfPaid.medical, selfPaid.care], member.idNo);
  const share = policy.get('illnessDeduction.share');
  const cap = policy.get('illnessDeduction.capPerPerson');
  const label = cap ? 'illnessShare' : 'illnessDeduction';
  const amount = portion(costs.value, share.value);
  const deducted = figure(label, amount, 'product', [costs, rateFigure(share)], member.idNo);
  return cap ? leastOf('illnessDeduction', [deducted, yearlyFigure(cap)], member.idNo) : deducted;
}
