import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.js';
import type { StatisticsPart } from '../../../src/dossier/statistics.js';
import { type StatisticsOptions, statistics } from '../../../src/operations/statistics/statistics.js';
import { csv, type Desk, desk, month, person, ROSTER } from '../desk.js';
import { type Cells, checkAt, sheetOf } from '../sheets.js';

// A month or source that is missing is said, never counted as nothing.

const MONTHS = ['2024-01', '2024-02', '2024-03'] as const;
const ID = person(1, '19400101');

async function roster(at: Desk, of: string): Promise<void> {
  const row = ['B1', '翠堤街道', '张一', ID, '本人', '城镇', '是', '低保', 700];
  await at.take(at.file(`${of}/在保对象花名册.csv`, csv([...ROSTER, '救助类型', '户月保障金额'], row)), {
    period: month(of),
  });
}

const pay = (at: Desk, of: string, scheme: string, amount: number) =>
  at.take(
    at.file(
      `${of}/发放台账_${scheme}.csv`,
      sheetOf('payments', [
        { household: 'B1', name: '张一', idNo: ID, scheme, month: of, batch: '一', persons: 1, amount },
      ]),
    ),
    { period: month(of) },
  );

const aid = (at: Desk, of: string, cases: readonly Cells[]) =>
  at.take(
    at.file(
      `${of}/临时救助台账.csv`,
      sheetOf(
        'temporary-aid',
        cases.map((one) => ({ name: '张一', idNo: ID, persons: 1, ...one })),
      ),
    ),
    { period: month(of) },
  );

async function firstQuarter(at: Desk): Promise<void> {
  for (const of of MONTHS) {
    await roster(at, of);
    await checkAt(at.store, `${of}-28`);
  }
}

const ALL: readonly StatisticsPart[] = ['previous', 'payments', 'temporary-aid', 'screening'];
const without = (...parts: readonly StatisticsPart[]): StatisticsOptions => ({
  allowMissing: ALL.filter((part) => !parts.includes(part)),
});

function refusal(at: Desk, options: StatisticsOptions): string {
  try {
    statistics(at.store, options);
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 2) return error.text.zh;
    throw error;
  }
  throw new Error('not refused');
}

