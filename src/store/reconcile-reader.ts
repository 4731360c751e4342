import type { Database } from 'better-sqlite3';
import type { HouseholdSide } from '../dossier/change.js';
import type { DecidedTier } from '../dossier/codes.js';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { columnsOf, DECISION_COLUMNS, type DecisionLine, toDecision } from './decision-packing.js';
import { PAGE } from './listing.js';
import { type ChangedPair, type PairedBy, pairRuns } from './run-pairs.js';
import type { RunRecord } from './run-record.js';
import { importsUsed } from './run-rows.js';
import { tableOf } from './source-tables.js';

/** Households of a roster and tier added up; money in fen. */
export interface Cell {
  readonly roster: Roster;
  readonly tier: DecidedTier;
  readonly households: number;
  readonly persons: number;
  readonly monthlyBenefit: number;
  readonly currentBenefit: number;
}

/** The same continuing households as each of the two runs has them. */
export interface Flow {
  readonly before: Cell;
  readonly after: Cell;
}

/** A household of a run that lists somebody. */
export interface Standing {
  readonly idNo: string;
  readonly roster: Roster;
  readonly household: string;
}

/** Two runs side by side. Everything is in temporary tables of the connection until it is closed. */
export interface RunPairs {
  /** All households of a run, added up without looking at the other run. */
  readonly opening: readonly Cell[];
  readonly closing: readonly Cell[];
  readonly new: readonly Cell[];
  readonly ended: readonly Cell[];
  readonly continuing: readonly Flow[];
  readonly changed: number;
  /** The households that changed, page by page: applicants first, then by number. */
  pages(): Generator<readonly ChangedPair[]>;
  /** Where persons stood in one of the runs. */
  standing(side: 'before' | 'after', persons: readonly string[]): Standing[];
  close(): void;
}

const SUMS = (alias: string): string =>
  `count(*), sum(${alias}.size), sum(${alias}.monthly_benefit), sum(coalesce(${alias}.current_benefit, 0))`;

type CellLine = [Roster, DecidedTier, number, number, number, number];

export function openRunPairs(db: Database, before: RunRecord, after: RunRecord): RunPairs {
  const { pairs, changed, drop } = pairRuns(db, before, after);
  const runs = { a: before.number, b: after.number };
  const cellsWhere = (run: number, condition: string): Cell[] =>
    (
      db
        .prepare(
          `SELECT d.roster, d.tier, ${SUMS('d')} FROM decisions d WHERE d.run = ? AND ${condition}
           GROUP BY d.roster, d.tier`,
        )
        .raw()
        .all(run) as CellLine[]
    ).map(toCell);
  return {
    opening: cellsWhere(runs.a, 'TRUE'),
    closing: cellsWhere(runs.b, 'TRUE'),
    new: cellsWhere(runs.b, `d.number IN (SELECT after FROM ${pairs} WHERE before IS NULL)`),
    ended: cellsWhere(runs.a, `d.number IN (SELECT before FROM ${pairs} WHERE after IS NULL)`),
    continuing: flowsOf(db, pairs, runs),
    changed: Number(db.prepare(`SELECT count(*) FROM ${changed}`).pluck().get()),
    pages: () => readPages(db, changed, before, after),
    standing: (side, persons) => standingOf(db, side === 'before' ? before : after, persons),
    close: drop,
  };
}

const toCell = ([roster, tier, households, persons, monthlyBenefit, currentBenefit]: CellLine): Cell => ({
  roster,
  tier,
  households,
  persons,
  monthlyBenefit,
  currentBenefit,
});

function flowsOf(
  db: Database,
  pairs: string,
  runs: { readonly a: number; readonly b: number },
): readonly Flow[] {
  const lines = db
    .prepare(
      `SELECT a.roster, a.tier, ${SUMS('a')}, b.roster, b.tier, ${SUMS('b')} FROM ${pairs} p
       JOIN decisions a ON a.run = :a AND a.number = p.before
       JOIN decisions b ON b.run = :b AND b.number = p.after
       GROUP BY a.roster, a.tier, b.roster, b.tier`,
    )
    .raw()
    .all(runs) as (CellLine | unknown[])[];
  return lines.map((line) => ({
    before: toCell(line.slice(0, 6) as CellLine),
    after: toCell(line.slice(6) as CellLine),
  }));
}

const WIDTH = DECISION_COLUMNS.length;

function* readPages(
  db: Database,
  changed: string,
  before: RunRecord,
  after: RunRecord,
): Generator<readonly ChangedPair[]> {
  const select = db
    .prepare(
      `SELECT c.by, ${columnsOf('a', DECISION_COLUMNS)}, ${columnsOf('b', DECISION_COLUMNS)} FROM ${changed} c
       LEFT JOIN decisions a ON a.run = ? AND a.number = c.before
       LEFT JOIN decisions b ON b.run = ? AND b.number = c.after
       WHERE c.seq > ? AND c.seq <= ? ORDER BY c.seq`,
    )
    .raw();
  for (let first = 0; ; first += PAGE) {
    const lines = select.all(before.number, after.number, first, first + PAGE) as unknown[][];
    if (lines.length > 0) {
      yield lines.map(([by, ...columns]) => ({
        by: by as PairedBy | null,
        before: sideOf(columns.slice(0, WIDTH), before),
        after: sideOf(columns.slice(WIDTH), after),
      }));
    }
    if (lines.length < PAGE) return;
  }
}

/** A decision without its findings; null where the household was not in the run. */
function sideOf(columns: unknown[], run: RunRecord): HouseholdSide | null {
  if (columns[0] === null) return null;
  const { findings: _, ...side } = toDecision(columns as unknown as DecisionLine, run.asOf, []);
  return side;
}

function standingOf(db: Database, run: RunRecord, persons: readonly string[]): Standing[] {
  const ids = JSON.stringify(persons);
  return ROSTERS.flatMap((roster) => {
    const imports = importsUsed(run, roster);
    if (imports.length === 0 || persons.length === 0) return [];
    return db
      .prepare<[string], Standing>(
        `SELECT DISTINCT r.idNo, '${roster}' AS roster, r.household FROM json_each(?) k CROSS JOIN ${tableOf(roster)} r
         WHERE r.idNo = k.value AND r.import_no IN (${imports.join(',')}) ORDER BY r.idNo, r.household`,
      )
      .all(ids);
  });
}
