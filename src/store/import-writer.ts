import type { Database } from 'better-sqlite3';
import { sourceOf } from '../sources/registry.js';
import type { SqlValue } from '../sources/row-parser.js';
import type { ImportWriter, NewImport } from './import-record.js';
import { importOf } from './import-rows.js';
import { hasReplacedRows, markReplaced, recountSuperseded } from './ledger.js';
import { warnOfOverlap } from './overlap.js';
import { rejectWriter } from './rejects.js';
import { rowWriter } from './row-writer.js';
import { createIndexes, dropIndexes, fieldsOf, tableOf } from './source-tables.js';

/** Begins an import: its line in the imports, and the imports whose place it takes marked so. */
export function beginImport(db: Database, fresh: NewImport): ImportWriter {
  const { source } = fresh;
  const rank = fresh.amends === null ? null : rankOf(db, fresh.amends);
  const number = insertImport(db, fresh, rank);
  for (const old of fresh.supersedes) supersede(db, old, number);

  const lastSeqBefore = Number(
    db
      .prepare(`SELECT max(seq) FROM ${tableOf(source)}`)
      .pluck()
      .get() ?? 0,
  );
  const firstLoad = lastSeqBefore === 0;
  if (firstLoad) dropIndexes(db, source);

  const rows = rowWriter(db, source, number, !firstLoad);
  const rejects = rejectWriter(db, number);
  const insertAnswer = db.prepare<[string, string, string, number, number, number]>(
    'INSERT INTO answers (source, id_no, name, import_no, sheet_no, row_no) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const dates = dateRange(source);
  let records = 0;
  let answers = 0;

  return {
    number,
    records(sheet, batch) {
      records += rows.add(sheet, batch);
      dates.see(batch);
    },
    answer(sheet, row, idNo, name) {
      insertAnswer.run(source, idNo, name, number, sheet, row);
      answers++;
    },
    reject: rejects.add,
    cure: rejects.cure,
    finish({ sheets, warnings }) {
      rows.flush();
      if (firstLoad) createIndexes(db, source);
      const rejected = rejects.count();
      db.prepare(
        `UPDATE imports SET rows = ?, rejected = ?, answers = ?, sheets = ?, warnings = ?, first_date = ?,
           last_date = ?, first_seq = ?, last_seq = ? WHERE number = ?`,
      ).run(
        records + answers + rejected,
        rejected,
        answers,
        JSON.stringify(sheets),
        JSON.stringify(warnings),
        dates.first(),
        dates.last(),
        records > 0 ? lastSeqBefore + 1 : null,
        records > 0 ? lastSeqBefore + records : null,
        number,
      );
      markReplaced(db, {
        number,
        source,
        rank: rank ?? number,
        lastSeqBefore,
        firstDate: dates.first(),
        lastDate: dates.last(),
      });
      if (fresh.supersedes.length > 0 || hasReplacedRows(db, source)) recountSuperseded(db, source);
      warnOfOverlap(db, number);
      return importOf(db, number);
    },
  };
}

function insertImport(db: Database, fresh: NewImport, rank: number | null): number {
  const number = 1 + Number(db.prepare('SELECT max(number) FROM imports').pluck().get() ?? 0);
  db.prepare(
    `INSERT INTO imports (number, file, name, sha256, source, period, rank, amends, details, operator, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    number,
    fresh.file,
    fresh.name,
    fresh.sha256,
    fresh.source,
    fresh.period,
    rank ?? number,
    fresh.amends,
    JSON.stringify(fresh.details),
    fresh.operator,
    fresh.at,
  );
  return number;
}

const rankOf = (db: Database, number: number): number =>
  Number(db.prepare('SELECT rank FROM imports WHERE number = ?').pluck().get(number) ?? number);

/** An import and everything that amends it, amendments of amendments too. */
export const AND_ITS_AMENDMENTS = `number IN (
  WITH RECURSIVE family (number) AS (
    VALUES (?) UNION SELECT imports.number FROM imports JOIN family ON imports.amends = family.number)
  SELECT number FROM family)`;

function supersede(db: Database, old: number, by: number): void {
  db.prepare(
    `UPDATE imports SET superseded_by = ? WHERE superseded_by IS NULL AND number <> ? AND ${AND_ITS_AMENDMENTS}`,
  ).run(by, by, old);
}

/** Follows the date by which the rows of a ledger count; rows without one do not occur, dates are required. */
function dateRange(source: NewImport['source']) {
  const { dateField, kind } = sourceOf(source);
  const fields = fieldsOf(sourceOf(source));
  const place = kind === 'ledger' && dateField ? fields.indexOf(dateField) : -1;
  let first: string | null = null;
  let last: string | null = null;
  return {
    /** Rows one after the other, each with its number before its values. */
    see(rows: readonly SqlValue[]) {
      if (place < 0) return;
      for (let at = 1 + place; at < rows.length; at += 1 + fields.length) {
        const value = rows[at];
        if (typeof value !== 'string') continue;
        if (first === null || value < first) first = value;
        if (last === null || value > last) last = value;
      }
    },
    first: () => first,
    last: () => last,
  };
}
