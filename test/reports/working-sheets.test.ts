import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbooks } from '../../src/reports/write-workbooks.js';
import { cellsOf, HEADER, readWorkbook, sheetIn, valuesOf } from './read-back.js';
import { sample } from './sample.js';

const dir = mkdtempSync(join(tmpdir(), 'hedui-working-'));
let statistics: ExcelJS.Workbook;
let quality: ExcelJS.Workbook;
let undetermined: ExcelJS.Workbook;
let warnings: ExcelJS.Workbook;

beforeAll(async () => {
  await writeWorkbooks(sample, { dir, language: 'zh', mask: false });
  statistics = await readWorkbook(dir, '统计表.xlsx');
  quality = await readWorkbook(dir, '数据质量.xlsx');
  undetermined = await readWorkbook(dir, '待补充名单.xlsx');
  warnings = await readWorkbook(dir, '预警名单.xlsx');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

interface DataBar {
  readonly ref: string;
  readonly rules: readonly { readonly type: string; readonly cfvo: readonly object[] }[];
}

const barsOf = (sheet: ExcelJS.Worksheet) =>
  (sheet as unknown as { readonly conditionalFormattings: readonly DataBar[] }).conditionalFormattings;

describe('data bars', () => {
  it('lie behind the counts of the tiers, without the total', () => {
    const bars = barsOf(sheetIn(statistics, '按类别'));
    expect(bars.map(({ ref }) => ref)).toEqual(['B4:B9', 'D4:D9']);
    for (const { rules } of bars) {
      expect(rules[0]).toMatchObject({ type: 'dataBar', cfvo: [{ type: 'num', value: 0 }, { type: 'max' }] });
    }
    expect(valuesOf(sheetIn(statistics, '按类别'), 7, ['类别'])).toEqual(['合计']);
  });

  it('lie behind the counts of streets, reasons and findings too', () => {
    for (const name of ['按街道', '按理由', '按疑点']) {
      expect(barsOf(sheetIn(statistics, name)).length, name).toBe(2);
    }
  });

  it('point to nothing that the file does not hold', () => {
    expect(readFileSync(join(dir, '统计表.xlsx')).includes('x14')).toBe(false);
  });
});

describe('what is missing', () => {
  it('is summed up by the unit that can give it', () => {
    const sheet = sheetIn(undetermined, '单位汇总');
    const lines = [1, 2].map((row) => valuesOf(sheet, row, ['事项', '数据来源', '户数', '人数', '事项数']));
    expect(lines).toContainEqual(['缺少必需数据', '银行存款', 1, 3, 1]);
    expect(lines).toContainEqual(['缺少核对授权', null, 1, 3, 1]);
  });

  it('is listed unit by unit, with household and member', () => {
    const sheet = sheetIn(undetermined, '按单位');
    const headers = ['提供单位', '事项', '数据来源', '户编号', '成员'];
    const lines = [1, 2].map((row) => valuesOf(sheet, row, headers));
    expect(lines).toContainEqual(['金融机构', '缺少必需数据', '银行存款', 'JKQ-000009', null]);
    expect(lines).toContainEqual(['申请人（由街道办理授权）', '缺少核对授权', null, 'JKQ-000009', '李强']);
    expect(sheet.rowCount).toBe(HEADER + 2);
  });
});

describe('coverage', () => {
  it('says of each source of how many households it says something', () => {
    const sheet = sheetIn(quality, '数据来源');
    const rows = Array.from({ length: sheet.rowCount - HEADER }, (_, index) =>
      valuesOf(sheet, index + 1, ['数据来源', '涉及户数', '涉及比例']),
    );
    expect(rows).toContainEqual(['申请人花名册', 40, 40 / 42]);
    expect(rows).toContainEqual(['银行存款', 10, 10 / 42]);
    expect(rows).toContainEqual(['个人所得税收入', null, null]);
  });

  it('says so by street', () => {
    const sheet = sheetIn(quality, '街道覆盖');
    const headers = ['数据来源', '街道（乡镇）', '户数', '涉及户数', '涉及比例'];
    expect(valuesOf(sheet, 3, headers)).toEqual(['银行存款', '枚乘街道', 40, 10, 0.25]);
    expect(valuesOf(sheet, 4, headers)).toEqual(['银行存款', '（未填）', 2, 0, 0]);
    expect(cellsOf(sheet, 3).涉及比例?.numFmt).toBe('0.00%');
  });
});

describe('the columns that a clerk fills in', () => {
  it('take a choice, a name, a date and a remark of a length that fits', () => {
    for (const name of ['收入', '财产', '身份与家庭', '数据质量']) {
      const cells = cellsOf(sheetIn(warnings, name), 1);
      expect(cells.核查结果?.dataValidation).toMatchObject({ type: 'list', showErrorMessage: true });
      expect(cells.核查人?.dataValidation).toMatchObject({ type: 'textLength', formulae: [40] });
      expect(cells.核查日期?.dataValidation).toMatchObject({ type: 'date' });
      expect(cells.核查说明?.dataValidation).toMatchObject({ type: 'textLength', formulae: [500] });
      expect(cells.核查人?.fill).toMatchObject({ fgColor: { argb: 'FFFFFBE6' } });
    }
  });
});
