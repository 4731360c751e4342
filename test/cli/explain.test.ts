import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { explainHouseholds } from '../../src/operations/explanation/of-run.js';
import { explanationSchema } from '../../src/operations/explanation/schema.js';
import { openStore } from '../../src/store/store.js';
import { person } from '../operations/desk.js';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');

beforeAll(() => sampleDatabase(db));

/** The son of household JKQ-2024-0031. */
const MEMBER_OF_31 = '320899200606060726';

const explain = (...args: string[]) => hedui(['explain', ...args, '--db', db]);

describe('hedui explain', () => {
  test('tells a household from the conclusion to the rows, with masked identity numbers', () => {
    const { status, stdout, stderr } = explain('JKQ-2024-0031');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const sections = [
      '结论',
      '家庭成员',
      '收入',
      '财产',
      '各档比对',
      '保障金',
      '疑点',
      '距上一档还差',
      '依据的参数',
    ];
    const places = sections.map((section) => stdout.search(new RegExp(`^${section}`, 'm')));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(stdout).toContain('低保收入线 25,020 元（3 人 × 695 元 × 12 月），超出 4,980.00 元');
    expect(stdout).toContain('证据：个人所得税收入_202411.csv · 第 89–100 行');
    expect(stdout).not.toMatch(/\d{17}[\dX]/);
  });

  test('in English and with full identity numbers where that is asked', () => {
    const { stdout } = explain('JKQ-2024-0031', '--lang', 'en', '--unmask', '--format', 'text');
    expect(stdout).toMatch(/^Tiers, as they were tried$/m);
    expect(stdout).toContain('Annual income must be below 25,020 yuan');
    expect(stdout).toMatch(/\d{17}[\dX]/);
  });

  test('as JSON that its schema knows, with full identity numbers unless masked', () => {
    const { stdout } = explain('JKQ-2024-0031', '--format', 'json');
    const explanation = explanationSchema.parse(JSON.parse(stdout));
    expect(explanation).toMatchObject({ version: 1, run: 1, conclusion: { tier: 'margin' } });
    expect(explanation.household.headId).toMatch(/^\d{17}[\dX]$/);
    const masked = explain('JKQ-2024-0031', '--json', '--mask').stdout;
    expect(masked).not.toMatch(/\d{17}[\dX]/);
    expect(explain('JKQ-2024-0031', '--format', 'ndjson').stdout.trim().split('\n')).toHaveLength(1);
  });

  test('finds the household of any member by the identity number, however it is typed', () => {
    const idNo = MEMBER_OF_31;
    const typed = `${idNo.slice(0, 6)} ${idNo.slice(6).toLowerCase()}`;
    expect(JSON.parse(explain(typed, '--json').stdout).household.number).toBe('JKQ-2024-0031');
  });

  test('of every household of the sample month equals what was stored', () => {
    const store = openStore(db, { readonly: true });
    try {
      const numbers = [...store.runs.decisions(1)].map((decision) => decision.household);
      const options = { run: null, roster: null, language: 'zh' } as const;
      const explained = numbers.flatMap((number) => explainHouseholds(store, number, options));
      expect(explained).toHaveLength(numbers.length);
      expect(explained.flatMap(({ differences }) => differences)).toEqual([]);
    } finally {
      store.close();
    }
  });

  test.each(['JKQ-9999', '320899195604120015'])('an unknown %s is one line and exit 2', (what) => {
    const { status, stdout, stderr } = explain(what);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expectOneLine(stderr);
    expect(stderr).toContain(what);
  });

  test('an unknown run and an unknown format are exit 2', () => {
    expect(explain('JKQ-2024-0031', '--run', '7').status).toBe(2);
    expect(explain('JKQ-2024-0031', '--format', 'csv').status).toBe(2);
  });

  test('says so, exit 1, when deciding again does not give what is stored', () => {
    const copy = join(folder, 'tampered.db');
    copyFileSync(db, copy);
    const tampered = new Sqlite(copy);
    tampered.exec(`UPDATE decisions SET annual_income = 1 WHERE household = 'JKQ-2024-0031'`);
    tampered.close();
    const { status, stderr } = hedui(['explain', 'JKQ-2024-0031', '--db', copy]);
    expect(status).toBe(1);
    expectOneLine(stderr);
    expect(stderr).toContain('annualIncome');
  });
});

describe('a number that stands on both rosters', () => {
  const both = join(folder, 'both.db');
  const roster = (name: string, columns: string, ...rows: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, `${[columns, ...rows].join('\n')}\n`);
    return path;
  };
  const columns = '户编号,街道,姓名,身份证号,与户主关系,户籍性质,是否共同生活,授权日期';

  beforeAll(() => {
    const applicants = roster('申请.csv', columns, `H-1,云汀街道,张三,${person(1)},本人,城镇,是,2024-11-01`);
    const inScheme = roster(
      '在保.csv',
      `${columns},救助类型,户月保障金额`,
      `H-1,翠堤街道,李四,${person(2)},本人,城镇,是,2024-11-01,低保,300`,
    );
    expect(hedui(['import', applicants, inScheme, '--period', '2024-11', '--db', both]).status).toBe(0);
    const check = hedui(['check', '--as-of', '2024-11-30', '--db', both]);
    expect(check.status, check.stderr).toBe(0);
  });

  test('shows both, unless one roster is named', () => {
    const { stdout } = hedui(['explain', 'H-1', '--db', both]);
    expect(stdout).toContain('张三');
    expect(stdout).toContain('李四');
    expect(stdout).toContain('没有数据的来源');
    const list = JSON.parse(hedui(['explain', 'H-1', '--db', both, '--json']).stdout);
    expect(list.map((one: { household: { roster: string } }) => one.household.roster)).toEqual([
      'applicants',
      'beneficiaries',
    ]);
    const one = hedui(['explain', 'H-1', '--db', both, '--json', '--roster', 'beneficiaries']).stdout;
    expect(JSON.parse(one).conclusion.currentBenefit).toBe(300);
  });
});

describe('hedui assess', () => {
  test('adds the explanation to each decision, or leaves it out', () => {
    const dossier = hedui(['dossiers', '--household', 'JKQ-2024-0031', '--db', db]).stdout;
    const told = JSON.parse(hedui(['assess'], { input: dossier }).stdout);
    const { error } = explanationSchema.safeParse(told.explanation);
    expect(error?.issues).toBeUndefined();
    expect(told.explanation).toMatchObject({ run: null, conclusion: { tier: told.tier } });
    const { explanation, ...decision } = told;
    expect(JSON.parse(hedui(['assess', '--no-explanation'], { input: dossier }).stdout)).toEqual(decision);
  });
});
