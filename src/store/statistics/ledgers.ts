import type { Database } from 'better-sqlite3';
import { firstDayOf, lastDayOf, type Month } from '../../base/dates.js';
import type { SourceKey } from '../../sources/registry.js';
import { chooseImports } from '../chosen.js';
import { givesWay } from '../ledger.js';
import type { Selection } from '../run-record.js';
import { tableOf } from '../source-tables.js';
import type { AidCell, LedgerSpan, PaidCell } from './record.js';

const importsOf = (selection: Selection, source: SourceKey): readonly number[] =>
  selection.coverage.find((one) => one.source === source)?.imports ?? [];

/** Reads rows `r` of a ledger that count in a selection: those that no later file replaces. */
function readLedger<Line>(
  db: Database,
  selection: Selection,
  source: SourceKey,
  columns: string,
  condition: string,
  bounds: readonly [string, string],
): Line[] {
  const chosen = chooseImports(db, selection);
  try {
    return db
      .prepare<[string, string], Line>(
        `SELECT ${columns} FROM ${tableOf(source)} r
         WHERE r.import_no IN (${importsOf(selection, source).join(',')})
           AND NOT ${givesWay(source, 'r', chosen.table)} AND ${condition}
         GROUP BY 1, 2 ORDER BY 1, 2`,
      )
      .all(...bounds);
  } finally {
    chosen.drop();
  }
}

export const paidByMonth = (db: Database, selection: Selection, first: Month, last: Month): PaidCell[] =>
  readLedger(
    db,
    selection,
    'payments',
    'r.month AS month, r.scheme AS scheme, sum(r.amount) AS amount',
    'r.month BETWEEN ? AND ?',
    [first, last],
  );

export const aidByMonth = (db: Database, selection: Selection, first: Month, last: Month): AidCell[] =>
  readLedger(
    db,
    selection,
    'temporary-aid',
    `substr(r.date, 1, 7) AS month, r.kind AS kind, count(DISTINCT r."case") AS cases,
     sum(r.persons) AS personTimes, sum(r.amount) AS amount`,
    'r.date BETWEEN ? AND ?',
    [firstDayOf(first), lastDayOf(last)],
  );

export const spansOf = (db: Database, selection: Selection, source: SourceKey): LedgerSpan[] =>
  db
    .prepare<[string], LedgerSpan>(
      `SELECT period, substr(first_date, 1, 7) AS first, substr(last_date, 1, 7) AS last FROM imports
       WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number`,
    )
    .all(JSON.stringify(importsOf(selection, source)));
