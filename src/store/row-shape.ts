import type { Origin, Row } from '../dossier/dossier.js';
import type { Records, SourceKey } from '../sources/registry.js';
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

/** Makes records of raw rows: fields by name, 1 and 0 as true and false, with their origin. */
export function shaperOf<K extends SourceKey>(source: K, chosen: Chosen): (raw: RawRow) => Row<K> {
  const declaration = sourceOf(source);
  const fields = fieldsOf(declaration);
  const isBool = fields.map((field) => declaration.columns[field]?.type === 'bool');
  return (raw) => {
    const record: Record<string, unknown> & { at: Origin } = {
      at: chosen.originOf(raw[1], raw[2], raw[3]),
    };
    for (let index = 0; index < fields.length; index++) {
      const value = raw[index + BEFORE_FIELDS];
      record[fields[index] as string] = isBool[index] && value !== null ? value === 1 : value;
    }
    return record as unknown as Records[K] & { readonly at: Origin };
  };
}
