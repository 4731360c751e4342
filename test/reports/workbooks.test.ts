import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbooks } from '../../src/reports/write-workbooks.js';
import { everyFinding, idOf, sample } from './sample.js';

const FILES = [
  '合格名单.xlsx',
  '不符合名单.xlsx',
  '待补充名单.xlsx',
  '统计表.xlsx',
  '预警名单.xlsx',
  '数据质量.xlsx',
] as const;

const HEADER = 3;
const dir = mkdtempSync(join(tmpdir(), 'hedui-reports-'));
const zh = new Map<string, ExcelJS.Workbook>();
const masked = new Map<string, ExcelJS.Workbook>();

async function readAll(folder: string, into: Map<string, ExcelJS.Workbook>): Promise<void> {
  for (const file of FILES) into.set(file, await new ExcelJS.Workbook().xlsx.readFile(join(folder, file)));
}

beforeAll(async () => {
  const paths = await writeWorkbooks(sample, { dir: join(dir, 'zh'), language: 'zh', mask: false });
  expect(paths).toEqual(FILES.map((file) => join(dir, 'zh', file)));
  await writeWorkbooks(sample, { dir: join(dir, 'en'), language: 'en', mask: true });
  await readAll(join(dir, 'zh'), zh);
  await readAll(join(dir, 'en'), masked);
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

function sheetOf(file: string, name: string, from = zh): ExcelJS.Worksheet {
  const sheet = from.get(file)?.getWorksheet(name);
  if (!sheet) throw new Error(`${file} has no sheet ${name}`);
  return sheet;
}

const names = (file: string, from = zh) => from.get(file)?.worksheets.map(({ name }) => name);

/** The cells of a row by their header. */
function rowOf(sheet: ExcelJS.Worksheet, number: number): Record<string, ExcelJS.Cell> {
  const cells: Record<string, ExcelJS.Cell> = {};
  sheet.getRow(HEADER).eachCell((header, column) => {
    cells[String(header.value)] = sheet.getRow(HEADER + number).getCell(column);
  });
  return cells;
}

const everySheet = (from: ReadonlyMap<string, ExcelJS.Workbook>): ExcelJS.Worksheet[] =>
  [...from.values()].flatMap(({ worksheets }) => worksheets);

const everyCell = (from: ReadonlyMap<string, ExcelJS.Workbook>): ExcelJS.Cell[] =>
  everySheet(from).flatMap((sheet) => {
    const cells: ExcelJS.Cell[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cells.push(cell);
      });
    });
    return cells;
  });

