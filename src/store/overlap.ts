import type { Database } from 'better-sqlite3';
import { sourceOf } from '../sources/registry.js';
import type { ImportRecord, ImportWarning } from './import-record.js';
import { importOf, importsWhere } from './import-rows.js';
import { IN_FORCE } from './ledger.js';
import { fieldsOf, indexesOf, quoted, tableOf } from './source-tables.js';

/** Rows looked at before it is worth comparing them all. */
const SAMPLE = 500;

/** Adds a warning to an import for each file of its snapshot set that repeats it. */
export function warnOfOverlap(db: Database, number: number): void {
  const record = importOf(db, number);
  const warnings = overlapping(db, record).map(
    ({ other, equal }): ImportWarning => ({
      code: 'FILES_OVERLAP',
      subject: other.file,
      count: equal,
      other: other.number,
    }),
  );
  if (warnings.length === 0) return;
  const all = JSON.stringify([...record.warnings, ...warnings]);
  db.prepare('UPDATE imports SET warnings = ? WHERE number = ?').run(all, number);
}

/** The files of an import's snapshot set that have most of its rows, or whose rows are mostly its own. */
function overlapping(db: Database, record: ImportRecord) {
  if (sourceOf(record.source).kind !== 'snapshot' || record.amends !== null) return [];
  const condition = `source = ? AND period = ? AND number <> ? AND amends IS NULL AND ${IN_FORCE}`;
  const others = importsWhere(db, condition, [record.source, record.period, record.number]);
  return others.flatMap((other) => {
    const [small, large] = record.taken <= other.taken ? [record, other] : [other, record];
    const rows = small.taken - small.answers;
    if (rows === 0) return [];
    const step = Math.max(1, Math.floor(rows / SAMPLE));
    const sample = equalRows(db, small, large, step);
    if (sample.equal * 4 < sample.rows) return [];
    const { equal } = step === 1 ? sample : equalRows(db, small, large, 1);
    return equal * 2 > rows ? [{ other, equal }] : [];
  });
}

/** Of every `step`th row of one import: how many stand in another with the same values. */
function equalRows(db: Database, one: ImportRecord, another: ImportRecord, step: number) {
  const source = sourceOf(one.source);
  const table = tableOf(one.source);
  const [lookUp = []] = indexesOf(source);
  const rest = fieldsOf(source).filter((field) => !lookUp.includes(field));
  const same = [...lookUp, ...rest].map((field) => `b.${quoted(field)} IS a.${quoted(field)}`).join(' AND ');
  return (
    db
      .prepare<number[], { rows: number; equal: number }>(
        `SELECT count(*) AS rows, coalesce(sum(EXISTS (
           SELECT 1 FROM ${table} b WHERE ${same} AND b.import_no = ?)), 0) AS equal
         FROM ${table} a
         WHERE a.seq BETWEEN (SELECT first_seq FROM imports WHERE number = ?)
                         AND (SELECT last_seq FROM imports WHERE number = ?)
           AND a.seq % ? = 0`,
      )
      .get(another.number, one.number, one.number, step) ?? { rows: 0, equal: 0 }
  );
}
