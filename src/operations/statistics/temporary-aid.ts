import type { Month } from '../../base/dates.js';
import { fen, ZERO } from '../../base/money.js';
import type { AidByKind, AidTotal, TemporaryAidStatistics } from '../../dossier/statistics.js';
import { AID_KINDS } from '../../dossier/temporary-aid.js';
import type { AidCell, LedgerSpan } from '../../store/statistics/record.js';

/**
 * The months of which no file of the ledger tells. A file tells of its own period and of every month from its first row
 * to its last: in a month between two of its cases there was none.
 */
export function aidGaps(spans: readonly LedgerSpan[], months: readonly Month[]): Month[] {
  const tells = ({ period, first, last }: LedgerSpan, month: Month): boolean => {
    const from = first === null || period < first ? period : first;
    const to = last === null || period > last ? period : last;
    return month >= from && month <= to;
  };
  return months.filter((month) => !spans.some((span) => tells(span, month)));
}

const NOTHING: AidTotal = { cases: 0, personTimes: 0, amount: ZERO };

const plus = (a: AidTotal, b: AidTotal): AidTotal => ({
  cases: a.cases + b.cases,
  personTimes: a.personTimes + b.personTimes,
  amount: fen(a.amount + b.amount),
});

/** The cases, person-times and yuan of some months, by kind. */
export function aidIn(cells: readonly AidCell[], months: readonly Month[]): AidByKind {
  const counted = cells.filter(({ month }) => months.includes(month));
  const kinds = AID_KINDS.map((kind) => [
    kind,
    counted.filter((cell) => cell.kind === kind).reduce<AidTotal>(plus, NOTHING),
  ]);
  return {
    ...(Object.fromEntries(kinds) as Record<(typeof AID_KINDS)[number], AidTotal>),
    total: counted.reduce<AidTotal>(plus, NOTHING),
  };
}

export function temporaryAidStatistics(
  cells: readonly AidCell[],
  gaps: readonly Month[],
  months: readonly Month[],
): TemporaryAidStatistics {
  const month = months.at(-1);
  return {
    month: month && !gaps.includes(month) ? aidIn(cells, [month]) : null,
    year: gaps.length === 0 ? aidIn(cells, months) : null,
  };
}
