import { describe, expect, test } from 'vitest';
import { describeCause } from '../../../src/messages/causes.js';
import { BANK, csv, desk, month, person, TAX } from '../desk.js';
import { applicants, beneficiaries, changesOf, checkAt, elder, kindsOf, takeMonth } from './months.js';

const ZHANG = { household: 'H1', id: elder(1), name: '张一', wage: 3000 };
const LI = { household: 'H1', id: elder(2), name: '李二', relation: '配偶' };

const wages = (months: readonly string[], amount: number, of = ZHANG) =>
  csv(TAX, ...months.map((when) => [of.name, of.id, '工资薪金', '甲公司', when, amount]));

/** Two months with the applicants of both; more may be taken in between. */
async function twoMonths(
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, string>>,
  options: Parameters<typeof checkAt>[2][] = [],
) {
  const at = desk();
  await takeMonth(at, '2024-11', first);
  await checkAt(at, '2024-11-30', options[0]);
  await takeMonth(at, '2024-12', second);
  await checkAt(at, '2024-12-31', options[1]);
  return { at, changes: changesOf(at) };
}

describe('roster rows', () => {
  test('a declared figure that changed is the cause, with both rows and what it brought', async () => {
    const { changes } = await twoMonths(
      { 申请: applicants(ZHANG, LI) },
      { 申请: applicants({ ...ZHANG, wage: 5000 }, LI) },
    );
    const [change] = changes;
    expect(change?.aspects).toEqual(['income', 'benefit']);
    expect(kindsOf(change)).toEqual(['roster-row']);
    const [cause] = change?.causes ?? [];
    expect(cause?.fields).toEqual([{ field: 'wageIncome', before: 300_000, after: 500_000 }]);
    expect(cause?.effect?.annualIncome).toBe(200_000);
    expect(cause && describeCause(cause, 'zh')).toBe(
      '花名册 张一：工资性收入 3,000.00 → 5,000.00（申请_202411.csv 第 2 行 → 申请_202412.csv 第 2 行）',
    );
  });

  test('who came and who left is told, with the other household that listed them', async () => {
    const other = { household: 'H2', id: elder(3), name: '王三' };
    const moved = { ...LI, household: 'H2' };
    const { changes } = await twoMonths(
      { 申请: applicants(ZHANG, LI, other) },
      { 申请: applicants(ZHANG, other, moved) },
    );
    expect(changes.map((change) => [change.after?.household, ...change.aspects.slice(0, 3)])).toEqual([
      ['H1', 'members', 'size', 'benefit'],
      ['H2', 'members', 'size', 'benefit'],
    ]);
    expect(changes.map(kindsOf)).toEqual([['member-out'], ['member-in']]);
    expect(changes[0]?.causes[0]?.elsewhere).toEqual([{ roster: 'applicants', household: 'H2' }]);
    expect(changes[1]?.causes[0]?.elsewhere).toEqual([{ roster: 'applicants', household: 'H1' }]);
  });

  test('one member out and another in leaves the size, and is a change all the same', async () => {
    const { changes } = await twoMonths(
      { 申请: applicants(ZHANG, LI) },
      { 申请: applicants(ZHANG, { ...LI, id: elder(9), name: '孙九' }) },
    );
    expect(changes[0]?.aspects).toEqual(['members']);
    expect(kindsOf(changes[0])).toEqual(['member-out', 'member-in']);
  });

  test('an applicant who is enrolled is 转入, neither gone nor new', async () => {
    const { changes } = await twoMonths(
      { 申请: applicants(ZHANG, LI) },
      {
        申请: applicants({ ...LI, household: 'H5', relation: '本人', id: elder(5) }),
        在保: beneficiaries({ ...ZHANG, household: 'DB-7' }, { ...LI, household: 'DB-7' }),
      },
    );
    expect(changes.map(({ aspects }) => aspects)).toEqual([['new'], ['enrolled', 'paid']]);
    const [, enrolled] = changes;
    expect(enrolled?.before?.household).toBe('H1');
    expect(enrolled?.after?.household).toBe('DB-7');
    expect(kindsOf(enrolled)).toContain('roster-moved');
    expect(enrolled?.after?.currentBenefit).toBe(60_000);
  });

  test('new and ended households name their rows', async () => {
    const { changes } = await twoMonths(
      { 申请: applicants(ZHANG) },
      { 申请: applicants({ ...LI, household: 'H2', relation: '本人' }) },
    );
    expect(changes.map(kindsOf)).toEqual([['household-ended'], ['household-new']]);
    expect(changes[0]?.causes[0]?.before[0]?.at).toMatchObject({ row: 2 });
    expect(changes[1]?.causes[0]?.after[0]?.at?.file).toMatch(/申请_202412\.csv$/);
  });

  test('a paid amount that the roster changed is a change by itself', async () => {
    const { changes } = await twoMonths(
      { 在保: beneficiaries({ ...ZHANG, benefit: 500 }) },
      { 在保: beneficiaries({ ...ZHANG, benefit: 520 }) },
    );
    expect(changes[0]?.aspects).toEqual(['paid']);
    expect(changes[0]?.causes[0]?.fields).toEqual([
      { field: 'householdBenefit', before: 50_000, after: 52_000 },
    ]);
  });
});

