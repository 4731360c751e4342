import { firstDayOf, type IsoDate, type Month, monthOf } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import type { IdNo } from '../base/identity.js';
import { addTo } from '../base/lists.js';
import { type Fen, fen, ZERO } from '../base/money.js';
import { compareText } from '../base/order.js';
import type { Decision } from '../dossier/decision.js';
import type { Row } from '../dossier/dossier.js';
import {
  type DeadPayee,
  PAYMENT_KINDS,
  type PaymentKind,
  type PaymentLine,
  type PaymentTotals,
} from '../dossier/payment.js';
import type { RunRecord, Selection } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { entitlementOf } from './entitlement.js';
import { runFor } from './month-run.js';

export interface PaymentReport {
  readonly run: RunRecord;
  readonly month: Month;
  /** By street, community and number; those not on the roster last. */
  readonly lines: readonly PaymentLine[];
  readonly totals: PaymentTotals;
}

export interface PaymentOptions {
  /** Default: the month of the run. */
  readonly month?: Month;
  /** Default: the last run of the month. */
  readonly run?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

type Payment = Row<'payments'>;

const NO_LEDGER = {
  zh: '发放台账里没有 {month} 的记录；请先导入该月的《救助金发放台账》',
  en: 'the payments ledger has no row of {month}; import the ledger of that month first',
};

/**
 * Compares what was paid for a month, by the ledger as it is now, with what the run of the month came to.
 * @throws UserError (2) when there is no run of the month, or the ledger has nothing of it
 */
export function comparePayments(store: Store, options: PaymentOptions = {}): PaymentReport {
  const run = runFor(store, options.month ?? null, options.run ?? null);
  const month = options.month ?? monthOf(run.asOf);
  const report = paymentsOfRun(store, run, month, options.onProgress);
  if (!report) throw new UserError(NO_LEDGER, 2, { month });
  return report;
}

/** The same for a run; null when the ledger has nothing of the month. */
export function paymentsOfRun(
  store: Store,
  run: RunRecord,
  month: Month = monthOf(run.asOf),
  onProgress?: PaymentOptions['onProgress'],
): PaymentReport | null {
  const selection = store.select(run.asOf);
  const payments = [...store.rows(selection, 'payments', { field: 'month', values: [month] })];
  if (payments.length === 0) return null;
  const ledger = new LedgerOfMonth(store, selection, month, payments);
  const lines: PaymentLine[] = [];
  const listed = { roster: 'beneficiaries', order: 'place', withoutEvidence: true } as const;
  for (const decision of store.runs.decisions(run.number, listed)) {
    lines.push(ledger.lineOf(decision));
    onProgress?.(lines.length, run.households);
  }
  lines.push(...ledger.others());
  return { run, month, lines, totals: totalsOf(lines) };
}

/** The payments of a month by household, and who of the payees was dead. */
class LedgerOfMonth {
  readonly #month: Month;
  readonly #byHousehold = new Map<string, Payment[]>();
  readonly #householdsOf = new Map<IdNo, Set<string>>();
  readonly #dead: ReadonlyMap<IdNo, IsoDate | null>;

  constructor(store: Store, selection: Selection, month: Month, payments: readonly Payment[]) {
    this.#month = month;
    for (const payment of payments) {
      addTo(this.#byHousehold, payment.household, payment);
      if (payment.amount <= 0) continue;
      const households = this.#householdsOf.get(payment.idNo) ?? new Set();
      this.#householdsOf.set(payment.idNo, households.add(payment.household));
    }
    this.#dead = deadBefore(store, selection, month, [...this.#householdsOf.keys()]);
  }

  lineOf(decision: Decision): PaymentLine {
    const { household, tier, exit, currentBenefit } = decision;
    const rows = this.#byHousehold.get(household) ?? [];
    this.#byHousehold.delete(household);
    const entitled = entitlementOf(decision);
    const { head, headId, street, community } = decision;
    return this.#line(
      { household, head, headId, street, community, tier, exitUntil: exit?.until ?? null, currentBenefit },
      rows,
      entitled,
    );
  }

