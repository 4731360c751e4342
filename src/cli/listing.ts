import { maskId } from '../base/identity.js';
import type { Language, Text } from '../base/text.js';
import { writeOut } from './output.js';

export type ListingFormat = 'table' | 'json' | 'ndjson' | 'csv';

export const LISTING_FORMATS: readonly ListingFormat[] = ['table', 'json', 'ndjson', 'csv'];

/** A column of a listing on the terminal; scripts get the whole item instead. */
export interface ListingColumn<Item> {
  readonly header: Text;
  readonly value: (item: Item) => string | number | null;
  readonly align?: 'right';
  /** Colours the cell, for instance by severity. */
  readonly paint?: (text: string, item: Item) => string;
  /** Holds identity numbers: shown masked unless asked for in full. */
  readonly identity?: true;
}

export interface ListingOptions {
  readonly format: ListingFormat;
  readonly language: Language;
  /** Identity numbers with their first six and last four characters only. */
  readonly mask: boolean;
}

const ID_FIELD = /id(no)?$/i;
const IDENTITY = /^\d{17}[\dX]$/;

/** Prints a list to stdout, item by item where the format allows it, so that memory stays bounded. */
export async function printListing<Item extends object>(
  items: Iterable<Item>,
  columns: readonly ListingColumn<Item>[],
  options: ListingOptions,
): Promise<void> {
  const shown = options.mask ? masked(items) : items;
  switch (options.format) {
    case 'json':
      return printJson(shown);
    case 'ndjson':
      for (const item of shown) await writeOut(`${JSON.stringify(item)}\n`);
      return;
    case 'csv':
      return printCsv(shown);
    case 'table': {
      const { printTable } = await import('./table.js');
      return printTable(items, columns, options);
    }
  }
}

async function printJson(items: Iterable<object>): Promise<void> {
  let separator = '[\n';
  for (const item of items) {
    await writeOut(`${separator}${JSON.stringify(item)}`);
    separator = ',\n';
  }
  await writeOut(separator === '[\n' ? '[]\n' : '\n]\n');
}

async function printCsv(items: Iterable<object>): Promise<void> {
  const { stringify } = await import('csv-stringify/sync');
  let header = true;
  for (const item of items) {
    const record = Object.fromEntries(Object.entries(item).map(([field, value]) => [field, csvValue(value)]));
    await writeOut(stringify([record], { header, record_delimiter: 'windows', escape_formulas: true }));
    header = false;
  }
}

/** Lists are joined, structures stand as JSON. */
function csvValue(value: unknown): unknown {
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return value.join(' ');
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}

function* masked<Item extends object>(items: Iterable<Item>): Generator<object> {
  for (const item of items) yield maskIdentities(item);
}

/** The structure with every identity number in it masked, wherever it stands. */
export const maskIdentities = <Value extends object>(value: Value): Value => maskValues(value) as Value;

function maskValues(value: unknown, field = ''): unknown {
  if (typeof value === 'string') return ID_FIELD.test(field) || IDENTITY.test(value) ? maskId(value) : value;
  if (Array.isArray(value)) return value.map((entry) => maskValues(entry, field));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskValues(inner, name)]));
}
