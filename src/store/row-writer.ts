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
  /** Adds rows that stand one after the other, each with its number before its values, and counts them. */
  add(sheet: number, rows: readonly SqlValue[]): number;
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
    add(sheet, rows) {
      const width = 1 + fields.length;
      if (rows.length % width !== 0) {
        throw new Error(`${source}: ${rows.length} values are no rows of ${width}`);
      }
      for (let row = 0; row < rows.length; row += width) {
        buffer.push(importNo, sheet);
        for (let place = row; place < row + width; place++) buffer.push(rows[place] as SqlValue);
        if (buffer.length < full) continue;
        many.run(buffer);
        buffer = [];
      }
      return rows.length / width;
    },
    flush() {
      if (buffer.length > 0) insert(buffer.length / columns.length).run(buffer);
      buffer = [];
    },
  };
}
