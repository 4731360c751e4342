import { expect, test } from 'vitest';
import type { Fen } from '../../../src/base/money.js';
import type { ConfirmedValue } from '../../../src/dossier/confirmed.js';
import { type Dossier, NO_FLAGS } from '../../../src/dossier/dossier.js';
import { describeCause } from '../../../src/messages/causes.js';
import { confirmedCauses } from '../../../src/operations/reconcile/whole-changes.js';
import { day, desk } from '../desk.js';
import { applicants, ZHANG } from './months.js';

const VALUE: ConfirmedValue = {
  figure: 'deposits',
  idNo: null,
  disputed: 3_300_000 as Fen,
  value: 200_000 as Fen,
  task: 'HC000055',
  visitedOn: day('2024-11-28'),
  by: ['何建军', '卫东'],
  newerData: false,
  at: { import: 9, file: '核查反馈.xlsx', sheet: '云汀街道', row: 22 },
};

async function household(confirmed: readonly ConfirmedValue[]): Promise<Dossier> {
  const given = desk();
  await given.take(given.file('申请_202411.csv', applicants(ZHANG)));
  const [dossier] = given.dossiers('2024-11-30');
  if (!dossier) throw new Error('no household');
  return { ...dossier, flags: { ...NO_FLAGS, confirmed } };
}

test('a value confirmed since, or no longer, is a cause with its task and row; newer data alone are none', async () => {
  const [without, withValue] = [await household([]), await household([VALUE])];
  const said = (before: Dossier, after: Dossier) =>
    confirmedCauses(before, after).map((cause) => describeCause(cause, 'zh'));
  expect(said(without, withValue)).toEqual([
    '核查任务 HC000055 确认银行存款为 2,000.00，代替有疑问的数据（核查反馈.xlsx 云汀街道 第 22 行）',
  ]);
  expect(said(withValue, without)).toEqual([
    '核查任务 HC000055 确认的银行存款 2,000.00 不再采用（核查反馈.xlsx 云汀街道 第 22 行）',
  ]);
  expect(said(withValue, await household([{ ...VALUE, newerData: true }]))).toEqual([]);
});