describe('the workbooks of a run', () => {
  it('have the sheets that people look for, 说明 last', () => {
    expect(names('合格名单.xlsx')).toEqual(['特困', '低保', '单人保', '低保边缘', '支出型困难', '说明']);
    expect(names('预警名单.xlsx')).toEqual(['收入', '财产', '身份与家庭', '数据质量', '说明']);
    expect(names('不符合名单.xlsx')).toEqual(['不符合', '说明']);
    expect(names('待补充名单.xlsx')).toEqual(['待补充', '单位汇总', '按单位', '说明']);
    expect(names('数据质量.xlsx')).toEqual([
      '导入情况',
      '退回行',
      '身份冲突',
      '数据来源',
      '街道覆盖',
      '拒收文件',
      '说明',
    ]);
    expect(names('统计表.xlsx')).toEqual(['按类别', '按街道', '按理由', '按疑点', '说明']);
    expect(names('合格名单.xlsx', masked)?.at(-1)).toBe('Notes');
  });

  it('leave nothing else in the folder', () => {
    expect(readdirSync(join(dir, 'zh')).sort()).toEqual([...FILES].sort());
  });

  it('say what they are, frozen below the header, with a filter, printed on A4 with a repeated head', () => {
    for (const sheet of everySheet(zh)) {
      expect(String(sheet.getCell('A1').value), sheet.name).not.toBe('');
      expect(String(sheet.getCell('A2').value)).toContain('核对日期：2024-11-30');
      expect(String(sheet.getCell('A2').value)).toContain('第 3 号');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADER });
      expect(String(sheet.autoFilter)).toMatch(/^A3:/);
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:3',
      });
      expect(sheet.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
    }
  });

  it('name nobody in their properties', () => {
    for (const book of zh.values()) {
      expect([book.creator, book.lastModifiedBy]).toEqual(['hedui', 'hedui']);
      expect(book.created.toISOString()).toBe('2024-11-30T00:00:00.000Z');
    }
  });

  it('hold money as numbers with two decimals, identity numbers as text', () => {
    const row = rowOf(sheetOf('合格名单.xlsx', '低保'), 1);
    expect(row.身份证号?.value).toBe(idOf(2));
    expect(row.身份证号?.numFmt).toBe('@');
    expect(row.家庭年收入?.value).toBe(12_000.5);
    expect(row.家庭年收入?.numFmt).toBe('#,##0.00');
    expect(row.拟月保障金额?.value).toBe(1_085);
    expect(row.现月保障金额?.value).toBeNull();
    expect(row.人口?.value).toBe(3);
    expect(row.待核实疑点?.value).toBe('存款少报');
    expect(String(row.认定理由?.value)).toContain('低于低保标准 25,020.00 元');
  });

  it('give a single person a row', () => {
    const row = rowOf(sheetOf('合格名单.xlsx', '单人保'), 1);
    expect([row.姓名?.value, row.身份证号?.value, row.本人月保障金额?.value, row.家庭类别?.value]).toEqual([
      '王小梅',
      idOf(44, '19880721'),
      695,
      '低保边缘',
    ]);
  });

  it('say why a household is not eligible, and by how much', () => {
    const sheet = sheetOf('不符合名单.xlsx', '不符合');
    const [income, property] = [rowOf(sheet, 1), rowOf(sheet, 2)];
    expect(income.不符合原因?.value).toBe(
      '经核对，您家不符合低保、低保边缘和支出型困难的条件：（1）全家 3 口人一年收入 52,340.00 元，超过低保边缘标准 50,040.00 元，多出 2,300.00 元；（2）没有可以计入的医疗、教育等必需支出，不属于支出型困难。',
    );
    expect([income.收入超出?.value, income.金融资产超出?.value]).toEqual([2_300, null]);
    expect(String(property.不符合原因?.value)).toContain(
      '共 182,345.67 元，最多允许 75,060.00 元，多出 107,285.67 元',
    );
    expect([property.收入超出?.value, property.金融资产超出?.value]).toEqual([null, 107_285.67]);
    expect(property.金融资产超出?.numFmt).toBe('#,##0.00');
  });

  it('say what is missing, and whose', () => {
    const row = rowOf(sheetOf('待补充名单.xlsx', '待补充'), 1);
    const missing = String(row.待补充事项?.value);
    expect(missing).toContain('缺少核对授权（李强）：');
    expect(missing).toContain('“银行存款”');
    expect(row.暂定类别?.value).toBe('低保');
    expect(row.暂定月保障金额?.value).toBe(1_085);
  });

  it('never turn a text into a formula', () => {
    for (const cell of [...everyCell(zh), ...everyCell(masked)]) {
      expect(cell.type, cell.address).not.toBe(ExcelJS.ValueType.Formula);
      expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink);
    }
    // The second household stands below the first and its four persons.
    const row = rowOf(sheetOf('合格名单.xlsx', '低保'), 6);
    expect(row['户主／姓名']?.value).toBe('=HYPERLINK("http://example.com","x")');
    expect(row['户主／姓名']?.numFmt).toBe('@');
    expect(row['街道（乡镇）']?.value).toBe('+86');
  });

  it('keep long numbers as text everywhere', () => {
    for (const cell of everyCell(zh)) {
      if (typeof cell.value === 'number') expect(cell.value, cell.address).toBeLessThan(1e12);
    }
  });

  it('show no full identity number when masked', () => {
    const long = /[0-9]{14}/;
    const texts = everyCell(masked).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    expect(texts.filter((text) => long.test(text))).toEqual([]);
    expect(texts).toContain('320899********0024');
  });

  it('write texts of the language only', () => {
    const headers = everySheet(masked).flatMap((sheet) => {
      const row = sheet.getRow(HEADER).values;
      return Array.isArray(row) ? row.map(String) : [];
    });
    expect(headers.filter((header) => /\p{Script=Han}/u.test(header))).toEqual([]);
  });
});

