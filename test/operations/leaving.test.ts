import { describe, expect, test } from 'vitest';
import { check } from '../../src/operations/check.js';
import { listConflicts } from '../../src/operations/conflicts.js';
import { listDue } from '../../src/operations/due.js';
import { listDeaths, listExits } from '../../src/operations/exits.js';
import { loadPolicy } from '../../src/policy/load.js';
import { csv, type Desk, day, desk, month, NOW, person, ROSTER } from './desk.js';

const policy = loadPolicy('huaian-jkq');
const ALLOWED = ['bank', 'vehicles', 'real-estate', 'business', 'social-insurance'] as const;
const idOf = (n: number) => person(n, '19400101');

interface Listed {
  readonly scheme?: string;
  readonly wage?: number;
  readonly reviewClass?: string;
  readonly reviewed?: string;
  readonly enrolled?: string;
}

/** Households of one old person each. */
async function roster(at: Desk, of: string, households: readonly Listed[]): Promise<void> {
  const header = [
    ...ROSTER,
    '救助类型',
    '户月保障金额',
    '工资性收入',
    '动态类别',
    '上次核查日期',
    '纳入年月',
  ];
  const rows = households.map(
    ({ scheme = '低保', wage = 0, reviewClass = '', reviewed = '', enrolled = '' }, n) => {
      const start = [`B${n}`, '甲街道', `张${n}`, idOf(n), '本人', '城镇', '是'];
      return [...start, scheme, 417, wage, reviewClass, reviewed, enrolled];
    },
  );
  await at.take(at.file(`${of}/在保对象.csv`, csv(header, ...rows)), { period: month(of) });
}

const run = (at: Desk, asOf: string) =>
  check(at.store, policy, { asOf: day(asOf), operator: '测试员', at: NOW, allowMissing: ALLOWED });

const take = (at: Desk, name: string, ...rows: (readonly string[])[]) =>
  at.take(at.file(`2024-11/${name}.csv`, csv(...rows)), { period: month('2024-11') });

describe('the exit list', () => {
  test('tells gradual exits, exits after them, moves and losses, each with its last month', async () => {
    const at = desk();
    const wages = (...list: number[]) => list.map((wage) => ({ wage }));
    await roster(at, '2024-05', wages(5000, 5000, 5000, 0, 5000));
    await run(at, '2024-05-31');
    // Two found work; one is far over every line; one stays; one is over the line for a while.
    await roster(at, '2024-06', wages(9000, 5000, 20_000, 0, 9000));
    await run(at, '2024-06-30');
    await roster(at, '2024-11', wages(9000, 9000, 20_000, 0, 20_000));
    const told = (number: number) =>
      listExits(at.store, at.store.runs.get(number)).map(({ decision, kind, since, lastMonth }) => [
        decision.household,
        kind,
        since,
        lastMonth,
      ]);
    const november = await run(at, '2024-11-30');
    expect(told(november.number)).toEqual([
      ['B0', 'gradual', '2024-06', '2024-11'],
      ['B1', 'gradual', '2024-11', '2025-04'],
      ['B2', 'lost', '2024-06', '2024-06'],
      // Lost by something else before its months were over.
      ['B4', 'lost', '2024-11', '2024-11'],
    ]);
    const december = await run(at, '2024-12-31');
    expect(told(december.number).slice(0, 2)).toEqual([
      ['B0', 'gradualOver', '2024-12', '2024-11'],
      ['B1', 'gradual', '2024-11', '2025-04'],
    ]);
    expect(told(november.number)).toHaveLength(4);
  });

  test('a household that comes to a better tier, or cannot be decided, is not on it', async () => {
    const at = desk();
    await roster(at, '2024-11', [{ scheme: '低保边缘' }, { scheme: '低保', wage: 9000 }]);
    const first = await check(at.store, policy, { asOf: day('2024-11-30'), operator: '测试员', at: NOW });
    expect(listExits(at.store, first)).toEqual([]);
    const second = await run(at, '2024-11-30');
    expect(listExits(at.store, second)).toMatchObject([{ scheme: '低保', kind: 'moved' }]);
  });
});

