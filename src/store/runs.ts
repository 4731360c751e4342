import type { Database } from 'better-sqlite3';
import { readCoverage } from './coverage-reader.js';
import { readDecisions } from './decision-reader.js';
import { decisionWriter } from './decision-writer.js';
import { readFindings } from './finding-reader.js';
import { readHouseholds } from './household-reader.js';
import type { RunEnd, RunRecord, RunStart, Runs, RunWriter } from './run-record.js';
import { latestRun, listRuns, runOf } from './run-rows.js';
import type { Store } from './store.js';
import { tiersInRun } from './tier-history.js';

export function openRuns(db: Database, transaction: Store['transaction']): Runs {
  return {
    record: (start, produce) => transaction('check', () => recordRun(db, start, produce)),
    list: () => listRuns(db),
    get: (number) => runOf(db, number),
    latest: () => latestRun(db),
    policyText: (number) =>
      String(
        db.prepare('SELECT policy_text FROM runs WHERE number = ?').pluck().get(runOf(db, number).number),
      ),
    tiersOf: (number, households) => tiersInRun(db, number, households),
    decisions: (number, filter) => readDecisions(db, runOf(db, number), filter),
    findings: (number, filter) => readFindings(db, runOf(db, number), filter),
    households: (number, filter) => readHouseholds(db, runOf(db, number), filter),
    coverage: (number) => readCoverage(db, runOf(db, number)),
  };
}

async function recordRun(
  db: Database,
  start: RunStart,
  produce: (writer: RunWriter) => RunEnd | Promise<RunEnd>,
): Promise<RunRecord> {
  const number = insertRun(db, start);
  const writer = decisionWriter(db, number, start.selection.asOf);
  const end = await produce({ number, add: writer.add });
  const { households, tiers, codes } = writer.counts();
  db.prepare(
    'UPDATE runs SET findings = ?, parameters = ?, households = ?, tiers = ?, codes = ? WHERE number = ?',
  ).run(
    JSON.stringify(end.findings),
    JSON.stringify(end.parameters),
    households,
    JSON.stringify(tiers),
    JSON.stringify(codes),
    number,
  );
  return runOf(db, number);
}

function insertRun(db: Database, start: RunStart): number {
  const { policy, selection } = start;
  const number = 1 + Number(db.prepare('SELECT max(number) FROM runs').pluck().get() ?? 0);
  db.prepare(
    `INSERT INTO runs (number, as_of, policy_id, policy_title, policy_hash, policy_text, overrides, allow_missing,
       imports_of, imports, coverage, operator, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    selection.asOf,
    policy.id,
    policy.title,
    policy.hash,
    policy.text,
    JSON.stringify(start.overrides),
    JSON.stringify(start.allowMissing),
    selection.importsOf,
    JSON.stringify(selection.imports),
    JSON.stringify(selection.coverage),
    start.operator,
    start.at,
  );
  return number;
}
