import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { describeCause } from '../../../src/messages/causes.js';
import { revokeImport } from '../../../src/operations/import.js';
import { BANK, csv, desk, NOW } from '../desk.js';
import {
  applicants,
  beneficiaries,
  changesOf,
  checkAt,
  elder,
  kindsOf,
  LI,
  takeMonth,
  twoMonths,
  wages,
  ZHANG,
} from './months.js';

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

  test('another number on the same roster, and back from a scheme, are no ended households', async () => {
    const renumbered = await twoMonths(
      { 申请: applicants(ZHANG) },
      { 申请: applicants({ ...ZHANG, household: 'H9' }) },
    );
    expect(renumbered.changes.map(({ aspects }) => aspects)).toEqual([['renumbered']]);
    expect(kindsOf(renumbered.changes[0])).toEqual(['roster-moved']);
    const other = { ...LI, relation: '本人', household: 'X1' };
    const returned = await twoMonths(
      { 申请: applicants(other), 在保: beneficiaries(ZHANG, { ...LI, id: elder(3), household: 'D3' }) },
      { 申请: applicants(other, ZHANG), 在保: beneficiaries({ ...LI, id: elder(3), household: 'D3' }) },
    );
    expect(returned.changes.map(({ aspects }) => aspects)).toEqual([['returned', 'paid']]);
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

  test('a required source that is allowed to be missing in one of the runs only', async () => {
    const { changes } = await twoMonths(roster, roster, [{ strict: true }, {}]);
    expect(changes[0]?.causes[0]).toMatchObject({
      kind: 'source-allowed',
      effect: { tier: { to: 'dibao' } },
    });
  });

  test('a source whose only file was revoked is missing', async () => {
    const at = desk();
    await takeMonth(at, '2024-11', { ...roster, 银行: csv(BANK, ['张一', ZHANG.id, '行', '甲', 100]) });
    await checkAt(at, '2024-11-30');
    const bank = at.store.imports.list({ source: 'bank' })[0];
    await revokeImport(at.store, bank?.number ?? 0, { operator: '测试员', now: NOW });
    await takeMonth(at, '2024-12', roster);
    await checkAt(at, '2024-12-31', { strict: true });
    const [change] = changesOf(at);
    expect(kindsOf(change).slice(0, 2)).toEqual(['records-vanished', 'source-missing']);
    expect(change?.causes[1]?.source).toBe('bank');
  });

  test('an obligor who came into a scheme owes no support', async () => {
    const obligor = csv(
      ['户编号', '被赡养人身份证号', '姓名', '身份证号', '关系', '家庭人口', '家庭月收入'],
      ['H1', ZHANG.id, '张子', elder(7), '子', 1, 3390],
    );
    const { changes } = await twoMonths(
      { ...roster, 义务人: obligor },
      { ...roster, 义务人: obligor, 在保: beneficiaries({ household: 'D1', id: elder(7), name: '张子' }) },
    );
    const change = changes.find(({ after }) => after?.household === 'H1');
    expect(change?.causes).toMatchObject([{ kind: 'obligor-roster', name: '张子', subject: 'on' }]);
    expect(change?.circumstances?.annualIncome).toBeLessThan(0);
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

test('a decision that does not come out again as it was stored is said to, and the amounts add up', async () => {
  const { at } = await twoMonths({ 申请: applicants(ZHANG) }, { 申请: applicants(ZHANG) });
  const db = new Sqlite(at.store.path);
  db.exec('UPDATE decisions SET annual_income = annual_income + 700 WHERE run = 2');
  db.close();
  const [change] = changesOf(at);
  expect(change?.causes).toMatchObject([{ kind: 'recomputed', effect: { annualIncome: 700 } }]);
  expect(change?.circumstances?.annualIncome).toBe(700);
});
