import type { Database } from 'better-sqlite3';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { type DecisionRow, type FindingRow, toFinding } from './decision-rows.js';
import { evidenceReader } from './evidence.js';
import { codesOf, conditionOf, listing, orderOf, PAGE } from './listing.js';
import type { FindingFilter, HouseholdFinding, RunRecord } from './run-record.js';
import { tableOf } from './source-tables.js';

type Row = FindingRow & Pick<DecisionRow, 'household' | 'roster' | 'tier' | 'head' | 'street' | 'community'>;

/** The findings of a run with the household that each is about, page by page. */
export function* readFindings(
  db: Database,
  run: RunRecord,
  filter: FindingFilter = {},
): Generator<HouseholdFinding> {
  const unpack = evidenceReader(db);
  const nameOf = nameReader(db, run);
  const codes = codesOf(filter);
  const { sql, values } = conditionOf(filter);
  const withCode = codes ? 'AND f.code IN (SELECT value FROM json_each(?))' : '';
  const { table, drop } = listing(
    db,
    'decision, position',
    `SELECT f.decision, f.position FROM decisions d CROSS JOIN findings f
     WHERE d.run = ? AND f.run = d.run AND f.decision = d.number AND ${sql} ${withCode}
     ORDER BY ${orderOf(filter.order)}, f.position`,
    [run.number, ...values, ...(codes ? [codes] : [])],
  );
  try {
    const select = db.prepare<number[], Row>(
      `SELECT f.*, d.household, d.roster, d.tier, d.head, d.street, d.community FROM ${table} l
       CROSS JOIN findings f CROSS JOIN decisions d
       WHERE l.seq BETWEEN ? AND ? AND f.run = ? AND f.decision = l.decision AND f.position = l.position
         AND d.run = f.run AND d.number = f.decision ORDER BY l.seq`,
    );
    for (let first = 1; ; first += PAGE) {
      const page = select.all(first, first + PAGE - 1, run.number);
      for (const row of page) {
        const { household, roster, tier, head, street, community } = row;
        const memberName = row.member_id === null ? null : nameOf(row.roster, household, row.member_id);
        yield { ...toFinding(row, unpack), household, roster, tier, head, street, community, memberName };
      }
      if (page.length < PAGE) return;
    }
  } finally {
    drop();
  }
}

/** Finds the name of a member on the roster that the run used. */
function nameReader(db: Database, run: RunRecord) {
  const imports = run.imports.join(',');
  const statements = new Map(
    ROSTERS.map((roster) => [
      roster,
      db
        .prepare<[string, string], string>(
          `SELECT name FROM ${tableOf(roster)} WHERE idNo = ? AND household = ? AND import_no IN (${imports})
           ORDER BY seq LIMIT 1`,
        )
        .pluck(),
    ]),
  );
  return (roster: Roster, household: string, idNo: string): string | null =>
    statements.get(roster)?.get(idNo, household) ?? null;
}