describe('the warning list', () => {
  it('has a row for every finding, with severity in word and colour', () => {
    const sheets = ['收入', '财产', '身份与家庭', '数据质量'].map((name) => sheetOf('预警名单.xlsx', name));
    const rows = sheets.reduce((total, sheet) => total + sheet.rowCount - HEADER, 0);
    expect(rows).toBe(everyFinding.length);
    const severity = rowOf(sheetOf('预警名单.xlsx', '身份与家庭'), 1).级别;
    expect(severity?.value).toBe('须先解决');
    expect(severity?.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  });

  it('gives figures in the unit of the finding', () => {
    const sheet = sheetOf('预警名单.xlsx', '财产');
    const cells = [...Array(sheet.rowCount - HEADER).keys()].map((index) => rowOf(sheet, index + 1));
    const by = (title: string) => cells.find((row) => row.疑点?.value === title);
    const deposits = by('存款少报');
    expect([deposits?.申报值?.value, deposits?.核对值?.value, deposits?.差额?.value]).toEqual([
      12_000, 52_340, 40_340,
    ]);
    expect(deposits?.差额?.numFmt).toBe('#,##0.00');
    expect(by('车辆超限')?.核对值?.numFmt).toBe('#,##0');
    expect(by('住房超限')?.核对值?.numFmt).toBe('#,##0.00"㎡"');
    expect(by('住房超限')?.核对值?.value).toBe(180.5);
  });

  it('says where the evidence is and what to do', () => {
    const row = rowOf(sheetOf('预警名单.xlsx', '收入'), 1);
    expect(row['依据（文件｜工作表｜行）']?.value).toBe(
      '202411_银行存款_淮安农商行.xlsx｜存款明细｜第 1287 行',
    );
    expect(String(row.下一步?.value)).not.toBe('');
  });

  it('offers results to choose from and takes dates', () => {
    const sheet = sheetOf('预警名单.xlsx', '收入');
    for (const number of [1, sheet.rowCount - HEADER]) {
      const row = rowOf(sheet, number);
      expect(row.核查结果?.dataValidation).toMatchObject({
        type: 'list',
        formulae: ['"属实,不属实,已整改,无法核实"'],
      });
      expect(row.核查日期?.dataValidation).toMatchObject({ type: 'date' });
      expect(row.核查日期?.numFmt).toBe('yyyy-mm-dd');
      expect(row.核查结果?.value).toBeNull();
    }
  });
});

describe('statistics and data quality', () => {
  it('count households and persons as the lists do', () => {
    const sheet = sheetOf('统计表.xlsx', '按类别');
    const total = rowOf(sheet, 7);
    expect([total.类别?.value, total.户数?.value, total.人数?.value, total.月保障金额?.value]).toEqual([
      '合计',
      9,
      22,
      3_769,
    ]);
    const streets = sheetOf('统计表.xlsx', '按街道');
    expect(rowOf(streets, streets.rowCount - HEADER).户数?.value).toBe(9);
    expect(rowOf(streets, streets.rowCount - HEADER).低保户数?.value).toBe(2);
  });

  it('account for the rows of every import', () => {
    const row = rowOf(sheetOf('数据质量.xlsx', '导入情况'), 1);
    expect(Number(row.采用?.value) + Number(row.被替代?.value) + Number(row.退回?.value)).toBe(
      row.数据行数?.value,
    );
    expect(rowOf(sheetOf('数据质量.xlsx', '退回行'), 1).原内容?.value).toBe('320899195604120010');
  });

  it('say in 说明 what the run rests on', () => {
    const lines: string[] = [];
    sheetOf('合格名单.xlsx', '说明').eachRow((row) => {
      lines.push(Array.isArray(row.values) ? row.values.slice(1).join(' ') : '');
    });
    const text = lines.join('\n');
    expect(text).toContain('低保边缘收入倍数 margin.multiple 2 倍；推断');
    expect(text).toContain('缺失（经指定允许）');
    expect(text).toContain('202411_车辆.xlsx 缺少“车牌号”列');
    expect(text).toContain('最新一期数据为 2024-06');
    expect(text).toContain('下次核查 在保家庭自花名册');
    expect(text).toContain('家庭年收入 核对日期所在月之前 12 个整月');
  });
});
