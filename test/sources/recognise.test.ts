import { describe, expect, test } from 'vitest';
import { matchHeader } from '../../src/sources/headers.js';
import { describeProblem } from '../../src/sources/problems.js';
import { type SourceKey, sourceOf, sources } from '../../src/sources/registry.js';
import type { Column } from '../../src/sources/source.js';
import { find, found, ID, ID_2 } from './fake-sheet.js';

const sameHeaders: readonly SourceKey[] = ['care', 'housing-cost'];
const fieldsOf = (key: SourceKey): [string, Column][] => Object.entries(sourceOf(key).columns);
const row = (cells: readonly string[]) => [...cells];

/** care and housing-cost are told apart by the name of the file where there are no rows. */
const nameFor = (key: SourceKey) =>
  sameHeaders.includes(key) ? { fileName: `${sourceOf(key).title.zh}_202411.xlsx` } : {};

describe('every source is recognised', () => {
  test.each(sources.map((source) => source.key))('%s by its canonical headers', async (key) => {
    const headers = fieldsOf(key).map(([, column]) => column.headers[0]);
    const table = await found([row(headers)], nameFor(key));
    expect(table.source).toBe(key);
    expect(table.columns.map((column) => column.field)).toEqual(fieldsOf(key).map(([field]) => field));
    expect(table.columns.every((column) => column.canonical)).toBe(true);
    expect(table.unread).toEqual([]);
  });

  test.each(sources.map((source) => source.key))('%s by its last aliases', async (key) => {
    const headers = fieldsOf(key).map(([, column]) => column.headers.at(-1) ?? '');
    const table = await found([row(headers)], nameFor(key));
    expect(table.source).toBe(key);
    expect(table.columns.map((column) => column.field)).toEqual(fieldsOf(key).map(([field]) => field));
  });

  test.each(sources.map((source) => source.key))('%s by its required headers alone', async (key) => {
    const headers = fieldsOf(key).flatMap(([, column]) => (column.required ? [column.headers[0]] : []));
    expect((await found([row(headers)], nameFor(key))).source).toBe(key);
  });

  test('no source knows a header twice', () => {
    for (const { key } of sources) {
      const headers = fieldsOf(key).flatMap(([, column]) => [...column.headers]);
      expect(new Set(headers).size, key).toBe(headers.length);
    }
  });

  test('every alias finds its field, also with brackets of its own', () => {
    for (const { key } of sources)
      for (const [field, column] of fieldsOf(key))
        for (const header of column.headers)
          expect(
            matchHeader(header).find((match) => match.source === key),
            `${key} ${header}`,
          ).toMatchObject({ field });
  });
});

describe('a header', () => {
  const unitOf = (header: string, source: SourceKey) =>
    matchHeader(header).find((match) => match.source === source);

  test.each([
    ['身份证号', 'idNo'],
    [' 身 份\n证 号 ', 'idNo'],
    ['*身份证号', 'idNo'],
    ['身份证号＊', 'idNo'],
    ['身份证号：', 'idNo'],
    ['身份证号（必填）', 'idNo'],
    ['SFZH', 'idNo'],
    ['ｓｆｚｈ', 'idNo'],
    ['余额（元）', 'balance'],
    ['余额（必填）', 'balance'],
    ['余额(元)(必填)', 'balance'],
    ['余额【万元】', 'balance'],
    ['余额（单位：万元）', 'balance'],
    ['截止日期（yyyy-mm-dd）', 'date'],
  ])('%j is read', (header, field) => {
    expect(unitOf(header, 'bank')?.field).toBe(field);
  });

  test.each([
    ['余额（万元）', 'bank', '万元'],
    ['余额（单位：人民币千元）', 'bank', '千元'],
    ['建筑面积（㎡）', 'real-estate', '㎡'],
    ['建筑面积(平方米)', 'real-estate', '㎡'],
    ['面积(亩)', 'land-transfer', '亩'],
    ['流转面积（亩）', 'land-transfer', '亩'],
    ['共有比例(%)', 'real-estate', '%'],
    ['缴费基数(元/月)', 'social-insurance', '元'],
  ] as const)('%s has the unit %s of %s', (header, source, unit) => {
    expect(unitOf(header, source)?.unit).toBe(unit);
  });

  test.each([
    ['面积(亩)', 'real-estate'],
    ['工资性收入(元/月)', 'applicants'],
    ['余额(美元)', 'bank'],
    ['余额(期初)', 'bank'],
  ] as const)('%s is none of %s', (header, source) => {
    expect(unitOf(header, source)).toBeUndefined();
  });

  test('brackets that belong to the alias are no unit', () => {
    expect(unitOf('街道（办事处）', 'applicants')).toMatchObject({ field: 'street', unit: null });
    expect(unitOf('被赡（抚、扶）养人身份证号', 'obligors')).toMatchObject({ field: 'supportedIdNo' });
  });
});

