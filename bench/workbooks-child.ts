import { join } from 'node:path';
import { argv } from 'node:process';
import ExcelJS from 'exceljs';
import { yuanFromFen } from '../src/base/money.js';
import { HOUSEHOLD_LISTS } from '../src/reports/household-columns.js';
import { type Column, type ReportContext, sheet } from '../src/reports/layout.js';
import { nameDrafts } from '../src/reports/replace-file.js';
import type { HouseholdRow } from '../src/reports/report-data.js';
import { NUMBER_FORMATS } from '../src/reports/styles.js';
import { draftWorkbook } from '../src/reports/write-workbook.js';
import { benchRun, householdRows } from './household-rows.js';

// Writes one list of households in the way that its first word names.
const [, , mode = '', folder = '', households = '0', persons = '0'] = argv;
const context: ReportContext = { language: 'zh', mask: false, run: benchRun };
const { columns, folded } = HOUSEHOLD_LISTS.dibao;
const rows = () => householdRows(Number(households), Number(persons));

const TITLE = { zh: '低保', en: 'Dibao' };

async function hedui(): Promise<void> {
  const list = sheet<HouseholdRow>({ name: TITLE, title: TITLE, columns, folded, rows });
  const workbook = { file: 'hedui.xlsx', about: TITLE, sheets: [list] };
  await nameDrafts([await draftWorkbook(folder, workbook, context)]);
}

/** What a list shows, as exceljs takes it. */
function contentOf(column: Column<HouseholdRow>, row: HouseholdRow, index: number) {
  const value = column.value(row, context, index);
  if (typeof value === 'number' && column.format === 'money') return yuanFromFen(value);
  return value !== null && column.format === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}

/** The streaming writer as its documentation uses it: the same columns, widths, number formats and rows, no more. */
async function exceljs(): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: join(folder, 'exceljs.xlsx'),
    useStyles: true,
  });
  const list = book.addWorksheet(TITLE.zh);
  list.columns = columns.map(({ header, width, format }) => ({
    header: header.zh,
    width: typeof width === 'number' ? width : width.zh,
    style: { numFmt: NUMBER_FORMATS[format] },
  }));
  let index = 0;
  for (const row of rows()) {
    index++;
    list.addRow(columns.map((column) => contentOf(column, row, index))).commit();
    for (const line of folded(row, context)) {
      const added = list.addRow(line);
      added.outlineLevel = 1;
      added.hidden = true;
      added.commit();
    }
  }
  await book.commit();
}

await (mode === 'hedui' ? hedui() : exceljs());
