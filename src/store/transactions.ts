import type { Database } from 'better-sqlite3';
import { isAlive, translate } from './failures.js';
import type { TransactionOptions } from './store.js';

/** How long a command waits for another that writes before it gives up. */
export const BRIEF_WAIT_MS = 3000;
/** A command of several transactions waits longer for one that slipped in between: half of its work is done. */
const PATIENT_WAIT_MS = 60_000;

/** A part of a transaction that can fail alone. */
async function nested<T>(db: Database, body: () => T | Promise<T>, options: TransactionOptions): Promise<T> {
  const undo = () => db.exec('ROLLBACK TO part; RELEASE part');
  db.exec('SAVEPOINT part');
  try {
    const result = await body();
    if (options.rollback) undo();
    else db.exec('RELEASE part');
    return result;
  } catch (error) {
    if (db.inTransaction) undo();
    throw error;
  }
}

/**
 * All or nothing, around work that may wait for files. A connection has one transaction at a time: the store belongs
 * to one operation.
 */
export function transactionsOf(db: Database, path: string) {
  let announced = false;

  /** Tells other processes who writes, in a transaction of its own so that they can read it meanwhile. */
  function announce(command: string): void {
    if (announced) return;
    db.transaction(() => {
      for (const pid of db.prepare<[], number>('SELECT pid FROM writers').pluck().all()) {
        if (!isAlive(pid)) db.prepare('DELETE FROM writers WHERE pid = ?').run(pid);
      }
      db.prepare('INSERT OR REPLACE INTO writers (pid, command) VALUES (?, ?)').run(process.pid, command);
    }).immediate();
    announced = true;
    db.pragma(`busy_timeout = ${PATIENT_WAIT_MS}`);
  }

  async function transaction<T>(
    command: string,
    body: () => T | Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    if (db.inTransaction) return nested(db, body, options);
    try {
      announce(command);
      db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      throw translate(error, path, db);
    }
    try {
      const result = await body();
      db.exec(options.rollback ? 'ROLLBACK' : 'COMMIT');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw translate(error, path, db);
    }
  }

  /** Takes the announcement back; when that fails, the next writer sees that the process is gone. */
  function retire(): void {
    if (!announced) return;
    try {
      db.prepare('DELETE FROM writers WHERE pid = ?').run(process.pid);
    } catch {
      return;
    }
  }

  return { transaction, retire };
}
