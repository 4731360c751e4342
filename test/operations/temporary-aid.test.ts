import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { aidDoubtRows } from '../../src/dossier/temporary-aid.js';
import { temporaryAid } from '../../src/operations/temporary-aid/ledger.js';
import { aidDoubtOutput } from '../../src/operations/temporary-aid/output.js';
import { temporaryAidTotals } from '../../src/operations/temporary-aid/totals.js';
import { writeTemporaryAid } from '../../src/operations/temporary-aid/write.js';
import { loadPolicy } from '../../src/policy/load.js';
import { type Desk, desk, month, person } from './desk.js';
import { type Cells, checkAt, sheetOf } from './sheets.js';

const POLICY = loadPolicy('huaian-jkq');
const LIMITED = loadPolicy('huaian-jkq', {
  set: ['temporaryAid.caseLimit=3000', 'temporaryAid.yearLimit=5000', 'temporaryAid.timesPerYear=2'],
});

const PLACE = { relation: '本人', area: '城镇', sharesLiving: '是' };

/** A case; the ID number is that of the n-th person. */
const aid = (number: string, n: number, date: string, more: Cells = {}): Cells => ({
  case: number,
  name: `张${n}`,
  idNo: person(n),
  date,
  kind: '急难型',
  persons: 1,
  amount: 1000,
  ...more,
});

async function take(at: Desk, of: string, key: Parameters<typeof sheetOf>[0], rows: readonly Cells[]) {
  await at.take(at.file(`${of}/${key}.csv`, sheetOf(key, rows)), { period: month(of) });
}

const doubts = (at: Desk, policy = POLICY, of: Parameters<typeof temporaryAid>[2] = {}) =>
  Object.fromEntries(
    temporaryAid(at.store, policy, of).cases.map((one) => [one.number, one.doubts.map(({ kind }) => kind)]),
  );

