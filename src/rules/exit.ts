import { type Month, monthOf, shiftMonth } from '../base/dates.js';
import type { Ratio } from '../base/ratio.js';
import type { GradualExit } from '../dossier/decision.js';
import type { Dossier, Row } from '../dossier/dossier.js';
import type { Figure } from '../dossier/figure.js';
import type { PolicyAt } from '../policy/view.js';
import { monthlyFigure, productOf, rateFigure, TWELVE_MONTHS } from './figures.js';
import type { HouseholdIncome } from './income/household-income.js';
import { jobRegistrationsOf } from './income/transfer.js';
import type { Member } from './member.js';
import type { Setting } from './setting.js';
import type { Test } from './tiers/limits.js';
import type { TierTrial } from './tiers/tiers.js';

/** A counted member who found work or earns more than at the last dibao decision. */
export interface NewWork {
  readonly member: Member;
  readonly earnedWage: Figure;
  /** Fen per year; null where no dibao decision is known or the wage is not above it. */
  readonly wageBefore: number | null;
  readonly registrations: readonly Row<'unemployment'>[];
}

/**
 * Gradual exit (渐退期), 民发〔2022〕83号 一（三）: how each of its conditions came out for a dibao household whose
 * income has reached the standard. A condition is looked at only where those before it hold.
 */
export interface ExitTrial {
  /** The income, against the line of dibao that it has reached. */
  readonly standard: Test;
  /** The property rules of dibao hold. */
  readonly propertyHolds: boolean;
  readonly work: readonly NewWork[];
  /** The income, against the multiple of that line; null where nothing asked for it. */
  readonly bound: Test | null;
  /** The months that it counts; null where a condition fails. */
  readonly months: { readonly since: Month; readonly until: Month } | null;
  /** What the decision carries: null also when the months are over. */
  readonly exit: GradualExit | null;
}

interface Given {
  readonly size: Figure;
  readonly income: HouseholdIncome;
  readonly dibao: TierTrial | undefined;
}

/**
 * @returns null for a household that is in no dibao, or whose income is still below its line. A blocker makes no
 *   difference: it never stops a payment that is running.
 */
export function tryExit(
  dossier: Dossier,
  { size, income, dibao }: Given,
  setting: Setting,
  policy: PolicyAt,
): ExitTrial | null {
  const standard = dibao?.tests.find((test) => test.name === 'income');
  if (!dibao || !standard || standard.passed || !isInDibao(dossier)) return null;
  const trial = { standard, propertyHolds: dibao.propertyHolds };
  const work = dibao.propertyHolds ? newWorkOf(dossier, income, setting) : [];
  if (work.length === 0) return { ...trial, work, bound: null, months: null, exit: null };
  const bound = boundOf(size, income, policy);
  if (!bound.passed) return { ...trial, work, bound, months: null, exit: null };
  const month = monthOf(setting.asOf);
  const since = dossier.flags.exitSince ?? month;
  const until = shiftMonth(since, policy.get('gradualExit.months').value - 1);
  const exit: GradualExit | null = month > until ? null : { kind: 'gradual', since, until };
  return { ...trial, work, bound, months: { since, until }, exit };
}

/** On any row, as the scheme of tekun households is read. */
const isInDibao = ({ roster, members }: Dossier): boolean =>
  roster === 'beneficiaries' && members.some((row) => row.scheme === '低保');

function newWorkOf(dossier: Dossier, income: HouseholdIncome, setting: Setting): NewWork[] {
  const before = dossier.flags.lastDibao?.earnedWage ?? null;
  return income.members.flatMap(({ member, earnings: { earnedWage } }) => {
    const registrations = jobRegistrationsOf(dossier, member, setting);
    // Whom that decision did not count, or who earned nothing then, is not named by it.
    const wage = before && (before[member.idNo] ?? 0);
    const wageBefore = wage !== null && earnedWage.value > wage ? wage : null;
    if (wageBefore === null && registrations.length === 0) return [];
    return [{ member, earnedWage, wageBefore, registrations }];
  });
}

function boundOf(size: Figure, income: HouseholdIncome, policy: PolicyAt): Test {
  const limit: Figure<Ratio> = productOf('gradualExitLimit', [
    size,
    monthlyFigure(policy.get('dibao.standard')),
    TWELVE_MONTHS,
    rateFigure(policy.get('gradualExit.incomeMultiple')),
  ]);
  const passed = limit.value.compare(income.annual.value) > 0;
  return { name: 'exitIncome', passed, left: income.annual, relation: 'below', right: limit };
}