describe('records', () => {
  const roster = { 申请: applicants(ZHANG) };
  const balance = (account: string, amount: number) => ['张一', ZHANG.id, '农商行', account, amount];

  test('appeared, vanished and changed, with the rows of both and their amounts', async () => {
    const { changes } = await twoMonths(
      { ...roster, 银行: csv(BANK, balance('甲', 100), balance('乙', 200)) },
      { ...roster, 银行: csv(BANK, balance('乙', 900), balance('丙', 50)) },
    );
    expect(changes[0]?.aspects).toEqual(['assets']);
    const [cause] = changes[0]?.causes ?? [];
    expect(cause?.kind).toBe('records-changed');
    expect(cause?.before.map(({ words, amount }) => [words, amount])).toEqual([
      ['农商行 乙', 20_000],
      ['农商行 甲', 10_000],
    ]);
    expect(cause?.after.map(({ words, amount }) => [words, amount])).toEqual([
      ['农商行 乙', 90_000],
      ['农商行 丙', 5_000],
    ]);
    expect(cause?.effect?.financialAssets).toBe(65_000);
  });

  test('a first row appears, a last row vanishes', async () => {
    const none = csv(BANK, ['赵八', elder(8), '农商行', '丁', 1]);
    const appeared = await twoMonths(
      { ...roster, 银行: none },
      { ...roster, 银行: csv(BANK, balance('甲', 100)) },
    );
    expect(kindsOf(appeared.changes[0])).toEqual(['records-appeared']);
    const vanished = await twoMonths(
      { ...roster, 银行: csv(BANK, balance('甲', 100)) },
      { ...roster, 银行: none },
    );
    expect(kindsOf(vanished.changes[0])).toEqual(['records-vanished']);
  });

  test('a new month that repeats the old rows changes nothing', async () => {
    const bank = csv(BANK, balance('甲', 100));
    const { changes } = await twoMonths({ ...roster, 银行: bank }, { ...roster, 银行: bank });
    expect(changes).toEqual([]);
  });

  test('the window moved: the same wage fell out, the next month came in', async () => {
    const { changes } = await twoMonths(
      { ...roster, 个税: wages(['2023-11', '2024-10', '2024-11'], 4000) },
      roster,
    );
    // November of both years are alike, so that nothing changes.
    expect(changes).toEqual([]);
    const fallen = await twoMonths({ ...roster, 个税: wages(['2023-11', '2024-10'], 4000) }, roster);
    expect(kindsOf(fallen.changes[0])).toEqual(['window']);
    expect(fallen.changes[0]?.causes[0]?.before).toMatchObject([
      { words: '2023-11 工资薪金', amount: 400_000 },
    ]);
    expect(fallen.changes[0]?.causes[0]?.effect?.annualIncome).toBe(-400_000);
  });

  test('a new job is a record that appeared, not a moved window', async () => {
    const { changes } = await twoMonths(
      { ...roster, 个税: wages(['2024-05'], 1, { ...ZHANG, id: elder(8), name: '赵八' }) },
      { ...roster, 个税: wages(['2024-11'], 9000) },
    );
    expect(kindsOf(changes[0])).toEqual(['records-appeared']);
  });
});

