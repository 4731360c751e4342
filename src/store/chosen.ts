import type { Database } from 'better-sqlite3';
import { monthOf } from '../base/dates.js';
import { windowBefore } from '../base/window.js';
import type { Origin } from '../dossier/dossier.js';
import type { SourceKey } from '../sources/registry.js';
import { importsWhere } from './import-rows.js';
import type { Selection } from './run-record.js';

/** The imports of a selection as a table that queries can join, and what their rows are shown as. */
export interface Chosen {
  /** Name of a temporary table: number, rank, and whether its period counts for empty answers. */
  readonly table: string;
  readonly bySource: ReadonlyMap<SourceKey, readonly number[]>;
  /** True when every import of the source that has rows is chosen: queries need not ask. */
  isWhole(source: SourceKey): boolean;
  originOf(importNo: number, sheetNo: number, row: number): Origin;
  drop(): void;
}

let tables = 0;

/** A name that no other reader of the connection uses. */
export const temporaryName = (what: string): string => `temp.${what}_${++tables}`;

export function chooseImports(db: Database, selection: Selection): Chosen {
  const table = temporaryName('chosen');
  const numbers = JSON.stringify(selection.imports);
  const ledgers = JSON.stringify(
    selection.coverage.filter(({ kind }) => kind === 'ledger').map(({ source }) => source),
  );
  db.exec(`CREATE TABLE ${table} (number INTEGER PRIMARY KEY, rank INTEGER, current INTEGER)`);
  db.prepare(
    `INSERT INTO ${table} SELECT number, rank,
       source NOT IN (SELECT value FROM json_each(?)) OR period BETWEEN ? AND ?
     FROM imports WHERE number IN (SELECT value FROM json_each(?))`,
  ).run(ledgers, windowBefore(selection.asOf).first, monthOf(selection.asOf), numbers);

  const places = new Map(
    importsWhere(db, `number IN (SELECT value FROM json_each(?))`, [numbers]).map((record) => [
      record.number,
      { file: record.file, sheets: record.sheets.map((sheet) => sheet.name) },
    ]),
  );
  const partial = new Set(
    db
      .prepare<[], SourceKey>(
        `SELECT DISTINCT source FROM imports
         WHERE first_seq IS NOT NULL AND number NOT IN (SELECT number FROM ${table})`,
      )
      .pluck()
      .all(),
  );
  return {
    table,
    bySource: new Map(selection.coverage.map(({ source, imports }) => [source, imports])),
    isWhole: (source) => !partial.has(source),
    originOf(importNo, sheetNo, row) {
      const place = places.get(importNo);
      return { import: importNo, file: place?.file ?? '', sheet: place?.sheets[sheetNo] ?? '', row };
    },
    drop: () => db.exec(`DROP TABLE ${table}`),
  };
}
