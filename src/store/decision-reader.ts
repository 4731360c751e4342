import type { Database } from 'better-sqlite3';
import type { Decision, Finding } from '../dossier/decision.js';
import { type DecisionRow, type FindingRow, toDecision, toFinding } from './decision-rows.js';
import { evidenceReader } from './evidence.js';
import { codesOf, conditionOf, listing, orderOf, PAGE } from './listing.js';
import type { DecisionFilter, RunRecord } from './run-record.js';

/** The decisions of a run with their findings, page by page. */
export function* readDecisions(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter = {},
): Generator<Decision> {
  const unpack = evidenceReader(db);
  const codes = codesOf(filter);
  const { sql, values } = conditionOf(filter);
  const withCode = codes
    ? `AND EXISTS (SELECT 1 FROM findings f WHERE f.run = d.run AND f.decision = d.number
         AND f.code IN (SELECT value FROM json_each(?)))`
    : '';
  const { table, drop } = listing(
    db,
    'decision',
    `SELECT d.number FROM decisions d WHERE d.run = ? AND ${sql} ${withCode} ORDER BY ${orderOf(filter.order)}`,
    [run.number, ...values, ...(codes ? [codes] : [])],
  );
  try {
    const decisions = db.prepare<number[], DecisionRow>(
      `SELECT d.* FROM ${table} l CROSS JOIN decisions d
       WHERE l.seq BETWEEN ? AND ? AND d.run = ? AND d.number = l.decision ORDER BY l.seq`,
    );
    const findings = db.prepare<number[], FindingRow>(
      `SELECT f.* FROM ${table} l CROSS JOIN findings f
       WHERE l.seq BETWEEN ? AND ? AND f.run = ? AND f.decision = l.decision ORDER BY l.seq, f.position`,
    );
    for (let first = 1; ; first += PAGE) {
      const page = decisions.all(first, first + PAGE - 1, run.number);
      const ofDecision = new Map<number, Finding[]>(page.map((row) => [row.number, []]));
      for (const row of findings.all(first, first + PAGE - 1, run.number)) {
        ofDecision.get(row.decision)?.push(toFinding(row, unpack));
      }
      for (const row of page) yield toDecision(row, run.asOf, ofDecision.get(row.number) ?? []);
      if (page.length < PAGE) return;
    }
  } finally {
    drop();
  }
}
