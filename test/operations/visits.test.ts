import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { taskName } from '../../src/dossier/tasks.js';
import { explanationLines } from '../../src/messages/explanation-text.js';
import { Assessor } from '../../src/operations/assess.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { dossierDocument } from '../../src/operations/dossier-output.js';
import { explainHouseholds } from '../../src/operations/explanation/of-run.js';
import { revokeImport } from '../../src/operations/import.js';
import { exportTasks } from '../../src/operations/monitoring/export-tasks.js';
import { monitor } from '../../src/operations/monitoring/monitor.js';
import type { Store } from '../../src/store/store.js';
import { type Desk, day, desk, NOW, person } from './desk.js';
import { BY, type Cells, checkAt, fillIn, POLICY, sheetOf } from './sheets.js';

const WAGE = person(1, '19550101');
const SAVER = person(2, '19550101');
const FOUND = { 核查日期: '2024-12-05', 核查人: '何建军', 核查人二: '宋敏' };

const ROSTER: Cells[] = [
  {
    household: 'H1',
    street: '东街道',
    community: '一村',
    name: '沈玉兰',
    idNo: WAGE,
    relation: '本人',
    area: '城镇',
  },
  {
    household: 'H2',
    street: '西街道办事处',
    community: '二村',
    name: '周启明',
    idNo: SAVER,
    relation: '本人',
    area: '城镇',
  },
].map((row) => ({ ...row, wageIncome: 6000, declaredDeposits: 100, authorisedOn: '2024-10-01' }));

/** One household that earns more than it states, and one that has more in the bank. */
async function november(): Promise<Desk> {
  const at = desk();
  await at.take(at.file('2024-11/申请人.csv', sheetOf('applicants', ROSTER)));
  const wages = Array.from({ length: 12 }, (_, place) => ({
    name: '沈玉兰',
    idNo: WAGE,
    incomeItem: '工资薪金',
    month: place < 2 ? `2023-${11 + place}` : `2024-${String(place - 1).padStart(2, '0')}`,
    amount: 1500,
  }));
  await at.take(at.file('2024-11/税.csv', sheetOf('tax', wages)));
  await at.take(
    at.file(
      '2024-11/银行.csv',
      sheetOf('bank', [{ name: '周启明', idNo: SAVER, bank: '农商行', account: '1', balance: 30000 }]),
    ),
  );
  await checkAt(at.store, '2024-11-30');
  return at;
}

const sent = async (at: Desk, name = '任务.xlsx') => {
  const path = join(at.folder, name);
  const outcome = await exportTasks(at.store, path, { ...BY, language: 'zh', force: true });
  return { path, ...outcome };
};

const states = (store: Store) =>
  [...store.monitoring.tasks({ state: 'all' })].map(
    ({ code, household, state }) => `${household} ${code} ${state}`,
  );

const events = (store: Store, task: number) => store.monitoring.events(task).map(({ what }) => what);

const taskOf = (store: Store, code: string) => {
  const found = [...store.monitoring.tasks({ state: 'all' })].filter((task) => task.code === code).at(-1);
  if (!found) throw new Error(code);
  return found;
};

const reasonsOf = (store: Store, number: number) =>
  [...store.imports.rejects(number)].map(({ row, problems }) => `${row} ${problems.map(({ code }) => code)}`);

/** A sheet of results as somebody might type it. */
const results = (...rows: Cells[]) =>
  sheetOf(
    'visits',
    rows.map((row) => ({ date: '2024-12-05', by: '何建军', ...row })),
  );

test('the workbook has a sheet a street, names no ID number, and comes back partly filled', async () => {
  const at = await november();
  const { path, count, fresh } = await sent(at);
  expect([count, fresh]).toEqual([3, 3]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['东街道', '西街道']);
  const texts = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat()).join(' ');
  expect(texts).not.toContain(WAGE);
  expect(texts).not.toContain(SAVER);
  expect(texts).toContain('申报工资性收入 6,000.00 元/年，核对为 18,000.00 元/年');

  const wage = taskOf(at.store, 'WAGE_UNDERSTATED');
  await fillIn(path, path, (line) =>
    line.任务编号 === taskName(wage.number) ? { ...FOUND, 核查结果: '属实', 核定值: 7000 } : null,
  );
  const [record] = await at.take(path);
  expect(record).toMatchObject({ source: 'visits', rows: 1, taken: 1, rejected: 0 });
  expect(states(at.store).sort()).toEqual([
    'H1 WAGE_UNDERSTATED settled',
    'H2 DEPOSIT_UNDERSTATED dispatched',
    'H2 FINANCIAL_ASSETS_OVER_LIMIT dispatched',
  ]);
  expect(events(at.store, wage.number)).toEqual(['raised', 'dispatched', 'answered', 'settled']);
  const again = await sent(at, '再次.xlsx');
  expect([again.count, again.fresh]).toEqual([2, 0]);
});

