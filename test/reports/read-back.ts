import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** Title, run, header. */
export const HEADER = 3;

export const readWorkbook = (dir: string, file: string): Promise<ExcelJS.Workbook> =>
  new ExcelJS.Workbook().xlsx.readFile(join(dir, file));

export function sheetIn(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cells of a row by their header; rows count from 1 below the header. */
export function cellsOf(sheet: ExcelJS.Worksheet, number: number): Record<string, ExcelJS.Cell> {
  const cells: Record<string, ExcelJS.Cell> = {};
  sheet.getRow(HEADER).eachCell((header, column) => {
    cells[String(header.value)] = sheet.getRow(HEADER + number).getCell(column);
  });
  return cells;
}

/** The values of a row under some headers. */
export const valuesOf = (sheet: ExcelJS.Worksheet, number: number, headers: readonly string[]) => {
  const cells = cellsOf(sheet, number);
  return headers.map((header) => cells[header]?.value ?? null);
};
