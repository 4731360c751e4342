import type { Database } from 'better-sqlite3';
import type { Decision } from '../dossier/decision.js';
import {
  columnsOf,
  DECISION_COLUMNS,
  type DecisionLine,
  FINDING_COLUMNS,
  type FindingLine,
  toDecision,
  toFinding,
} from './decision-packing.js';
import { evidenceReader } from './evidence.js';
import { codesOf, conditionOf, listing, orderOf, PAGE } from './listing.js';
import type { DecisionFilter, RunRecord } from './run-record.js';

type Line = readonly [...DecisionLine, findings: string, beside: string | null];
/** Where the columns stand that follow those of the line. */
const FINDINGS = 21 satisfies typeof DECISION_COLUMNS.length;
const BESIDE = 22;

/** The decisions of a run with their findings. */
export function* readDecisions(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter = {},
): Generator<Decision> {
  for (const [decision] of decisionsBeside(db, run, filter, 'NULL')) yield decision;
}

const NO_EVIDENCE = (): [] => [];

/**
 * The decisions of a run, each with a text that belongs to it. They are put in their order together with their findings
 * and that text, all read in the order in which they are stored: looking each up in the order of the list would read
 * most pages of the database many times.
 * @param beside SQL of that text for a decision `d`
 */
export function* decisionsBeside(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter,
  beside: string,
): Generator<readonly [Decision, string | null]> {
  const unpack = filter.withoutEvidence ? NO_EVIDENCE : evidenceReader(db);
  const ofFinding = filter.withoutEvidence
    ? FINDING_COLUMNS.filter((name) => name !== 'evidence')
    : FINDING_COLUMNS;
  const codes = codesOf(filter);
  const { sql, values } = conditionOf(filter);
  const withCode = codes
    ? `AND EXISTS (SELECT 1 FROM findings f WHERE f.run = d.run AND f.decision = d.number
         AND f.code IN (SELECT value FROM json_each(?)))`
    : '';
  const { table, drop } = listing(
    db,
    [...DECISION_COLUMNS, 'findings', 'beside'].join(', '),
    `SELECT ${columnsOf('d', DECISION_COLUMNS)},
       (SELECT json_group_array(json_array(${columnsOf('f', ofFinding)}) ORDER BY f.position)
        FROM findings f WHERE f.run = d.run AND f.decision = d.number),
       ${beside}
     FROM decisions d WHERE d.run = ? AND ${sql} ${withCode} ORDER BY ${orderOf(filter.order)}`,
    [run.number, ...values, ...(codes ? [codes] : [])],
  );
  try {
    // Rows as arrays: making objects of them costs as much again as reading them.
    const lines = db
      .prepare<[number, number], Line>(
        `SELECT ${columnsOf('l', DECISION_COLUMNS)}, l.findings, l.beside FROM ${table} l
         WHERE l.seq BETWEEN ? AND ? ORDER BY l.seq`,
      )
      .raw();
    for (let first = 1; ; first += PAGE) {
      const page = lines.all(first, first + PAGE - 1) as Line[];
      for (const line of page) {
        const findings = JSON.parse(line[FINDINGS]) as FindingLine[];
        const decision = toDecision(
          line,
          run.asOf,
          findings.map((finding) => toFinding(finding, unpack)),
        );
        yield [decision, line[BESIDE]];
      }
      if (page.length < PAGE) return;
    }
  } finally {
    drop();
  }
}