test('a sheet filled in further undoes no answer; the numbers of tasks stay', async () => {
  const at = await november();
  const { path } = await sent(at);
  const before = [...at.store.monitoring.tasks()].map(({ number, code }) => [number, code]);
  await fillIn(path, path, (line) => (line.户编号 === 'H1' ? { ...FOUND, 核查结果: '属实' } : null));
  await at.take(path, { only: 'visits' });
  await fillIn(path, path, (line) => (line.户编号 === 'H2' ? { ...FOUND, 核查结果: '无法核实' } : null));
  const [record] = await at.take(path, { only: 'visits' });
  expect(record).toMatchObject({ rows: 3, rejected: 0 });
  expect(states(at.store).sort()).toEqual([
    'H1 WAGE_UNDERSTATED settled',
    'H2 DEPOSIT_UNDERSTATED answered',
    'H2 FINANCIAL_ASSETS_OVER_LIMIT answered',
  ]);
  await checkAt(at.store, '2024-11-30');
  await monitor(at.store, BY);
  const after = [...at.store.monitoring.tasks({ state: 'all' })].map(({ number, code }) => [number, code]);
  expect(after).toEqual(before);
});

test('what is wrong with a line is said with its row, and the others are taken', async () => {
  const at = await november();
  await sent(at);
  const [wage, deposit] = [taskOf(at.store, 'WAGE_UNDERSTATED'), taskOf(at.store, 'DEPOSIT_UNDERSTATED')];
  const task = taskName(wage.number);
  const sheet = results(
    { task: 'HC999999', result: '属实' },
    { task, result: '属实', by: '' },
    { task, result: '属实', date: '2027-01-01' },
    { task, result: '无法核实', confirmed: 5 },
    { task, result: '', confirmed: 5 },
    { task, result: '' },
    { task: task.toLowerCase(), result: '不属实', confirmed: 6000 },
    { task, result: '属实' },
    { task: taskName(deposit.number), result: '已整改' },
  );
  const [record] = await at.take(at.file('反馈.csv', sheet));
  expect(record).toMatchObject({ rows: 8, taken: 2, rejected: 6 });
  expect(reasonsOf(at.store, record?.number ?? 0)).toEqual([
    '2 no-such-task',
    '3 missing-required',
    '4 visit-in-future',
    '5 confirmed-unverified',
    '6 confirmed-without-result',
    '9 answered-already',
  ]);
});

test('an amount cannot be confirmed where none is in dispute', async () => {
  const at = desk();
  const couple = ROSTER.slice(0, 1);
  await at.take(at.file('2024-11/申请人.csv', sheetOf('applicants', couple)));
  const row = { name: '沈玉兰', idNo: WAGE, event: '结婚', date: '2020-01-01', spouseName: '外人' };
  await at.take(at.file('2024-11/婚姻.csv', sheetOf('marriages', [row])));
  await checkAt(at.store, '2024-11-30');
  await sent(at);
  const task = taskName(taskOf(at.store, 'SPOUSE_NOT_LISTED').number);
  const [record] = await at.take(at.file('反馈.csv', results({ task, result: '属实', confirmed: 1 })));
  expect(reasonsOf(at.store, record?.number ?? 0)).toEqual(['2 no-figure']);
});

test('a second answer needs --amend; a repeated one and one after 无法核实 do not', async () => {
  const at = await november();
  await sent(at);
  const { number } = taskOf(at.store, 'WAGE_UNDERSTATED');
  const task = taskName(number);
  const unknown = { task, result: '无法核实' };
  const first = { task, result: '属实', confirmed: 7000 };
  const second = { task, result: '不属实', confirmed: 6000 };
  await at.take(at.file('一.csv', results(unknown)));
  expect(at.store.monitoring.task(number)?.state).toBe('answered');
  await at.take(at.file('二.csv', results(first)));
  await at.take(at.file('三.csv', results(first, { task: 'HC1', result: '' })));
  const [refused] = await at.take(at.file('四.csv', results(second)));
  expect(reasonsOf(at.store, refused?.number ?? 0)).toEqual(['2 answered-already']);
  expect(at.store.monitoring.task(number)?.answer).toMatchObject({ result: '属实', confirmed: 700000 });
  const [amended] = await at.take(at.file('五.csv', results(second)), { amendAnswers: true });
  expect(amended).toMatchObject({ taken: 1 });
  expect(at.store.monitoring.task(number)?.answer).toMatchObject({ result: '不属实', confirmed: 600000 });
  expect(events(at.store, number).slice(2)).toEqual(['answered', 'amended', 'settled', 'amended', 'settled']);
});

