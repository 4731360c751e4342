import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Month, shiftMonth } from '../src/base/dates.js';

const FOLDER = new URL('./cases/', import.meta.url).pathname;

/** A case as it stands in a file: a dossier with the decision that it must come to. */
export interface PolicyCase {
  readonly file: string;
  readonly name: string;
  readonly source: string;
  readonly document: Record<string, unknown>;
  /** `KEY=VALUE` that this case puts over its policy. */
  readonly set: readonly string[];
  readonly expect: Record<string, unknown>;
}

/** Every case below `test/cases`, several to a file where they are one boundary. */
export function policyCases(): PolicyCase[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => casesOf(join(FOLDER, file)));
}

function casesOf(path: string): PolicyCase[] {
  const file = relative(FOLDER, path);
  return parseAllDocuments(readFileSync(path, 'utf8')).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}`);
    const { case: name, source, expect, records, set, ...rest } = document.toJS() as Record<string, never>;
    if (!name || !source || !expect) throw new Error(`${file}: a case needs case, source and expect`);
    const overrides = Object.entries(set ?? {}).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    return {
      file,
      name,
      source,
      expect,
      set: overrides,
      document: { ...rest, records: expandMonths(records ?? {}) },
    };
  });
}

/** `months: 2023-11..2024-10` in a row stands for the same row in each of these months. */
function expandMonths(records: Record<string, Record<string, unknown>[]>) {
  return Object.fromEntries(
    Object.entries(records).map(([source, rows]) => [source, (rows ?? []).flatMap(expandRow)]),
  );
}

function expandRow(row: Record<string, unknown>): Record<string, unknown>[] {
  const { months, ...rest } = row;
  if (typeof months !== 'string') return [row];
  const [first = '', last = ''] = months.split('..') as Month[];
  const expanded: Record<string, unknown>[] = [];
  for (let month = first as Month; month <= last; month = shiftMonth(month, 1))
    expanded.push({ ...rest, month });
  return expanded;
}