describe('payments', () => {
  test('a month that the ledger lacks is named; allowed, the year is unknown and the month is not', async () => {
    const at = desk();
    await firstQuarter(at);
    await pay(at, '2024-01', '低保', 700);
    await pay(at, '2024-03', '低保', 700);
    expect(refusal(at, without('payments'))).toContain('发放台账缺少 2024-02 的记录');
    const dibao = statistics(at.store, without()).paid[1];
    expect(dibao).toEqual({ scheme: 'dibao', month: 70_000, year: null, averagePerPerson: 70_000 });
    await pay(at, '2024-02', '低保', 650.5);
    const whole = statistics(at.store, without('payments'));
    expect(whole.paid[1]).toMatchObject({ month: 70_000, year: 205_050 });
    // Nobody was paid in tekun; that is known.
    expect(whole.paid[0]).toMatchObject({ scheme: 'tekun', month: 0, year: 0 });
  });

  test('a month with tekun alone lacks dibao: its file is missing', async () => {
    const at = desk();
    await firstQuarter(at);
    for (const of of MONTHS) await pay(at, of, '特困', 1000);
    for (const of of ['2024-01', '2024-02']) await pay(at, of, '低保', 700);
    expect(refusal(at, without('payments'))).toContain('2024-03');
    const { paid } = statistics(at.store, without());
    expect(paid.map(({ month: fen, year }) => [fen, year])).toEqual([
      [100_000, 300_000],
      [null, null],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('temporary aid', () => {
  test('a file tells of its period, and of every month from its first case to its last', async () => {
    const at = desk();
    await firstQuarter(at);
    await aid(at, '2024-03', [{ case: 'A3', date: '2024-03-05', kind: '急难型', persons: 2, amount: 500 }]);
    expect(refusal(at, without('temporary-aid'))).toContain('临时救助台账缺少 2024-01至2024-02');
    await aid(at, '2024-02', [{ case: 'A1', date: '2024-01-31', kind: '支出型', amount: 1200.5 }]);
    const { temporaryAid } = statistics(at.store, without('temporary-aid'));
    expect(temporaryAid.month?.total).toEqual({ cases: 1, personTimes: 2, amount: 50_000 });
    expect(temporaryAid.year).toEqual({
      急难型: { cases: 1, personTimes: 2, amount: 50_000 },
      支出型: { cases: 1, personTimes: 1, amount: 120_050 },
      total: { cases: 2, personTimes: 3, amount: 170_050 },
    });
  });

  test('a later file takes the place of a case', async () => {
    const at = desk();
    await firstQuarter(at);
    await aid(at, '2024-01', [{ case: 'A1', date: '2024-01-31', kind: '支出型', amount: 1200 }]);
    await aid(at, '2024-03', [{ case: 'A1', date: '2024-01-31', kind: '支出型', amount: 1500 }]);
    const { temporaryAid } = statistics(at.store, without('temporary-aid'));
    expect(temporaryAid.year?.total).toEqual({ cases: 1, personTimes: 1, amount: 150_000 });
  });
});

describe('runs', () => {
  test('a month without a run is refused, and so is a run of another month', async () => {
    const at = desk();
    await firstQuarter(at);
    expect(refusal(at, { month: month('2024-04') })).toContain('2024-04 没有核对结论');
    expect(refusal(at, { month: month('2024-03'), run: 1 })).toContain('第 1 次核对是 2024-01 的');
  });

  test('without a run of the month before what came and left is unknown, not nothing', async () => {
    const at = desk();
    await roster(at, '2024-03');
    await checkAt(at.store, '2024-03-31');
    expect(refusal(at, without('previous'))).toContain('2024-02 没有核对结论，无法得出新增和退出');
    const made = statistics(at.store, without());
    expect(made.previous).toBeNull();
    expect(made.schemes.map(({ flow, endedBy }) => [flow, endedBy])).toEqual(Array(5).fill([null, null]));
    expect(made.missing.map(({ part }) => part)).toEqual(ALL);
  });

  test('of several runs of a month the last counts, and a named one in its place', async () => {
    const at = desk();
    await firstQuarter(at);
    await checkAt(at.store, '2024-03-31');
    expect(statistics(at.store, { ...without(), month: month('2024-03') }).run).toBe(4);
    expect(statistics(at.store, { ...without(), run: 3 }).run).toBe(3);
  });
});

test('a screening without its sources is refused; allowed, what the others tell is known', async () => {
  const at = desk();
  await roster(at, '2024-03');
  const illness = { name: '周乙', idNo: person(2), disease: '尿毒症', class: '重特大疾病' };
  await at.take(at.file('2024-03/重病.csv', sheetOf('illness', [illness])), { period: month('2024-03') });
  await checkAt(at.store, '2024-03-31');
  expect(refusal(at, without('screening'))).toContain('排查缺少残疾人证、医疗费用结算、户籍信息');
  const counts = Object.fromEntries(
    statistics(at.store, without()).screening.map(({ group, persons }) => [group, persons]),
  );
  expect(counts).toEqual({
    SEVERE_MENTAL_DISORDER: null,
    SEVERE_DISABILITY: null,
    SERIOUS_ILLNESS: 1,
    LARGE_MEDICAL_BILLS: null,
    MANY_CHILDREN: null,
    SEVERAL_DIFFICULTIES: null,
  });
});

test('several things that are missing are told in one line with the flags that allow them', async () => {
  const at = desk();
  await roster(at, '2024-03');
  await checkAt(at.store, '2024-03-31');
  const told = refusal(at, {});
  expect(told).toContain('--allow-missing previous --allow-missing payments --allow-missing temporary-aid');
  expect(told).not.toContain('\n');
});
