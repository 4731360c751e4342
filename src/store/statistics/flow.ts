import type { Database } from 'better-sqlite3';
import type { DecidedTier, Reason } from '../../dossier/codes.js';
import type { Area } from '../../dossier/decision.js';
import type { Roster } from '../../dossier/dossier.js';
import { pairHouseholds } from '../run-pairs.js';
import type { RunRecord } from '../run-record.js';
import { importsUsed } from '../run-rows.js';
import { tableOf } from '../source-tables.js';
import type { EndedHousehold, FlowCell, FlowSide } from './record.js';
import { benefitOf, isUpgrade } from './stock.js';

const SIDE = (alias: string): string =>
  `${alias}.tier, ${alias}.exit IS NOT NULL, ${isUpgrade(alias)}, ${alias}.area`;

const SUMS = (alias: string): string => `sum(${alias}.size), sum(${benefitOf(alias)})`;

type SideLine = [DecidedTier | null, number, number, Area, number, number];

export function flowOf(
  db: Database,
  before: RunRecord,
  after: RunRecord,
): { readonly cells: FlowCell[]; readonly ended: EndedHousehold[] } {
  const pairs = pairHouseholds(db, before, after);
  try {
    return { cells: cellsOf(db, pairs, before, after), ended: endedOf(db, pairs, before, after) };
  } finally {
    db.exec(`DROP TABLE ${pairs}`);
  }
}

const joined = (pairs: string): string => `${pairs} p
  LEFT JOIN decisions a ON a.run = :a AND a.number = p.before
  LEFT JOIN decisions b ON b.run = :b AND b.number = p.after`;

function cellsOf(db: Database, pairs: string, before: RunRecord, after: RunRecord): FlowCell[] {
  const lines = db
    .prepare(
      `SELECT count(*), ${SIDE('a')}, ${SUMS('a')}, ${SIDE('b')}, ${SUMS('b')} FROM ${joined(pairs)}
       GROUP BY ${SIDE('a')}, ${SIDE('b')}`,
    )
    .raw()
    .all({ a: before.number, b: after.number }) as [number, ...unknown[]][];
  return lines.map(([households, ...columns]) => ({
    households,
    before: sideOf(columns.slice(0, 6) as SideLine),
    after: sideOf(columns.slice(6) as SideLine),
  }));
}

const sideOf = ([tier, exit, upgrade, area, persons, monthlyBenefit]: SideLine): FlowSide | null =>
  tier === null ? null : { tier, exit: exit === 1, upgrade: upgrade === 1, area, persons, monthlyBenefit };

interface EndedLine {
  readonly tier: DecidedTier;
  readonly exit: number;
  readonly size: number;
  readonly nowTier: DecidedTier | null;
  readonly nowSize: number;
  readonly nowReasons: string;
  readonly died: number;
}

/** One line a household: those that left a scheme in a month are few. */
function endedOf(db: Database, pairs: string, before: RunRecord, after: RunRecord): EndedHousehold[] {
  const supported = (alias: string) =>
    `((${alias}.tier NOT IN ('none', 'undetermined') OR ${alias}.exit IS NOT NULL) AND NOT ${isUpgrade(alias)})`;
  const died = (['applicants', 'beneficiaries'] as const).map((roster) => allDied(roster, before, after));
  return db
    .prepare<{ a: number; b: number; asOf: string }, EndedLine>(
      `SELECT a.tier, a.exit IS NOT NULL AS exit, a.size, b.tier AS nowTier, b.size AS nowSize, b.reasons AS nowReasons,
         CASE WHEN b.number IS NULL THEN ${died.join(' OR ')}
           ELSE EXISTS (SELECT 1 FROM findings f WHERE f.run = b.run AND f.decision = b.number AND f.code = 'DEAD_MEMBER')
         END AS died
       FROM ${joined(pairs)}
       WHERE a.number IS NOT NULL AND ${supported('a')} AND (b.number IS NULL OR NOT ${supported('b')})
       ORDER BY a.number`,
    )
    .all({ a: before.number, b: after.number, asOf: after.asOf })
    .map(({ tier, exit, size, nowTier, nowSize, nowReasons, died: dead }) => ({
      before: { tier, exit: exit === 1, upgrade: false, size },
      after: nowTier && { tier: nowTier, size: nowSize, reasons: JSON.parse(nowReasons) as Reason[] },
      died: dead === 1,
    }));
}

/** SQL that is true when all who shared living in the household `a` of a roster are dead by what the later run knew. */
function allDied(roster: Roster, before: RunRecord, after: RunRecord): string {
  const among = (run: RunRecord, source: Parameters<typeof importsUsed>[1]) =>
    `import_no IN (${importsUsed(run, source).join(',')})`;
  const living = `SELECT 1 FROM ${tableOf(roster)} r
    WHERE r.household = a.household AND r.${among(before, roster)} AND r.sharesLiving = 1`;
  const dead = `EXISTS (SELECT 1 FROM ${tableOf('deaths')} t WHERE t.idNo = r.idNo AND t.${among(after, 'deaths')}
      AND t.diedOn <= :asOf)
    OR EXISTS (SELECT 1 FROM ${tableOf('registry')} g WHERE g.idNo = r.idNo AND g.${among(after, 'registry')}
      AND g.status = '死亡注销')`;
  return `(a.roster = '${roster}' AND EXISTS (${living}) AND NOT EXISTS (${living} AND NOT (${dead})))`;
}
