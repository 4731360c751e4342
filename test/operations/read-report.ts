import ExcelJS from 'exceljs';

/** A report read back. */
export async function opened(path: string | undefined) {
  const book = await new ExcelJS.Workbook().xlsx.readFile(path ?? '');
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return { book, sheet };
}

/** The values of each row, merged cells once, as text, number or date. */
export const rowsOf = (sheet: ExcelJS.Worksheet): ExcelJS.CellValue[][] => {
  const rows: ExcelJS.CellValue[][] = [];
  sheet.eachRow((row) => {
    const cells: ExcelJS.CellValue[] = [];
    row.eachCell((cell) => {
      if (cell.master === cell) cells.push(cell.value);
    });
    rows.push(cells);
  });
  return rows;
};

export const textOf = (sheet: ExcelJS.Worksheet): string => rowsOf(sheet).flat().map(String).join('\n');

/** The cells of the row that begins with these values. */
export function rowOf(sheet: ExcelJS.Worksheet, ...begins: ExcelJS.CellValue[]): ExcelJS.Cell[] {
  for (let number = 1; number <= sheet.rowCount; number++) {
    const cells: ExcelJS.Cell[] = [];
    sheet.getRow(number).eachCell((cell) => {
      if (cell.master === cell) cells.push(cell);
    });
    if (begins.every((value, at) => cells[at]?.value === value)) return cells;
  }
  throw new Error(`no row ${begins.join(', ')}`);
}

export const valuesOf = (sheet: ExcelJS.Worksheet, ...begins: ExcelJS.CellValue[]) =>
  rowOf(sheet, ...begins).map((cell) => cell.value);
