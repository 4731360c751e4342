import { type IsoDate, lastDayOf, type Month, monthOf, shiftMonth } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { type Fen, fen } from '../base/money.js';
import type { Decision } from '../dossier/decision.js';
import type { BackPayLine, BackPayMonth } from '../dossier/payment.js';
import type { Policy } from '../policy/policy.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { Assessor } from './assess.js';
import { byPlace } from './by-place.js';
import { entitlementOf } from './entitlement.js';

export interface BackPayReport {
  readonly since: IsoDate;
  /** Yuan per person and month, by area. */
  readonly standards: { readonly before: string; readonly now: string };
  /** The months that were reckoned. */
  readonly months: readonly Month[];
  /** Months without a payment in the ledger, or without a roster: nothing can be said of them. */
  readonly passedOver: readonly Month[];
  /** By street, community and number. */
  readonly lines: readonly BackPayLine[];
  readonly due: Fen;
  /** Households in a month whose benefit cannot be decided, and of which nothing is said. */
  readonly undecided: number;
}

const NO_RAISE = {
  zh: '政策 {policy} 在 {asOf} 之前没有两个低保标准，无从计算补发',
  en: 'policy {policy} holds no two dibao standards by {asOf}: there is nothing to pay back',
};

/**
 * Back-pay (补发) for the newest dibao standard in force at the date of a run: every month since it took effect is
 * decided again with the data of that month, once with the values in force then and once with the standard before. A
 * household that was paid is owed what the new standard gives beyond the larger of the payment and the old one. A gradual
 * exit keeps its benefit, and an undetermined household is left to be decided first.
 * @throws UserError (2) when the policy knows no standard before
 */
export function backPay(
  store: Store,
  policy: Policy,
  run: RunRecord,
  onProgress: (done: number, total: number) => void = () => undefined,
): BackPayReport {
  const { since, standards, earlier } = raiseOf(policy, run.asOf);
  const allowed = new Set(run.allowMissing);
  const assessors = { now: new Assessor(policy, allowed), before: new Assessor(earlier, allowed) };
  const last = monthOf(run.asOf);
  const all: Month[] = [];
  for (let month = monthOf(since); month <= last; month = shiftMonth(month, 1)) all.push(month);
  const owed = new Map<string, { about: Decision; months: BackPayMonth[] }>();
  const months: Month[] = [];
  let undecided = 0;
  for (const [index, month] of all.entries()) {
    onProgress(index, all.length);
    const paid = paidIn(store, run.asOf, month);
    const selection = store.select(month === last ? run.asOf : lastDayOf(month));
    if (paid.size === 0 || !selection.inForce.has('beneficiaries')) continue;
    months.push(month);
    for (const dossier of store.dossiers(selection, { roster: 'beneficiaries' })) {
      const decided = assessors.now.assess(dossier).decision;
      const now = entitlementOf(decided);
      const before = entitlementOf(assessors.before.assess(dossier).decision);
      if (now === null || before === null) {
        if (decided.exit === null) undecided++;
        continue;
      }
      const received = paid.get(dossier.household) ?? 0;
      const due = now - Math.max(before, received);
      // Who was not paid at all has another question to ask.
      if (due <= 0 || received <= 0) continue;
      const entry = owed.get(dossier.household) ?? { about: decided, months: [] };
      entry.months.push({ month, before, now, paid: fen(received), due: fen(due) });
      owed.set(dossier.household, { ...entry, about: decided });
    }
  }
  const lines = [...owed.values()].map(({ about, months: list }) => lineOf(about, list)).sort(byPlace);
  return {
    since,
    standards,
    months,
    passedOver: all.filter((month) => !months.includes(month)),
    lines,
    due: fen(lines.reduce((total, line) => total + line.due, 0)),
    undecided,
  };
}

/** The newest standard in force at a date, and the policy as if it had not been set. */
function raiseOf(policy: Policy, asOf: IsoDate) {
  const series = policy.series.get('dibao.standard') ?? [];
  const at = series.findLastIndex(({ from }) => from !== null && from <= asOf);
  const [newest, before] = [series[at], series[at - 1]];
  if (!newest?.from || !before) throw new UserError(NO_RAISE, 2, { policy: policy.id, asOf });
  const text = ({ byArea }: typeof newest) =>
    [...new Set([byArea.城镇, byArea.农村].map(({ written }) => String(written)))].join(' / ');
  const earlier: Policy = {
    ...policy,
    series: new Map(policy.series).set(
      'dibao.standard',
      series.filter((entry) => entry !== newest),
    ),
  };
  return { since: newest.from, standards: { before: text(before), now: text(newest) }, earlier };
}

/** What each household was paid for a month, by the ledger as it is now; back-pay of the month included. */
function paidIn(store: Store, asOf: IsoDate, month: Month): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const { household, amount } of store.rows(store.select(asOf), 'payments', {
    field: 'month',
    values: [month],
  })) {
    paid.set(household, (paid.get(household) ?? 0) + amount);
  }
  return paid;
}

function lineOf(
  { household, head, headId, street, community }: Decision,
  months: BackPayMonth[],
): BackPayLine {
  const due = fen(months.reduce((total, month) => total + month.due, 0));
  return { household, head, headId, street, community, months, due };
}
