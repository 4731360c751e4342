import type { Database } from 'better-sqlite3';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { quoted, tableOf } from './source-tables.js';

/**
 * Natural keys of ledgers. Between files the key replaces: all rows of an earlier import give way to a later one that
 * has the same key. Which import is later is told by its rank: an amendment counts as the file it amends.
 *
 * `replaced_by` names one import of higher rank with the same key, null when there is none. That import is in almost
 * every set of imports that a check looks at, so the marker decides; where it is not (revoked, superseded, not used
 * by an earlier run), the key is looked up among the imports of the set.
 */
export const IN_FORCE = 'revoked_at IS NULL AND superseded_by IS NULL';

const sameKey = (source: SourceKey, left: string, right: string): string =>
  (sourceOf(source).naturalKey ?? [])
    .map((field) => `${left}.${quoted(field)} IS ${right}.${quoted(field)}`)
    .join(' AND ');

/**
 * SQL that is true for a row which gives way within a set of imports.
 * @param alias of the row's table
 * @param chosen a table of the set, with columns `number` and `rank`
 */
export function givesWay(source: SourceKey, alias: string, chosen: string): string {
  return `(${alias}.replaced_by IS NOT NULL AND (
    ${alias}.replaced_by IN (SELECT number FROM ${chosen}) OR EXISTS (
      SELECT 1 FROM ${tableOf(source)} later JOIN ${chosen} c ON c.number = later.import_no
      WHERE ${sameKey(source, 'later', alias)}
        AND c.rank > (SELECT rank FROM imports WHERE number = ${alias}.import_no))))`;
}

interface Loaded {
  readonly number: number;
  readonly source: SourceKey;
  readonly rank: number;
  /** Rows of the table with a greater seq are those of this import. */
  readonly lastSeqBefore: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** Marks the rows that share a key with an import just loaded. */
export function markReplaced(db: Database, loaded: Loaded): void {
  const { number, source, rank, lastSeqBefore } = loaded;
  const { naturalKey, dateField } = sourceOf(source);
  if (!naturalKey || lastSeqBefore === 0) return;
  const dated = dateField !== undefined && naturalKey.includes(dateField);
  const others = db
    .prepare<unknown[], { number: number; rank: number }>(
      `SELECT number, rank FROM imports WHERE source = ? AND rank <> ? AND first_date IS NOT NULL
       ${dated ? 'AND first_date <= ? AND last_date >= ?' : ''}`,
    )
    .all(source, rank, ...(dated ? [loaded.lastDate, loaded.firstDate] : []));
  const table = tableOf(source);
  if (others.some((other) => other.rank < rank)) {
    db.prepare(
      `UPDATE ${table} SET replaced_by = ? WHERE seq IN (
           SELECT earlier.seq FROM ${table} fresh CROSS JOIN ${table} earlier
           WHERE fresh.seq > ? AND ${sameKey(source, 'earlier', 'fresh')}
             AND earlier.import_no <> ? AND earlier.replaced_by IS NULL
             AND (SELECT rank FROM imports WHERE number = earlier.import_no) < ?)`,
    ).run(number, lastSeqBefore, number, rank);
  }
  if (others.some((other) => other.rank > rank)) {
    const laterImport = `SELECT later.import_no FROM ${table} later
      WHERE ${sameKey(source, 'later', 'fresh')} AND later.import_no <> fresh.import_no
        AND (SELECT rank FROM imports WHERE number = later.import_no) > ${rank} LIMIT 1`;
    db.prepare(
      `UPDATE ${table} AS fresh SET replaced_by = (${laterImport}) WHERE seq > ? AND EXISTS (${laterImport})`,
    ).run(lastSeqBefore);
  }
}

/** Whether any row of a ledger shares its key with a later import. */
export function hasReplacedRows(db: Database, source: SourceKey): boolean {
  if (!sourceOf(source).naturalKey) return false;
  return (
    db.prepare(`SELECT 1 FROM ${tableOf(source)} WHERE replaced_by IS NOT NULL LIMIT 1`).get() !== undefined
  );
}

/** Counts anew how many rows of each import of a source give way among the imports in force now. */
export function recountSuperseded(db: Database, source: SourceKey): void {
  db.prepare(
    `UPDATE imports SET superseded = rows - rejected WHERE source = ? AND superseded_by IS NOT NULL`,
  ).run(source);
  db.prepare(`UPDATE imports SET superseded = 0 WHERE source = ? AND ${IN_FORCE}`).run(source);
  if (!sourceOf(source).naturalKey) return;
  const counts = db
    .prepare<[], { number: number; count: number }>(
      `WITH chosen AS MATERIALIZED (SELECT number, rank FROM imports WHERE source = '${source}' AND ${IN_FORCE})
       SELECT r.import_no AS number, count(*) AS count FROM ${tableOf(source)} r
       WHERE ${givesWay(source, 'r', 'chosen')} AND r.import_no IN (SELECT number FROM chosen)
       GROUP BY r.import_no`,
    )
    .all();
  const update = db.prepare('UPDATE imports SET superseded = ? WHERE number = ?');
  for (const { number, count } of counts) update.run(count, number);
}
