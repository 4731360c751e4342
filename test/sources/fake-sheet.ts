import type { IsoDate } from '../../src/base/dates.js';
import type { Cell, Sheet } from '../../src/formats/cells.js';
import type { CellProblem } from '../../src/sources/problems.js';
import type { ParsedRow } from '../../src/sources/row-parser.js';
import { type FindTableOptions, findTable, readTable, type TableFound } from '../../src/sources/table.js';

export const TODAY = '2024-12-05' as IsoDate;
export const ID = '320899195604120015';
export const ID_2 = '32089919560412004X';

/** A sheet in memory; a string is one row whose cells are separated by |, empty ones null. */
export function fakeSheet(
  rows: readonly (string | readonly Cell[])[],
  name = 'Sheet1',
): Sheet & { rowsRead: number } {
  const sheet = {
    name,
    hidden: false,
    date1904: false,
    rowsRead: 0,
    async read(visit: Parameters<Sheet['read']>[0]) {
      sheet.rowsRead = 0;
      for (const [index, row] of rows.entries()) {
        const cells: Cell[] =
          typeof row === 'string' ? row.split('|').map((text) => (text === '' ? null : text)) : [...row];
        sheet.rowsRead++;
        if (visit(index + 1, cells) === false) return;
      }
    },
  };
  return sheet;
}

export const find = (rows: readonly (string | readonly Cell[])[], options: Partial<FindTableOptions> = {}) =>
  findTable(fakeSheet(rows, options.sheetName), { fileName: 'file.xlsx', sheetName: 'Sheet1', ...options });

export async function found(
  rows: readonly (string | readonly Cell[])[],
  options: Partial<FindTableOptions> = {},
): Promise<TableFound> {
  const table = await find(rows, options);
  if (table.kind !== 'found') throw new Error(`not found: ${JSON.stringify(table)}`);
  return table;
}

export interface ReadRow {
  readonly row: number;
  readonly parsed: ParsedRow;
}

/** Finds the table and reads it. */
export async function readAll(
  rows: readonly (string | readonly Cell[])[],
  options: Partial<FindTableOptions> = {},
) {
  const table = await found(rows, options);
  const read: ReadRow[] = [];
  const counts = await readTable(
    fakeSheet(rows),
    table,
    { today: TODAY, fileName: options.fileName ?? 'file.xlsx' },
    (row, parsed) => read.push({ row, parsed }),
  );
  return { table, read, counts };
}

export const codes = (parsed: ParsedRow | undefined): string[] =>
  parsed?.kind === 'rejected'
    ? parsed.problems.map((problem: CellProblem) => `${problem.field}:${problem.code}`)
    : [parsed?.kind ?? 'nothing'];
