import ExcelJS from 'exceljs';
import { check } from '../../src/operations/check.js';
import { loadPolicy } from '../../src/policy/load.js';
import { type SourceKey, sourceKeys, sourceOf } from '../../src/sources/registry.js';
import type { Store } from '../../src/store/store.js';
import { csv, day } from './desk.js';

export type Cells = Readonly<Record<string, string | number>>;

/** A table of a source in its own headers, with the columns that the rows have. */
export function sheetOf(key: SourceKey, rows: readonly Cells[]): string {
  const { columns } = sourceOf(key);
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const fields = Object.keys(columns).filter((field) => used.has(field) || columns[field]?.required);
  const header = (field: string) => columns[field]?.headers[0] ?? field;
  return csv(fields.map(header), ...rows.map((row) => fields.map((field) => row[field] ?? '')));
}

export const POLICY = loadPolicy('huaian-jkq');

/** A run in which no source need be there. */
export const checkAt = (store: Store, asOf: string, more: { readonly importsOf?: number } = {}) =>
  check(store, POLICY, {
    asOf: day(asOf),
    allowMissing: sourceKeys,
    operator: '测试员',
    at: `${asOf} 17:00:00`,
    ...more,
  });

export const BY = { operator: '测试员', at: '2024-12-02 09:00:00' };

/** The lines of a workbook of tasks by task number, with the header of each column. */
export async function fillIn(
  path: string,
  to: string,
  fill: (line: Readonly<Record<string, ExcelJS.CellValue>>) => Cells | null,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  for (const sheet of book.worksheets) {
    // Counted from 1, as the cells are.
    const headers = Array.from(sheet.getRow(3).values as ExcelJS.CellValue[], String);
    sheet.eachRow((row, number) => {
      if (number <= 3) return;
      const line = Object.fromEntries(headers.map((header, at) => [header, row.getCell(at || 1).value]));
      for (const [header, value] of Object.entries(fill(line) ?? {})) {
        row.getCell(headers.indexOf(header)).value = value;
      }
    });
  }
  await book.xlsx.writeFile(to);
}
