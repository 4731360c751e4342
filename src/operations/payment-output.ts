import { yuanFromFen } from '../base/money.js';
import type { BackPayLine, PaymentLine } from '../dossier/payment.js';
import { evidenceOutput } from './finding-output.js';

const yuan = (amount: number | null) => (amount === null ? null : yuanFromFen(amount));

/** A line of the comparison for JSON, NDJSON and CSV; money in yuan. */
export const paymentOutput = (line: PaymentLine) => ({
  household: line.household,
  head: line.head,
  headId: line.headId,
  street: line.street,
  community: line.community,
  month: line.month,
  tier: line.tier,
  exitUntil: line.exitUntil,
  paid: yuan(line.paid),
  entitled: yuan(line.entitled),
  currentBenefit: yuan(line.currentBenefit),
  difference: yuan(line.difference),
  kinds: line.kinds,
  dead: line.dead,
  alsoPaidFor: line.alsoPaidFor,
  evidence: line.evidence.map(evidenceOutput),
});

/** What a household is owed, month by month; money in yuan. */
export const backPayOutput = (line: BackPayLine) => ({
  household: line.household,
  head: line.head,
  headId: line.headId,
  street: line.street,
  community: line.community,
  due: yuan(line.due),
  months: line.months.map(({ month, before, now, paid, due }) => ({
    month,
    before: yuan(before),
    now: yuan(now),
    paid: yuan(paid),
    due: yuan(due),
  })),
});
