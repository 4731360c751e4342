import { describe, expect, test } from 'vitest';
import { backPay } from '../../src/operations/back-pay.js';
import { check } from '../../src/operations/check.js';
import { comparePayments } from '../../src/operations/payments.js';
import { loadPolicy } from '../../src/policy/load.js';
import { csv, type Desk, day, desk, month, NOW, person, ROSTER } from './desk.js';

const policy = loadPolicy('huaian-jkq');
const ALLOWED = ['bank', 'vehicles', 'real-estate', 'business', 'social-insurance'] as const;
const LEDGER = ['户编号', '户主姓名', '身份证号', '救助类型', '发放月份', '发放批次', '保障人数', '发放金额'];

const idOf = (n: number) => person(n, '19400101');

/** Households of one old person in dibao; without a wage each is entitled to 695. */
async function roster(at: Desk, of: string, wages: readonly number[], benefit = 695): Promise<void> {
  const rows = wages.map((wage, n) => {
    const start = [`B${n}`, '甲街道', `张${n}`, idOf(n), '本人', '城镇', '是'];
    return [...start, '低保', benefit, wage];
  });
  const header = [...ROSTER, '救助类型', '户月保障金额', '工资性收入'];
  await at.take(at.file(`${of}/在保对象.csv`, csv(header, ...rows)), { period: month(of) });
}

type Payment = readonly [household: number | string, amount: number, batch?: string, payee?: number];

async function ledger(at: Desk, of: string, payments: readonly Payment[]): Promise<void> {
  const rows = payments.map(([household, amount, batch = '一', payee = Number(household)]) => {
    const number = typeof household === 'number' ? `B${household}` : household;
    return [number, `张${payee}`, idOf(payee), '低保', of, batch, 1, amount];
  });
  await at.take(at.file(`${of}/发放台账.csv`, csv(LEDGER, ...rows)), { period: month(of) });
}

const run = (at: Desk, asOf: string) =>
  check(at.store, policy, { asOf: day(asOf), operator: '测试员', at: NOW, allowMissing: ALLOWED });

const kindsOf = (at: Desk, of: string) =>
  Object.fromEntries(
    comparePayments(at.store, { month: month(of) }).lines.map((line) => [line.household, line.kinds]),
  );

