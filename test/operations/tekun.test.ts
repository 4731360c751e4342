import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { TEKUN_CONDITIONS, type TekunLine } from '../../src/dossier/tekun.js';
import { conditionText, gradesText, noteText } from '../../src/messages/tekun-text.js';
import { check } from '../../src/operations/check.js';
import { listTekun } from '../../src/operations/tekun/list.js';
import { listNotices } from '../../src/operations/tekun/notices.js';
import { tekunOutput } from '../../src/operations/tekun/output.js';
import { writeTekun } from '../../src/operations/tekun/write.js';
import { loadPolicy } from '../../src/policy/load.js';
import { sourceKeys } from '../../src/sources/registry.js';
import { type Desk, day, desk, month, NOW, person } from './desk.js';
import { type Cells, sheetOf } from './sheets.js';

const POLICY = loadPolicy('huaian-jkq');
const OLD = '19500101';

async function take(at: Desk, key: Parameters<typeof sheetOf>[0], rows: readonly Cells[], of = '2024-11') {
  await at.take(at.file(`${of}/${key}.csv`, sheetOf(key, rows)), { period: month(of) });
}

/** Somebody who lives alone and is supported as 特困, unless told otherwise. */
const alone = (n: number, more: Cells & { born?: string } = {}): Cells => {
  const { born = OLD, ...cells } = more;
  return {
    ...{ household: `T${n}`, street: '甲街道', community: '一社区', name: `张${n}`, idNo: person(n, born) },
    ...{ relation: '本人', area: '城镇', sharesLiving: '是', scheme: '特困' },
    ...cells,
  };
};

/** The data that a decision about 特困 rests on, with nobody in them. */
async function empty(at: Desk): Promise<void> {
  for (const key of ['obligors', 'disability', 'bank', 'social-insurance'] as const) await take(at, key, []);
  for (const key of ['vehicles', 'real-estate', 'business'] as const) await take(at, key, []);
}

const run = (at: Desk, policy = POLICY) =>
  check(at.store, policy, { asOf: day('2024-11-30'), operator: '测试员', at: NOW, allowMissing: sourceKeys });

async function listed(at: Desk, policy = POLICY) {
  const made = await run(at, policy);
  const lines = listTekun(at.store, made);
  return { run: made, lines, notices: listNotices(at.store, made, lines, day('2024-12-02')) };
}

const line = (lines: readonly TekunLine[], n: number) => {
  const found = lines.find(({ decision }) => decision.household === `T${n}`);
  if (!found) throw new Error(`no T${n}`);
  return found;
};

const statesOf = ({ states }: TekunLine) => TEKUN_CONDITIONS.map((condition) => states[condition]);

