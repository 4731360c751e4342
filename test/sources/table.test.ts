import { describe, expect, test } from 'vitest';
import { findTable } from '../../src/sources/table.js';
import { codes, fakeSheet, find, found, ID, ID_2, readAll } from './fake-sheet.js';

const HEADER = '姓名|身份证号|开户行|账号|余额';
const ROW = `张三|${ID}|农行|6230|100`;
const ROW_2 = `李四|${ID_2}|农行|6231|200`;

describe('finding the header', () => {
  test('beneath titles, units and notes, not in the first column or row', async () => {
    const table = await found([
      '',
      '||银行存款明细表',
      '||制表日期：2024-11-30',
      '',
      `||${HEADER}`,
      `||${ROW}`,
    ]);
    expect(table).toMatchObject({ headerRow: 5, headerRows: 1, firstDataRow: 6 });
    expect(table.columns.map((column) => column.index)).toEqual([2, 3, 4, 5, 6]);
    expect(table.above).toContain('银行存款明细表');
  });

  test('a table with headers only has no rows', async () => {
    const { table, counts } = await readAll(['银行存款', HEADER]);
    expect(table.firstDataRow).toBe(3);
    expect(counts.rows).toBe(0);
  });

  test('an empty row between header and data', async () => {
    expect((await readAll([HEADER, '', ROW])).counts).toMatchObject({ rows: 1, skipped: { blank: 1 } });
  });

  test('reads only the first rows', async () => {
    const sheet = fakeSheet([HEADER, ...Array.from({ length: 5000 }, () => ROW)]);
    await findTable(sheet, { fileName: 'f', sheetName: 's' });
    expect(sheet.rowsRead).toBeLessThan(500);
  });

  test('the longest match wins over a line that resembles a header', async () => {
    expect(await found(['姓名：张三|身份证号', HEADER, ROW])).toMatchObject({ headerRow: 2 });
  });

  test('--header-row', async () => {
    const rows = [HEADER, ROW, '', `户名|证件号码|机构名称|账户|账户余额`, ROW_2];
    expect(await found(rows, { headerRow: 4 })).toMatchObject({ headerRow: 4, firstDataRow: 5 });
    expect(await find(rows, { headerRow: 3 })).toMatchObject({ problem: { code: 'header-row-empty' } });
    expect(await find(rows, { headerRow: 2 })).toMatchObject({ kind: 'refused' });
    const late = [...Array.from({ length: 300 }, () => '说明|文字'), HEADER, ROW];
    expect(await find(late)).toMatchObject({ kind: 'not-data' });
    expect(await found(late, { headerRow: 301 })).toMatchObject({ headerRow: 301 });
  });
});

describe('a header of two rows', () => {
  test('group headers above', async () => {
    const table = await found([
      '申请人花名册',
      '户编号|姓名|身份证号|与户主关系|申报||备注',
      '||||存款|车辆数|',
      `H1|张三|${ID}|本人|5|1|`,
    ]);
    expect(table).toMatchObject({ source: 'applicants', headerRow: 3, headerRows: 2, firstDataRow: 4 });
    expect(table.columns.map(({ field, header, canonical }) => [field, header, canonical])).toEqual([
      ['household', '户编号', true],
      ['name', '姓名', true],
      ['idNo', '身份证号', true],
      ['relation', '与户主关系', true],
      ['declaredDeposits', '申报存款', true],
      ['declaredVehicles', '申报车辆数', true],
      ['remark', '备注', true],
    ]);
  });

  test('the group tells two columns of one name apart', async () => {
    const { read } = await readAll([
      '当事人||登记类型|登记日期|配偶|',
      '姓名|身份证号|||姓名|身份证号',
      `张三|${ID}|结婚|2020-01-01|李四|${ID_2}`,
    ]);
    expect(read[0]?.parsed).toEqual({
      kind: 'record',
      values: ['张三', ID, '结婚', '2020-01-01', '李四', ID_2],
    });
  });

  test('headers merged downwards and filled', async () => {
    const rows = ['姓名|身份证号|开户|开户|余额', '姓名|身份证号|开户行|账号|余额', ROW];
    expect(await found(rows)).toMatchObject({ headerRow: 2 });
  });
});

