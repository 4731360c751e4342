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
  const width = 1 + fields.length;
  const full = rowsPerStatement * width;

  // What is the same in all rows of a sheet stands in the text: each value that is bound costs as much as another.
  const insert = (sheet: number, rows: number): Statement<[readonly SqlValue[]]> => {
    const one = `(${importNo},${sheet}${',?'.repeat(width)})`;
    const values = Array.from({ length: rows }, () => one).join(',');
    return db.prepare(`INSERT INTO ${tableOf(source)} (${columns.join(',')}) VALUES ${values}`);
  };
  let sheetAtHand = 0;
  let many = insert(sheetAtHand, rowsPerStatement);
  let waiting: readonly SqlValue[] = [];

  function flush(): void {
    if (waiting.length > 0) insert(sheetAtHand, waiting.length / width).run(waiting);
    waiting = [];
  }

  return {
    add(sheet, rows) {
      if (rows.length % width !== 0) {
        throw new Error(`${source}: ${rows.length} values are no rows of ${width}`);
      }
      if (sheet !== sheetAtHand) {
        flush();
        sheetAtHand = sheet;
        many = insert(sheet, rowsPerStatement);
      }
      const all = waiting.length > 0 ? waiting.concat(rows) : rows;
      let at = 0;
      for (; at + full <= all.length; at += full) many.run(all.slice(at, at + full));
      waiting = all.slice(at);
      return rows.length / width;
    },
    flush,
  };
}