describe('time', () => {
  test('an age that was crossed', async () => {
    // A man of 59 who works nowhere is deemed a wage until he turns 60.
    const man = { household: 'H1', id: person(11, '19641215'), name: '钱四' };
    const { changes } = await twoMonths({ 申请: applicants(man) }, { 申请: applicants(man) });
    expect(kindsOf(changes[0])).toContain('age');
    expect(changes[0]?.causes.find(({ kind }) => kind === 'age')).toMatchObject({
      name: '钱四',
      subject: '60',
    });
  });

  test('a certificate that ran out', async () => {
    const man = { household: 'H1', id: person(12, '19800101'), name: '周五' };
    const card = csv(
      ['姓名', '身份证号', '残疾类别', '残疾等级', '残疾证号', '有效期至'],
      ['周五', man.id, '肢体', '一级', '证1', '2024-12-10'],
    );
    const roster = applicants(man);
    const { changes } = await twoMonths({ 申请: roster, 残疾: card }, { 申请: roster });
    const cause = changes[0]?.causes.find(({ kind }) => kind === 'date');
    expect(cause).toMatchObject({ source: 'disability', subject: 'validTo' });
    expect(cause && describeCause(cause, 'zh')).toContain('有效期至为 2024-12-10');
  });
});

describe('the standard', () => {
  test('is kept apart from circumstances, and the two add up', async () => {
    const { changes } = await twoMonths(
      { 申请: applicants(ZHANG) },
      { 申请: applicants({ ...ZHANG, wage: 4200 }) },
      [{}, { set: ['dibao.standard=795'] }],
    );
    const [change] = changes;
    expect(kindsOf(change)).toEqual(['parameter', 'roster-row']);
    expect(change?.causes[0]?.parameter).toMatchObject({
      key: 'dibao.standard',
      before: [{ value: 695, months: null }],
      after: [{ value: 795, months: null }],
    });
    expect(change?.standard?.monthlyBenefit).toBe(10_000);
    expect(change?.circumstances?.monthlyBenefit).toBe(-10_000);
    expect(change?.standard?.annualIncome).toBe(0);
  });

  test('a minimum wage that more months of the window have now is a change of standard', async () => {
    const man = { household: 'H1', id: person(13, '19800101'), name: '吴六' };
    const { changes } = await twoMonths({ 申请: applicants(man) }, { 申请: applicants(man) });
    expect(kindsOf(changes[0])).toEqual(['parameter']);
    expect(changes[0]?.standard?.annualIncome).toBe(19_000);
    expect(changes[0]?.circumstances?.annualIncome).toBe(0);
  });
});

