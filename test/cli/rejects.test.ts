import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { expectOneLine, hedui, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const ID = '320899195604120015';
const ID_2 = '32089919560412004X';
const ID_3 = '320899196502280012';
const WRONG = '320899195604120016';

interface Import {
  readonly number: number;
  readonly rows: number;
  readonly taken: number;
  readonly rejected: number;
  readonly cured: number;
  readonly status: string;
  readonly amends: number | null;
}

/** A desk of its own: a database and a folder for files. */
function bureau(name: string) {
  const db = join(folder, `${name}.db`);
  const run = (...args: readonly string[]) => hedui([...args, '--db', db]);
  return {
    run,
    path: (file: string) => join(folder, `${name}-${file}`),
    imports: () => JSON.parse(run('imports', '--json').stdout) as Import[],
  };
}

async function write(path: string, sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>) {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows as unknown[][]);
  await book.xlsx.writeFile(path);
}

async function open(path: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

const textsOf = (sheet: ExcelJS.Worksheet | undefined, row: number) =>
  ((sheet?.getRow(row).values ?? []) as ExcelJS.CellValue[]).slice(1).map((value) => value ?? '');

const FRONT = ['导入号', '工作表', '行号', '有误的列', '拒绝原因'];

test('rejected rows go out as a workbook, are mended in it and come back in', async () => {
  const { run, path, imports } = bureau('round');
  const bank = path('银行存款_202411.xlsx');
  await write(bank, {
    查询结果: [
      ['银行存款明细', '', '', '', '', '单位：万元'],
      ['序号', '户名', '证件号码', '开户行', '账号', '余额', '柜员'],
      [1, '张三', ID, '农商行', '6230', 1.2, '07'],
      [2, '李四', WRONG, '农商行', 6230990000000001, 3, '07'],
      [3, '王五', 320899196502280000, '农商行', '6232', '三百', '08'],
      [4, '赵六', ID_2, '农商行', '6233', { error: '#N/A' }, '08'],
    ],
  });
  expect(run('import', bank).stderr).toContain('身份证号校验失败 1 行');
  const out = path('退回.xlsx');
  const written = run('imports', 'rejects', '1', '--out', out);
  expect(written.status, written.stderr).toBe(0);
  expect(written.stderr).toContain('3 行');

  const book = await open(out);
  const sheet = book.getWorksheet('查询结果');
  expect(textsOf(sheet, 2)).toEqual([
    ...FRONT,
    '序号',
    '户名',
    '证件号码',
    '开户行',
    '账号',
    '余额(万元)',
    '柜员',
  ]);
  expect(textsOf(sheet, 3).slice(0, 4)).toEqual([1, '查询结果', 4, '证件号码']);
  expect(textsOf(sheet, 3)[4]).toContain('身份证号校验失败');
  expect(textsOf(sheet, 3).slice(5)).toEqual([2, '李四', WRONG, '农商行', '6230990000000001', 3, '07']);
  expect(textsOf(sheet, 4)[3]).toBe('证件号码、余额(万元)');
  const fill = (row: number, column: number) => sheet?.getRow(row).getCell(column).fill;
  expect(fill(3, 8)).toMatchObject({ type: 'pattern', pattern: 'solid' });
  expect(fill(3, 7)).not.toMatchObject({ pattern: 'solid' });
  expect(sheet?.getRow(3).getCell(8).numFmt).toBe('@');

  // Two are mended, one is left as it is; the name says nothing.
  if (sheet) {
    sheet.getCell('H3').value = ID_3;
    sheet.getCell('K5').value = 0.5;
  }
  const mended = path('改好了.xlsx');
  await book.xlsx.writeFile(mended);
  expect(run('import', mended).status).toBe(0);
  expect(imports()).toMatchObject([
    { number: 1, rows: 4, taken: 1, rejected: 3, cured: 2, status: 'in-force', amends: null },
    { number: 2, rows: 3, taken: 2, rejected: 1, cured: 0, status: 'in-force', amends: 1 },
  ]);
  const shown = run('imports', 'show', '1').stdout;
  for (const words of [
    '拒绝 3（其中已更正 2）',
    '银行存款（bank）',
    '表头：第 2 行',
    'C 证件号码 → 身份证号',
    'F 余额 → 余额　单位 万元（表中单位行写明）',
    '未读取的列：A 序号、G 柜员',
    '身份证号校验失败 1 行',
    '已由第 2 次导入更正',
  ])
    expect(shown).toContain(words);
  expect(shown).not.toContain(WRONG);

  // What is left goes out again and, under the same name as before, leaves the earlier mending in force.
  const second = run('imports', 'rejects', '1', '--out', mended);
  expect(second.status).toBe(2);
  expect(second.stderr).toContain('--force');
  expectOneLine(second.stderr);
  expect(run('imports', 'rejects', '1', '--out', mended, '--force').status).toBe(0);
  const rest = await open(mended);
  const left = rest.getWorksheet('查询结果');
  expect(left?.rowCount).toBe(3);
  if (left) {
    left.getCell('H3').value = ID;
    left.getCell('K3').value = '1.5万';
  }
  await rest.xlsx.writeFile(mended);
  expect(run('import', mended).status).toBe(0);
  expect(imports()).toMatchObject([
    { number: 1, rejected: 3, cured: 3 },
    { number: 2, status: 'in-force', taken: 2, rejected: 1 },
    { number: 3, status: 'in-force', taken: 1, rejected: 0, amends: 1 },
  ]);
  const none = run('imports', 'rejects', '1', '--out', path('无.xlsx'));
  expect(none.status).toBe(0);
  expect(existsSync(path('无.xlsx'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the rows of an amendment that are rejected once more name that amendment', async () => {
  const { run, path, imports } = bureau('chain');
  const bank = path('银行.csv.xlsx');
  const header = ['姓名', '身份证号', '开户行', '账号', '余额'];
  await write(bank, { 一: [header, ['李四', WRONG, '农商行', '1', 3]] });
  run('import', bank, '--period', '2024-11');
  const out = path('退回.xlsx');
  run('imports', 'rejects', '1', '--out', out);
  expect(run('import', out).stderr).toContain('身份证号校验失败 1 行');
  const again = path('再退回.xlsx');
  run('imports', 'rejects', '2', '--out', again);
  const book = await open(again);
  const sheet = book.getWorksheet('一');
  expect(textsOf(sheet, 2)).toEqual([...FRONT, ...header]);
  expect(textsOf(sheet, 3).slice(0, 3)).toEqual([2, '一', 3]);
  if (sheet) sheet.getCell('G3').value = ID;
  await book.xlsx.writeFile(again);
  run('import', again);
  expect(imports().map(({ cured, amends }) => [cured, amends])).toEqual([
    [1, null],
    [1, 1],
    [0, 2],
  ]);
});

test('what it mends decides the source, whatever the words of the mended rows', async () => {
  const { run, path, imports } = bureau('care');
  const header = ['姓名', '身份证号', '单据号', '日期', '项目', '个人负担'];
  const file = path('照护与康复支出.xlsx');
  // Two sheets, each with columns in an order of its own.
  await write(file, {
    甲: [header, ['张三', ID, '1', '2024-11-01', '康复', 5], ['张三', ID, '2', '2024-11-01', '房租', 5]],
    乙: [
      ['备注', ...header],
      ['急', '李四', WRONG, '3', '2024-11-02', '房租', 7],
    ],
  });
  run('import', file, '--as', 'care');
  const out = path('改.xlsx');
  run('imports', 'rejects', '1', '--out', out);
  const book = await open(out);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(textsOf(book.getWorksheet('乙'), 2)).toEqual([...FRONT, '备注', ...header]);
  const [first, second] = book.worksheets;
  if (first) first.getCell('J3').value = '托养';
  if (second) second.getCell('H3').value = ID_3;
  await book.xlsx.writeFile(out);
  run('import', out);
  expect(imports()).toMatchObject([
    { rejected: 2, cured: 1 },
    { rows: 2, taken: 1, rejected: 1, amends: 1 },
  ]);
});

test('rejected rows as a list', async () => {
  const { run, path } = bureau('list');
  const header = ['姓名', '身份证号', '开户行', '账号', '余额'];
  const file = path('银行.xlsx');
  await write(file, { 一: [header, ['李四', WRONG, '农商行', '1', 3]] });
  run('import', file);
  const table = run('imports', 'rejects', '1').stdout;
  expect(table).toContain('身份证号校验失败');
  expect(table).not.toContain(WRONG);
  expect(JSON.parse(run('imports', 'rejects', '1', '--json').stdout)).toMatchObject([
    { row: 2, sheetName: '一', problems: [{ code: 'check-digit', field: 'idNo' }] },
  ]);
  expect(run('imports', 'rejects', '9').status).toBe(2);
  const { status, stderr } = run('imports', 'rejects', '1', '--out', join(folder, 'nowhere', 'x.xlsx'));
  expect(status).toBe(2);
  expectOneLine(stderr);
});
