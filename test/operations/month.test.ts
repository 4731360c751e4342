import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillVisits } from '../../scripts/visits.js';
import { UserError } from '../../src/base/errors.js';
import type { MonthFlow, MonthReport } from '../../src/dossier/month-report.js';
import { check } from '../../src/operations/check.js';
import { importFiles } from '../../src/operations/import.js';
import { taskOutput } from '../../src/operations/monitoring/outputs.js';
import { type WrittenMonth, writeMonth } from '../../src/operations/month/write-month.js';
import { monthMarkdown } from '../../src/reports/month-report/markdown.js';
import { monthPage } from '../../src/reports/month-report/page.js';
import { openStore, type Store } from '../../src/store/store.js';
import { type Desk, day, desk } from './desk.js';
import { opened, rowsOf } from './read-report.js';
import { BY, checkAt, fillIn, POLICY, sheetOf } from './sheets.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const operator = '测试员';
const work = mkdtempSync(join(tmpdir(), 'hedui-months-'));
const outOf = (month: string) => join(work, 'out', month);

/** The month as a command does it: import, check, close. */
async function closed(
  store: Store,
  paths: readonly string[],
  asOf: string,
  at: string,
  dir = outOf(asOf.slice(0, 7)),
): Promise<WrittenMonth> {
  await importFiles(store, paths, { operator, now: at });
  const run = await check(store, POLICY, { asOf: day(asOf), operator, at });
  return writeMonth(store, run, { dir, language: 'zh', mask: false, refused: [], operator, at });
}

const LISTS = [
  '不符合名单.xlsx',
  '到期清单.xlsx',
  '动态预警.xlsx',
  '合格名单.xlsx',
  '待补充名单.xlsx',
  '数据质量.xlsx',
  '月度报告.md',
  '月度报告.xlsx',
  '统计表.xlsx',
  '近亲属名单.xlsx',
  '退出名单.xlsx',
  '预警名单.xlsx',
];
const ALL_FILES = [...LISTS, '对账表.xlsx', '发放核对表.xlsx', '入户核查.xlsx'].sort();

const markdown = (dir: string) => readFileSync(join(dir, '月度报告.md'), 'utf8');

const reckoned = ({ since }: MonthFlow) => since && since.opening + since.new - since.ended + since.net;

/** The cells of the tables of the Markdown, row by row. */
const cellsOfMarkdown = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| -+:? \|/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));

/** The same of the sheet, as its formats show them. */
const shown = (value: ExcelJS.CellValue, format: string | undefined): string =>
  typeof value === 'number'
    ? format === '#,##0.00'
      ? value.toLocaleString('en-US', { minimumFractionDigits: 2 })
      : String(value)
    : String(value ?? '—');

function cellsOfSheet(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell) => {
      if (cell.master === cell) cells.push(shown(cell.value, cell.numFmt));
    });
    rows.push(cells);
  });
  return rows;
}

