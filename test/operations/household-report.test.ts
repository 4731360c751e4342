import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HouseholdReport } from '../../src/dossier/household-report.js';
import { Assessor } from '../../src/operations/assess.js';
import { check } from '../../src/operations/check.js';
import { contentHash } from '../../src/operations/household-report/content-hash.js';
import { householdReport, reportSetting } from '../../src/operations/household-report/report-of.js';
import {
  type Reported,
  type ReportOptions,
  writeReports,
} from '../../src/operations/household-report/write-reports.js';
import { loadPolicy, parsePolicy } from '../../src/policy/load.js';
import { reportFileName } from '../../src/reports/household-report/names.js';
import { openStore, type Store } from '../../src/store/store.js';
import { sampleDatabase } from '../cli/hedui.js';
import { csv, day, desk, person, ROSTER } from './desk.js';

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

async function opened(path: string | undefined) {
  const book = await new ExcelJS.Workbook().xlsx.readFile(path ?? '');
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return { book, sheet };
}

const reported = async (household: string, options: Partial<ReportOptions> = {}) =>
  opened((await write({ named: [household] }, options)).paths[0]);

/** The values of each row, merged cells once, as text, number or date. */
const rowsOf = (sheet: ExcelJS.Worksheet): ExcelJS.CellValue[][] => {
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

const textOf = (sheet: ExcelJS.Worksheet): string => rowsOf(sheet).flat().map(String).join('\n');

/** The cells of the row that begins with these values. */
function rowOf(sheet: ExcelJS.Worksheet, ...begins: ExcelJS.CellValue[]): ExcelJS.Cell[] {
  for (let number = 1; number <= sheet.rowCount; number++) {
    const cells: ExcelJS.Cell[] = [];
    sheet.getRow(number).eachCell((cell) => {
      if (cell.master === cell) cells.push(cell);
    });
    if (begins.every((value, at) => cells[at]?.value === value)) return cells;
  }
  throw new Error(`no row ${begins.join(', ')}`);
}

const valuesOf = (sheet: ExcelJS.Worksheet, ...begins: ExcelJS.CellValue[]) =>
  rowOf(sheet, ...begins).map((cell) => cell.value);

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
      expect(paths).toHaveLength(71);
      expect(new Set(paths).size).toBe(71);
      expect(progress.at(-1)).toBe(1);
      for (const path of paths.filter((_, at) => at % 10 === 0)) {
        const { sheet } = await opened(path);
        expect(textOf(sheet)).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      }
    },
  );
});

const hashOf = async (options: Partial<ReportOptions> = {}, household = 'JKQ-2024-0004', from = store) => {
  const { paths } = await write({ named: [household] }, options, from);
  const { sheet } = await opened(paths[0]);
  const label = options.language === 'en' ? 'Digest' : '内容摘要';
  return String(valuesOf(sheet, label)[1]);
};

describe('the digest', () => {
  test('is the same for every print of a run, in either language, masked or not', async () => {
    const hash = await hashOf();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf()).toBe(hash);
    expect(await hashOf({ language: 'en' })).toBe(hash);
    expect(await hashOf({ mask: true })).toBe(hash);
    expect(await hashOf({}, 'JKQ-2024-0005')).not.toBe(hash);
  });

  test('changes with every number, name, code and place of a row that is reported', () => {
    const report = reportOf('JKQ-2024-0004');
    const hash = contentHash(report, 'policy');
    const unseen = placesIn(report)
      .filter(([path], at) => at % 5 === 0 && !IS_WORDS.test(path))
      .filter(([, change]) => contentHash(change(), 'policy') === hash);
    expect(unseen.map(([path]) => path)).toEqual([]);
    const renamed = changed(report, ['explanation', 'members', '0', 'name']);
    expect(contentHash(renamed, 'policy')).not.toBe(hash);
    expect(contentHash(report, 'another')).not.toBe(contentHash(report, 'policy'));
  });
});

/** Sentences and titles follow from the rest; they change with the language and with the version of the program. */
const IS_WORDS =
  /\.(language|text|title|name|rosterName|provisionalName|message|nextStep|article|change|source|marks\.\d+)$|^\.hash$/;

function reportOf(household: string): HouseholdReport {
  const run = store.runs.latest();
  const selection = store.select(run.asOf, { importsOf: run.number });
  const policy = parsePolicy(JSON.parse(store.runs.policyText(run.number)));
  const [dossier] = [...store.dossiers(selection, { households: [household] })];
  if (!dossier) throw new Error(household);
  const assessment = new Assessor(policy).assess(dossier);
  return householdReport(assessment, dossier, reportSetting(store, run, policy, 'zh'));
}

/** Every value in a report with the report in which it alone is another. */
function placesIn(report: HouseholdReport): [string, () => HouseholdReport][] {
  const places: [string, () => HouseholdReport][] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
      return;
    }
    places.push([`.${path.join('.')}`, () => changed(report, path)]);
  };
  walk(report, []);
  return places;
}

