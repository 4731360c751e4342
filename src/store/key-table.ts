import type { Database } from 'better-sqlite3';
import { temporaryName } from './chosen.js';

/** A temporary table of keys, in their order, that evidence queries walk. */
export interface KeyTable {
  readonly name: string;
  fill(keys: readonly string[]): void;
  drop(): void;
}

export function keyTable(db: Database): KeyTable {
  const name = temporaryName('keys');
  db.exec(`CREATE TABLE ${name} (id TEXT PRIMARY KEY) WITHOUT ROWID`);
  const clear = db.prepare(`DELETE FROM ${name}`);
  const insert = db.prepare<[string]>(`INSERT OR IGNORE INTO ${name} SELECT value FROM json_each(?)`);
  return {
    name,
    fill(keys) {
      clear.run();
      insert.run(JSON.stringify(keys));
    },
    drop: () => db.exec(`DROP TABLE ${name}`),
  };
}
