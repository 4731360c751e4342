import type { Origin, Row } from '../dossier/dossier.js';
import type { SourceKey } from '../sources/registry.js';
import { sourceOf } from '../sources/registry.js';
import type { Chosen } from './chosen.js';
import { fieldsOf, PLACE_COLUMNS, quoted } from './source-tables.js';

/** A row as SQLite gives it: seq, import, sheet, row number, then the fields in the order of the declaration. */
export type RawRow = readonly [
  seq: number,
  importNo: number,
  sheetNo: number,
  rowNo: number,
  ...values: unknown[],
];

const BEFORE_FIELDS = 1 + PLACE_COLUMNS.length;

/** The columns of a raw row as SQL. */
export const rawColumns = (source: SourceKey, alias: string): string =>
  ['seq', ...PLACE_COLUMNS, ...fieldsOf(sourceOf(source)).map(quoted)]
    .map((column) => `${alias}.${column}`)
    .join(', ');

/**
 * Makes records of raw rows: fields by name, 1 and 0 as true and false, with their origin; `nulls` are further fields
 * that no row of the source has. Compiled to one object literal a source: built field by field, an object moves its
 * fields to a larger place again and again, which takes three times as long and feeds the garbage collector.
 */
export function shaperOf<K extends SourceKey>(
  source: K,
  chosen: Chosen,
  nulls: readonly string[] = [],
): (raw: RawRow) => Row<K> {
  const { columns } = sourceOf(source);
  const values = fieldsOf(sourceOf(source)).map((field, index) => {
    const value = `raw[${index + BEFORE_FIELDS}]`;
    const read = columns[field]?.type === 'bool' ? `${value} === null ? null : ${value} === 1` : value;
    return `${JSON.stringify(field)}: ${read}`;
  });
  const literal = ['at', ...values, ...nulls.map((field) => `${JSON.stringify(field)}: null`)].join(', ');
  // The names are those of the declarations, nothing else goes into the text.
  const make = new Function('raw', 'at', `return {${literal}}`) as (raw: RawRow, at: Origin) => Row<K>;
  return (raw) => make(raw, chosen.originOf(raw[1], raw[2], raw[3]));
}
