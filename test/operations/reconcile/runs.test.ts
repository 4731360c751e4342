import { expect, test } from 'vitest';
import { desk } from '../desk.js';
import { applicants, checkAt, elder, open, takeMonth } from './months.js';

const ZHANG = { household: 'H1', id: elder(1), name: '张一' };

async function threeRuns() {
  const at = desk();
  await takeMonth(at, '2024-11', { 申请: applicants(ZHANG) });
  await checkAt(at, '2024-11-30');
  await checkAt(at, '2024-12-31');
  return at;
}

const pairOf = (at: ReturnType<typeof desk>, runs: readonly number[] = []) =>
  open(at, runs, ({ before, after }) => [before.number, after.number]);

test('without numbers the last runs of two months, the earlier month first', async () => {
  const at = await threeRuns();
  expect(pairOf(at)).toEqual([1, 2]);
  await checkAt(at, '2024-11-30');
  expect(pairOf(at)).toEqual([3, 2]);
  await checkAt(at, '2024-12-15');
  expect(pairOf(at)).toEqual([3, 4]);
  expect(pairOf(at, [2, 1])).toEqual([2, 1]);
});

test.each([
  [[1, 9], '没有编号为 9 的核对；hedui runs 列出全部'],
  [[1, 1], '不能用第 1 次核对与它自己对账；请写两个不同的编号（hedui runs 列出全部）'],
  [[1], '请写两次核对的编号，如 hedui reconcile 3 5；或都不写，取最近两个月份的核对'],
  [[1, 2, 3], '请写两次核对的编号，如 hedui reconcile 3 5；或都不写，取最近两个月份的核对'],
])('runs %j: %s', async (runs, message) => {
  const at = await threeRuns();
  expect(() => pairOf(at, runs)).toThrow(message);
});

test('runs of one month only', async () => {
  const at = desk();
  expect(() => pairOf(at)).toThrow('还没有核对过');
  await takeMonth(at, '2024-11', { 申请: applicants(ZHANG) });
  await checkAt(at, '2024-11-30');
  await checkAt(at, '2024-11-15');
  expect(() => pairOf(at)).toThrow('只有一个月份的核对（2024-11），无法对账');
});
