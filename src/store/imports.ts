import type { Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';
import type { Imports } from './import-record.js';
import { importOf, importsWhere, listImports } from './import-rows.js';
import { AND_ITS_AMENDMENTS, beginImport } from './import-writer.js';
import { IN_FORCE, recountSuperseded } from './ledger.js';
import { readReject, readRejects } from './rejects.js';

const ALREADY_REVOKED = {
  zh: '导入 {number} 已于 {at} 撤销',
  en: 'import {number} was revoked at {at} already',
};

export function openImports(db: Database): Imports {
  return {
    list: (filter = {}) => listImports(db, filter),
    get: (number) => importOf(db, number),
    begin: (fresh) => beginImport(db, fresh),
    sameBytes(sha256, source, period) {
      const condition = `sha256 = ? AND source = ? AND period = ? AND ${IN_FORCE}`;
      return importsWhere(db, condition, [sha256, source, period]).at(-1) ?? null;
    },
    named(file) {
      const condition = `name = ? AND source = ? AND period = ? AND amends IS ? AND ${IN_FORCE}`;
      return importsWhere(db, condition, [file.name, file.source, file.period, file.amends]);
    },
    revoke(number, operator, at) {
      const record = importOf(db, number);
      if (record.revokedAt) throw new UserError(ALREADY_REVOKED, 2, { number, at: record.revokedAt });
      db.prepare(
        `UPDATE imports SET revoked_at = ?, revoked_by = ? WHERE revoked_at IS NULL AND ${AND_ITS_AMENDMENTS}`,
      ).run(at, operator, number);
      // What it had replaced stands again, or is replaced by what had replaced this one.
      db.prepare('UPDATE imports SET superseded_by = ? WHERE superseded_by = ?').run(
        record.supersededBy,
        number,
      );
      recountSuperseded(db, record.source);
      return importOf(db, number);
    },
    rejects: (number) => readRejects(db, importOf(db, number).number),
    reject: (key) => readReject(db, key),
  };
}
