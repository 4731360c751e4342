import type { Database } from 'better-sqlite3';
import { type SourceKey, sourceOf, sources } from '../sources/registry.js';
import type { ColumnType, Source } from '../sources/source.js';

/** Where a row stands: its import, the place of its sheet there, and the row number that Excel shows. */
export const PLACE_COLUMNS = ['import_no', 'sheet_no', 'row_no'] as const;

const SQL_TYPE: Readonly<Record<ColumnType, 'TEXT' | 'INTEGER' | 'REAL'>> = {
  text: 'TEXT',
  id: 'TEXT',
  date: 'TEXT',
  month: 'TEXT',
  rate: 'TEXT',
  enum: 'TEXT',
  yuan: 'INTEGER',
  bool: 'INTEGER',
  int: 'INTEGER',
  number: 'REAL',
};

/** The name of a field or table as SQL: fields are called `from`, `date`, `case`. */
export const quoted = (name: string): string => `"${name}"`;

export const tableOf = (source: SourceKey): string => quoted(`rows_${source.replaceAll('-', '_')}`);

export const fieldsOf = (source: Source): readonly string[] => Object.keys(source.columns);

/**
 * The indexes of a source, each a list of fields; `import_no` always closes it, so that the rows of one person come
 * in import order. A ledger's date stands before it, because its rows are read by their date.
 */
export function indexesOf(source: Source<SourceKey>): readonly (readonly string[])[] {
  switch (source.key) {
    case 'applicants':
    case 'beneficiaries':
      return [['household'], ['idNo']];
    case 'obligors':
      return [['supportedIdNo']];
    case 'relatives':
      return [['idNo'], ['staffIdNo']];
    case 'registry':
      return [['idNo'], ['bookNo']];
    case 'payments':
      return [['household', 'month']];
    case 'temporary-aid':
      return [['case']];
    case 'visits':
      return [['task']];
    default:
      return [source.dateField ? ['idNo', source.dateField] : ['idNo']];
  }
}

/** Creates the table of every source that has none yet and adds the columns that a table lacks. */
export function createSourceTables(db: Database): void {
  for (const source of sources) {
    const table = tableOf(source.key);
    const columns = fieldsOf(source).map((field) => `${quoted(field)} ${sqlTypeOf(source, field)}`);
    const places = PLACE_COLUMNS.map((name) => `${name} INTEGER NOT NULL`);
    // The first later import found with the same natural key; which of them counts depends on the imports in force.
    const replaced = source.naturalKey ? ['replaced_by INTEGER'] : [];
    const number = 'seq INTEGER PRIMARY KEY';
    db.exec(
      `CREATE TABLE IF NOT EXISTS ${table} (${[number, ...places, ...replaced, ...columns].join(', ')}) STRICT`,
    );
    const present = new Set(
      db
        .prepare<[], string>(`SELECT name FROM pragma_table_info(${table.replaceAll('"', "'")})`)
        .pluck()
        .all(),
    );
    for (const field of fieldsOf(source)) {
      if (present.has(field)) continue;
      db.exec(`ALTER TABLE ${table} ADD COLUMN ${quoted(field)} ${sqlTypeOf(source, field)}`);
    }
    createIndexes(db, source.key);
    if (!source.naturalKey) continue;
    const name = quoted(`${source.key}_replaced`);
    db.exec(
      `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (replaced_by, import_no) WHERE replaced_by IS NOT NULL`,
    );
  }
}

const indexName = (source: SourceKey, fields: readonly string[]) =>
  quoted(`${source}_by_${fields.join('_')}`);

export function createIndexes(db: Database, key: SourceKey): void {
  for (const fields of indexesOf(sourceOf(key))) {
    const columns = [...fields.map(quoted), 'import_no'].join(', ');
    db.exec(`CREATE INDEX IF NOT EXISTS ${indexName(key, fields)} ON ${tableOf(key)} (${columns})`);
  }
}

/** For the first load of a table: an index built once over all rows costs half of one kept up row by row. */
export function dropIndexes(db: Database, key: SourceKey): void {
  for (const fields of indexesOf(sourceOf(key))) db.exec(`DROP INDEX IF EXISTS ${indexName(key, fields)}`);
}

function sqlTypeOf(source: Source, field: string): string {
  const column = source.columns[field];
  if (!column) throw new Error(`${source.key} has no field ${field}`);
  return SQL_TYPE[column.type];
}
