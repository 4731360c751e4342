import type { Database } from 'better-sqlite3';
import type { Row } from '../dossier/dossier.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { chooseImports } from './chosen.js';
import { givesWay } from './ledger.js';
import { type RawRow, rawColumns, shaperOf } from './row-shape.js';
import type { Selection } from './run-record.js';
import { quoted, tableOf } from './source-tables.js';

/** Rows with one of these values in the field; many values are asked for at once. */
export interface RowCondition {
  readonly field: string;
  readonly values: readonly string[];
}

/**
 * The rows of one source that count in a selection, in import order, whatever their date: of a ledger those that no
 * later file replaces. While they are read the same connection takes no writes.
 */
export function* readRows<K extends SourceKey>(
  db: Database,
  selection: Selection,
  source: K,
  condition?: RowCondition,
): Generator<Row<K>> {
  const chosen = chooseImports(db, selection);
  try {
    const imports = chosen.bySource.get(source) ?? [];
    const shape = shaperOf(source, chosen);
    const conditions = [`r.import_no IN (${imports.join(',')})`];
    if (sourceOf(source).naturalKey) conditions.push(`NOT ${givesWay(source, 'r', chosen.table)}`);
    if (condition) conditions.push(`r.${quoted(condition.field)} IN (SELECT value FROM json_each(?))`);
    const rows = db
      .prepare<unknown[], RawRow>(
        `SELECT ${rawColumns(source, 'r')} FROM ${tableOf(source)} r WHERE ${conditions.join(' AND ')} ORDER BY r.seq`,
      )
      .raw()
      .iterate(...(condition ? [JSON.stringify(condition.values)] : []));
    for (const raw of rows) yield shape(raw as RawRow);
  } finally {
    chosen.drop();
  }
}
