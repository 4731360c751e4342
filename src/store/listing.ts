import type { Database } from 'better-sqlite3';
import { temporaryName } from './chosen.js';
import type { DecisionFilter, FindingFilter } from './run-record.js';

/** Lines read at a time: between two pages the connection is free for others. */
export const PAGE = 500;

/** SQL of a condition on a decision `d`, and what its question marks stand for. */
export function conditionOf(filter: Omit<DecisionFilter, 'order' | 'withoutEvidence'>): {
  readonly sql: string;
  readonly values: string[];
} {
  const ofDecision: [string, string | undefined][] = [
    ['d.tier = ?', filter.tier],
    ['d.street = ?', filter.street],
    ['d.household = ?', filter.household],
    ['d.roster = ?', filter.roster],
  ];
  const used = ofDecision.filter((condition): condition is [string, string] => condition[1] !== undefined);
  const singles = filter.singlePersons ? [`d.single_persons <> '[]'`] : [];
  return {
    sql: ['TRUE', ...used.map(([sql]) => sql), ...singles].join(' AND '),
    values: used.map(([, value]) => value),
  };
}

/** The codes that a filter names, as a JSON array; null for all. */
export function codesOf(filter: FindingFilter): string | null {
  const codes = [...(filter.codes ?? []), ...(filter.code ? [filter.code] : [])];
  return filter.code || filter.codes ? JSON.stringify(codes) : null;
}

const BY_PLACE = 'd.street IS NULL, d.street, d.community IS NULL, d.community, d.household, d.number';
/** As the lists show it: against what was declared, else against the limit. */
const DIFFERENCE = 'abs(coalesce(f.verified - coalesce(f.declared, f.limit_value, 0), 0))';
const BY_SEVERITY = `CASE f.severity WHEN 'blocker' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, ${DIFFERENCE} DESC, ${BY_PLACE}`;

const ORDERS: Readonly<Record<NonNullable<FindingFilter['order']>, string>> = {
  run: 'd.number',
  place: BY_PLACE,
  severity: BY_SEVERITY,
};

export const orderOf = (order: FindingFilter['order'] = 'run'): string => ORDERS[order];

/** A temporary table that holds the keys of what is listed, in its order, so that memory does not grow with the list. */
export function listing(
  db: Database,
  columns: string,
  select: string,
  values: readonly unknown[],
): { readonly table: string; readonly drop: () => void } {
  const table = temporaryName('listing');
  db.exec(`CREATE TABLE ${table} (seq INTEGER PRIMARY KEY, ${columns})`);
  db.prepare(`INSERT INTO ${table} (${columns}) ${select}`).run(...values);
  return {
    table,
    drop: () => {
      db.exec(`DROP TABLE ${table}`);
    },
  };
}

/**
 * Reads rows of a table by a list of their numbers, page by page.
 * @param numbers SQL that selects the numbers in their order
 * @param rows SQL of the rows, each with its `number`
 */
export function* readListed<Line>(
  db: Database,
  numbers: string,
  values: readonly unknown[],
  rows: string,
): Generator<Line> {
  const { table, drop } = listing(db, 'number', numbers, values);
  try {
    const page = db.prepare<[number, number], Line>(
      `SELECT x.* FROM ${table} l CROSS JOIN (${rows}) x WHERE l.seq BETWEEN ? AND ? AND x.number = l.number
       ORDER BY l.seq`,
    );
    for (let first = 1; ; first += PAGE) {
      const lines = page.all(first, first + PAGE - 1);
      yield* lines;
      if (lines.length < PAGE) return;
    }
  } finally {
    drop();
  }
}
