import type { Database } from 'better-sqlite3';
import { temporaryName } from './chosen.js';
import { PAGE } from './listing.js';

/** Things that were made once and are read several times, kept in the temporary file of the database. */
export interface Spool<Item> {
  add(item: Item, tags: readonly string[]): void;
  /** All items with a tag, in the order in which they were added; without one all of them. */
  read(tag?: string): Generator<Item>;
  close(): void;
}

/** @param Item must survive JSON */
export function openSpool<Item>(db: Database): Spool<Item> {
  const items = temporaryName('spool');
  const tags = temporaryName('tags');
  db.exec(
    `CREATE TABLE ${items} (seq INTEGER PRIMARY KEY, item TEXT NOT NULL);
     CREATE TABLE ${tags} (tag TEXT, seq INTEGER, PRIMARY KEY (tag, seq)) WITHOUT ROWID`,
  );
  const insert = db.prepare<[string]>(`INSERT INTO ${items} (item) VALUES (?)`);
  const mark = db.prepare<[string, number]>(`INSERT OR IGNORE INTO ${tags} VALUES (?, ?)`);
  const all = db.prepare<[number], { seq: number; item: string }>(
    `SELECT seq, item FROM ${items} WHERE seq > ? ORDER BY seq LIMIT ${PAGE}`,
  );
  const tagged = db.prepare<[string, number], { seq: number; item: string }>(
    `SELECT i.seq, i.item FROM ${tags} t CROSS JOIN ${items} i
     WHERE t.tag = ? AND t.seq > ? AND i.seq = t.seq ORDER BY t.seq LIMIT ${PAGE}`,
  );
  // Each by itself, the inserts would cost more than the items are worth.
  const waiting: (readonly [item: string, tags: readonly string[]])[] = [];
  const flush = db.transaction(() => {
    for (const [item, marks] of waiting.splice(0)) {
      const seq = Number(insert.run(item).lastInsertRowid);
      for (const tag of marks) mark.run(tag, seq);
    }
  });
  return {
    add(item, marks) {
      waiting.push([JSON.stringify(item), marks]);
      if (waiting.length >= PAGE) flush();
    },
    *read(tag) {
      if (waiting.length > 0) flush();
      for (let last = 0; ; ) {
        const page = tag === undefined ? all.all(last) : tagged.all(tag, last);
        for (const { item } of page) yield JSON.parse(item) as Item;
        last = page.at(-1)?.seq ?? last;
        if (page.length < PAGE) return;
      }
    },
    close: () => db.exec(`DROP TABLE ${items}; DROP TABLE ${tags}`),
  };
}
