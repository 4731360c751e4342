import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Reported,
  type ReportOptions,
  writeReports,
} from '../../src/operations/household-report/write-reports.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDatabase } from '../cli/hedui.js';
import { opened, rowOf, rowsOf, textOf, valuesOf } from './read-report.js';

const folder = mkdtempSync(join(tmpdir(), 'hedui-report-'));
let store: Store;

beforeAll(async () => {
  store = openStore(await sampleDatabase(join(folder, 'sample.db')), { readonly: true });
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const OPTIONS: Omit<ReportOptions, 'dir'> = {
  run: null,
  roster: null,
  language: 'zh',
  mask: false,
  force: false,
};

let folders = 0;
const write = (reported: Reported, options: Partial<ReportOptions> = {}, from = store) =>
  writeReports(from, reported, { ...OPTIONS, dir: join(folder, `out${++folders}`), ...options });

const reported = async (household: string, options: Partial<ReportOptions> = {}) =>
  opened((await write({ named: [household] }, options)).paths[0]);

const HEADINGS =
  '一、基本情况 二、核对结果（仅供审核确认参考） 三、家庭成员（计入 3 人） 四、信息查询情况 五、收入（2023-11 至 2024-10） 六、财产 七、刚性支出 八、申报与核实对照 九、疑点 十、计算过程 十一、依据的政策参数 十二、说明与签章';

describe('the verification report of a household', () => {
  test('has its sections in order, with figures as numbers and their evidence', async () => {
    const { sheet } = await reported('JKQ-2024-0004');
    const first = rowsOf(sheet).map(([value]) => value);
    const headings = first.filter((value) => /^[一二三四五六七八九十]+、\S+/.test(String(value)));
    expect(headings.filter((one) => HEADINGS.includes(String(one))).join(' ')).toBe(HEADINGS);
    expect(first[0]).toBe('居民家庭经济状况核对报告');
    expect(first[1]).toContain('报告编号：HD-0001-A-JKQ-2024-0004');
    expect(valuesOf(sheet, '申请日期')).toEqual([
      '申请日期',
      new Date('2024-11-04'),
      '授权书签署日期',
      new Date('2024-11-05'),
    ]);
    expect(valuesOf(sheet, '林立新', '户主').slice(2)).toEqual([
      '男',
      49,
      '320899197505279054',
      '有劳动能力',
    ]);
    expect(valuesOf(sheet, '家庭年收入')[1]).toBe(11_600);
    const care = rowOf(sheet, '　　重病重残自付支出');
    expect(care[1]?.value).toBe(18_400);
    expect(care[1]?.numFmt).toBe('#,##0.00');
    expect(care[2]?.value).toContain(
      '证据：医疗费用结算_202411.csv · 第 2 行 12,400.00 元、第 3 行 6,000.00 元',
    );
    expect(valuesOf(sheet, '低保', '金融资产')).toEqual([
      '低保',
      '金融资产',
      503.6,
      75_060,
      -74_556.4,
      '未超限',
    ]);
    expect(valuesOf(sheet, '林立新', '工资性收入')).toEqual([
      '林立新',
      '工资性收入',
      30_000,
      0,
      -30_000,
      '申报较高，按申报',
    ]);
    expect(valuesOf(sheet, 11, '低保金')).toEqual([
      11,
      '低保金',
      '基本补差 1,118.3333 元，向上取整到元：1,119 元/月',
      1_119,
    ]);
    expect(valuesOf(sheet, '低保标准')).toEqual([
      '低保标准',
      '695 元/人/月',
      new Date('2024-07-01'),
      '已核实',
      '淮民〔2024〕50号',
    ]);
    const text = textOf(sheet);
    expect(text).toContain('仅供审核确认参考');
    expect(text).toMatch(/核对人（签字）\n复核人（签字）\n核对机构（盖章）\n委托单位（盖章）/);
  });

  test('says of each source whether it was asked and what it answered', async () => {
    const { sheet } = await reported('JKQ-2024-0004');
    expect(valuesOf(sheet, '医疗费用结算').slice(1)).toEqual([
      '医保',
      '2024-11',
      new Date('2024-12-02'),
      '有记录',
      '任欣妍 2 条',
    ]);
    expect(valuesOf(sheet, '住房公积金').slice(4)).toEqual(['查无记录', '查无：林立新']);
    expect(valuesOf(sheet, '机动车登记').slice(4)).toEqual(['未列本户']);
  });

  test('shows a limit that is exceeded, and a declared number that is too small', async () => {
    const over = (await reported('JKQ-2024-0041')).sheet;
    const housing = rowOf(over, '低保', '住房');
    expect(housing[2]?.value).toContain('上限 80 平方米');
    expect(housing[3]?.value).toBe('超限');
    const understated = (await reported('DB-2022-0004')).sheet;
    expect(valuesOf(understated, '全户', '机动车（辆）').slice(2)).toEqual([0, 1, 1, '少报，见疑点']);
    expect(valuesOf(understated, '救助证号')[1]).toBe('云低保0004');
  });

  test('is A4 portrait, one page wide, with the title and the page number on each page', async () => {
    const { book, sheet } = await reported('JKQ-2024-0036');
    expect(book.worksheets).toHaveLength(1);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
    });
    expect(sheet.headerFooter.oddFooter).toMatch(
      /^&L&8 HD-0001-A-JKQ-2024-0036&C&8第 &P 页，共 &N 页&R&8内容摘要 [0-9a-f]{12}$/,
    );
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    const heights: number[] = [];
    sheet.eachRow((row) => heights.push(row.height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  test('names nobody in its properties and in its file name', async () => {
    const { paths } = await write({ named: ['JKQ-2024-0004'] });
    expect(paths.map((path) => path.split(/[\\/]/).slice(-2))).toEqual([
      ['核对报告', 'HD-0001-A-JKQ-2024-0004.xlsx'],
    ]);
    const { book } = await opened(paths[0]);
    expect([book.creator, book.lastModifiedBy]).toEqual(['hedui', 'hedui']);
    expect([book.title, book.subject, book.company, book.description].join('')).not.toMatch(/\S/);
  });

  test('hides identity numbers where that is asked', async () => {
    const { sheet } = await reported('JKQ-2024-0004', { mask: true });
    expect(textOf(sheet)).not.toMatch(/\d{17}[\dX]/);
    expect(textOf(sheet)).toContain('320899********9054');
  });

  test('has every word in English too', async () => {
    const { sheet } = await reported('JKQ-2024-0033', { language: 'en' });
    expect(valuesOf(sheet, 'Dibao (minimum living)', 'Financial assets').slice(2)).toEqual([
      50_040.01,
      50_040,
      0.01,
      'over',
    ]);
    expect(textOf(sheet)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    expect(textOf(sheet)).toContain('for reference of the review only');
  });

  test.each(['zh', 'en'] as const)(
    'is made of every household of the sample month, in %s',
    async (language) => {
      const progress: number[] = [];
      const { paths } = await write(
        { tier: null },
        { language, progress: (done, total) => progress.push(done / total) },
      );
      expect(paths).toHaveLength(112);
      expect(new Set(paths).size).toBe(112);
      expect(progress.at(-1)).toBe(1);
      for (const path of paths.filter((_, at) => at % 10 === 0)) {
        const { sheet } = await opened(path);
        expect(textOf(sheet)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      }
    },
  );
});
