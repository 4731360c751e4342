import { lastDayOf, type Month, monthOf, shiftMonth } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import {
  type MissingPart,
  type MonthlyStatistics,
  type SeriesMonth,
  type StatisticsPart,
  SUPPORTED,
  type SupportedStatistics,
  type TemporaryAidStatistics,
} from '../../dossier/statistics.js';
import { STATISTICS_ERRORS } from '../../messages/statistics/missing.js';
import type { RunRecord, Selection } from '../../store/run-record.js';
import type { PaidCell, StockCell } from '../../store/statistics/record.js';
import type { Store } from '../../store/store.js';
import { lastRunOf, runFor } from '../month-run.js';
import { selectionOfRun } from '../run-inputs.js';
import { endedBy, type FlowData, flowOf } from './flow.js';
import { refuseMissing } from './missing.js';
import { monthsOfYear, type PaidGaps, paidGaps, paidOfMonth, paidStatistics } from './payments.js';
import { countPersons, countSinglePersons, knownTraits, type PersonCounts } from './persons.js';
import { countScreening, screeningGaps } from './screening.js';
import { headCount, standsIn, stockStatistics, stocksOf, supportedOf, totalOf, verifiedOf } from './stock.js';
import { aidGaps, aidIn, temporaryAidStatistics } from './temporary-aid.js';

export interface StatisticsOptions {
  /** Default: the month of the run. */
  readonly month?: Month;
  /** Default: the last run of the month. */
  readonly run?: number;
  /** What may be missing: it is unknown then. */
  readonly allowMissing?: readonly StatisticsPart[];
}

/**
 * The statistics of a month (月报), by its last run: who is in which scheme at the end of the month is what the run
 * decided, what came and went is the difference to the last run of the month before, what was paid and granted is what
 * the ledgers say now. Ages and certificates as of the last day of the month.
 * @throws UserError (2) when the month has no run, or a part of the figures cannot be told and is not allowed to be
 *   missing; Error when control totals do not add up, which is a fault of the program
 */
export function statistics(store: Store, options: StatisticsOptions = {}): MonthlyStatistics {
  const run = runFor(store, options.month ?? null, options.run ?? null);
  const month = monthOf(run.asOf);
  if (options.month !== undefined && month !== options.month) {
    throw new UserError(STATISTICS_ERRORS.otherMonth, 2, {
      run: run.number,
      found: month,
      month: options.month,
    });
  }
  const previous = lastRunOf(store, shiftMonth(month, -1));
  const year = yearOf(store, run, month);
  const screeningLacks = screeningGaps(run);
  const missing = [
    lacking('previous', { months: previous ? [] : [shiftMonth(month, -1)] }),
    lacking('payments', { months: year.paidGaps.months }),
    lacking('temporary-aid', { months: year.aidGaps }),
    lacking('screening', { sources: screeningLacks }),
  ].filter(({ months, sources }) => months.length + sources.length > 0);
  refuseMissing(month, missing, options.allowMissing ?? []);

  const cells = store.statistics.stock(run);
  const stocks = stocksOf(cells);
  const selection = selectionOfRun(store, run);
  const known = knownTraits(store, selection, lastDayOf(month));
  const persons = countPersons(store.statistics.supported(run), known, lastDayOf(month));
  return {
    month,
    run: run.number,
    asOf: run.asOf,
    previous: previous && { run: previous.number, asOf: previous.asOf },
    missing,
    schemes: schemesOf(store, run, previous, cells, persons),
    supported: supportedOf(cells),
    undetermined: headCount(totalOf(cells, standsIn('undetermined'))),
    notEligible: headCount(totalOf(cells, standsIn('none'))),
    elsewhere: headCount(totalOf(cells, standsIn('elsewhere'))),
    paid: paidStatistics(year.paid, year.paidGaps, year.months, stocks),
    singlePersons: countSinglePersons(store.statistics.singlePersons(run), known),
    tekun: { bySelfCare: persons.tekunBySelfCare, byForm: null },
    temporaryAid: year.temporaryAid,
    verification: verificationOf(store, run, cells),
    screening: countScreening(store, run, screeningLacks),
    series: seriesOf(store, run, year),
  };
}

const lacking = (part: StatisticsPart, what: Partial<Omit<MissingPart, 'part'>>): MissingPart => ({
  part,
  months: [],
  sources: [],
  ...what,
});

/** What the ledgers say of the months from January to this one. */
interface Year {
  readonly months: readonly Month[];
  readonly paid: readonly PaidCell[];
  readonly paidGaps: PaidGaps;
  readonly aidGaps: readonly Month[];
  readonly temporaryAid: TemporaryAidStatistics;
  aidOf(month: Month): SeriesMonth['temporaryAid'];
}

/** By the ledgers as they are now: what was paid for a month is often known only after its run. */
function yearOf(store: Store, run: RunRecord, month: Month): Year {
  const selection: Selection = store.select(run.asOf);
  const months = monthsOfYear(month);
  const [first = month] = months;
  const paid = store.statistics.paid(selection, first, month);
  const aid = store.statistics.temporaryAid(selection, first, month);
  const gaps = aidGaps(store.statistics.spansOf(selection, 'temporary-aid'), months);
  return {
    months,
    paid,
    paidGaps: paidGaps(paid, months),
    aidGaps: gaps,
    temporaryAid: temporaryAidStatistics(aid, gaps, months),
    aidOf: (one) => (gaps.includes(one) ? null : aidIn(aid, [one])),
  };
}

function schemesOf(
  store: Store,
  run: RunRecord,
  previous: RunRecord | null,
  cells: readonly StockCell[],
  counted: PersonCounts,
): SupportedStatistics[] {
  const roster = store.statistics.onRoster(run);
  const between = previous && store.statistics.flow(previous, run);
  const data: FlowData | null = between &&
    previous && { opening: store.statistics.stock(previous), closing: cells, cells: between.cells };
  return SUPPORTED.map((standing) => {
    const stock = stockStatistics(cells, standing, roster);
    if (counted.persons[standing] !== stock.stock.persons) {
      throw new Error(
        `${counted.persons[standing]} persons of ${standing} are listed, but ${stock.stock.persons} were decided`,
      );
    }
    const flow = data && flowOf(data, { standing, area: null });
    return {
      ...stock,
      traits: counted.traits[standing],
      flow,
      flowByArea: data && {
        城镇: flowOf(data, { standing, area: '城镇' }),
        农村: flowOf(data, { standing, area: '农村' }),
      },
      endedBy: flow && between && endedBy(between.ended, standing, flow),
    };
  });
}

function verificationOf(
  store: Store,
  run: RunRecord,
  cells: readonly StockCell[],
): MonthlyStatistics['verification'] {
  const doubtful = store.statistics.doubtful(run);
  const of = (roster: StockCell['roster']) =>
    verifiedOf(
      cells.filter((cell) => cell.roster === roster),
      doubtful.filter((one) => one.roster === roster),
    );
  return {
    applicants: of('applicants'),
    beneficiaries: of('beneficiaries'),
    total: verifiedOf(cells, doubtful),
  };
}

function seriesOf(
  store: Store,
  run: RunRecord,
  { months, paid, paidGaps: gaps, aidOf }: Year,
): SeriesMonth[] {
  return months.map((month) => {
    const ofMonth = month === monthOf(run.asOf) ? run : lastRunOf(store, month);
    return {
      month,
      stocks: ofMonth && stocksOf(store.statistics.stock(ofMonth)),
      paid: paidOfMonth(paid, gaps, month),
      temporaryAid: aidOf(month),
    };
  });
}
