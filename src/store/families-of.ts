import type { Database } from 'better-sqlite3';
import { type Chosen, chooseImports } from './chosen.js';
import { keyTable } from './key-table.js';
import type { Selection } from './run-record.js';
import { kinshipOf } from './screening-families.js';
import { tableOf } from './source-tables.js';

interface Registered {
  readonly idNo: string;
  readonly bookNo: string;
}

/**
 * The family of each of these persons, as a screening puts families together by register book and marriage. Who has
 * died still belongs to the family of their book; who stands in no register book is left out.
 */
export function readFamiliesOf(
  db: Database,
  selection: Selection,
  persons: readonly string[],
): ReadonlyMap<string, string> {
  const chosen = chooseImports(db, selection);
  try {
    const { familyOfBook, familyOfPerson } = kinshipOf(db, chosen, selection.asOf);
    return new Map(
      booksOf(db, chosen, persons).map(({ idNo, bookNo }) => [
        idNo,
        familyOfPerson.get(idNo) ?? familyOfBook.get(bookNo) ?? bookNo,
      ]),
    );
  } finally {
    chosen.drop();
  }
}

function booksOf(db: Database, chosen: Chosen, persons: readonly string[]): Registered[] {
  const keys = keyTable(db);
  try {
    keys.fill(persons);
    return db
      .prepare<[], Registered>(
        `SELECT r.idNo, r.bookNo FROM ${keys.name} k CROSS JOIN ${tableOf('registry')} r
         WHERE r.idNo = k.id AND r.import_no IN (${(chosen.bySource.get('registry') ?? []).join(',')})
           AND r.status IN ('正常', '死亡注销')
         ORDER BY r.seq`,
      )
      .all();
  } finally {
    keys.drop();
  }
}
