import type { Database } from 'better-sqlite3';
import type { HouseholdSide } from '../dossier/change.js';
import { ROSTERS } from '../dossier/dossier.js';
import { temporaryName } from './chosen.js';
import type { RunRecord } from './run-record.js';
import { importsUsed } from './run-rows.js';
import { tableOf } from './source-tables.js';

/** How a household of one run was found again in the other. */
export type PairedBy = 'number' | 'householder';

/** A household that is new, ended or decided otherwise. */
export interface ChangedPair {
  readonly before: HouseholdSide | null;
  readonly after: HouseholdSide | null;
  readonly by: PairedBy | null;
}

/** Fields of a decision whose difference makes a household one that changed. */
const COMPARED = [
  'tier',
  'provisional_tier',
  'size',
  'gross_income',
  'annual_income',
  'financial_assets',
  'monthly_benefit',
  'provisional_benefit',
  'current_benefit',
  'exit',
];

/**
 * Pairs the households of two runs in a temporary table, so that memory does not grow with their number: by roster and
 * number; of the rest applicants with those in a scheme, then all others, by the householder's ID number. Where a
 * householder stands in several households, the first is paired with the first.
 * @returns the name of the table: before, after, by
 */
export function pairHouseholds(db: Database, before: RunRecord, after: RunRecord): string {
  const pairs = temporaryName('pairs');
  db.exec(
    `CREATE TABLE ${pairs} (seq INTEGER PRIMARY KEY, before INTEGER UNIQUE, after INTEGER UNIQUE, by TEXT)`,
  );
  const runs = { a: before.number, b: after.number };
  db.prepare(
    `INSERT INTO ${pairs} (before, after, by) SELECT a.number, b.number, 'number' FROM decisions a CROSS JOIN decisions b
     WHERE a.run = :a AND b.run = :b AND b.household = a.household AND b.roster = a.roster`,
  ).run(runs);
  pairRest(db, pairs, runs, { a: `d.roster = 'applicants'`, b: `d.roster = 'beneficiaries'` });
  pairRest(db, pairs, runs, { a: 'TRUE', b: 'TRUE' });
  db.prepare(
    `INSERT INTO ${pairs} (before) SELECT number FROM decisions WHERE run = :a
       AND number NOT IN (SELECT before FROM ${pairs} WHERE before IS NOT NULL)`,
  ).run({ a: runs.a });
  db.prepare(
    `INSERT INTO ${pairs} (after) SELECT number FROM decisions WHERE run = :b
       AND number NOT IN (SELECT after FROM ${pairs} WHERE after IS NOT NULL)`,
  ).run({ b: runs.b });
  return pairs;
}

/**
 * The households of two runs in temporary tables.
 * @returns the names of the tables: `pairs`, and `changed` of those that differ, in their order
 */
export function pairRuns(db: Database, before: RunRecord, after: RunRecord) {
  const pairs = pairHouseholds(db, before, after);
  const changed = listChanged(db, pairs, before, after);
  return {
    pairs,
    changed,
    drop(): void {
      db.exec(`DROP TABLE ${pairs}; DROP TABLE ${changed}`);
    },
  };
}

/** Pairs what is left by the householder, the k-th household of a householder with the k-th. */
function pairRest(
  db: Database,
  pairs: string,
  runs: { readonly a: number; readonly b: number },
  which: { readonly a: string; readonly b: string },
): void {
  const rest = (side: 'a' | 'b', column: string) =>
    `SELECT d.number, d.head_id, row_number() OVER (PARTITION BY d.head_id ORDER BY d.number) AS place
     FROM decisions d WHERE d.run = :${side} AND d.head_id IS NOT NULL AND ${which[side]}
       AND d.number NOT IN (SELECT ${column} FROM ${pairs} WHERE ${column} IS NOT NULL)`;
  db.prepare(
    `INSERT INTO ${pairs} (before, after, by)
     WITH a AS MATERIALIZED (${rest('a', 'before')}), b AS MATERIALIZED (${rest('b', 'after')})
     SELECT a.number, b.number, 'householder' FROM a JOIN b ON b.head_id = a.head_id AND b.place = a.place`,
  ).run(runs);
}

function listChanged(db: Database, pairs: string, before: RunRecord, after: RunRecord): string {
  const touched = listTouched(db, before, after);
  const changed = temporaryName('changed');
  db.exec(`CREATE TABLE ${changed} (seq INTEGER PRIMARY KEY, before INTEGER, after INTEGER, by TEXT)`);
  const differs = COMPARED.map((column) => `a.${column} IS NOT b.${column}`).join(' OR ');
  db.prepare(
    `INSERT INTO ${changed} (before, after, by) SELECT p.before, p.after, p.by FROM ${pairs} p
     LEFT JOIN decisions a ON a.run = ? AND a.number = p.before
     LEFT JOIN decisions b ON b.run = ? AND b.number = p.after
     WHERE p.by IS NOT 'number' OR ${differs}
       OR EXISTS (SELECT 1 FROM ${touched} t WHERE t.household = a.household AND t.roster = a.roster)
     ORDER BY coalesce(b.roster, a.roster), coalesce(b.household, a.household), p.before`,
  ).run(before.number, after.number);
  db.exec(`DROP TABLE ${touched}`);
  return changed;
}

/** The households that list somebody in one run only. */
function listTouched(db: Database, before: RunRecord, after: RunRecord): string {
  const table = temporaryName('touched');
  db.exec(
    `CREATE TABLE ${table} (roster TEXT, household TEXT, PRIMARY KEY (household, roster)) WITHOUT ROWID`,
  );
  for (const roster of ROSTERS) {
    const [first, second] = [importsUsed(before, roster).join(','), importsUsed(after, roster).join(',')];
    if (first === second) continue;
    for (const [these, others] of [
      [first, second],
      [second, first],
    ]) {
      if (these === '') continue;
      db.exec(
        `INSERT OR IGNORE INTO ${table} SELECT '${roster}', r.household FROM ${tableOf(roster)} r
         WHERE r.import_no IN (${these}) AND NOT EXISTS (SELECT 1 FROM ${tableOf(roster)} o
           WHERE o.idNo = r.idNo AND o.household = r.household AND o.import_no IN (${others}))`,
      );
    }
  }
  return table;
}