test('revoking an import undoes its answers', async () => {
  const at = await november();
  await sent(at);
  const { number } = taskOf(at.store, 'WAGE_UNDERSTATED');
  const answer = { task: taskName(number), result: '属实', confirmed: 7000 };
  const [first] = await at.take(at.file('一.csv', results(answer)));
  const [second] = await at.take(at.file('二.csv', results({ ...answer, confirmed: 6500 })), {
    amendAnswers: true,
  });
  await revokeImport(at.store, second?.number ?? 0, { operator: '测试员', now: NOW });
  expect(at.store.monitoring.task(number)).toMatchObject({ state: 'settled', answer: { confirmed: 700000 } });
  await revokeImport(at.store, first?.number ?? 0, { operator: '测试员', now: NOW });
  expect(at.store.monitoring.task(number)).toMatchObject({ state: 'dispatched', ended: null, answer: null });
});

test('a table of another source is no sheet of visits', async () => {
  const at = await november();
  const { files } = await at.report(
    at.file(
      '车.csv',
      sheetOf('vehicles', [
        { name: '某', idNo: WAGE, plate: '苏H1', vehicleType: '小型轿车', registeredOn: '2020-01-01' },
      ]),
    ),
    { only: 'visits' },
  );
  expect(files[0]?.refusal?.zh).toContain('不是“入户核查反馈”');
});

const decisionOf = (store: Store, run: number, household: string) => {
  const [decision] = store.runs.decisions(run, { household });
  if (!decision) throw new Error(household);
  return decision;
};

async function confirmed(at: Desk): Promise<number> {
  await sent(at);
  const { number } = taskOf(at.store, 'WAGE_UNDERSTATED');
  await at.take(
    at.file('反馈.csv', results({ task: taskName(number), result: '属实', by2: '宋敏', confirmed: 7000 })),
  );
  return number;
}

test('a confirmed value enters the next check, and not the one before it decided again', async () => {
  const at = await november();
  const number = await confirmed(at);
  const before = decisionOf(at.store, 1, 'H1');
  expect(before).toMatchObject({ tier: 'none', annualIncome: 1800000 });
  const { number: run } = await checkAt(at.store, '2024-11-30');
  expect(decisionOf(at.store, run, 'H1')).toMatchObject({ tier: 'dibao', annualIncome: 700000 });
  const { number: as } = await checkAt(at.store, '2024-11-30', { importsOf: 1 });
  expect(decisionOf(at.store, as, 'H1')).toEqual(before);

  const [told] = explainHouseholds(at.store, 'H1', { run, language: 'zh', roster: null });
  const text = JSON.stringify(told?.explanation);
  expect(told?.differences).toEqual([]);
  expect(text).toContain(
    `入户核定 7,000.00 元（${taskName(number)} 2024-12-05 何建军 宋敏），代替部门数据的工资 18,000.00 元`,
  );
  expect(text).toContain('反馈.csv');
});

test('dossiers carry what was confirmed: assessed without a database they decide the same', async () => {
  const at = await november();
  await confirmed(at);
  const { number: run } = await checkAt(at.store, '2024-11-30');
  const assessor = new Assessor(POLICY);
  for (const dossier of at.dossiers('2024-11-30')) {
    const document = JSON.parse(JSON.stringify(dossierDocument(dossier, 'huaian-jkq')));
    const again = assessor.assess(readDossier(document, 'test').dossier).decision;
    const { annualIncome, findings } = decisionOf(at.store, run, dossier.household);
    expect(again.annualIncome).toBe(annualIncome);
    const wage = (list: typeof findings) => list.filter(({ code }) => code === 'WAGE_UNDERSTATED');
    expect(wage(again.findings)).toEqual(wage(findings));
    expect('confirmed' in document.flags).toBe(dossier.household === 'H1');
  }
});

