import type { Database } from 'better-sqlite3';
import { type DecisionRow, type FindingRow, toFinding } from './decision-rows.js';
import { evidenceReader } from './evidence.js';
import { codesOf, conditionOf, orderOf } from './listing.js';
import type { FindingFilter, HouseholdFinding, RunRecord } from './run-record.js';

type Row = FindingRow & Pick<DecisionRow, 'household' | 'roster' | 'tier' | 'head' | 'street' | 'community'>;

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
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT f.*, d.household, d.roster, d.tier, d.head, d.street, d.community
       FROM decisions d CROSS JOIN findings f
       WHERE d.run = ? AND f.run = d.run AND f.decision = d.number AND ${sql} ${withCode}
       ORDER BY ${orderOf(filter.order)}, f.position`,
    )
    .iterate(run.number, ...values, ...(codes ? [codes] : []));
  for (const row of rows) {
    const { household, roster, tier, head, street, community } = row;
    const { code, severity, memberId, memberName, declared, verified, limit, subject, evidence } = toFinding(
      row,
      unpack,
    );
    yield {
      code,
      severity,
      memberId,
      memberName,
      declared,
      verified,
      limit,
      subject,
      evidence,
      household,
      roster,
      tier,
      head,
      street,
      community,
    };
  }
}
