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

/** Fields by source that whoever reads rows will not ask for. */
export type FieldsLeftOut = { readonly [K in SourceKey]?: readonly (string & keyof Records[K])[] };

const fieldsWithout = (source: SourceKey, leftOut: FieldsLeftOut): readonly string[] => {
  const unread: readonly string[] = leftOut[source] ?? [];
  return fieldsOf(sourceOf(source)).filter((field) => !unread.includes(field));
};

/** The columns of a raw row as SQL. */
export const rawColumns = (source: SourceKey, alias: string, leftOut: FieldsLeftOut = {}): string =>
  ['seq', ...PLACE_COLUMNS, ...fieldsWithout(source, leftOut).map(quoted)]
    .map((column) => `${alias}.${column}`)
    .join(', ');

interface Shape {
  /** Further fields that no row of the source has. */
  readonly nulls?: readonly string[];
  /** Fields that were not read: who asks a record for one gets an error, never a wrong answer. */
  readonly leftOut?: FieldsLeftOut;
}

/**
 * Makes records of raw rows: fields by name, 1 and 0 as true and false, with their origin. Compiled to one constructor
 * a source: built in a loop, an object moves its fields to a larger place again and again, which takes three times as
 * long and feeds the garbage collector.
 */
export function shaperOf<K extends SourceKey>(
  source: K,
  chosen: Chosen,
  { nulls = [], leftOut = {} }: Shape = {},
): (raw: RawRow) => Row<K> {
  const { columns } = sourceOf(source);
  const values = fieldsWithout(source, leftOut).map((field, index) => {
    const value = `raw[${index + BEFORE_FIELDS}]`;
    const read = columns[field]?.type === 'bool' ? `${value} === null ? null : ${value} === 1` : value;
    return [field, read];
  });
  const fields = [['at', 'at'], ...values, ...nulls.map((field) => [field, 'null'])];
  const assignments = fields.map(([field, value]) => `this[${JSON.stringify(field)}] = ${value};`).join('\n');
  // The names are those of the declarations, nothing else goes into the text.
  const Made = new Function('raw', 'at', assignments) as unknown as new (raw: RawRow, at: Origin) => Row<K>;
  Made.prototype = refusing(source, leftOut[source] ?? []);
  return (raw) => new Made(raw, chosen.originOf(raw[1], raw[2], raw[3]));
}

/** What records inherit: nothing but the refusal to answer for fields that were not read. */
function refusing(source: SourceKey, unread: readonly string[]): object {
  if (unread.length === 0) return Object.prototype;
  const refusals = unread.map((field): [string, PropertyDescriptor] => [
    field,
    {
      get() {
        throw new Error(`${source}.${field} was left out when the rows were read`);
      },
    },
  ]);
  return Object.create(Object.prototype, Object.fromEntries(refusals));
}
