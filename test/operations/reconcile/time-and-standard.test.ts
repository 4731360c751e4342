import { describe, expect, test } from 'vitest';
import { describeCause } from '../../../src/messages/causes.js';
import { csv, desk, month, person } from '../desk.js';
import { applicants, changesOf, checkAt, kindsOf, takeMonth, twoMonths, wages, ZHANG } from './months.js';

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
