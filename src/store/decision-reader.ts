import type { Database } from 'better-sqlite3';
import type { Decision, Finding } from '../dossier/decision.js';
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

type DecisionColumns = readonly [...DecisionLine, number: number];
type FindingColumns = readonly [...FindingLine, decision: number];
/** Where the columns stand that follow those of the line. */
const NUMBER = 21 satisfies typeof DECISION_COLUMNS.length;
const DECISION = 9 satisfies typeof FINDING_COLUMNS.length;

/** The decisions of a run with their findings. */
export function* readDecisions(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter = {},
): Generator<Decision> {
  for (const page of decisionPages(db, run, filter)) yield* page;
}

const NO_EVIDENCE = (): [] => [];

/** The decisions of a run page by page, so that what belongs to them can be read a page at a time too. */
export function* decisionPages(
  db: Database,
  run: RunRecord,
  filter: DecisionFilter,
): Generator<readonly Decision[]> {
  const unpack = filter.withoutEvidence ? NO_EVIDENCE : evidenceReader(db);
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
    // Rows as arrays: making objects of them costs as much again as reading them.
    const decisions = db
      .prepare<number[], DecisionColumns>(
        `SELECT ${columnsOf('d', DECISION_COLUMNS)}, d.number FROM ${table} l CROSS JOIN decisions d
         WHERE l.seq BETWEEN ? AND ? AND d.run = ? AND d.number = l.decision ORDER BY l.seq`,
      )
      .raw();
    const findings = db
      .prepare<number[], FindingColumns>(
        `SELECT ${columnsOf('f', FINDING_COLUMNS)}, f.decision FROM ${table} l CROSS JOIN findings f
         WHERE l.seq BETWEEN ? AND ? AND f.run = ? AND f.decision = l.decision ORDER BY l.seq, f.position`,
      )
      .raw();
    for (let first = 1; ; first += PAGE) {
      const page = decisions.all(first, first + PAGE - 1, run.number) as DecisionColumns[];
      const ofDecision = new Map<number, Finding[]>(page.map((line) => [line[NUMBER], []]));
      for (const line of findings.all(first, first + PAGE - 1, run.number) as FindingColumns[]) {
        ofDecision.get(line[DECISION])?.push(toFinding(line, unpack));
      }
      yield page.map((line) => toDecision(line, run.asOf, ofDecision.get(line[NUMBER]) ?? []));
      if (page.length < PAGE) return;
    }
  } finally {
    drop();
  }
}