test('a confirmed value lapses with a later file that tells another story, and is asked about anew', async () => {
  const at = await november();
  const number = await confirmed(at);
  const wage = (month: string, amount: number) =>
    sheetOf('tax', [{ name: '沈玉兰', idNo: WAGE, incomeItem: '工资薪金', month, amount }]);
  const income = async (asOf: string) => {
    const { number: run } = await checkAt(at.store, asOf);
    return decisionOf(at.store, run, 'H1').annualIncome / 100;
  };
  // A file of the month of the visit changes the figure and ends nothing.
  await at.take(at.file('2024-12/税.csv', wage('2024-11', 2000)));
  expect(await income('2024-12-31')).toBe(7000);
  await monitor(at.store, BY);
  // The file of January makes the window say what was disputed: 11 × 1,500 + 1,500, so it stands.
  await at.take(at.file('2024-12/税更正.csv', wage('2024-11', 1500)));
  await at.take(at.file('2025-01/税.csv', wage('2024-12', 1500)));
  expect(await income('2025-01-31')).toBe(7000);
  await at.take(at.file('2025-02/税.csv', wage('2025-01', 3000)));
  expect(await income('2025-02-28')).toBe(19500);
  const [told] = explainHouseholds(at.store, 'H1', { run: null, language: 'zh', roster: null });
  const text = told && explanationLines(told.explanation, { language: 'zh', mask: true });
  expect(text?.map((line) => line.text.trim())).toContain(
    `入户核定的 7,000.00 元（${taskName(number)} 2024-12-05 何建军 宋敏）已失效：核定所针对的数据为 18,000.00 元，` +
      '此后的数据改为 19,500.00 元，按新数据计算',
  );
  await monitor(at.store, BY);
  const asked = taskOf(at.store, 'WAGE_UNDERSTATED');
  expect(asked.number).not.toBe(number);
  expect(asked).toMatchObject({ state: 'waiting', verified: 1950000 });
  expect(at.store.monitoring.task(number)?.state).toBe('settled');
});

test('what the data no longer say needs no visit, unless its source is missing', async () => {
  const at = await november();
  await monitor(at.store, BY);
  const { number } = taskOf(at.store, 'DEPOSIT_UNDERSTATED');
  const bank = at.store.imports.list({ source: 'bank' })[0];
  await revokeImport(at.store, bank?.number ?? 0, { operator: '测试员', now: NOW });
  await checkAt(at.store, '2024-11-30');
  await monitor(at.store, BY);
  expect(at.store.monitoring.task(number)).toMatchObject({ state: 'waiting', ended: null });

  const row = { name: '周启明', idNo: SAVER, bank: '农商行', account: '1', balance: 100 };
  await at.take(at.file('2024-12/银行.csv', sheetOf('bank', [row])));
  await checkAt(at.store, '2024-12-31');
  await monitor(at.store, BY);
  expect(at.store.monitoring.task(number)).toMatchObject({ state: 'settled', ended: 'gone' });
  expect(events(at.store, number)).toEqual(['raised', 'gone']);

  await at.take(at.file('2025-01/银行.csv', sheetOf('bank', [{ ...row, balance: 30000 }])));
  await checkAt(at.store, '2025-01-31');
  await monitor(at.store, BY);
  expect(at.store.monitoring.task(number)).toMatchObject({ state: 'waiting', month: '2025-01' });
});

test('the visit of a warning closes it with its result, and not when nothing could be verified', async () => {
  const at = desk();
  const roster = [{ household: 'H1', name: '某人', idNo: WAGE, relation: '本人', scheme: '低保' }];
  await at.take(at.file('2024-11/在保.csv', sheetOf('beneficiaries', roster)));
  await at.take(
    at.file('2024-11/死亡.csv', sheetOf('deaths', [{ name: '某人', idNo: WAGE, diedOn: '2024-11-02' }])),
  );
  await checkAt(at.store, '2024-11-30');
  await sent(at);
  const task = taskName(taskOf(at.store, 'MEMBER_DIED').number);
  await at.take(at.file('一.csv', results({ task, result: '无法核实' })));
  expect(at.store.monitoring.warning(1).closedAt).toBeNull();
  const [record] = await at.take(at.file('二.csv', results({ task, result: '属实', remark: '已销户' })));
  expect(at.store.monitoring.warning(1)).toMatchObject({ closedResult: '属实', closedWhy: '已销户' });
  await revokeImport(at.store, record?.number ?? 0, { operator: '测试员', now: NOW });
  expect(at.store.monitoring.warning(1).closedAt).toBeNull();
});

test('listings filter by state, street and day', async () => {
  const at = await november();
  await monitor(at.store, BY);
  const { tasks } = at.store.monitoring;
  expect([...tasks({ street: '西街道' })].map(({ household }) => household)).toEqual(['H2', 'H2']);
  expect([...tasks({ overdueAt: day('2024-12-22') })]).toEqual([]);
  expect([...tasks({ overdueAt: day('2024-12-23') })].length).toBe(3);
  expect([...tasks({ state: 'dispatched' })]).toEqual([]);
});
