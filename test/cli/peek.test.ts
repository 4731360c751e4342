import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { expectOneLine, hedui, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const ID = '320899195604120015';
const WRONG = '320899195604120016';

const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

const bank = file(
  '银行存款_202411.csv',
  '银行存款明细表,,,,,',
  '单位：万元,,,,,',
  '户名,证件号码,开户行,账号,余额,柜员',
  `张三,${ID},农商行,6230,1.2,07`,
  `李四,${WRONG},农商行,6231,3,07`,
  `王五,${WRONG},农商行,6232,三百,07`,
  '合计,2人,,,4.2,',
);

interface Peeked {
  readonly importable: boolean;
  readonly period: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly outcome: string;
    readonly problem: { readonly code: string } | null;
    readonly candidates: readonly { readonly source: string; readonly missing: readonly string[] }[];
    readonly firstRows: readonly { readonly row: number }[];
    readonly table: {
      readonly source: string;
      readonly headerRow: number;
      readonly rows: Record<string, unknown>;
    } | null;
  }[];
}

const json = (...args: readonly string[]): Peeked[] => {
  const { stdout, stderr, status } = hedui(['peek', ...args, '--json']);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Peeked[];
};

describe('hedui peek', () => {
  test('tells people what an import would find, and writes nothing', () => {
    const db = join(folder, 'none.db');
    const { stdout, status } = hedui(['peek', bank, '--db', db]);
    expect(status).toBe(0);
    for (const words of [
      '银行存款（bank）',
      '第 3 行',
      'A 户名 → 姓名',
      'B 证件号码 → 身份证号',
      'E 余额 → 余额　单位 万元（表中单位行写明）',
      'F 柜员',
      '数据 3 行 = 记录 1 + 查无 0 + 拒绝 2',
      '合计 1',
      '身份证号校验失败 2 行',
      '数据月份 2024-11',
    ])
      expect(stdout).toContain(words);
    expect(stdout).not.toContain(ID);
    expect(existsSync(db)).toBe(false);
  });

  test('says the same in English', () => {
    const { stdout } = hedui(['peek', bank, '--lang', 'en']);
    expect(stdout).toContain('source: Bank deposits (bank)');
    expect(stdout).toContain('columns left unread: F 柜员');
  });

  test('gives scripts the mapping with full numbers', () => {
    const [peeked] = json(bank);
    expect(peeked).toMatchObject({ importable: true, period: '2024-11' });
    expect(peeked?.sheets[0]).toMatchObject({
      outcome: 'read',
      size: { rows: 7, lastRow: 7, columns: 6 },
      table: {
        source: 'bank',
        headerRow: 3,
        rows: { all: 3, records: 1, answers: 0, rejected: 2 },
        unread: [{ column: 'F', header: '柜员' }],
      },
    });
    expect(peeked?.sheets[0]?.table).toMatchObject({
      columns: expect.arrayContaining([
        expect.objectContaining({ column: 'E', field: 'balance', unit: '万元', unitFrom: 'unit-row' }),
      ]),
    });
    expect(JSON.stringify(peeked)).toContain(ID);
  });

  test('names the nearest source and what is missing where none is recognised', () => {
    const path = file('存款.csv', '姓名,身份证号,开户行,账号,期末余额', `张三,${ID},农商行,6230,1.2`);
    const [peeked] = json(path);
    expect(peeked?.importable).toBe(false);
    expect(peeked?.sheets[0]).toMatchObject({
      outcome: 'refused',
      table: null,
      problem: { code: 'missing-headers' },
    });
    expect(peeked?.sheets[0]?.candidates[0]).toMatchObject({ source: 'bank', missing: ['余额'] });
    const { stdout, status } = hedui(['peek', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('缺少必填列：余额');
    expect(stdout).toContain('“期末余额”');
  });

  test('takes --as, --sheet and --header-row', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('说明').addRow(['请按月报送']);
    const data = book.addWorksheet('第二页');
    const header = ['姓名', '身份证号', '单据号', '日期', '项目', '个人负担'];
    data.addRows([header, [], ['旧表'], header, ['张三', ID, '1', '2024-11-01', '其他', 5]]);
    const path = join(folder, '支出.xlsx');
    await book.xlsx.writeFile(path);
    const [whole] = json(path);
    expect(whole?.sheets.map(({ outcome }) => outcome)).toEqual(['passed-over', 'refused']);
    expect(whole?.sheets[1]?.problem?.code).toBe('ambiguous-source');
    const [one] = json(path, '--as', 'care', '--sheet', '第二页', '--header-row', '4');
    expect(one?.sheets).toHaveLength(1);
    expect(one?.sheets[0]?.table).toMatchObject({ source: 'care', headerRow: 4, forced: true });
    expect(hedui(['peek', path, '--as', 'cares']).status).toBe(2);
    const { status, stderr } = hedui(['peek', path, '--sheet', '第三页']);
    expect(status).toBe(3);
    expect(stderr).toContain('第二页');
    expectOneLine(stderr);
  });

  test('--rows N or all, as NDJSON: every row as it stands, with the number Excel shows', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('数据');
    sheet.addRows([['甲', '乙'], [], [1.5, true], [new Date('2024-11-03T00:00:00Z'), { error: '#N/A' }]]);
    book.addWorksheet('二').addRow(['丙']);
    const path = join(folder, '任意.xlsx');
    await book.xlsx.writeFile(path);
    const rows = (count: string) =>
      hedui(['peek', path, '--rows', count, '--format', 'ndjson'])
        .stdout.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(rows('all')).toEqual([
      { file: path, sheet: '数据', row: 1, cells: ['甲', '乙'] },
      { file: path, sheet: '数据', row: 3, cells: [1.5, true] },
      { file: path, sheet: '数据', row: 4, cells: [{ date: '2024-11-03' }, { error: '#N/A' }] },
      { file: path, sheet: '二', row: 1, cells: ['丙'] },
    ]);
    expect(rows('1')).toHaveLength(2);
    expect(hedui(['peek', path, '--rows', 'many']).status).toBe(2);
  });

  test('a list of sheets as CSV', () => {
    const lines = hedui(['peek', bank, '--format', 'csv']).stdout.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('bank');
  });

  test('looks into folders and passes over what is no spreadsheet', () => {
    const inbox = join(folder, '2024-10');
    mkdirSync(inbox);
    writeFileSync(join(inbox, '通知.docx'), 'x');
    writeFileSync(join(inbox, '银行.csv'), '姓名,身份证号,开户行,账号,余额\n');
    const { stdout, stderr, status } = hedui(['peek', inbox]);
    expect(status).toBe(0);
    expect(stdout).toContain('2024-10');
    expect(stderr).toContain('通知.docx');
  });

  test('a file that cannot be read is one line and exit 3; the others are shown', async () => {
    const broken = file('坏.xlsx', '\u0001\u0000\u0002');
    const { stdout, stderr, status } = hedui(['peek', broken, bank]);
    expect(status).toBe(3);
    expect(stderr).toContain('坏.xlsx');
    expectOneLine(stderr);
    expect(stdout).toContain('银行存款（bank）');
    const hollow = join(folder, '空.xlsx');
    const book = new ExcelJS.Workbook();
    book.addWorksheet('一');
    await book.xlsx.writeFile(hollow);
    for (const flags of [[], ['--rows', 'all', '--format', 'ndjson']]) {
      const outcome = hedui(['peek', hollow, ...flags]);
      expect(outcome.status).toBe(3);
      expectOneLine(outcome.stderr);
    }
    expect(hedui(['peek', join(folder, '没有.xlsx')]).status).toBe(2);
  });
});
