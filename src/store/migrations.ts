import type { Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';
import { MONITORING_TABLES } from './monitoring-schema.js';
import { PUBLICITY_TABLES } from './publicity-schema.js';
import { FIRST_TABLES } from './schema.js';
import { createSourceTables } from './source-tables.js';
import { STANDING_TABLES } from './standing-schema.js';

/** One step a version, never changed once released; a step for new sources or columns calls createSourceTables. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  (db) => {
    db.exec(FIRST_TABLES);
    createSourceTables(db);
  },
  (db) => db.exec(MONITORING_TABLES),
  (db) => db.exec(STANDING_TABLES),
  (db) => db.exec(PUBLICITY_TABLES),
];

/** The version of the database that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

const NEWER = {
  zh: '数据库 {path} 由更新版本的 hedui 建立（版本 {found}，本程序为 {known}）；请升级 hedui 后再打开',
  en: 'database {path} was made by a newer hedui (version {found}, this program knows {known}); upgrade hedui to open it',
};

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** @throws UserError (2) when the database is newer than this program */
export function refuseNewer(db: Database, path: string): void {
  const found = versionOf(db);
  if (found > SCHEMA_VERSION) throw new UserError(NEWER, 2, { path, found, known: SCHEMA_VERSION });
}

/** Brings a database to the version of this program, in one transaction. */
export function migrate(db: Database, path: string): void {
  refuseNewer(db, path);
  if (versionOf(db) === SCHEMA_VERSION) return;
  db.transaction(() => {
    refuseNewer(db, path);
    for (const migration of MIGRATIONS.slice(versionOf(db))) migration(db);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
}