describe('the conditions', () => {
  test('income: below the standard is met, equal to it is not, a fen over it is not', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'beneficiaries', [
      alone(1, { wageIncome: 8339.99 }),
      alone(2, { wageIncome: 8340 }),
      alone(3, { wageIncome: 8340.01 }),
    ]);
    const { lines } = await listed(at);
    expect(lines.map(({ states, decision }) => [states.income, decision.tier])).toEqual([
      ['met', 'tekun'],
      ['notMet', 'margin'],
      ['notMet', 'margin'],
    ]);
    expect(conditionText(line(lines, 2), 'income', 'zh')).toBe('全家年收入 8,340.00 元，不低于 8,340.00 元');
  });

  test('labour ability: by age to the day, and by certificate', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'disability', [
      { name: '张4', idNo: person(4, '19800101'), kind: '肢体', level: '二级' },
      { name: '张5', idNo: person(5, '19800101'), kind: '肢体', level: '三级' },
    ]);
    await take(at, 'beneficiaries', [
      alone(1, { born: '19641130' }),
      alone(2, { born: '19641201' }),
      alone(3, { born: '20081201' }),
      alone(4, { born: '19800101' }),
      alone(5, { born: '19800101' }),
    ]);
    const { lines } = await listed(at);
    expect([1, 2, 3, 4, 5].map((n) => line(lines, n).persons[0]?.labour)).toEqual([
      'aged',
      'able',
      'child',
      'disabled',
      'able',
    ]);
    expect(conditionText(line(lines, 4), 'labour', 'zh')).toBe('张4 44 岁，肢体二级残疾');
  });

  test('obligors: why each is exempt, or that they are held to pay', async () => {
    const at = desk();
    await empty(at);
    const obligor = (n: number, more: Cells) => ({
      ...{ household: 'T1', supportedIdNo: person(1, OLD), name: `子${n}`, idNo: person(n, '19750101') },
      ...{ relation: '子', obligorHouseholdSize: 3, obligorHouseholdIncome: 6000, ...more },
    });
    await take(at, 'obligors', [
      obligor(11, { capable: '否' }),
      obligor(12, {}),
      obligor(13, {}),
      obligor(14, { household: 'T2', supportedIdNo: person(2, OLD) }),
    ]);
    await take(at, 'deaths', [{ name: '子12', idNo: person(12, '19750101'), diedOn: '2024-01-01' }]);
    await take(at, 'custody', [
      { name: '子13', idNo: person(13, '19750101'), kind: '服刑', from: '2024-01-01' },
    ]);
    await take(at, 'beneficiaries', [alone(1), alone(2)]);
    const { lines } = await listed(at);
    expect(line(lines, 1).obligors.map(({ grounds }) => grounds)).toEqual([
      ['incapable'],
      ['dead'],
      ['custody'],
    ]);
    expect([1, 2].map((n) => line(lines, n).states.obligors)).toEqual(['met', 'notMet']);
    expect(conditionText(line(lines, 2), 'obligors', 'zh')).toBe(
      '子14（张2之子）：应当履行，家庭 3 人，月收入 6,000.00 元',
    );
    const output = tekunOutput(line(lines, 2), 'zh');
    expect(output.obligors).toMatchObject([{ bound: true, householdIncome: 6000, evidence: { row: 5 } }]);
    expect(output.conditions[3]).toMatchObject({ state: 'notMet', article: '民发〔2021〕43号 第八条' });
  });

  test('property over its limit is named with its figures', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'bank', [
      { name: '张1', idNo: person(1, OLD), bank: '某行', account: '1', balance: 25_020 },
      { name: '张2', idNo: person(2, OLD), bank: '某行', account: '2', balance: 25_020.01 },
    ]);
    await take(at, 'beneficiaries', [alone(1), alone(2)]);
    const { lines } = await listed(at);
    expect([1, 2].map((n) => line(lines, n).states.property)).toEqual(['met', 'notMet']);
    expect(conditionText(line(lines, 2), 'property', 'zh')).toContain('25,020.01');
  });

  test('what has not come is unknown: nothing is held against the household, and nobody is to lose support', async () => {
    const at = desk();
    await take(at, 'beneficiaries', [alone(1), alone(2, { born: '19800101' })]);
    const { lines, notices } = await listed(at);
    expect(line(lines, 1).decision.tier).toBe('dibao');
    expect(statesOf(line(lines, 1))).toEqual(['met', 'unknown', 'unknown', 'unknown']);
    expect(statesOf(line(lines, 2))).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(conditionText(line(lines, 2), 'income', 'zh')).toContain('推算工资');
    expect(conditionText(line(lines, 1), 'obligors', 'zh')).toBe('没有数据：赡养抚养扶养义务人');
    expect(noteText(line(lines, 1), 'zh')).toContain('未列入终止公示');
    expect(notices).toEqual([]);
  });
});

test('supported, applicants and candidates are told apart', async () => {
  const at = desk();
  await empty(at);
  const applicant = (n: number, appliedFor: string) => {
    const { scheme: _, ...cells } = alone(n, { appliedFor, authorisedOn: '2024-10-01' });
    return cells;
  };
  await take(at, 'beneficiaries', [alone(1), alone(2, { scheme: '低保' })]);
  await take(at, 'applicants', [applicant(3, '特困供养'), applicant(4, '低保')]);
  const { lines } = await listed(at);
  expect(lines.map(({ standing, decision }) => [standing, decision.household, decision.tier])).toEqual([
    ['supported', 'T1', 'tekun'],
    ['applicant', 'T3', 'tekun'],
    ['candidate', 'T2', 'dibao'],
    ['candidate', 'T4', 'dibao'],
  ]);
});

