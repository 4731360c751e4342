import type { Database, Statement } from 'better-sqlite3';
import type { SourceKey } from '../sources/registry.js';
import { sourceOf } from '../sources/registry.js';
import type { SqlValue } from '../sources/row-parser.js';
import { fieldsOf, PLACE_COLUMNS, quoted, tableOf } from './source-tables.js';

/**
 * Rows in one INSERT. Without indexes 20 measure fastest, 17 % over single rows. With them a statement of many rows
 * would keep a copy of each index page that it touches, to be able to undo half of itself: four times the time.
 */
const ROWS_PER_STATEMENT = { withoutIndexes: 20, withIndexes: 1 };

export interface RowWriter {
  add(sheet: number, row: number, values: readonly SqlValue[]): void;
  flush(): void;
}

/** Inserts the rows of one import. */
export function rowWriter(db: Database, source: SourceKey, importNo: number, indexed: boolean): RowWriter {
  const rowsPerStatement = indexed ? ROWS_PER_STATEMENT.withIndexes : ROWS_PER_STATEMENT.withoutIndexes;
  const fields = fieldsOf(sourceOf(source));
  const columns = [...PLACE_COLUMNS, ...fields.map(quoted)];
  const insert = (rows: number): Statement<[SqlValue[]]> => {
    const one = `(${columns.map(() => '?').join(',')})`;
    const values = Array.from({ length: rows }, () => one).join(',');
    return db.prepare<[SqlValue[]]>(`INSERT INTO ${tableOf(source)} (${columns.join(',')}) VALUES ${values}`);
  };
  const many = insert(rowsPerStatement);
  const full = rowsPerStatement * columns.length;
  let buffer: SqlValue[] = [];

  return {
    add(sheet, row, values) {
      if (values.length !== fields.length) {
        throw new Error(`${source}: ${values.length} values for ${fields.length} fields`);
      }
      buffer.push(importNo, sheet, row);
      for (const value of values) buffer.push(value);
      if (buffer.length < full) return;
      many.run(buffer);
      buffer = [];
    },
    flush() {
      if (buffer.length > 0) insert(buffer.length / columns.length).run(buffer);
      buffer = [];
    },
  };
}