test('a dead member is to be handled within three months, overdue first, unknown days last', async () => {
  const at = desk();
  await roster(at, '2024-11', [{}, {}, {}, {}]);
  await take(
    at,
    '死亡',
    ['姓名', '身份证号', '死亡日期', '火化日期'],
    ['张0', idOf(0), '2024-08-30', ''],
    ['张1', idOf(1), '2024-08-29', ''],
  );
  await take(at, '户籍', ['姓名', '身份证号', '户号', '户籍状态'], ['张2', idOf(2), '1', '死亡注销']);
  const deaths = listDeaths(at.store, await run(at, '2024-11-30'));
  expect(deaths.map(({ household, deadline, overdue }) => [household, deadline, overdue])).toEqual([
    ['B1', '2024-11-29', true],
    ['B0', '2024-11-30', false],
    ['B2', null, false],
  ]);
});

test('reviews fall due by class and scheme, and what the roster does not say is said', async () => {
  const at = desk();
  await roster(at, '2024-11', [
    { reviewClass: 'A', reviewed: '2023-12-31' },
    { reviewClass: 'C', reviewed: '2024-07-01' },
    { reviewClass: 'B', enrolled: '2023-11' },
    { reviewed: '2024-01-01' },
    { reviewClass: 'A' },
    { scheme: '特困', reviewed: '2023-11-15' },
    { scheme: '支出型困难', enrolled: '2024-01', reviewed: '2024-10-01' },
  ]);
  const november = await run(at, '2024-11-30');
  const due = (by: string) =>
    listDue(at.store, november, day(by)).map(({ household, kind, due: on, overdue, unknown }) => [
      household,
      kind,
      on ?? unknown,
      overdue,
    ]);
  expect(due('2024-12-31')).toEqual([
    ['B2', 'review', '2024-11-01', true],
    ['B5', 'review', '2024-11-15', true],
    ['B0', 'review', '2024-12-31', false],
    ['B3', 'review', 'class', false],
    ['B4', 'review', 'date', false],
  ]);
  expect(due('2025-01-01').filter(([, , on]) => on === '2025-01-01')).toEqual([
    ['B1', 'review', '2025-01-01', false],
    ['B6', 'reapply', '2025-01-01', false],
  ]);
});

test('relatives on file, staff themselves and register mates not on file are told apart', async () => {
  const at = desk();
  await roster(at, '2024-11', [{}, {}, {}, {}]);
  const [clerk, aunt] = [person(501), person(502)];
  await take(
    at,
    '近亲属',
    ['工作人员姓名', '工作人员身份证号', '单位职务', '近亲属姓名', '近亲属身份证号', '关系'],
    ['李办', clerk, '民政科员', '张0', idOf(0), '舅舅'],
    ['张1', idOf(1), '村委委员', '李姑', aunt, '姑姑'],
  );
  await take(
    at,
    '户籍',
    ['姓名', '身份证号', '户号', '与户主关系', '户籍状态'],
    ['李办', clerk, '7', '户主', '正常'],
    ['张0', idOf(0), '7', '舅舅', '正常'],
    ['张2', idOf(2), '7', '母亲', '正常'],
    ['张3', idOf(3), '7', '父亲', '迁出'],
  );
  const lines = listConflicts(at.store, await run(at, '2024-11-30'));
  expect(
    lines.map(({ household, kind, staffName, relation }) => [household, kind, staffName, relation]),
  ).toEqual([
    ['B0', 'filed', '李办', '舅舅'],
    ['B1', 'staff', '张1', null],
    ['B2', 'sameBook', '李办', '母亲'],
  ]);
  expect(lines[2]?.evidence).toHaveLength(2);
});
