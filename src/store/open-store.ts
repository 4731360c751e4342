import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';
import { openDossiers, readDossiers } from './dossier-reader.js';
import { translate } from './failures.js';
import { readFamiliesOf } from './families-of.js';
import { householdsOfPerson } from './household-lookup.js';
import { openImports } from './imports.js';
import { openLog } from './log.js';
import { migrate, refuseNewer, SCHEMA_VERSION, versionOf } from './migrations.js';
import { openMonitoring } from './monitoring/monitoring.js';
import { openPublicity } from './publicity.js';
import { openRunPairs } from './reconcile-reader.js';
import { openRuns } from './runs.js';
import { readFamilies } from './screening-reader.js';
import { selectImports } from './selection.js';
import { readRows } from './source-rows.js';
import { openSpool } from './spool.js';
import { openStatistics } from './statistics/statistics.js';
import type { OpenOptions, Store } from './store.js';
import { BRIEF_WAIT_MS, transactionsOf } from './transactions.js';

const MISSING = {
  zh: '没有数据库 {path}；请先导入（hedui import），或用 --db 指定',
  en: 'there is no database {path}; import something first (hedui import), or name one with --db',
};
const OLDER = {
  zh: '数据库 {path} 由旧版 hedui 建立；请先以可写方式打开一次（如 hedui import）',
  en: 'database {path} was made by an older hedui; open it once for writing (any hedui import)',
};

const FOREIGN = {
  zh: '{path} 是其他程序的数据库；请用 --db 指定另一个文件',
  en: '{path} is the database of another program; name another file with --db',
};

/** Measured: of a large database a larger cache holds no page until it is wanted again, and every thread has its own. */
const CACHE_KIB = 8 * 1024;
/**
 * Pages of the log that is written ahead before they are carried over into the file, 256 MB: in an import that is work for
 * the thread that all others wait for, in a check for one that waits itself, and `carryOver` is asked there.
 */
const PAGES_OF_LOG = 32_768;
/** The lists of households and persons that a check walks grow with the database. */
const TEMPORARY_CACHE_KIB = 2 * 1024;

/**
 * Opens the database of a bureau and brings it up to date.
 * @throws UserError 2: no such file, or made by a newer version; 5: held by another process; 6: damaged or no database
 */
export function openStore(path: string, options: OpenOptions = {}): Store {
  if (path !== ':memory:' && !options.create && !existsSync(path)) throw new UserError(MISSING, 2, { path });
  const db = connect(path, options);
  const { transaction, retire } = transactionsOf(db, path);
  return {
    path,
    imports: openImports(db),
    runs: openRuns(db, transaction),
    log: openLog(db),
    monitoring: openMonitoring(db),
    statistics: openStatistics(db),
    publicity: openPublicity(db),
    select: (asOf, selectOptions) => selectImports(db, asOf, selectOptions),
    dossiers: (selection, dossierOptions) => readDossiers(db, selection, dossierOptions),
    householdsOf: (selection, person) => householdsOfPerson(db, selection, person),
    openDossiers: (selection, dossierOptions) => openDossiers(db, selection, dossierOptions),
    families: (selection, limits) => readFamilies(db, selection, limits),
    familiesOf: (selection, persons) => readFamiliesOf(db, selection, persons),
    openRunPairs: (before, after) => openRunPairs(db, before, after),
    openSpool: () => openSpool(db),
    rows: (selection, source, condition) => readRows(db, selection, source, condition),
    transaction,
    carryOver() {
      if (path !== ':memory:') carryOver(path);
    },
    close() {
      if (!options.readonly) retire();
      db.close();
    },
  };
}

/** By a connection of its own: within a transaction that of the store may not. */
function carryOver(path: string): void {
  let own: Database | undefined;
  try {
    own = new Sqlite(path);
    own.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // Such as a full disk: nothing is lost in the log, and whoever writes next is told.
  } finally {
    own?.close();
  }
}

function connect(path: string, options: OpenOptions): Database {
  let db: Database | undefined;
  try {
    db = new Sqlite(path, {
      readonly: options.readonly ?? false,
      fileMustExist: !options.create,
      timeout: BRIEF_WAIT_MS,
    });
    prepare(db, path, options.readonly ?? false);
    return db;
  } catch (error) {
    const told = translate(error, path, db);
    db?.close();
    throw told;
  }
}

function prepare(db: Database, path: string, readonly: boolean): void {
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`temp.cache_size = -${TEMPORARY_CACHE_KIB}`);
  db.pragma('foreign_keys = ON');
  refuseNewer(db, path);
  if (readonly) {
    if (versionOf(db) < SCHEMA_VERSION) throw new UserError(OLDER, 2, { path });
    return;
  }
  if (versionOf(db) === 0) {
    if (db.prepare('SELECT 1 FROM sqlite_master').get()) throw new UserError(FOREIGN, 6, { path });
    db.pragma('page_size = 8192');
  }
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma(`wal_autocheckpoint = ${PAGES_OF_LOG}`);
  migrate(db, path);
}