describe('the checks', () => {
  test('join the same family by number, by roster, by register book and by marriage', async () => {
    const at = desk();
    await take(at, '2024-11', 'applicants', [
      { household: 'A1', street: '甲街道', name: '张1', idNo: person(1), ...PLACE },
      { household: 'A1', street: '甲街道', name: '张2', idNo: person(2), ...PLACE, relation: '配偶' },
      { household: 'A9', street: '乙街道', name: '张9', idNo: person(9), ...PLACE },
    ]);
    await take(at, '2024-11', 'registry', [
      { name: '张3', idNo: person(3), bookNo: 'K1', relation: '户主', status: '正常' },
      { name: '张4', idNo: person(4), bookNo: 'K1', relation: '子', status: '正常' },
      { name: '张5', idNo: person(5), bookNo: 'K5', relation: '子', status: '正常' },
      { name: '张6', idNo: person(6), bookNo: 'K6', relation: '女', status: '正常' },
    ]);
    await take(at, '2024-11', 'marriages', [
      { name: '张5', idNo: person(5), event: '结婚', date: '2010-01-01', spouseIdNo: person(6) },
    ]);
    await take(at, '2024-11', 'temporary-aid', [
      aid('01', 1, '2024-11-01', { household: 'A1' }),
      aid('02', 2, '2024-11-02'),
      aid('03', 3, '2024-11-03'),
      aid('04', 4, '2024-11-04'),
      aid('05', 5, '2024-11-05'),
      aid('06', 6, '2024-11-06'),
      aid('07', 9, '2024-11-07'),
      aid('08', 8, '2024-11-08'),
    ]);
    const twice = ['twiceInMonth'];
    expect(doubts(at)).toEqual({
      '01': [],
      '02': twice,
      '03': [],
      '04': twice,
      '05': [],
      '06': twice,
      '07': [],
      '08': [],
    });
    const report = temporaryAid(at.store, POLICY);
    expect(report.familyUnknown).toBe(1);
    const [second] = aidDoubtRows(report.cases).map((row) => aidDoubtOutput(row, 'zh'));
    expect(second).toMatchObject({
      doubt: 'twiceInMonth',
      severity: 'warning',
      case: '02',
      name: '张2',
      idNo: person(2),
      households: ['A1'],
      street: '甲街道',
      date: '2024-11-02',
      amount: 1000,
      others: ['01'],
      message: '同一家庭 2024-11 已有单号 01',
      evidence: [
        { source: 'temporary-aid', row: 2 },
        { source: 'temporary-aid', row: 3 },
      ],
    });
  });

  test('add up the calendar year, also for a list of one month', async () => {
    const at = desk();
    await take(at, '2024-11', 'temporary-aid', [
      aid('0', 1, '2023-12-31', { amount: 3000 }),
      aid('1', 1, '2024-01-05', { amount: 3000 }),
      aid('2', 1, '2024-06-05', { amount: 2000 }),
      aid('3', 1, '2024-11-05', { amount: 0.01 }),
      aid('4', 2, '2024-11-06', { amount: 3000.01 }),
    ]);
    expect(doubts(at, LIMITED)).toEqual({
      1: [],
      2: [],
      3: ['overYearLimit', 'tooManyTimes'],
      4: ['overCaseLimit'],
    });
    expect(doubts(at, LIMITED, { month: month('2024-11') })).toEqual({
      3: ['overYearLimit', 'tooManyTimes'],
      4: ['overCaseLimit'],
    });
    expect(temporaryAid(at.store, LIMITED).notSet).toEqual([]);
    // The bundled policy gives no limit: that is said, and no case is called wrong.
    expect(temporaryAid(at.store, POLICY).notSet).toEqual(['caseLimit', 'yearLimit', 'timesPerYear']);
    expect(Object.values(doubts(at)).flat()).toEqual([]);
  });

  test('name the dead, those in custody and those in a scheme in that month', async () => {
    const at = desk();
    const inDibao = (n: number, enrolledIn: string) => ({
      ...{ household: `B${n}`, name: `张${n}`, idNo: person(n), ...PLACE },
      ...{ scheme: '低保', enrolledIn },
    });
    await take(at, '2024-11', 'beneficiaries', [
      inDibao(1, '2024-03'),
      inDibao(2, '2024-10'),
      inDibao(3, ''),
    ]);
    await take(at, '2024-11', 'deaths', [{ name: '张4', idNo: person(4), diedOn: '2024-05-01' }]);
    await take(at, '2024-11', 'custody', [
      { name: '张5', idNo: person(5), kind: '服刑', from: '2024-01-01', to: '2024-12-31' },
    ]);
    await take(at, '2024-11', 'temporary-aid', [
      aid('1', 1, '2024-03-31'),
      aid('2', 2, '2024-09-30'),
      aid('3', 3, '2024-09-30'),
      aid('3b', 3, '2024-11-01'),
      aid('4', 4, '2024-05-01'),
      aid('5', 5, '2024-05-01'),
    ]);
    expect(doubts(at)).toEqual({
      1: ['inScheme'],
      2: [],
      3: [],
      '3b': ['inScheme'],
      4: ['dead'],
      5: ['inCustody'],
    });
    // In those months there was no roster: of two a later one says when they came, of four nothing does.
    expect(temporaryAid(at.store, POLICY).schemeUnknown).toBe(4);
  });
});

test('several rows of one number and family are one case; the suggested amount is by the standard of its day', async () => {
  const at = desk();
  await take(at, '2024-11', 'temporary-aid', [
    aid('1', 1, '2024-06-30', { household: 'A', persons: 2 }),
    aid('1', 2, '2024-06-30', { household: 'A', persons: 1 }),
    aid('1', 3, '2024-07-01', { household: 'C', kind: '支出型' }),
  ]);
  const { cases } = temporaryAid(at.store, POLICY);
  expect(cases.map(({ persons, amount, suggestion }) => [persons, amount, suggestion?.amount])).toEqual([
    [3, 200_000, 202_500],
    [1, 100_000, 69_500],
  ]);
});