describe('units', () => {
  const balance = (rows: readonly string[]) =>
    readAll(rows).then(({ table, read }) => ({
      unit: table.columns.find(({ field }) => field === 'balance')?.unit,
      from: table.columns.find(({ field }) => field === 'balance')?.unitFrom,
      value: read[0]?.parsed.kind === 'record' ? read[0].parsed.values[5] : codes(read[0]?.parsed),
    }));

  test.each([
    [['单位：万元', HEADER, ROW], '万元', 'unit-row', 100_000_000],
    [['||||（单位：万元）', HEADER, ROW], '万元', 'unit-row', 100_000_000],
    [['单 位:千元', HEADER, ROW], '千元', 'unit-row', 10_000_000],
    [['银行存款统计表（万元）', HEADER, ROW], '万元', 'unit-row', 100_000_000],
    [['填报单位：万元村|金额单位：元', HEADER, ROW], '元', 'unit-row', 10_000],
    [['单位：户、人、万元', HEADER, ROW], '万元', 'unit-row', 100_000_000],
    [[HEADER, '||||单位：万元', ROW], '万元', 'unit-row', 100_000_000],
    [[HEADER, '||||（万元）', ROW], '万元', 'unit-row', 100_000_000],
    [[HEADER, '||||万元', ROW], '万元', 'unit-row', 100_000_000],
    [['单位：万元', HEADER.replace('余额', '余额(元)'), ROW], '元', 'header', 10_000],
    [[HEADER.replace('余额', '余额（万元）'), ROW], '万元', 'header', 100_000_000],
    [['注：余额单位为万元', HEADER, ROW], '万元', 'unit-row', 100_000_000],
    [['本表以万元为单位', HEADER, ROW], '万元', 'unit-row', 100_000_000],
    [['单位名称：万元公司', HEADER, ROW], null, null, 10_000],
    [[HEADER, ROW], null, null, 10_000],
  ] as const)('%j', async (rows, unit, from, value) => {
    expect(await balance(rows)).toEqual({ unit, from, value });
  });

  test('two units are refused', async () => {
    expect(await find(['单位：元|单位：万元', HEADER, ROW])).toMatchObject({
      kind: 'refused',
      problem: { code: 'ambiguous-unit' },
    });
  });

  test('the unit of a group of columns is that of its columns only', async () => {
    const header = '户编号|姓名|身份证号|与户主关系|工资性收入|经营净收入|存款|备注';
    const units = async (above: string) => {
      const table = await find([above, header, `H1|张三|${ID}|本人|1|2|3|`]);
      return table.kind === 'found'
        ? table.columns.flatMap(({ field, unit }) =>
            /Income|Deposits/.test(field) ? [`${field} ${unit}`] : [],
          )
        : table.problem.code;
    };
    expect(await units('基本信息||||申报收入||申报财产（万元）|')).toEqual([
      'wageIncome null',
      'businessIncome null',
      'declaredDeposits 万元',
    ]);
    expect(await units('基本信息||||申报收入（元）||申报财产（万元）|')).toEqual([
      'wageIncome 元',
      'businessIncome 元',
      'declaredDeposits 万元',
    ]);
    expect(await units('花名册（万元）||||收入||存款|')).toEqual([
      'wageIncome 万元',
      'businessIncome 万元',
      'declaredDeposits 万元',
    ]);
    expect(await units('||||申报（万元）|||')).toEqual([
      'wageIncome 万元',
      'businessIncome 万元',
      'declaredDeposits 万元',
    ]);
    expect(await units('||||||申报财产（万元）|')).toBe('unclear-unit');
  });

  test('a unit that stands only below the data is refused, not left aside', async () => {
    await expect(readAll([HEADER, ROW, '注：金额单位为万元'])).rejects.toThrow(/第 3 行.*万元/);
    await expect(readAll([HEADER, ROW, '', '||单位：万元'])).rejects.toThrow(/万元/);
    expect((await readAll([HEADER, ROW, '单位：元'])).counts.rows).toBe(1);
    const named = HEADER.replace('余额', '余额(元)');
    expect((await readAll([named, ROW, '单位：万元'])).counts.rows).toBe(1);
  });

  test('a row that numbers the columns', async () => {
    for (const numbers of ['1|2|3|4|5', '(1)|(2)|(3)|(4)|(5)', '甲|乙|1|2|3', '栏次|1|2|3|4'])
      expect((await readAll([HEADER, numbers, ROW])).counts).toEqual({
        rows: 1,
        skipped: { blank: 0, header: 0, total: 0, note: 0, example: 0 },
      });
  });
});