describe('paid against entitlement', () => {
  test('names each way to be wrong, one fen from the right amount', async () => {
    const at = desk();
    await roster(at, '2024-11', [0, 0, 0, 0, 20_000]);
    await run(at, '2024-11-30');
    await ledger(at, '2024-11', [
      [0, 695],
      [1, 695.01],
      [2, 694.99],
      [4, 417],
      ['B9', 300, '一', 9],
    ]);
    expect(kindsOf(at, '2024-11')).toEqual({
      B0: [],
      B1: ['tooMuch'],
      B2: ['tooLittle'],
      B3: ['notPaid'],
      // Out of dibao, by more than a gradual exit allows.
      B4: ['tooMuch'],
      B9: ['notOnRoster'],
    });
    const { totals, lines } = comparePayments(at.store);
    expect(totals).toMatchObject({ households: 6, right: 1, paid: 280_200, entitled: 278_000 });
    expect(totals.difference).toBe(totals.paid - totals.entitled);
    expect(lines.find(({ household }) => household === 'B1')?.evidence).toMatchObject([
      { source: 'payments', at: { file: expect.stringContaining('发放台账'), row: 3 } },
    ]);
  });

  test('a second batch is no fault where both together are the right amount, and a reversal takes off', async () => {
    const at = desk();
    await roster(at, '2024-11', [0, 0, 0, 0, 0]);
    await run(at, '2024-11-30');
    await ledger(at, '2024-11', [
      [0, 400],
      [0, 295, '补'],
      [1, 695],
      [1, 695, '二'],
      [2, 695],
      [2, 695, '二'],
      [2, -695, '冲'],
      [3, 695],
      [4, 695, '一', 3],
    ]);
    expect(kindsOf(at, '2024-11')).toEqual({
      B0: [],
      B1: ['twice', 'tooMuch'],
      B2: [],
      B3: ['twice'],
      B4: ['twice'],
    });
  });

  test('a payee who died before the month was paid after death, one who died in it was not', async () => {
    const at = desk();
    await roster(at, '2024-11', [0, 0, 0]);
    await at.take(
      at.file(
        'a/死亡.csv',
        csv(
          ['姓名', '身份证号', '死亡日期', '火化日期'],
          ['张0', idOf(0), '2024-10-31', '2024-11-02'],
          ['张1', idOf(1), '2024-11-01', '2024-11-02'],
        ),
      ),
      { period: month('2024-11') },
    );
    await run(at, '2024-11-30');
    await ledger(at, '2024-11', [
      [0, 695],
      [1, 695],
      [2, 695],
    ]);
    const kinds = kindsOf(at, '2024-11');
    expect(kinds.B0).toEqual(['toTheDead', 'tooMuch']);
    expect(kinds.B1).toEqual(['tooMuch']);
    expect(kinds.B2).toEqual([]);
  });

  test('an undetermined household goes on: nothing is called wrong', async () => {
    const at = desk();
    await roster(at, '2024-11', [0]);
    await check(at.store, policy, { asOf: day('2024-11-30'), operator: '测试员', at: NOW });
    await ledger(at, '2024-11', [[0, 500]]);
    const { lines, totals } = comparePayments(at.store);
    expect(lines).toMatchObject([
      { kinds: ['notDecidable'], entitled: null, difference: null, paid: 50_000 },
    ]);
    expect(totals).toMatchObject({ entitled: 0, difference: 0, undecidedPaid: 50_000 });
  });

  test('while a gradual exit runs the benefit of the roster is due', async () => {
    const at = desk();
    await roster(at, '2024-10', [5000, 5000]);
    await run(at, '2024-10-31');
    await roster(at, '2024-11', [9000, 9000], 417);
    await run(at, '2024-11-30');
    await ledger(at, '2024-11', [[0, 417]]);
    const { lines } = comparePayments(at.store);
    expect(lines).toMatchObject([
      { kinds: [], entitled: 41_700, exitUntil: '2025-04' },
      { kinds: ['notPaid'], entitled: 41_700, exitUntil: '2025-04' },
    ]);
  });

  test('a month without a run or without a ledger is refused in one line', async () => {
    const at = desk();
    await roster(at, '2024-11', [0]);
    await run(at, '2024-11-30');
    expect(() => comparePayments(at.store)).toThrow(/2024-11/);
    expect(() => comparePayments(at.store, { month: month('2024-10') })).toThrow(/2024-10/);
  });
});

describe('back-pay', () => {
  test('is what the new standard gives beyond what was paid by the old, month by month', async () => {
    const at = desk();
    await roster(at, '2024-07', [0, 0, 0, 6000], 675);
    for (const of of ['2024-07', '2024-08', '2024-10']) {
      await ledger(at, of, [
        [0, 675],
        // Paid by the new standard already in August.
        [1, of === '2024-08' ? 695 : 675],
        // Too little by a mistake of its own: that is no back-pay.
        [2, 600],
        // Wage of 500 a month: 675 − 500 = 175 and 695 − 500 = 195, less than the floors of 270 and 278.
        [3, 270],
      ]);
    }
    const november = await run(at, '2024-11-30');
    const report = backPay(at.store, policy, november);
    expect(report).toMatchObject({
      since: '2024-07-01',
      standards: { before: '675', now: '695' },
      months: ['2024-07', '2024-08', '2024-10'],
      passedOver: ['2024-09', '2024-11'],
      undecided: 0,
    });
    expect(report.lines.map(({ household, due, months }) => [household, due, months.length])).toEqual([
      ['B0', 6000, 3],
      ['B1', 4000, 2],
      ['B2', 6000, 3],
      ['B3', 2400, 3],
    ]);
    expect(report.lines[3]?.months[0]).toEqual({
      month: '2024-07',
      before: 27_000,
      now: 27_800,
      paid: 27_000,
      due: 800,
    });
    expect(report.due).toBe(18_400);
  });

  test('is over once it was paid', async () => {
    const at = desk();
    await roster(at, '2024-10', [0]);
    await ledger(at, '2024-10', [
      [0, 675],
      [0, 20, '补发'],
    ]);
    const november = await run(at, '2024-11-30');
    expect(backPay(at.store, policy, november).lines).toEqual([]);
  });
});