describe('self-care', () => {
  test('is paid for by grade where the policy says what; who was not assessed is said to be so', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'beneficiaries', [alone(1, { selfCare: '半失能' }), alone(2)]);
    const unset = await listed(at);
    expect(line(unset.lines, 1)).toMatchObject({ careKnown: false, living: 90_350, amount: 90_400 });
    const set = loadPolicy('huaian-jkq', { set: ['tekun.care={全自理: 100, 半失能: 200.5, 失能: 400}'] });
    const { lines } = await listed(at, set);
    expect(line(lines, 1)).toMatchObject({ careKnown: true, amount: 110_400, persons: [{ care: 20_050 }] });
    expect(line(lines, 2)).toMatchObject({ amount: 90_400, persons: [{ selfCare: null, care: null }] });
    expect(gradesText(line(lines, 2), 'zh')).toBe('张2：未评估');
  });

  test('that differs from the roster before is to be assessed again', async () => {
    const at = desk();
    await empty(at);
    await take(
      at,
      'beneficiaries',
      [alone(1, { selfCare: '全自理' }), alone(2, { selfCare: '失能' }), alone(3)],
      '2024-09',
    );
    await take(at, 'beneficiaries', [
      alone(1, { selfCare: '半失能' }),
      alone(2, { selfCare: '失能' }),
      alone(3, { selfCare: '失能' }),
    ]);
    const { lines } = await listed(at);
    expect(gradesText(line(lines, 1), 'zh')).toBe('张1：半失能（2024-09 为全自理，须复核）');
    expect([1, 2, 3].map((n) => noteText(line(lines, n), 'zh').includes('10 个工作日'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the notice before support ends', () => {
  test('names who died and who no longer qualifies, for seven days, the young by family name', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'deaths', [{ name: '张2', idNo: person(2, OLD), diedOn: '2024-11-10' }]);
    const member = { relation: '其他', name: '李小明', idNo: person(31, '20150101') };
    await take(at, 'beneficiaries', [
      alone(1),
      alone(2),
      alone(3, { wageIncome: 30_000 }),
      { ...alone(3), ...member },
      // Neither one who is blocked nor a household of another scheme is on it.
      alone(4, { scheme: '低保', wageIncome: 30_000 }),
    ]);
    const { notices } = await listed(at);
    const days = { from: '2024-12-02', to: '2024-12-08', street: '甲街道', community: '一社区' };
    expect(notices).toEqual([
      { household: 'T2', name: '张2', reason: 'died', ...days },
      { household: 'T3', name: '张3', reason: 'unqualified', ...days },
      { household: 'T3', name: '李*', reason: 'unqualified', ...days },
    ]);
  });

  test('a minor who was supported before goes on until 18', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'beneficiaries', [
      alone(1, { born: '20081101' }),
      alone(2, { born: '20061201' }),
      alone(3, { born: '20061130' }),
    ]);
    const { lines, notices } = await listed(at);
    expect([1, 2, 3].map((n) => line(lines, n).persons[0]?.labour)).toEqual(['minor', 'minor', 'able']);
    expect(notices.map(({ household }) => household)).toEqual(['T3']);
    expect(noteText(line(lines, 1), 'zh')).toContain('第二十四条');
  });

  test('stands on a sheet of its own that has no number, illness or disability', async () => {
    const at = desk();
    await empty(at);
    await take(at, 'disability', [{ name: '张2', idNo: person(2, '19800101'), kind: '精神', level: '二级' }]);
    await take(at, 'beneficiaries', [
      alone(1),
      alone(2, { born: '19800101', wageIncome: 30_000, phone: '13800000000' }),
    ]);
    const { run: made, lines, notices } = await listed(at);
    const options = { dir: at.folder, language: 'zh', mask: false } as const;
    const path = await writeTekun(at.store, made, lines, notices, options);
    const book = await new ExcelJS.Workbook().xlsx.readFile(path);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['在册', '候选', '终止公示', '说明']);
    const shown: string[] = [];
    book.getWorksheet('终止公示')?.eachRow((row) => row.eachCell((cell) => shown.push(String(cell.value))));
    expect(shown.slice(2)).toEqual(
      ['序号', '姓名', '街道（乡镇）', '社区（村）', '终止原因', '公示开始', '公示结束'].concat(
        ['1', '张2', '甲街道', '一社区', '不再符合特困人员条件'],
        shown.slice(-2),
      ),
    );
    expect(shown.join(' ')).not.toMatch(/\d{11}|病|残|精神|失能|T2/);
    expect(shown[0]).toContain('2024-12-02 至 2024-12-08');
  });
});