describe('sources and blockers', () => {
  const roster = { 申请: applicants(ZHANG) };

  test('a source that was missing and has answered', async () => {
    const others = {
      车辆: csv(
        ['姓名', '身份证号', '号牌号码', '车辆类型', '初次登记日期'],
        ['赵八', elder(8), '苏H1', '小型轿车', '2020-01-01'],
      ),
      房产: csv(
        ['姓名', '身份证号', '不动产单元号', '坐落', '用途', '登记日期'],
        ['赵八', elder(8), '单元1', '某路', '住宅', '2020-01-01'],
      ),
      企业: csv(
        ['姓名', '身份证号', '企业名称', '统一社会信用代码', '职务', '登记状态'],
        ['赵八', elder(8), '某厂', '91X', '股东', '注销'],
      ),
      社保: csv(
        ['姓名', '身份证号', '险种', '参保单位', '费款所属期', '缴费基数'],
        ['赵八', elder(8), '养老', '某厂', '2024-05', 4000],
      ),
    };
    const bank = csv(BANK, ['赵八', elder(8), '农商行', '丁', 1]);
    const { changes } = await twoMonths({ ...roster, ...others }, { ...roster, 银行: bank }, [
      { strict: true },
      { strict: true },
    ]);
    expect(changes[0]?.before?.tier).toBe('undetermined');
    expect(changes[0]?.after?.tier).toBe('dibao');
    expect(changes[0]?.causes).toMatchObject([{ kind: 'source-answered', source: 'bank' }]);
  });

  test('a blocker appears and is resolved', async () => {
    const unsigned = { 申请: applicants({ ...ZHANG, authorised: '' }) };
    const resolved = await twoMonths(unsigned, roster);
    expect(resolved.changes[0]?.causes.map(({ kind, code }) => [kind, code])).toEqual([
      ['roster-row', null],
      ['blocker-resolved', 'AUTHORISATION_MISSING'],
    ]);
    const appeared = await twoMonths(roster, unsigned);
    expect(kindsOf(appeared.changes[0])).toContain('blocker-appeared');
  });
});

describe('late files', () => {
  const roster = { 申请: applicants(ZHANG) };

  test('a file that came after the first run for its month is named', async () => {
    const at = desk();
    await takeMonth(at, '2024-11', { ...roster, 个税: wages(['2024-05'], 2000) });
    const first = await checkAt(at, '2024-11-30');
    await at.take(at.file('个税补报.csv', wages(['2024-06', '2024-07'], 2500)), { period: month('2024-11') });
    const second = await checkAt(at, '2024-11-30');
    const [change] = changesOf(at, [first.number, second.number]);
    expect(kindsOf(change)).toEqual(['late-import']);
    expect(change?.causes[0]?.late).toMatchObject([{ period: '2024-11', source: 'tax' }]);
    const text = change?.causes[0] && describeCause(change.causes[0], 'zh');
    expect(text).toMatch(/^补交数据 个税补报\.csv（2024-11，2026-11-24 导入）：.*新增 2 行共 5,000\.00/);
  });

  test('with the imports of the old run nothing differs; without them late rows count and are named', async () => {
    const at = desk();
    await takeMonth(at, '2024-11', { ...roster, 个税: wages(['2024-05'], 5000) });
    const first = await checkAt(at, '2024-11-30');
    // The file of December brings a wage of September that nobody had reported.
    await takeMonth(at, '2024-12', { ...roster, 个税: wages(['2024-09', '2024-11'], 5000) });
    await checkAt(at, '2024-12-31');
    const same = await checkAt(at, '2024-11-30', { importsOf: first.number });
    expect(changesOf(at, [first.number, same.number])).toEqual([]);
    expect([...at.store.runs.decisions(same.number)]).toEqual([...at.store.runs.decisions(first.number)]);
    const again = await checkAt(at, '2024-11-30');
    const [change] = changesOf(at, [first.number, again.number]);
    expect(kindsOf(change)).toEqual(['late-import']);
    expect(change?.causes[0]?.after).toMatchObject([{ words: '2024-09 工资薪金', amount: 500_000 }]);
  });

  test('a corrected file that takes the place of the old one is named', async () => {
    const at = desk();
    await takeMonth(at, '2024-11', { ...roster, 个税: wages(['2024-05'], 5000) });
    await checkAt(at, '2024-11-30');
    await takeMonth(at, '2024-11', { 个税: wages(['2024-05'], 6000) });
    await checkAt(at, '2024-11-30');
    const [change] = changesOf(at, [1, 2]);
    expect(kindsOf(change)).toEqual(['late-import']);
    expect(change?.causes[0]?.fields).toEqual([{ field: 'amount', before: 500_000, after: 600_000 }]);
  });
});
