import { expect, test } from 'vitest';
import { WARNING_KINDS, type WarningKind } from '../../src/dossier/warnings.js';
import { closeWarning } from '../../src/operations/monitoring/close-warning.js';
import { monitor } from '../../src/operations/monitoring/monitor.js';
import type { SourceKey } from '../../src/sources/registry.js';
import type { Store } from '../../src/store/store.js';
import { type Desk, desk, person } from './desk.js';
import { BY, type Cells, checkAt, sheetOf } from './sheets.js';

/** What October and November know of one household whose member has a warning in November. */
interface Story {
  readonly october?: Partial<Record<SourceKey, Cells[]>>;
  readonly november: Partial<Record<SourceKey, Cells[]>>;
  readonly roster?: Cells;
}

const bank = (balance: number) => ({ bank: [{ bank: '农商行', account: '1', balance }] });
const tax = (amount: number, month: string) => [{ incomeItem: '工资薪金', payer: '某厂', month, amount }];

const STORIES: Readonly<Record<WarningKind, Story>> = {
  MEMBER_DIED: { november: { deaths: [{ diedOn: '2024-11-05' }] } },
  MEMBER_IN_CUSTODY: { november: { custody: [{ kind: '羁押', from: '2024-11-03' }] } },
  MEMBER_MOVED_OUT: {
    october: { registry: [{ bookNo: 'B1', status: '正常' }] },
    november: { registry: [{ bookNo: 'B1', status: '迁出' }] },
  },
  NEW_VEHICLE: {
    november: { vehicles: [{ plate: '苏H12345', vehicleType: '小型轿车', registeredOn: '2015-01-01' }] },
  },
  NEW_HOME: {
    november: {
      'real-estate': [{ unit: 'U1', address: '某路 1 号', use: '住宅', registeredOn: '2019-01-01' }],
    },
  },
  NEW_ENTERPRISE: {
    november: { business: [{ enterprise: '某店', creditCode: '92A', role: '经营者', status: '在业' }] },
  },
  DEPOSITS_RISEN: { october: bank(1000), november: bank(11000.01) },
  NEW_JOB: { november: { unemployment: [{ entry: '就业登记', month: '2024-10', employer: '某物业' }] } },
  NEW_PENSION: { november: { pension: [{ pensionType: '居民养老', month: '2024-10', amount: 200 }] } },
  PUBLIC_PAYROLL: {
    november: { 'housing-fund': [{ employer: '某区人民政府', monthlyDeposit: 1, balance: 1 }] },
  },
  AID_ELSEWHERE: { november: { 'other-aid': [{ scheme: '低保', region: '外省某市' }] } },
  TWICE_ON_ROSTER: { november: {}, roster: {} },
  MARRIED: { november: { marriages: [{ event: '结婚', date: '2024-11-11' }] } },
  DIVORCED: { november: { marriages: [{ event: '离婚', date: '2024-11-12' }] } },
  INCOME_OVER_STANDARD: {
    october: { tax: tax(8339, '2024-03') },
    november: { tax: tax(1, '2024-09') },
  },
  NEW_SERIOUS_ILLNESS: { november: { illness: [{ disease: '尿毒症', class: '重特大疾病' }] } },
  NEW_SEVERE_DISABILITY: { november: { disability: [{ kind: '肢体', level: '一级' }] } },
  MEDICAL_BILLS: {
    october: { medical: [{ bill: 'M1', date: '2024-06-01', total: 20000, selfPaid: 20000 }] },
    november: { medical: [{ bill: 'M2', date: '2024-07-01', total: 1, selfPaid: 0.01 }] },
  },
  UNEMPLOYED: { november: { unemployment: [{ entry: '失业登记', month: '2024-10' }] } },
  NEW_STUDENT: { november: { education: [{ school: '某大学', stage: '本科' }] } },
  INCOME_FALLEN: {
    // Of the month that leaves the window.
    october: { tax: [...tax(301, '2023-10'), ...tax(699, '2024-01')] },
    november: {},
  },
};

const KINDS = WARNING_KINDS.map((kind, place) => ({ kind, idNo: person(place + 1, '19550101') }));
const NOBODY = { name: '无关人', idNo: person(900, '19550101') };

/** Something of every source for a person of no household, so that the source answered. */
const FILLERS: Partial<Record<SourceKey, Cells>> = {
  tax: { incomeItem: '其他', month: '2024-03', amount: 1 },
  'social-insurance': { insurance: '养老', month: '2024-03', base: 1 },
  pension: { pensionType: '居民养老', month: '2024-03', amount: 1 },
  unemployment: { entry: '失业登记', month: '2024-03' },
  bank: { bank: '某行', account: '9', balance: 1 },
  'housing-fund': { monthlyDeposit: 1, balance: 1 },
  vehicles: { plate: '苏H00000', vehicleType: '小型轿车', registeredOn: '2010-01-01' },
  'real-estate': { unit: 'U0', address: '某路', use: '住宅', registeredOn: '2010-01-01' },
  business: { enterprise: '旧店', creditCode: '91', role: '股东', status: '注销' },
  registry: { bookNo: 'B0', status: '正常' },
  deaths: { diedOn: '2020-01-01' },
  marriages: { event: '结婚', date: '2000-01-01' },
  custody: { kind: '羁押', from: '2000-01-01', to: '2000-01-02' },
  disability: { kind: '听力', level: '四级' },
  illness: { disease: '高血压', class: '慢性病' },
  medical: { bill: 'M0', date: '2024-03-01', total: 1, selfPaid: 1 },
  education: { school: '某小学', stage: '小学' },
  'other-aid': { scheme: '其他', region: '某地' },
};