describe('rows that are no data', () => {
  test('headers and titles repeated on each page', async () => {
    const page = ['银行存款明细表', '单位：元', HEADER];
    const { read, counts } = await readAll([...page, ROW, ...page, ROW_2]);
    expect(read.map(({ row }) => row)).toEqual([4, 8]);
    expect(counts.skipped.header).toBe(3);
  });

  test('a header of two rows repeated on each page', async () => {
    const page = ['被查询人||账户信息||', HEADER];
    const { read, counts } = await readAll([...page, ROW, ...page, ROW_2]);
    expect(read.map(({ parsed }) => parsed.kind)).toEqual(['record', 'record']);
    expect(counts.skipped.header).toBe(2);
  });

  test('totals', async () => {
    const totals = ['合计||||300', '小计：||||', '|||总计|300', '合计|||—|300', '清江街道小计||||300'];
    const { counts } = await readAll([HEADER, ROW, ...totals]);
    expect(counts).toMatchObject({ rows: 1, skipped: { total: 5 } });
  });

  test('totals with counts where name or ID number stand', async () => {
    const totals = ['合计|2人|||300', '|合计|2人||300', '总计|共2户|||300', '小计|2|||', '合计|2人|3|3|300'];
    const { counts } = await readAll([`序号|${HEADER}`, `1|${ROW}`, ...totals]);
    expect(counts).toMatchObject({ rows: 1, skipped: { total: 5 } });
    const own = await readAll([
      HEADER,
      ROW,
      '合计|2人|||300',
      '小计|2|||',
      ['总计', 12, null, null, 300],
      '共计2人||||300',
    ]);
    expect(own.counts).toMatchObject({ rows: 1, skipped: { total: 4 } });
  });

  test('notes at the end', async () => {
    const { counts } = await readAll([
      HEADER,
      ROW,
      '制表人：王五||审核人：赵六||2024-11-30',
      '制表人|王五',
      '备注：以上为全部账户',
      '注1、余额截至月末',
      '填报单位（盖章）：农业银行',
      '以上数据截至2024年11月30日，仅供核对使用。',
      '2024年11月30日',
      '第1页共2页',
      '（以下空白）',
      '|本页以下空白',
    ]);
    expect(counts).toMatchObject({ rows: 1, skipped: { note: 10 } });
  });

  test('numbers filled down further than the data', async () => {
    const { counts } = await readAll([`序号|${HEADER}`, `1|${ROW}`, '2', [3], '']);
    expect(counts).toMatchObject({ rows: 1, skipped: { blank: 3 } });
  });

  test('a visit report, which has neither name nor ID number', async () => {
    const { counts } = await readAll([
      '任务编号|核查结果|核查日期|核查人',
      'T1|属实|2024-11-01|王五',
      '合计|||',
      '填表人：王五',
    ]);
    expect(counts).toMatchObject({ rows: 1, skipped: { total: 1, note: 1 } });
  });

  test.each([
    ['a name alone', '王五'],
    ['a name and an amount', '王五||||100'],
    ['a bank and an amount', '||农行||100'],
    ['an amount alone', '||||1,234.50'],
    ['an ID number alone', `|${ID}`],
    ['an ID number that cannot be read', '|不详'],
    ['a name in the row of a total', '王五||合计||100'],
    ['an ID number in the row of a total', `合计|${ID}|||100`],
    ['a name after a date', '王五||2024年11月30日'],
    ['a sentence where the name stands', '王五，查无记录'],
    ['text in a column that is not read', '||||||王五'],
  ])('who may be a person is rejected: %s', async (_, row) => {
    const { read, counts } = await readAll([HEADER, ROW, row]);
    expect(read[1]?.parsed.kind).toBe('rejected');
    expect(counts.rows).toBe(2);
  });

  test('a sentence amid the data is rejected, not taken for a note', async () => {
    const sentence = '||以下三户为新增，请优先核对。';
    const { read, counts } = await readAll([HEADER, ROW, sentence, ROW_2, sentence]);
    expect(read.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(read[1]?.parsed.kind).toBe('rejected');
    expect(counts.skipped.note).toBe(1);
  });
});