function changed(report: HouseholdReport, path: readonly string[]): HouseholdReport {
  const copy = structuredClone(report);
  let place: Record<string, unknown> = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  place[last] = `${place[last]} changed`;
  return copy;
}

describe('reports of several households', () => {
  test('of a tier, of a run, each household once', async () => {
    const tier = await write({ tier: 'undetermined' });
    expect(tier.paths).toHaveLength(8);
    const twice = await write({ named: ['JKQ-2024-0004', ' JKQ-2024-0004', '320899197505279054'] });
    expect(twice.paths).toHaveLength(1);
    const none = await write({ tier: 'expenditure' }, { roster: 'beneficiaries' });
    expect(none.paths).toHaveLength(1);
  });

  test('an unknown household leaves the folder as it was', async () => {
    const dir = join(folder, 'unknown');
    await expect(write({ named: ['JKQ-2024-0004', 'NO-SUCH'] }, { dir })).rejects.toThrow('NO-SUCH');
    expect(existsSync(dir)).toBe(false);
  });

  test('a report that is there is kept unless it is to be replaced', async () => {
    const dir = join(folder, 'kept');
    const { paths, folder: reports } = await write({ named: ['JKQ-2024-0005'] }, { dir });
    writeFileSync(paths[0] ?? '', '有人写过字');
    await expect(write({ tier: 'dibao' }, { dir })).rejects.toMatchObject({ exitCode: 2 });
    expect(readdirSync(reports)).toEqual(['HD-0001-A-JKQ-2024-0005.xlsx']);
    await write({ named: ['JKQ-2024-0005'] }, { dir, force: true });
    expect(textOf((await opened(paths[0])).sheet)).toContain('居民家庭经济状况核对报告');
  });

  test('numbers that are no file names, and those that a file system takes for one, get files of their own', async () => {
    const bureau = desk();
    const numbers = [
      '甲/1',
      '甲:1',
      'a-1',
      'A-1',
      '320899197001010013',
      `${'长'.repeat(90)}1`,
      `${'长'.repeat(90)}2`,
    ];
    const rows = numbers.map((number, at) => [
      number,
      '云汀街道',
      '张三',
      person(at + 1),
      '本人',
      '城镇',
      '是',
    ]);
    await bureau.take(bureau.file('申请人花名册_202411.csv', csv(ROSTER, ...rows)));
    await check(bureau.store, loadPolicy('huaian-jkq'), {
      asOf: day('2024-11-30'),
      operator: '测试员',
      at: '2024-12-02 09:00:00',
    });
    const { paths, folder: reports } = await write({ tier: null }, { dir: bureau.folder }, bureau.store);
    expect(paths).toHaveLength(numbers.length);
    const names = readdirSync(reports);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(numbers.length);
    expect(names.join('\n')).not.toMatch(/[:\\/]|320899197001010013/);
    expect(names).toContain('HD-0001-A-A-1.xlsx');
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(220);
    // Nothing but the roster came in: every source is one that was not asked.
    const { sheet } = await opened(join(reports, 'HD-0001-A-A-1.xlsx'));
    expect(valuesOf(sheet, '银行存款')).toEqual([
      '银行存款',
      '金融机构',
      '—',
      '—',
      '未查询',
      '认定必需，尚未取得数据',
    ]);
    expect(valuesOf(sheet, '全户', '银行存款')[3]).toBe('无数据');
  });

  test('a household without a counted member has a report too', async () => {
    const bureau = desk();
    const row = ['户-1', '云汀街道', '李四', person(1), '本人', '城镇', '否'];
    await bureau.take(bureau.file('申请人花名册_202411.csv', csv(ROSTER, row)));
    await check(bureau.store, loadPolicy('huaian-jkq'), {
      asOf: day('2024-11-30'),
      operator: '测试员',
      at: '2024-12-02 09:00:00',
    });
    const { paths } = await write({ named: ['户-1'] }, { dir: bureau.folder }, bureau.store);
    const { sheet } = await opened(paths[0]);
    expect(textOf(sheet)).toContain('没有计入的家庭成员，未作计算。');
    expect(valuesOf(sheet, '李四', '户主').at(-1)).toBe('不计入：不共同生活');
  });
});

describe('the file name of a report', () => {
  const hash = 'ab12cd34ef567890';
  test.each([
    ['HD-0001-A-JKQ-2024-0004', 'HD-0001-A-JKQ-2024-0004.xlsx'],
    ['HD-0001-A-甲/乙', 'HD-0001-A-甲_乙_ab12cd34ef56.xlsx'],
    ['HD-0001-A-x', 'HD-0001-A-x_ab12cd34ef56.xlsx'],
    ['HD-0001-A-X.', 'HD-0001-A-X._ab12cd34ef56.xlsx'],
    ['HD-0001-A-X\u202e', 'HD-0001-A-X__ab12cd34ef56.xlsx'],
    ['HD-0001-A-320899197001010013', 'HD-0001-A-320899xxxxxxxx0013_ab12cd34ef56.xlsx'],
  ])('of %s is %s', (number, name) => {
    expect(reportFileName({ number, hash })).toBe(name);
  });
});
