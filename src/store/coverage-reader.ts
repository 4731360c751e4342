import type { Database } from 'better-sqlite3';
import { ROSTERS } from '../dossier/dossier.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { temporaryName } from './chosen.js';
import type { RunRecord, SourceCoverage, StreetCoverage } from './run-record.js';
import { importsUsed } from './run-rows.js';
import { quoted, tableOf } from './source-tables.js';

/** The field that says whom a row is about where it is not `idNo`. */
const PERSON_FIELDS: Partial<Record<SourceKey, string>> = { obligors: 'supportedIdNo' };

/** Sources whose rows name a household. */
const BY_HOUSEHOLD: ReadonlySet<SourceKey> = new Set([...ROSTERS, 'payments']);
/** Work of the bureau itself, no answer of an agency. */
const NOT_COUNTED: ReadonlySet<SourceKey> = new Set(['visits']);

/**
 * Counts for each source of a run with imports the households that it says something of, by street. Persons and
 * households are matched in the order of the indexes; memory holds a mark a household.
 */
export function readCoverage(db: Database, run: RunRecord): StreetCoverage[] {
  const streets = new Streets(db, run);
  const persons = personTable(db, run);
  const counted = run.coverage.filter(
    ({ source, imports }) => imports.length > 0 && !NOT_COUNTED.has(source),
  );
  try {
    return counted.flatMap((one) => {
      const seen = new Uint8Array(streets.ofDecision.length);
      for (const number of decisionsWith(db, run, one, persons)) seen[number] = 1;
      return streets.count(one.source, seen);
    });
  } finally {
    db.exec(`DROP TABLE ${persons}`);
  }
}

/** The street of each decision of a run. */
class Streets {
  /** By the number of the decision; the place of its street in the list, 0 where there is no such decision. */
  readonly ofDecision: Uint32Array;
  readonly #names: (string | null)[] = [];

  constructor(db: Database, run: RunRecord) {
    const last = Number(
      db.prepare('SELECT max(number) FROM decisions WHERE run = ?').pluck().get(run.number) ?? 0,
    );
    this.ofDecision = new Uint32Array(last + 1);
    const places = new Map<string | null, number>();
    const rows = db
      .prepare<[number], [number, string | null]>('SELECT number, street FROM decisions WHERE run = ?')
      .raw()
      .iterate(run.number) as IterableIterator<[number, string | null]>;
    for (const [number, street] of rows) {
      let place = places.get(street);
      if (place === undefined) {
        place = this.#names.push(street);
        places.set(street, place);
      }
      this.ofDecision[number] = place;
    }
  }

  count(source: SourceKey, seen: Uint8Array): StreetCoverage[] {
    const households = new Uint32Array(this.#names.length + 1);
    const covered = new Uint32Array(this.#names.length + 1);
    this.ofDecision.forEach((place, number) => {
      households[place] = (households[place] ?? 0) + 1;
      if (seen[number]) covered[place] = (covered[place] ?? 0) + 1;
    });
    return this.#names.map((street, index) => ({
      source,
      street,
      households: households[index + 1] ?? 0,
      covered: covered[index + 1] ?? 0,
    }));
  }
}

/** A table of the persons on the rosters of a run and the decisions of their households. */
function personTable(db: Database, run: RunRecord): string {
  const table = temporaryName('persons');
  db.exec(`CREATE TABLE ${table} (id TEXT, decision INTEGER, PRIMARY KEY (id, decision)) WITHOUT ROWID`);
  const rosters = ROSTERS.flatMap((roster) => {
    const imports = importsUsed(run, roster);
    if (imports.length === 0) return [];
    return [
      `SELECT r.idNo AS id, d.number FROM decisions d CROSS JOIN ${tableOf(roster)} r
       WHERE d.run = ${run.number} AND d.roster = '${roster}' AND r.household = d.household
         AND r.import_no IN (${imports.join(',')})`,
    ];
  });
  if (rosters.length > 0) {
    db.exec(`INSERT OR IGNORE INTO ${table} ${rosters.join(' UNION ALL ')} ORDER BY id`);
  }
  return table;
}

/** The numbers of the decisions that a source says something of; some more than once. */
function* decisionsWith(
  db: Database,
  run: RunRecord,
  { source, imports }: SourceCoverage,
  persons: string,
): Iterable<number> {
  const list = imports.join(',');
  const table = tableOf(source);
  const numbers = (sql: string) => db.prepare<[], number>(sql).pluck().iterate();
  if (BY_HOUSEHOLD.has(source)) {
    const roster = ROSTERS.find((one) => one === source);
    const ofRoster = roster ? `AND d.roster = '${roster}'` : '';
    yield* numbers(
      `SELECT d.number FROM (SELECT DISTINCT household FROM ${table} WHERE import_no IN (${list})) r
       CROSS JOIN decisions d WHERE d.household = r.household AND d.run = ${run.number} ${ofRoster}`,
    );
    return;
  }
  const field = quoted(PERSON_FIELDS[source] ?? 'idNo');
  yield* numbers(
    `SELECT p.decision FROM (SELECT DISTINCT ${field} AS id FROM ${table} WHERE import_no IN (${list})) r
     CROSS JOIN ${persons} p WHERE p.id = r.id`,
  );
  if (sourceOf(source).family !== 'person') return;
  yield* numbers(
    `SELECT p.decision FROM answers a CROSS JOIN ${persons} p
     WHERE a.source = '${source}' AND a.import_no IN (${list}) AND p.id = a.id_no`,
  );
}
