import { TOTAL_MEASURES, type TotalLine, type TotalMeasure } from '../../dossier/change.js';
import { DECIDED_TIERS, type DecidedTier } from '../../dossier/codes.js';
import { ROSTERS, type Roster } from '../../dossier/dossier.js';
import type { Cell, Flow, RunPairs } from '../../store/reconcile-reader.js';

/** Which households a line is about. */
interface Group {
  readonly roster: Roster | null;
  readonly tier: DecidedTier | null;
}

/** All together, a tier each; then the same of each roster. */
const GROUPS: readonly Group[] = [null, ...[...ROSTERS].reverse()].flatMap((roster) =>
  [null, ...DECIDED_TIERS].map((tier) => ({ roster, tier })),
);

const isIn = (cell: Cell, { roster, tier }: Group): boolean =>
  (roster === null || cell.roster === roster) && (tier === null || cell.tier === tier);

const total = (cells: readonly Cell[], group: Group, measure: TotalMeasure): number =>
  cells.reduce((sum, cell) => (isIn(cell, group) ? sum + cell[measure] : sum), 0);

type Totalled = Pick<RunPairs, 'opening' | 'closing' | 'new' | 'ended' | 'continuing'>;

/**
 * Opening and closing as each run has them, and between them what the pairs say. The two come from different queries;
 * that they meet is the proof of the pairing.
 * @throws Error when a line does not add up, which is a fault of the program
 */
export function totalsOf(pairs: Totalled): TotalLine[] {
  return TOTAL_MEASURES.flatMap((measure) => GROUPS.map((group) => lineOf(pairs, group, measure)));
}

function lineOf(pairs: Totalled, group: Group, measure: TotalMeasure): TotalLine {
  const moves = movesOf(pairs.continuing, group, measure);
  const line: TotalLine = {
    measure,
    ...group,
    opening: total(pairs.opening, group, measure),
    new: total(pairs.new, group, measure),
    ended: total(pairs.ended, group, measure),
    ...moves,
    closing: total(pairs.closing, group, measure),
  };
  const reckoned = line.opening + line.new - line.ended + line.movedIn - line.movedOut + line.change;
  if (reckoned !== line.closing) {
    throw new Error(`the totals of a reconciliation do not add up: ${JSON.stringify(line)}`);
  }
  return line;
}

function movesOf(continuing: readonly Flow[], group: Group, measure: TotalMeasure) {
  let [movedIn, movedOut, change] = [0, 0, 0];
  for (const { before, after } of continuing) {
    const [was, is] = [isIn(before, group), isIn(after, group)];
    if (was && is) change += after[measure] - before[measure];
    else if (is) movedIn += after[measure];
    else if (was) movedOut += before[measure];
  }
  return { movedIn, movedOut, change };
}