test('no decision looks at the parameters of temporary aid', async () => {
  const at = desk();
  await take(at, '2024-11', 'applicants', [
    { household: 'A', name: '张1', idNo: person(1), ...PLACE, authorisedOn: '2024-10-01' },
  ]);
  const { parameters } = await checkAt(at.store, '2024-11-30');
  expect(parameters.filter(({ key }) => key.startsWith('temporaryAid.'))).toEqual([]);
  expect(parameters.length).toBeGreaterThan(10);
});

describe('the totals', () => {
  test('by kind, by street and by month are all the same sum; a month without a ledger is no zero', async () => {
    const at = desk();
    await take(at, '2024-01', 'temporary-aid', []);
    await take(at, '2024-03', 'temporary-aid', [
      aid('1', 1, '2024-03-05', { household: 'A', persons: 3, amount: 2000 }),
      aid('2', 2, '2024-03-06', { kind: '支出型', amount: 500.5 }),
    ]);
    await take(at, '2024-03', 'applicants', [
      { household: 'A', street: '甲街道', name: '李', idNo: person(7), ...PLACE },
    ]);
    const totals = temporaryAidTotals(at.store, { year: 2024 });
    expect(totals.all).toEqual({ cases: 2, persons: 4, amount: 250_050 });
    expect(totals.kinds).toEqual({
      急难型: { cases: 1, persons: 3, amount: 200_000 },
      支出型: { cases: 1, persons: 1, amount: 50_050 },
    });
    expect(totals.streets.map(({ street, cases }) => [street, cases])).toEqual([
      ['甲街道', 1],
      [null, 1],
    ]);
    expect(totals.months.map(({ month: of, known, cases }) => [of, known, cases])).toEqual([
      ['2024-01', true, 0],
      ['2024-02', false, 0],
      ['2024-03', true, 2],
    ]);
    expect(temporaryAidTotals(at.store, { month: month('2024-01') }).all.cases).toBe(0);
    expect(() => temporaryAidTotals(at.store, { month: month('2024-02') })).toThrow(/2024-02/);
    expect(() => temporaryAidTotals(at.store, { year: 2023 })).toThrow(/2023/);
  });

  test('without any ledger, or of a month and a year at once, are refused', () => {
    const at = desk();
    expect(() => temporaryAidTotals(at.store)).toThrow(/临时救助台账/);
    expect(() => temporaryAidTotals(at.store, { year: 2024, month: month('2024-01') })).toThrow(/--year/);
  });
});

test('the workbook has the ledger, the doubts and the totals, and says which parameters nobody has confirmed', async () => {
  const at = desk();
  await take(at, '2024-11', 'temporary-aid', [aid('1', 1, '2024-11-05'), aid('2', 1, '2024-11-06')]);
  const report = temporaryAid(at.store, POLICY, { month: month('2024-11') });
  const path = await writeTemporaryAid(at.store, report, { dir: at.folder, language: 'zh', mask: false });
  const book = await new ExcelJS.Workbook().xlsx.readFile(path);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['台账', '疑点', '汇总', '说明']);
  const [ledger, found, totals, notes] = book.worksheets;
  expect(ledger?.rowCount).toBe(5);
  expect(ledger?.getCell('A2').value).toBe(
    '截止日期：2024-11-30　　适用政策：淮安经济技术开发区社会救助家庭经济状况核对政策　　金额单位：元',
  );
  expect(found?.rowCount).toBe(4);
  expect(found?.getCell('B4').value).toBe('同月重复救助');
  const sums = totals?.getColumn(5).values.filter((value) => value === 2000);
  expect(sums).toHaveLength(6);
  const told = notes?.getColumn(2).values.join(' ') ?? '';
  for (const key of ['caseLimit', 'multiple']) expect(told).toContain(`temporaryAid.${key}`);
});
