import { fen } from '../../base/money.js';
import { PROPERTY_CODES } from '../../dossier/codes.js';
import type { Area } from '../../dossier/decision.js';
import {
  ENDED_REASONS,
  type EndedReason,
  type HeadCount,
  isSupported,
  type MonthFlow,
  STOCK_MEASURES,
  type Stock,
  type Supported,
  standingOf,
} from '../../dossier/statistics.js';
import type { EndedHousehold, FlowCell, FlowSide, StockCell } from '../../store/statistics/record.js';
import { NO_STOCK, plus, standsIn, stockOf, totalOf } from './stock.js';

/** Which households a flow is about. */
interface Group {
  readonly standing: Supported;
  /** Null for both. */
  readonly area: Area | null;
}

/** The two ends, each counted by itself, and the pairs that tell what lies between. */
export interface FlowData {
  readonly opening: readonly StockCell[];
  readonly closing: readonly StockCell[];
  readonly cells: readonly FlowCell[];
}

const isIn = (side: FlowSide | null, { standing, area }: Group): boolean =>
  side !== null && standingOf(side) === standing && (area === null || side.area === area);

const supports = (side: FlowSide | null): boolean => side !== null && isSupported(standingOf(side));

const stockAt = (households: number, side: FlowSide | null): Stock =>
  side ? stockOf({ households, persons: side.persons, monthlyBenefit: side.monthlyBenefit }) : NO_STOCK;

/**
 * What became of a group from one run to the next. Both ends come from other queries than what lies between them.
 * @throws Error when they do not meet, which is a fault of the program
 */
export function flowOf({ opening, closing, cells }: FlowData, group: Group): MonthFlow {
  const moves = movesOf(cells, group);
  const inGroup = (cell: StockCell) =>
    standsIn(group.standing)(cell) && (group.area === null || cell.area === group.area);
  const flow = { opening: totalOf(opening, inGroup), ...moves, closing: totalOf(closing, inGroup) };
  for (const measure of STOCK_MEASURES) {
    const reckoned =
      flow.opening[measure] +
      flow.new[measure] +
      flow.movedIn[measure] -
      flow.ended[measure] -
      flow.movedOut[measure] +
      flow.change[measure];
    if (reckoned !== flow.closing[measure]) {
      throw new Error(
        `the ${measure} of ${group.standing} do not add up from month to month: ${JSON.stringify(flow)}`,
      );
    }
  }
  return flow;
}

function movesOf(cells: readonly FlowCell[], group: Group): Omit<MonthFlow, 'opening' | 'closing'> {
  const moves = { new: NO_STOCK, movedIn: NO_STOCK, ended: NO_STOCK, movedOut: NO_STOCK, change: NO_STOCK };
  for (const { households, before, after } of cells) {
    const [was, is] = [stockAt(households, before), stockAt(households, after)];
    const [wasIn, isInNow] = [isIn(before, group), isIn(after, group)];
    if (wasIn && isInNow) moves.change = plus(moves.change, difference(is, was));
    else if (isInNow) {
      const came = supports(before) ? 'movedIn' : 'new';
      moves[came] = plus(moves[came], is);
    } else if (wasIn) {
      const went = supports(after) ? 'movedOut' : 'ended';
      moves[went] = plus(moves[went], was);
    }
  }
  return moves;
}

const difference = (is: Stock, was: Stock): Stock => ({
  households: is.households - was.households,
  persons: is.persons - was.persons,
  monthlyBenefit: fen(is.monthlyBenefit - was.monthlyBenefit),
});

/** Those who left a scheme for none, by why. @throws Error when they are not those of the flow */
export function endedBy(
  ended: readonly EndedHousehold[],
  standing: Supported,
  flow: MonthFlow,
): Readonly<Record<EndedReason, HeadCount>> {
  const counts = Object.fromEntries(
    ENDED_REASONS.map((reason) => [reason, { households: 0, persons: 0 }]),
  ) as Record<EndedReason, { households: number; persons: number }>;
  const sum = { households: 0, persons: 0 };
  for (const household of ended) {
    if (standingOf(household.before) !== standing) continue;
    for (const count of [counts[reasonOf(household)], sum]) {
      count.households += 1;
      count.persons += household.before.size;
    }
  }
  if (sum.households !== flow.ended.households || sum.persons !== flow.ended.persons) {
    throw new Error(
      `the reasons why households of ${standing} ended do not add up: ${JSON.stringify(counts)}`,
    );
  }
  return counts;
}

const PROPERTY: readonly string[] = PROPERTY_CODES;

function reasonOf({ after, died }: EndedHousehold): EndedReason {
  if (!after) return died ? 'death' : 'offRoster';
  if (after.tier === 'undetermined') return 'undetermined';
  if (after.size === 0) return died ? 'death' : 'noMember';
  if (after.reasons.some((reason) => PROPERTY.includes(reason))) return 'property';
  return after.reasons.includes('INCOME_OVER_LIMIT') ? 'income' : 'other';
}
