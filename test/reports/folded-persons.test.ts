import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.js';
import { eligibleWorkbook } from '../../src/reports/eligible.js';
import { nameDrafts } from '../../src/reports/replace-file.js';
import { nextReview } from '../../src/reports/review.js';
import { Tally } from '../../src/reports/tally.js';
import { draftWorkbook } from '../../src/reports/write-workbook.js';
import { writeWorkbooks } from '../../src/reports/write-workbooks.js';
import { cellsOf, HEADER, readWorkbook, sheetIn, valuesOf } from './read-back.js';
import { decision, idOf, run, sample, withPersons } from './sample.js';

const dir = mkdtempSync(join(tmpdir(), 'hedui-folded-'));
let dibao: ExcelJS.Worksheet;

beforeAll(async () => {
  await writeWorkbooks(sample, { dir, language: 'zh', mask: false });
  dibao = sheetIn(await readWorkbook(dir, '合格名单.xlsx'), '低保');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const WHO = ['户编号', '户主／姓名', '身份证号', '户／成员', '人口'];

describe('the persons of a household on the list', () => {
  it('stand below it, each with name, relation, ID and whether they count', () => {
    expect(valuesOf(dibao, 1, WHO)).toEqual(['JKQ-000002', '欧阳晓明', idOf(2), '户', 3]);
    expect(valuesOf(dibao, 2, WHO)).toEqual(['JKQ-000002', '欧阳晓明', idOf(2), '本人', '计入']);
    expect(valuesOf(dibao, 5, [...WHO, '认定理由'])).toEqual([
      'JKQ-000002',
      '成员3',
      idOf(503, '19900101'),
      '女',
      '不计入',
      '不共同生活：已出嫁',
    ]);
  });

  it('are not counted where the check found why', () => {
    const spouse = valuesOf(dibao, 8, ['户／成员', '人口', '认定理由', '待核实疑点']);
    expect(spouse).toEqual(['配偶', '不计入', '成员已去世', '成员已去世']);
  });

  it('are folded away below the row that shows them', () => {
    expect(dibao.properties.outlineProperties.summaryBelow).toBe(false);
    expect(dibao.properties.outlineLevelRow).toBe(1);
    const levels = Array.from({ length: 10 }, (_, index) => {
      const row = dibao.getRow(HEADER + 1 + index);
      return [row.outlineLevel ?? 0, row.hidden];
    });
    const household = [[0, false], ...Array.from({ length: 4 }, () => [1, true])];
    expect(levels).toEqual([...household, ...household]);
  });

  it('hold identity numbers as text and no figures that a sum would count twice', () => {
    expect(cellsOf(dibao, 2).身份证号?.numFmt).toBe('@');
    for (const header of ['家庭年收入', '金融资产', '拟月保障金额']) {
      expect(cellsOf(dibao, 2)[header]?.value, header).toBeNull();
    }
  });

  it('stay on one sheet with their household', async () => {
    const folder = mkdtempSync(join(dir, 'split-'));
    const workbook = eligibleWorkbook(sample, new Tally());
    const path = await draftWorkbook(folder, workbook, { language: 'zh', mask: true, run }, { mostRows: 8 });
    await nameDrafts([path]);
    const book = await readWorkbook(folder, '合格名单.xlsx');
    const numbers = ['低保', '低保 (2)'].map((name) => valuesOf(sheetIn(book, name), 1, ['户编号'])[0]);
    expect(numbers).toEqual(['JKQ-000002', 'JKQ-000003']);
    expect(valuesOf(sheetIn(book, '低保'), 2, ['身份证号'])).toEqual(['320899********0024']);
  });
});

describe('the next review', () => {
  const months = { A: 12, B: 12, C: 6, tekun: 12, expenditure: null };
  const household = (more: Parameters<typeof decision>[1], review = {}) => ({
    ...withPersons(decision(1, more)),
    ...review,
  });
  const last = { lastReviewedOn: '2024-08-31' as IsoDate };

  it('follows the last one by the months of the class', () => {
    const row = household({ roster: 'beneficiaries' }, { ...last, reviewClass: 'C' });
    expect(nextReview(row, months)).toBe('2025-02-28');
  });

  it('of applicants counts from this check, by their tier', () => {
    expect(nextReview(household({ tier: 'tekun', roster: 'applicants' }), months)).toBe('2025-11-30');
  });

  it('is left open where class, last review or months are not known', () => {
    expect(nextReview(household({ roster: 'applicants' }), months)).toBeNull();
    expect(nextReview(household({ roster: 'beneficiaries' }, { reviewClass: 'A' }), months)).toBeNull();
    expect(nextReview(household({ tier: 'expenditure', roster: 'applicants' }), months)).toBeNull();
    expect(cellsOf(dibao, 1).下次核查?.value).toBeNull();
  });

  it('stands in the list as a date', () => {
    const cell = cellsOf(dibao, 6).下次核查;
    expect(cell?.value).toEqual(new Date('2025-02-28T00:00:00Z'));
    expect(cell?.numFmt).toBe('yyyy-mm-dd');
  });
});

describe('single persons', () => {
  it('stand beside their household with what they are to get', async () => {
    const book = await readWorkbook(dir, '合格名单.xlsx');
    expect(valuesOf(sheetIn(book, '低保边缘'), 1, ['单人保'])).toEqual(['王小梅 695.00 元']);
  });
});