  /** The households that no line was asked for: they are not on the roster. */
  others(): PaymentLine[] {
    return [...this.#byHousehold]
      .sort(([a], [b]) => compareText(a, b))
      .map(([household, rows]) => {
        const [first] = rows;
        const unknown = { street: null, community: null, tier: null, exitUntil: null, currentBenefit: null };
        return this.#line(
          { household, head: first?.name ?? null, headId: first?.idNo ?? null, ...unknown },
          rows,
          ZERO,
        );
      });
  }

  #line(about: About, rows: readonly Payment[], entitled: Fen | null): PaymentLine {
    const paid = fen(rows.reduce((total, row) => total + row.amount, 0));
    const payees = new Map(rows.filter((row) => row.amount > 0).map((row) => [row.idNo, row.name]));
    const dead = [...payees].flatMap(([idNo, name]): DeadPayee[] => {
      const diedOn = this.#dead.get(idNo);
      return diedOn === undefined ? [] : [{ idNo, name, diedOn }];
    });
    const others = [...payees.keys()].flatMap((idNo) => [...(this.#householdsOf.get(idNo) ?? [])]);
    const alsoPaidFor = [...new Set(others)].filter((other) => other !== about.household).sort();
    const expected = entitled ?? about.currentBenefit;
    const positive = rows.filter((row) => row.amount > 0);
    const twice = alsoPaidFor.length > 0 || (positive.length > 1 && expected !== null && paid > expected);
    const holds: Readonly<Record<PaymentKind, boolean>> = {
      toTheDead: dead.length > 0,
      twice,
      notOnRoster: about.tier === null,
      tooMuch: about.tier !== null && entitled !== null && paid > entitled,
      tooLittle: entitled !== null && paid < entitled && paid !== 0,
      notPaid: entitled !== null && paid < entitled && paid === 0,
      notDecidable: entitled === null,
    };
    return {
      ...about,
      month: this.#month,
      paid,
      entitled,
      difference: entitled === null ? null : fen(paid - entitled),
      kinds: PAYMENT_KINDS.filter((kind) => holds[kind]),
      dead,
      alsoPaidFor,
      evidence: rows.map(({ at }) => ({ source: 'payments', at })),
    };
  }
}

type About = Pick<
  PaymentLine,
  'household' | 'head' | 'headId' | 'street' | 'community' | 'tier' | 'exitUntil' | 'currentBenefit'
>;

/**
 * Who of these persons died before a month began: a payment of the month of death was still due. Of whom only the
 * household register says that they are dead the date is not known.
 */
function deadBefore(
  store: Store,
  selection: Selection,
  month: Month,
  persons: readonly IdNo[],
): ReadonlyMap<IdNo, IsoDate | null> {
  const among = { field: 'idNo', values: persons };
  const deaths = new Map<IdNo, IsoDate>();
  for (const { idNo, diedOn } of store.rows(selection, 'deaths', among)) deaths.set(idNo, diedOn);
  const dead = new Map<IdNo, IsoDate | null>();
  for (const [idNo, diedOn] of deaths) if (diedOn < firstDayOf(month)) dead.set(idNo, diedOn);
  for (const { idNo, status } of store.rows(selection, 'registry', among)) {
    if (status === '死亡注销' && !deaths.has(idNo)) dead.set(idNo, null);
  }
  return dead;
}

function totalsOf(lines: readonly PaymentLine[]): PaymentTotals {
  const sum = (of: readonly PaymentLine[], amount: (line: PaymentLine) => number | null) =>
    fen(of.reduce((total, line) => total + (amount(line) ?? 0), 0));
  const kinds = Object.fromEntries(
    PAYMENT_KINDS.map((kind) => {
      const those = lines.filter((line) => line.kinds.includes(kind));
      return [kind, { households: those.length, difference: sum(those, ({ difference }) => difference) }];
    }),
  ) as PaymentTotals['kinds'];
  return {
    households: lines.length,
    right: lines.filter((line) => line.kinds.length === 0).length,
    paid: sum(lines, ({ paid }) => paid),
    entitled: sum(lines, ({ entitled }) => entitled),
    difference: sum(lines, ({ difference }) => difference),
    undecidedPaid: sum(
      lines.filter(({ entitled }) => entitled === null),
      ({ paid }) => paid,
    ),
    kinds,
  };
}
