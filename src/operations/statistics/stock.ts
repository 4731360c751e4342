import { type Fen, fen, ZERO } from '../../base/money.js';
import { compareText } from '../../base/order.js';
import { TIER_OF_SCHEME } from '../../dossier/leaving.js';
import {
  type HeadCount,
  isSupported,
  SIZES,
  type SizeClass,
  type Standing,
  type Stock,
  SUPPORTED,
  type Supported,
  type SupportedStatistics,
  standingOf,
  type Verified,
} from '../../dossier/statistics.js';
import type { StatisticsReader, StockCell } from '../../store/statistics/record.js';

// Pure counting of what the store has added up. Each household stands in one place.

export const NO_STOCK: Stock = { households: 0, persons: 0, monthlyBenefit: ZERO };

export const stockOf = (cell: {
  readonly households: number;
  readonly persons: number;
  readonly monthlyBenefit: number;
}): Stock => ({ ...cell, monthlyBenefit: fen(cell.monthlyBenefit) });

export const plus = (a: Stock, b: Stock): Stock => ({
  households: a.households + b.households,
  persons: a.persons + b.persons,
  monthlyBenefit: fen(a.monthlyBenefit + b.monthlyBenefit),
});

export const headCount = ({ households, persons }: HeadCount): HeadCount => ({ households, persons });

export const totalOf = (
  cells: readonly StockCell[],
  condition: (cell: StockCell) => boolean = () => true,
): Stock =>
  cells.filter(condition).reduce<Stock>((sum, cell) => {
    const { households, size, monthlyBenefit } = cell;
    return plus(sum, { households, persons: size * households, monthlyBenefit: monthlyBenefit as Fen });
  }, NO_STOCK);

export const standsIn =
  (standing: Standing) =>
  (cell: StockCell): boolean =>
    standingOf(cell) === standing;

export const stocksOf = (cells: readonly StockCell[]): Readonly<Record<Supported, Stock>> =>
  perStanding((standing) => totalOf(cells, standsIn(standing)));

export const perStanding = <Value>(of: (standing: Supported) => Value): Readonly<Record<Supported, Value>> =>
  Object.fromEntries(SUPPORTED.map((standing) => [standing, of(standing)])) as Record<Supported, Value>;

type Roster = ReturnType<StatisticsReader['onRoster']>;

/** What the stock of one scheme says of it: all but the persons' traits and the flow. */
export function stockStatistics(
  cells: readonly StockCell[],
  standing: Supported,
  roster: Roster,
): Pick<SupportedStatistics, 'standing' | 'stock' | 'byArea' | 'bySize' | 'byStreet' | 'onRoster'> {
  const own = cells.filter(standsIn(standing));
  return {
    standing,
    stock: totalOf(own),
    byArea: {
      城镇: totalOf(own, ({ area }) => area === '城镇'),
      农村: totalOf(own, ({ area }) => area === '农村'),
    },
    bySize: Object.fromEntries(
      SIZES.map((size) => [size, headCount(totalOf(own, (cell) => sizeClassOf(cell.size) === size))]),
    ) as Record<SizeClass, HeadCount>,
    byStreet: streetsOf(own),
    onRoster: standing === 'gradualExit' ? null : onRosterAs(roster, standing),
  };
}

const sizeClassOf = (size: number): SizeClass => SIZES[Math.min(size, SIZES.length) - 1] ?? '1';

function streetsOf(cells: readonly StockCell[]): SupportedStatistics['byStreet'] {
  const streets = [...new Set(cells.map(({ street }) => street))];
  return streets
    .sort((a, b) => compareText(a ?? '\uffff', b ?? '\uffff'))
    .map((street) => ({ street, ...totalOf(cells, (cell) => cell.street === street) }));
}

/** A scheme that the roster does not have at all has nobody: the roster was in force for the run. */
function onRosterAs(roster: Roster, standing: Exclude<Supported, 'gradualExit'>): HeadCount {
  const found = roster.find(({ scheme }) => TIER_OF_SCHEME[scheme] === standing);
  return found ? headCount(found) : { households: 0, persons: 0 };
}

/** What became of the households that were asked about, those of one roster or of both. */
export function verifiedOf(
  cells: readonly StockCell[],
  doubtful: ReturnType<StatisticsReader['doubtful']>,
): Verified {
  const count = (condition: (cell: StockCell) => boolean) => headCount(totalOf(cells, condition));
  return {
    asked: count(() => true),
    decided: count(({ tier }) => tier !== 'undetermined'),
    undetermined: count(({ tier }) => tier === 'undetermined'),
    notEligible: count(({ tier }) => tier === 'none'),
    doubtful: doubtful.reduce(
      (sum, { households, persons }) => ({
        households: sum.households + households,
        persons: sum.persons + persons,
      }),
      { households: 0, persons: 0 },
    ),
  };
}

/** All households in a scheme. */
export const supportedOf = (cells: readonly StockCell[]): Stock =>
  totalOf(cells, (cell) => isSupported(standingOf(cell)));
