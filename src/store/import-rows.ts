import type { Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';
import type { ImportFilter, ImportRecord, ImportStatus } from './import-record.js';
import { IN_FORCE } from './ledger.js';

interface ImportRow {
  number: number;
  file: string;
  name: string;
  sha256: string;
  source: ImportRecord['source'];
  period: ImportRecord['period'];
  amends: number | null;
  rows: number;
  superseded: number;
  rejected: number;
  answers: number;
  cured: number;
  sheets: string;
  warnings: string;
  details: string;
  superseded_by: number | null;
  revoked_at: string | null;
  revoked_by: string | null;
  operator: string;
  at: string;
}

const CURED = `(SELECT count(DISTINCT c.sheet_no || ' ' || c.row_no) FROM cures c
  JOIN imports mended ON mended.number = c.cured_by
  WHERE c.import_no = imports.number AND mended.revoked_at IS NULL AND mended.superseded_by IS NULL)`;

const STATUS_SQL: Readonly<Record<ImportStatus, string>> = {
  'in-force': IN_FORCE,
  superseded: 'superseded_by IS NOT NULL AND revoked_at IS NULL',
  revoked: 'revoked_at IS NOT NULL',
};

const NO_SUCH = {
  zh: '没有编号为 {number} 的导入；hedui imports 列出全部导入',
  en: 'there is no import {number}; hedui imports lists them all',
};

/** Reads imports that a condition names, in their order. */
export function importsWhere(db: Database, condition: string, values: readonly unknown[]): ImportRecord[] {
  return db
    .prepare<unknown[], ImportRow>(
      `SELECT imports.*, ${CURED} AS cured FROM imports WHERE ${condition} ORDER BY number`,
    )
    .all(...values)
    .map(toRecord);
}

export function importOf(db: Database, number: number): ImportRecord {
  const [record] = Number.isSafeInteger(number) ? importsWhere(db, 'number = ?', [number]) : [];
  if (!record) throw new UserError(NO_SUCH, 2, { number });
  return record;
}

export function listImports(db: Database, filter: ImportFilter): ImportRecord[] {
  const conditions = ['1'];
  const values: string[] = [];
  if (filter.source) {
    conditions.push('source = ?');
    values.push(filter.source);
  }
  if (filter.period) {
    conditions.push('period = ?');
    values.push(filter.period);
  }
  if (filter.status) conditions.push(STATUS_SQL[filter.status]);
  return importsWhere(db, conditions.join(' AND '), values);
}

function toRecord(row: ImportRow): ImportRecord {
  return {
    number: row.number,
    file: row.file,
    name: row.name,
    sha256: row.sha256,
    source: row.source,
    period: row.period,
    rows: row.rows,
    taken: row.rows - row.superseded - row.rejected,
    superseded: row.superseded,
    rejected: row.rejected,
    answers: row.answers,
    cured: row.cured,
    sheets: JSON.parse(row.sheets) as ImportRecord['sheets'],
    warnings: JSON.parse(row.warnings) as ImportRecord['warnings'],
    amends: row.amends,
    status: row.revoked_at !== null ? 'revoked' : row.superseded_by !== null ? 'superseded' : 'in-force',
    supersededBy: row.superseded_by,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    operator: row.operator,
    at: row.at,
    details: JSON.parse(row.details) as ImportRecord['details'],
  };
}