async function load(at: Desk, month: '2024-10' | '2024-11' | '2024-12'): Promise<void> {
  const part = month === '2024-10' ? 'october' : 'november';
  for (const [key, filler] of Object.entries(FILLERS) as [SourceKey, Cells][]) {
    const rows: Cells[] = [{ ...NOBODY, ...filler }];
    for (const { kind, idNo } of KINDS) {
      for (const row of STORIES[kind][part]?.[key] ?? []) rows.push({ name: '某人', idNo, ...row });
    }
    await at.take(at.file(`${month}/${key}.csv`, sheetOf(key, rows)), { as: key });
  }
  const roster = KINDS.flatMap(({ kind, idNo }): Cells[] => {
    const row = {
      household: kind,
      street: '某街道',
      name: '某人',
      idNo,
      relation: '本人',
      area: '城镇',
      scheme: '低保',
    };
    const twice = kind === 'TWICE_ON_ROSTER' && month !== '2024-10';
    return twice ? [row, { ...row, household: 'OTHER', relation: '其他' }] : [row];
  });
  await at.take(at.file(`${month}/在保.csv`, sheetOf('beneficiaries', roster)));
}

const kindsOf = (store: Store, filter = {}) =>
  [...store.monitoring.warnings(filter)].map(({ household, kind }) => `${household} ${kind}`);

test('each warning is raised once, in the month that first knew of it', async () => {
  const at = desk();
  await load(at, '2024-10');
  await checkAt(at.store, '2024-10-31');
  await monitor(at.store, BY);
  // October had nothing to compare with, and nothing in it bears a recent date.
  expect(kindsOf(at.store)).toEqual([]);

  await load(at, '2024-11');
  await checkAt(at.store, '2024-11-30');
  const { raised } = await monitor(at.store, BY);
  const expected = [...WARNING_KINDS.map((kind) => `${kind} ${kind}`), 'OTHER TWICE_ON_ROSTER'];
  expect(kindsOf(at.store, { firstMonth: '2024-11' }).sort()).toEqual(expected.sort());
  expect(raised).toBe(expected.length);

  expect((await monitor(at.store, BY)).raised, 'the same run again').toBe(0);
  await checkAt(at.store, '2024-11-30');
  expect((await monitor(at.store, BY)).raised, 'the same month checked again').toBe(0);
  await load(at, '2024-12');
  await checkAt(at.store, '2024-12-31');
  expect((await monitor(at.store, BY)).raised, 'a later month with the same facts').toBe(0);
});

test('without an earlier run what bears a recent date of its own is raised, and nothing else is', async () => {
  const at = desk();
  const [one, two] = [person(1, '19550101'), person(2, '19550101')];
  const row = { name: '某人', vehicleType: '小型轿车' };
  const roster = [one, two].map((idNo, place) => ({
    household: `H${place}`,
    name: '某人',
    idNo,
    relation: '本人',
    scheme: '低保',
  }));
  await at.take(at.file('2024-11/在保.csv', sheetOf('beneficiaries', roster)));
  await at.take(
    at.file(
      '2024-11/车辆.csv',
      sheetOf('vehicles', [
        { ...row, idNo: one, plate: '苏H1', registeredOn: '2024-10-01' },
        { ...row, idNo: two, plate: '苏H2', registeredOn: '2024-09-30' },
      ]),
    ),
  );
  await checkAt(at.store, '2024-11-30');
  await monitor(at.store, BY);
  const [warning, ...others] = [...at.store.monitoring.warnings()];
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ kind: 'NEW_VEHICLE', household: 'H0', subject: '苏H1', due: '2024-12-22' });
  expect(warning?.evidence.map(({ at: place }) => place?.row)).toEqual([2]);
});

test('a warning that was closed stays closed, with its reason, and its task ends with it', async () => {
  const at = desk();
  const idNo = person(1, '19550101');
  const roster = [{ household: 'H1', name: '某人', idNo, relation: '本人', scheme: '低保' }];
  for (const month of ['2024-11', '2024-12']) {
    await at.take(at.file(`${month}/在保.csv`, sheetOf('beneficiaries', roster)));
    await at.take(
      at.file(`${month}/死亡.csv`, sheetOf('deaths', [{ name: '某人', idNo, diedOn: '2024-11-02' }])),
    );
  }
  await checkAt(at.store, '2024-11-30');
  await monitor(at.store, BY);
  const closed = await closeWarning(at.store, 1, '同名同号登记错误', BY);
  expect(closed).toMatchObject({ closedBy: '测试员', closedWhy: '同名同号登记错误' });
  expect([...at.store.monitoring.tasks({ state: 'settled' })].map(({ ended }) => ended)).toEqual(['closed']);
  await checkAt(at.store, '2024-12-31');
  expect((await monitor(at.store, BY)).raised).toBe(0);
  expect([...at.store.monitoring.warnings()]).toEqual([]);
  await expect(closeWarning(at.store, 1, '再次', BY)).rejects.toThrow('预警 1 已于 2024-12-02 09:00:00 关闭');
  await expect(closeWarning(at.store, 2, '没有', BY)).rejects.toThrow('没有编号为 2 的预警');
});
