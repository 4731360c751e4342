import { describe, expect, it } from 'vitest';
import { revokeImport } from '../../src/operations/import.js';
import type { Store } from '../../src/store/store.js';
import { csv, desk, NOW, person, ROSTER, TAX } from '../operations/desk.js';

const row = (month: string, amount: number, payer = '甲公司') => [
  '张一',
  person(1),
  '工资薪金',
  payer,
  month,
  amount,
];
const revoke = (store: Store, number: number) =>
  revokeImport(store, number, { operator: '测试员', now: NOW });

async function ledgerDesk() {
  const bureau = desk();
  const { file, take, store, dossiers } = bureau;
  const household = ['H1', '甲街道', '张一', person(1), '本人', '城镇', '是'];
  await take(file('2024-01/花名册.csv', csv(ROSTER, household)));
  return {
    ...bureau,
    /** Imports tax rows as a file of a month; numbers start at 2. */
    tax: (period: string, ...rows: (readonly (string | number)[])[]) =>
      take(file(`${period}/个税.csv`, csv(TAX, ...rows))),
    /** The amounts that count, in yuan. */
    amounts: (asOf = '2024-11-30', importsOf?: number) => {
      const [dossier] = dossiers(asOf, importsOf === undefined ? {} : { importsOf });
      return (dossier?.records.tax ?? []).map((one) => one.amount / 100);
    },
    counts: (number: number) => {
      const { rows, taken, superseded, rejected } = store.imports.get(number);
      expect(taken + superseded + rejected).toBe(rows);
      return [taken, superseded];
    },
  };
}

describe('a natural key between files', () => {
  it('replaces all earlier rows of the key, and keeps those of one file', async () => {
    const { tax, amounts, counts } = await ledgerDesk();
    await tax('2024-08', row('2024-05', 1), row('2024-05', 2), row('2024-06', 3));
    expect(amounts()).toEqual([1, 2, 3]);
    await tax('2024-09', row('2024-05', 10), row('2024-05', 20));
    expect(amounts()).toEqual([3, 10, 20]);
    expect([counts(2), counts(3)]).toEqual([
      [1, 2],
      [2, 0],
    ]);
  });

  it('gives the newest of three generations, and an older one when newer ones are revoked', async () => {
    const { tax, amounts, counts, store } = await ledgerDesk();
    for (const [period, amount] of [
      ['2024-08', 1],
      ['2024-09', 2],
      ['2024-10', 3],
    ] as const) {
      await tax(period, row('2024-05', amount));
    }
    expect(amounts()).toEqual([3]);
    expect([2, 3, 4].map(counts)).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    await revoke(store, 3);
    expect(amounts()).toEqual([3]);
    expect(counts(2)).toEqual([0, 1]);
    await revoke(store, 4);
    expect(amounts()).toEqual([1]);
    expect(counts(2)).toEqual([1, 0]);
    await tax('2024-10', row('2024-05', 4));
    expect(amounts()).toEqual([4]);
    expect(counts(2)).toEqual([0, 1]);
  });

  it('treats an empty field of the key as equal to empty', async () => {
    const { tax, amounts } = await ledgerDesk();
    await tax('2024-08', row('2024-05', 1, ''), row('2024-05', 2));
    await tax('2024-09', row('2024-05', 3, ''));
    expect(amounts()).toEqual([2, 3]);
  });

  it('stands again when the file that replaced it gives way to another without the key', async () => {
    const { tax, amounts, counts } = await ledgerDesk();
    await tax('2024-08', row('2024-05', 1));
    await tax('2024-09', row('2024-05', 2));
    await tax('2024-09', row('2024-06', 3));
    expect(amounts()).toEqual([1, 3]);
    expect([2, 3, 4].map(counts)).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });
});

describe('rows of a ledger', () => {
  it('count by their own month within the 12 months before the month of the date', async () => {
    const { tax, amounts } = await ledgerDesk();
    const months = ['2023-10', '2023-11', '2024-10', '2024-11'];
    await tax('2024-10', ...months.map((month, index) => row(month, index + 1)));
    expect(amounts('2024-11-30')).toEqual([2, 3]);
    expect(amounts('2024-12-01')).toEqual([3, 4]);
  });

  it('are in force when a file has a period in the window or the month of the date', async () => {
    const { tax, store } = await ledgerDesk();
    await tax('2024-10');
    const inForce = (asOf: string) => store.select(asOf as Parameters<Store['select']>[0]).inForce.has('tax');
    expect(['2024-09-30', '2024-10-01', '2025-10-31', '2025-11-01'].map(inForce)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('are those of a run when its imports are asked for, whatever came later', async () => {
    const { tax, amounts, store } = await ledgerDesk();
    await tax('2024-08', row('2024-05', 1));
    await tax('2024-09', row('2024-05', 2), row('2024-06', 5));
    const selection = store.select('2024-11-30' as Parameters<Store['select']>[0]);
    const policy = { id: 'p', title: 'P', hash: 'h', text: '{}' };
    const start = { policy, overrides: {}, allowMissing: [], selection, operator: 'x', at: NOW };
    const run = await store.runs.record(start, () => ({ findings: [], parameters: [] }));
    await tax('2024-10', row('2024-05', 3), row('2024-07', 7));
    await revoke(store, 3);
    expect(amounts()).toEqual([3, 7]);
    expect(amounts('2024-11-30', run.number)).toEqual([2, 5]);
  });
});
