import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../src/formats/open.js';
import { date, error, rowsOf, temporaryFile } from './workbooks.js';

async function read(bytes: Buffer | string, name: string) {
  const file = await openSpreadsheet(temporaryFile(bytes, name));
  return { file, rows: await rowsOf(file.sheets[0]) };
}

function book(): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet([
    ['姓名', '证号', '余额', '日期', '是否', '错', '比例'],
    [],
    [
      '王秀英',
      '320899195604120015',
      1234.5,
      { t: 'n', v: 45292, z: 'yyyy/m/d' },
      true,
      { t: 'e', v: 42 },
      { t: 'n', v: 0.5, z: '0%' },
    ],
    [null, 'x'],
  ]);
  sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }];
  XLSX.utils.book_append_sheet(book, sheet, '名单');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['h']]), '隐');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return book;
}

describe('whole files by SheetJS, whatever their name', () => {
  it.each([
    ['xls', 'xls', '名单.xls'],
    ['xls', 'xls', '名单.et'],
    ['xlsb', 'xlsb', '名单.xlsx'],
    ['xlml', 'xml', '名单.xls'],
    ['ods', 'ods', '名单.ods'],
    ['fods', 'ods', '名单.csv'],
  ] as const)('%s', async (bookType, format, name) => {
    const bytes = XLSX.write(book(), { type: 'buffer', bookType }) as Buffer;
    const { file, rows } = await read(bytes, name);
    expect(file.format).toBe(format);
    expect(file.details.reader).toBe('sheetjs');
    expect(file.sheets.map((sheet) => sheet.name)).toStrictEqual(['名单', '隐']);
    if (format !== 'ods') expect(file.sheets[1]?.hidden).toBe(true);
    // SheetJS writes no error cells into an .ods.
    const wrong = format === 'ods' ? null : error('#N/A');
    expect(rows).toStrictEqual([
      [1, ['姓名', '证号', '余额', '日期', '是否', '错', '比例']],
      [3, ['王秀英', '320899195604120015', 1234.5, date('2024-01-01'), true, wrong, 0.5]],
      [4, ['王秀英', 'x']],
    ]);
  });

  it('an HTML table under the name .xls, its identity numbers whole', async () => {
    const html = (charset: string) =>
      `<html><head><meta charset="${charset}"></head><table><tr><td>证号</td><td>日期</td></tr><tr><td rowspan="2">320899195604120015</td><td>2024-01-05</td></tr><tr><td>1,234.50</td></tr></table></html>`;
    const { file, rows } = await read(html('utf-8'), '名单.xls');
    expect([file.format, file.details.encoding]).toStrictEqual(['html', 'utf-8']);
    expect(rows).toStrictEqual([
      [1, ['证号', '日期']],
      [2, ['320899195604120015', '2024-01-05']],
      [3, ['320899195604120015', '1,234.50']],
    ]);
    const gb = Buffer.concat([
      Buffer.from('<table><tr><td>'),
      Buffer.from('cdf5d0e3d3a2', 'hex'),
      Buffer.from('</td></tr></table>'),
    ]);
    expect((await read(gb, '名单.xls')).rows).toStrictEqual([[1, ['王秀英']]]);
  });

  it('csv under the name .xls', async () => {
    const { file, rows } = await read('姓名\t余额\n王秀英\t5\n', '名单.xls');
    expect(file.format).toBe('csv');
    expect(rows).toHaveLength(2);
  });
});
