import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { opened, textOf, valuesOf } from './read-report.js';

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
    expect(none.paths).toHaveLength(2);
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
