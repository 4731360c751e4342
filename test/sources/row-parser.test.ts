import { describe, expect, test } from 'vitest';
import { ErrorCell } from '../../src/formats/cells.js';
import { type CellProblem, describeProblem } from '../../src/sources/problems.js';
import { codes, ID, ID_2, readAll } from './fake-sheet.js';

const BANK = '姓名|身份证号|开户行|账号|余额|截止日期';
const one = async (header: string, row: string | (string | number | null | ErrorCell)[], fileName?: string) =>
  (await readAll([header, row], fileName === undefined ? {} : { fileName })).read[0]?.parsed;

describe('a record', () => {
  test('has the fields in the order of the declaration, whatever that of the file', async () => {
    const parsed = await one('余额|账号|开户行|身份证号|姓名|序号', `-1.5|6230|农行|${ID}|张三|1`);
    // accountType and date have no column.
    expect(parsed).toEqual({ kind: 'record', values: ['张三', ID, '农行', '6230', null, -150, null] });
  });

  test('an empty cell is the default, else unknown', async () => {
    const header = '姓名|身份证号|不动产单元号|坐落|用途|建筑面积|共有比例|登记日期';
    const values = ['张三', ID, 'U1', '清江', '住宅', null, '1', '2020-01-01', null, null];
    expect(await one(header, `张三|${ID}|U1|清江|住宅|||2020-01-01`)).toEqual({ kind: 'record', values });
    expect(await one(header, `张三|${ID}|U1|清江|住宅|—|共同共有|2020-01-01`)).toEqual({
      kind: 'record',
      values,
    });
  });

  test('a bool without its column is the default too', async () => {
    const parsed = await one('户编号|姓名|身份证号|与户主关系', `H1|张三|${ID}|户主`);
    expect(parsed).toMatchObject({ kind: 'record' });
    if (parsed?.kind !== 'record') return;
    expect(parsed.values.slice(0, 8)).toEqual(['H1', null, null, '张三', ID, '本人', null, 1]);
    expect(parsed).not.toHaveProperty('unreadable');
  });

  const PAYMENTS = '户编号|户主姓名|身份证号|救助类型|发放月份|保障人数|发放金额';
  test('payments without 发放批次 have the name of the file', async () => {
    const row = `H1|张三|${ID}|低保|202411|3|1200`;
    expect(await one(PAYMENTS, row, '十一月.xlsx')).toEqual({
      kind: 'record',
      values: ['H1', '张三', ID, '低保', '2024-11', '十一月.xlsx', 3, 120000],
    });
    const withColumn = await one(`${PAYMENTS}|发放批次`, `${row}|`, '十一月.xlsx');
    expect(withColumn).toMatchObject({ values: ['H1', '张三', ID, '低保', '2024-11', null, 3, 120000] });
  });
});

describe('words that are not of the standard', () => {
  const ROSTER = '户编号|姓名|身份证号|与户主关系|劳动能力|户籍性质|救助类型';
  test('an unknown relation is 其他, an unknown optional word unknown', async () => {
    const parsed = await one(ROSTER, `H1|张三|${ID}|表叔|较弱|城市|低保`);
    expect(parsed).toMatchObject({ kind: 'record', unreadable: ['relation', 'labourCapacity'] });
    if (parsed?.kind !== 'record') return;
    expect(parsed.values.slice(5, 7)).toEqual(['其他', '城镇']);
    expect(parsed.values[10]).toBeNull();
  });

  test('无 is a word where the column knows it, else empty', async () => {
    const parsed = await one(ROSTER, `H1|张三|${ID}|本人|无|无|低保`);
    if (parsed?.kind !== 'record') throw new Error('rejected');
    expect([parsed.values[6], parsed.values[10]]).toEqual([null, '无']);
  });

  test('an unknown required word rejects', async () => {
    expect(codes(await one(ROSTER, `H1|张三|${ID}|本人|||五保`))).toEqual(['scheme:unknown-word']);
    expect(codes(await one(ROSTER, `H1|张三|${ID}|无|||低保`))).toEqual(['relation:missing-required']);
  });
});

describe('empty answers', () => {
  test.each([
    `张三|${ID}||||`,
    `张三|${ID}|查无|查无|查无|查无`,
    `张三|${ID}|||未查询到|`,
    `张三|${ID}|无|—|/|`,
    `张三|${ID}|无记录|－|-|-`,
    `张三|${ID}||| |2024-11-30`,
  ])('%s', async (row) => {
    expect(await one(BANK, row)).toEqual({ kind: 'answer', idNo: ID, name: '张三' });
  });

  test.each([
    [`张三|${ID}|农行|查无||`, ['account:partly-placeholder', 'balance:missing-required']],
    [`张三|${ID}|农行|6230|—|`, ['balance:partly-placeholder']],
    [`张三|${ID}|||0|`, ['bank:missing-required', 'account:missing-required']],
    [`|${ID}|查无|||`, ['name:missing-required']],
    ['张三||查无|||', ['idNo:missing-required']],
    ['张三|—|查无|||', ['idNo:missing-required']],
    ['张三|320899195604120016|查无|||', ['idNo:check-digit']],
    [`张三|${ID}|查无|查无|#N/A|`, ['balance:excel-error']],
    [`张三|${ID}|查无|||不详`, ['date:unreadable-date']],
  ])('no answer: %s', async (row, problems) => {
    expect(codes(await one(BANK, row))).toEqual(problems);
  });

  test('only an agency answers', async () => {
    const parsed = await one('户编号|姓名|身份证号|与户主关系', `查无|张三|${ID}|`);
    expect(codes(parsed)).toEqual(['relation:missing-required']);
    const obligor = '户编号|被赡养人身份证号|姓名|身份证号|关系|家庭人口|家庭月收入';
    expect(codes(await one(obligor, `H1|${ID}|李四|${ID_2}|—|/|无`))).toEqual([
      'relation:missing-required',
      'obligorHouseholdSize:missing-required',
      'obligorHouseholdIncome:missing-required',
    ]);
  });
});

describe('a rejected row', () => {
  test('says all that is wrong, and what could be read', async () => {
    const header = '身份证号|户编号|姓名|与户主关系|工资性收入|申请日期';
    const parsed = await one(header, [
      320899195604120000,
      'H1',
      null,
      '本人',
      '约三千',
      new ErrorCell('#N/A'),
    ]);
    expect(codes(parsed)).toEqual([
      'name:missing-required',
      'idNo:damaged-by-excel',
      'wageIncome:unreadable-amount',
      'appliedOn:excel-error',
    ]);
    expect(parsed).toMatchObject({ household: 'H1', idNo: null, name: null });
    const problems = parsed?.kind === 'rejected' ? parsed.problems : [];
    expect(problems[1]).toEqual({
      code: 'damaged-by-excel',
      field: 'idNo',
      header: '身份证号',
      column: 0,
      value: '320899195604120000',
    } satisfies CellProblem);
    expect(describeProblem(problems[3] as CellProblem, 'zh')).toBe('“申请日期”是 Excel 错误值 #N/A');
    expect(describeProblem(problems[3] as CellProblem, 'en')).toBe('"申请日期" is the Excel error #N/A');
  });

  test('an unreadable optional cell rejects too', async () => {
    expect(codes(await one(BANK, `张三|${ID}|农行|6230|5|昨天`))).toEqual(['date:unreadable-date']);
  });

  test('negative money where the source knows none', async () => {
    const header = '姓名|身份证号|月缴存额|账户余额';
    expect(codes(await one(header, `张三|${ID}|-1|5`))).toEqual(['monthlyDeposit:negative-not-allowed']);
  });
});