describe('three months, one after the other', () => {
  let store: Store;
  let october: WrittenMonth;
  let november: WrittenMonth;
  let december: WrittenMonth;

  beforeAll(async () => {
    store = openStore(join(work, 'months.db'), { create: true });
    october = await closed(store, [join(FIXTURES, '2024-10')], '2024-10-31', '2024-11-04 09:00:00');
    november = await closed(store, [join(FIXTURES, '2024-11')], '2024-11-30', '2024-12-03 09:00:00');
    const filled = join(work, '入户核查_已填_202411.xlsx');
    const tasks = [...store.monitoring.tasks({ state: 'all' })].map((task) => taskOutput(store, task, 'zh'));
    const visits = readFileSync(join(FIXTURES, 'visits-2024-11.yaml'), 'utf8');
    await fillVisits(visits, tasks, join(outOf('2024-11'), '入户核查.xlsx'), filled);
    const folder = join(FIXTURES, '2024-12');
    december = await closed(store, [folder, filled], '2024-12-31', '2025-01-06 09:00:00');
  }, 120_000);

  afterAll(() => {
    store.close();
    rmSync(work, { recursive: true, force: true });
  });

  test('every list is there, and nothing half-written', () => {
    expect(readdirSync(outOf('2024-12')).sort()).toEqual(ALL_FILES);
    expect(readdirSync(outOf('2024-10')).sort()).toEqual(ALL_FILES.filter((file) => file !== '对账表.xlsx'));
  });

  test('the first month is compared with nothing, and no zeros stand for it', () => {
    const { before, changes, tiers } = october.report;
    expect([before, changes]).toEqual([null, null]);
    expect(tiers.map(({ households }) => households.since)).toEqual(tiers.map(() => null));
    const text = markdown(outOf('2024-10'));
    expect(text).toContain('没有可比的上月');
    expect(text).toContain('不作对账');
    expect(text).not.toContain('上月 |');
  });

  test('every line adds up from the month before, and closes as the run decided', () => {
    for (const { report } of [november, december]) {
      const { tiers, inScheme } = report;
      const run = store.runs.get(report.run);
      for (const line of tiers) {
        for (const flow of [line.households, line.persons, line.benefit]) {
          expect(reckoned(flow)).toBe(flow.closing);
        }
        expect(line.households.closing).toBe(line.tier === null ? run.households : run.tiers[line.tier]);
      }
      for (const flow of [inScheme.households, inScheme.paid]) expect(reckoned(flow)).toBe(flow.closing);
    }
    const closings = november.report.tiers.map(({ households }) => households.closing);
    expect(december.report.tiers.map(({ households }) => households.since?.opening)).toEqual(closings);
  });

  test('a change of standard stands apart from one of circumstances; together they are the whole', () => {
    for (const { tiers, changes } of [november.report, december.report]) {
      const all = tiers.find(({ tier }) => tier === null)?.benefit.since;
      expect((changes?.standard.benefit ?? 0) + (changes?.circumstances.benefit ?? 0)).toBe(all?.net);
    }
    const kinds = december.report.changes?.causes.map(({ kind }) => kind);
    expect(kinds).toContain('confirmed-value');
    expect(december.report.changes?.late).toEqual(['死亡与火化_202412.csv']);
  });

  test('visits that lay in the month’s files were taken in before the check', () => {
    const settled = [...store.monitoring.tasks({ state: 'settled' })].filter(({ answer }) => answer !== null);
    expect(settled.length).toBeGreaterThan(5);
    const [decision] = store.runs.decisions(december.report.run, { household: 'DB-2023-0115' });
    expect(decision?.financialAssets).toBe(200_000);
  });

  test('what else the head of bureau is told is what the lists hold', () => {
    const { warnings, exits, payments, due, relatives, tasks, data } = december.report;
    const open = [...store.monitoring.warnings()];
    expect(warnings.exit.open + warnings.help.open + warnings.recheck.open).toBe(open.length);
    expect(warnings.exit.new + warnings.help.new + warnings.recheck.new).toBe(
      [...store.monitoring.warnings({ state: 'all', firstMonth: december.report.month })].length,
    );
    expect(tasks.unanswered + tasks.answered).toBe([...store.monitoring.tasks()].length);
    expect(exits.gradual).toBeGreaterThan(0);
    expect(exits.lost).toBeGreaterThan(0);
    for (const kind of ['toTheDead', 'twice', 'notOnRoster', 'tooMuch', 'tooLittle', 'notPaid'] as const) {
      expect(payments?.kinds[kind].households, kind).toBeGreaterThan(0);
    }
    expect(due.by).toBe('2025-01-31');
    expect(due.kinds.review).toBeGreaterThan(0);
    expect(relatives.households).toBeGreaterThan(0);
    expect(data).toMatchObject({ missing: [], older: [], refused: [] });
    expect(data.rejected).toBeGreaterThan(0);
  });

  test('the sheet is one page, and it and the Markdown show the same figures', async () => {
    for (const month of ['2024-10', '2024-12']) {
      const { sheet } = await opened(join(outOf(month), '月度报告.xlsx'));
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 1,
      });
      const text = markdown(outOf(month));
      const rows = cellsOfSheet(sheet).map((cells) => cells.join('|'));
      // The first line of each table names its columns, which the sheet may do in two rows.
      const lines = cellsOfMarkdown(text).filter((cells) => cells.some((cell) => /\d/.test(cell)));
      expect(lines.length).toBeGreaterThan(20);
      for (const cells of lines) expect(rows, cells.join('|')).toContain(cells.join('|'));
      for (const line of text
        .split('\n')
        .filter((one) => /^[^|#*-]/.test(one))
        .slice(0, -2)) {
        expect(rows.join('\n').replaceAll('|', '')).toContain(line.trim());
      }
    }
  });

  test('it names nobody', async () => {
    const { sheet } = await opened(join(outOf('2024-12'), '月度报告.xlsx'));
    const text = `${markdown(outOf('2024-12'))}\n${rowsOf(sheet).flat().join('\n')}`;
    expect(text).not.toMatch(/\d{14}/);
    for (const { head, household } of store.runs.decisions(december.report.run)) {
      expect(text).not.toContain(household);
      if (head !== null) expect(text).not.toContain(head);
    }
  });

  test('each step names a file that is there', () => {
    const files = [...markdown(outOf('2024-12')).matchAll(/\| ([^|]+\.xlsx) \|/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) expect(ALL_FILES).toContain(file);
  });

  test('run again it gives the same lists and no warning twice', async () => {
    const warned = () => [...store.monitoring.warnings({ state: 'all' })].map(({ number }) => number);
    const visits = () =>
      [...store.monitoring.tasks({ state: 'all' })].map(({ number, state }) => [number, state]);
    const before = { warned: warned(), visits: visits() };
    const folder = join(FIXTURES, '2024-12');
    const again = await closed(store, [folder], '2024-12-31', '2025-01-06 09:00:00');
    expect({ warned: warned(), visits: visits() }).toEqual(before);
    const { run, repeated, ...rest } = again.report;
    const { run: first, repeated: none, ...told } = december.report;
    expect(rest).toEqual(told);
    expect(none).toBeNull();
    expect(repeated).toMatchObject({ run: first, households: 0, tiers: 0, benefit: 0, late: [] });
    expect(readdirSync(outOf('2024-12')).sort()).toEqual(ALL_FILES);
  });

  test('a late file for an earlier month shows what it changed', async () => {
    const dir = join(work, 'late');
    const { report } = await closed(
      store,
      [join(FIXTURES, 'late')],
      '2024-11-30',
      '2025-01-08 09:00:00',
      dir,
    );
    expect(report.before).toMatchObject({ month: '2024-10', adjacent: true });
    expect(report.repeated).toMatchObject({ run: november.report.run });
    expect(report.repeated?.households).toBeGreaterThan(0);
    expect(report.repeated?.late).toContain('个人所得税收入_补报_202411.csv');
    expect(markdown(dir)).toMatch(/此次 \d+ 户不同.*补报文件/);
  });

  test('in English nothing is left in Chinese but names of files and places', () => {
    for (const { report } of [october, december]) {
      const text = monthMarkdown(monthPage(report, 'en'))
        .replaceAll(/\S+\.(xlsx|csv)/g, '')
        .replace(report.jurisdiction, '');
      expect(text).not.toMatch(/[\u4e00-\u9fff]|\{\w+\}/);
    }
  });
});

/** A household in a scheme and nothing else: many lists have nothing to say. */
async function smallDesk(): Promise<Desk> {
  const at = desk();
  const member = {
    household: 'H1',
    street: '东街道',
    name: '沈玉兰',
    idNo: '320899195501010024',
    relation: '本人',
    area: '城镇',
    scheme: '低保',
    currentBenefit: 695,
    authorisedOn: '2024-10-01',
  };
  await at.take(at.file('2024-10/在保对象花名册.csv', sheetOf('beneficiaries', [member])));
  return at;
}

async function closeAt(at: Desk, asOf: string, dir: string): Promise<MonthReport> {
  const run = await checkAt(at.store, asOf);
  const options = { dir, language: 'zh', mask: false, refused: [], ...BY } as const;
  return (await writeMonth(at.store, run, options)).report;
}

describe('what a month lacks', () => {
  test('payments that nobody knows of are said, not counted; what an earlier month left is removed', async () => {
    const at = await smallDesk();
    const dir = join(at.folder, 'out');
    mkdirSync(dir);
    for (const file of ['发放核对表.xlsx', '对账表.xlsx', '别的.txt']) writeFileSync(join(dir, file), 'old');
    const report = await closeAt(at, '2024-10-31', dir);
    expect(report.payments).toBeNull();
    expect(markdown(dir)).toContain('发放台账没有 2024-10 的记录');
    expect(readdirSync(dir)).toContain('别的.txt');
    expect(readdirSync(dir)).not.toContain('发放核对表.xlsx');
    expect(readdirSync(dir)).not.toContain('对账表.xlsx');
  });

  test('a month that was not checked is said', async () => {
    const at = await smallDesk();
    await checkAt(at.store, '2024-10-31');
    const report = await closeAt(at, '2024-12-31', join(at.folder, 'out'));
    expect(report.before).toMatchObject({ month: '2024-10', adjacent: false });
    expect(markdown(join(at.folder, 'out'))).toContain('“上月”指 2024-10');
  });
});

describe('what stands in the way', () => {
  test('results of visits that are not imported are not written over', async () => {
    const at = await smallDesk();
    const dir = join(at.folder, 'out');
    const saver = { name: '周启明', idNo: '320899195501010016' };
    const applicant = { ...saver, household: 'H2', relation: '本人', area: '城镇', declaredDeposits: 100 };
    await at.take(at.file('2024-10/申请人.csv', sheetOf('applicants', [applicant])));
    const deposit = { ...saver, bank: '农商行', account: '1', balance: 30000 };
    await at.take(at.file('2024-10/银行存款.csv', sheetOf('bank', [deposit])));
    await closeAt(at, '2024-10-31', dir);
    const path = join(dir, '入户核查.xlsx');
    await fillIn(path, path, () => ({ 核查结果: '属实', 核查日期: '2024-11-05', 核查人: '何建军' }));
    const before = readFileSync(path);
    await expect(closeAt(at, '2024-10-31', dir)).rejects.toThrow('尚未导入的核查结果');
    expect(readFileSync(path)).toEqual(before);
    await at.take(path);
    const report = await closeAt(at, '2024-10-31', dir);
    expect(report.tasks).toEqual({ unanswered: 0, answered: 0, overdue: 0 });
    expect(readdirSync(dir)).not.toContain('入户核查.xlsx');
  });

  test('when one file cannot be written the folder is as it was', async () => {
    const at = await smallDesk();
    const dir = join(at.folder, 'out');
    mkdirSync(join(dir, '月度报告.md'), { recursive: true });
    writeFileSync(join(dir, '退出名单.xlsx'), 'old');
    await expect(closeAt(at, '2024-10-31', dir)).rejects.toBeInstanceOf(UserError);
    expect(readdirSync(dir).sort()).toEqual(['月度报告.md', '退出名单.xlsx']);
    expect(readFileSync(join(dir, '退出名单.xlsx'), 'utf8')).toBe('old');
  });
});
