import type { Database } from 'better-sqlite3';
import { columnsOf, FINDING_COLUMNS, type FindingLine, toFinding } from './decision-packing.js';
import { evidenceReader } from './evidence.js';
import { codesOf, conditionOf, orderOf } from './listing.js';
import type { FindingFilter, HouseholdFinding, RunRecord } from './run-record.js';

type Line = readonly [
  ...FindingLine,
  household: string,
  roster: HouseholdFinding['roster'],
  tier: HouseholdFinding['tier'],
  head: string | null,
  street: string | null,
  community: string | null,
];

/**
 * The findings of a run with the household that each is about, in one pass: while they are read the same connection
 * takes no writes.
 */
export function* readFindings(
  db: Database,
  run: RunRecord,
  filter: FindingFilter = {},
): Generator<HouseholdFinding> {
  const unpack = evidenceReader(db);
  const codes = codesOf(filter);
  const { sql, values } = conditionOf(filter);
  const withCode = codes ? 'AND f.code IN (SELECT value FROM json_each(?))' : '';
  const withSubject = filter.subject === undefined ? '' : 'AND f.subject = ?';
  const rows = db
    .prepare<unknown[], Line>(
      `SELECT ${columnsOf('f', FINDING_COLUMNS)}, d.household, d.roster, d.tier, d.head, d.street, d.community
       FROM findings f CROSS JOIN decisions d
       WHERE f.run = ? AND d.run = f.run AND d.number = f.decision ${withCode} ${withSubject} AND ${sql}
       ORDER BY ${orderOf(filter.order)}, f.position`,
    )
    .raw()
    .iterate(
      run.number,
      ...(codes ? [codes] : []),
      ...(filter.subject === undefined ? [] : [filter.subject]),
      ...values,
    ) as IterableIterator<Line>;
  for (const line of rows) {
    const [, , , , , , , , , household, roster, tier, head, street, community] = line;
    yield Object.assign(toFinding(line, unpack), { household, roster, tier, head, street, community });
  }
}
