import ExcelJS from 'exceljs';
import { type Cell, ErrorCell } from '../../src/formats/cells.js';
import { address, type CellMap, say } from './cell-maps.js';

/** What exceljs makes of a file. */
export async function exceljsCells(bytes: Buffer): Promise<CellMap> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const cells: CellMap = new Map();
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const value = ofExceljs(cell.value);
        if (value !== null)
          cells.set(address(sheet.name, Number(row.number), Number(cell.col) - 1), say(value));
      });
    });
  return cells;
}

function ofExceljs(value: ExcelJS.CellValue): Exclude<Cell, null> | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return new ErrorCell(value.error);
  if ('formula' in value || 'sharedFormula' in value) return ofExceljs(value.result as ExcelJS.CellValue);
  return 'text' in value ? value.text : null;
}
