import { yuanOrNull } from '../base/money.js';
import type { BackPayLine, PaymentLine } from '../dossier/payment.js';
import { evidenceOutput } from './finding-output.js';

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
  paid: yuanOrNull(line.paid),
  entitled: yuanOrNull(line.entitled),
  currentBenefit: yuanOrNull(line.currentBenefit),
  difference: yuanOrNull(line.difference),
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
  due: yuanOrNull(line.due),
  months: line.months.map(({ month, before, now, paid, due }) => ({
    month,
    before: yuanOrNull(before),
    now: yuanOrNull(now),
    paid: yuanOrNull(paid),
    due: yuanOrNull(due),
  })),
});