describe('telling sources apart', () => {
  const roster = '户编号|姓名|身份证号|与户主关系';
  test('a roster with 救助类型 is one of beneficiaries', async () => {
    expect((await found([roster])).source).toBe('applicants');
    expect((await found([`${roster}|救助类型`])).source).toBe('beneficiaries');
    expect((await found([`${roster}|申请救助类型`])).source).toBe('applicants');
  });

  const care = '姓名|身份证号|单据号|日期|项目|个人负担';
  test('care and housing-cost by the values of 项目', async () => {
    expect((await found([care, `张三|${ID}|1|2024-11-01|康复|100`])).source).toBe('care');
    expect((await found([care, `张三|${ID}|1|2024-11-01|房租|100`])).source).toBe('housing-cost');
    const mostly = [care, `张三|${ID}|1|2024-11-01|房租|100`, `张三|${ID}|2|2024-11-01|灾损|1`];
    expect((await found([...mostly, `张三|${ID}|3|2024-11-01|康复|100`])).source).toBe('housing-cost');
  });

  test('care and housing-cost by the names where the values say nothing', async () => {
    const answers = [care, `张三|${ID}||||查无`];
    expect((await found(answers, { sheetName: '住房与灾损支出' })).source).toBe('housing-cost');
    expect((await found(answers, { fileName: '照护与康复支出202411.csv' })).source).toBe('care');
    // The sheet is nearer than the file.
    const both = { sheetName: '住房与灾损支出', fileName: '照护与康复支出.xlsx' };
    expect((await found(answers, both)).source).toBe('housing-cost');
    const refused = await find(answers);
    expect(refused).toMatchObject({ kind: 'refused', problem: { code: 'ambiguous-source' } });
    expect(await found(answers, { as: 'care' })).toMatchObject({ source: 'care', forced: true });
  });

  test('a canonical header wins over an alias, which is left unread', async () => {
    const table = await found(['姓名|权利人|身份证号|开户行|账号|账户余额|余额|序号']);
    expect(table.columns.find((column) => column.field === 'balance')).toMatchObject({ header: '余额' });
    expect(table.columns.find((column) => column.field === 'name')).toMatchObject({ index: 0 });
    expect(table.unread.map((column) => column.header)).toEqual(['权利人', '账户余额', '序号']);
  });

  test.each([
    '姓名|身份证号|开户行|账号|账户余额|存款余额',
    '姓名|身份证号|开户行|账号|余额(元)|余额（万元）',
  ])('two columns for one field are refused: %s', async (headers) => {
    const refused = await find([headers]);
    if (refused.kind !== 'refused') throw new Error('taken');
    expect(refused.problem.code).toBe('ambiguous-columns');
    expect(describeProblem(refused.problem, 'zh')).toContain('银行存款');
    expect(describeProblem(refused.problem, 'zh')).toContain('余额');
    expect(describeProblem(refused.problem, 'en')).toContain('Bank deposits');
  });

  test('a file that calls a required column something else is refused with the nearest source', async () => {
    const refused = await find(['姓名|身份证号|开户行|账号|金额', `张三|${ID}|农行|6230|5`]);
    if (refused.kind !== 'refused') throw new Error('taken');
    expect(refused.candidates[0]).toMatchObject({ source: 'bank', missing: ['余额'] });
    expect(describeProblem(refused.problem, 'zh')).toBe(
      '最接近的来源是“银行存款”（bank），缺少必填列：余额；请补上缺少的列或改正列名；如属其他来源用 --as 指定，如不是数据用 --sheet 只读其他工作表',
    );
    expect(refused.headerRow).toBe(1);
  });

  test.each([
    ['姓名|身份证号|开户行|帐号|余额', '“帐号”如果就是“账号”，请改列名'],
    ['姓名|身份证号|开户行|账号|期末余额(元)', '“期末余额(元)”如果就是“余额”，请改列名'],
    ['姓名|身份证|开户行|账号|账余额', '“账余额”如果就是“余额”，请改列名'],
  ])('a header that looks like the missing one is suggested: %s', async (headers, hint) => {
    const refused = await find([headers, `张三|${ID}|农行|6230|5`]);
    if (refused.kind !== 'refused') throw new Error('taken');
    expect(describeProblem(refused.problem, 'zh')).toContain(hint);
  });

  test('sources that come equally near are all named', async () => {
    const refused = await find(['姓名|身份证号|机构名称|甲', `张三|${ID}|农行|5`]);
    if (refused.kind !== 'refused') throw new Error('taken');
    expect(describeProblem(refused.problem, 'zh')).toMatch(/银行存款.*其次：证券基金理财（securities/);
  });

  test('ID numbers under headers of no source: what comes nearest is named', async () => {
    const refused = await find(['人员|号码|余额|机构名称', `张三|${ID}|5|甲`, `李四|${ID_2}|5|甲`]);
    if (refused.kind !== 'refused') throw new Error('taken');
    expect(refused.problem.code).toBe('unknown-source');
    expect(describeProblem(refused.problem, 'zh')).toMatch(/最接近：.*bank/);
    expect(describeProblem(refused.problem, 'en')).toContain('nearest: ');
  });

  test('the name of the file helps to find the nearest', async () => {
    const refused = await find(['姓名|身份证号|车牌|登记日期'], { fileName: '机动车登记.xlsx' });
    expect(refused).toMatchObject({ kind: 'refused', candidates: [{ source: 'vehicles' }, {}, {}] });
  });

  test('a roster without ID column is refused', async () => {
    expect(await find(['户编号|街道|姓名|与户主关系', 'H1|清江|张三|本人'])).toMatchObject({
      kind: 'refused',
      candidates: [{ source: 'applicants', missing: ['身份证号'] }, {}, {}],
    });
  });

  test('--as with a required column missing is refused for that source', async () => {
    expect(await find(['姓名|身份证号|开户行|账号|余额'], { as: 'vehicles' })).toMatchObject({
      kind: 'refused',
      candidates: [{ source: 'vehicles', missing: ['号牌号码', '车辆类型', '初次登记日期'] }],
    });
  });
});

describe('sheets that are not data', () => {
  test('empty', async () => {
    expect(await find([])).toMatchObject({ kind: 'not-data', problem: { code: 'empty-sheet' } });
    expect(await find(['', ['  ', null]])).toMatchObject({ problem: { code: 'empty-sheet' } });
  });

  test('explanations, contacts, statistics', async () => {
    const explanations = ['填表说明', '1、姓名、身份证号必填。', '2、余额以元计。'];
    const fields = [
      '列名|类型|示例',
      `姓名|文本|张三`,
      `身份证号|身份证号|${ID}`,
      '余额|金额|12.50',
      '账号|文本|6230',
    ];
    const contacts = ['姓名|联系电话|备注', '李四|13800000000|周一'];
    const statistics = ['街道|户数|人数|金额', '清江|5|12|3000'];
    const oneSentence = ['本表由银行提供，仅供核对。'];
    for (const sheet of [explanations, oneSentence, fields, contacts, statistics])
      expect(await find(sheet)).toMatchObject({ kind: 'not-data', problem: { code: 'no-header' } });
  });

  test('ID numbers under unknown headers are data, and refused', async () => {
    const rows = ['名字|号码|数', `张三|${ID}|5`, `李四|${ID_2}|6`];
    expect(await find(rows)).toMatchObject({ kind: 'refused', problem: { code: 'unknown-source' } });
    expect(await find([`张三|${ID}|5`])).toMatchObject({ kind: 'refused' });
  });
});
