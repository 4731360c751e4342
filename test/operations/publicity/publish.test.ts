import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { UserError } from '../../../src/base/errors.js';
import type { IdNo } from '../../../src/base/identity.js';
import { fen } from '../../../src/base/money.js';
import type { Decision } from '../../../src/dossier/decision.js';
import { PUBLISHED_TIERS, USUALLY_PUBLISHED } from '../../../src/dossier/publicity.js';
import { closeWarning } from '../../../src/operations/monitoring/close-warning.js';
import { monitor } from '../../../src/operations/monitoring/monitor.js';
import { linesOfApplicant } from '../../../src/operations/publicity/lines.js';
import { recordObjection, settleObjection } from '../../../src/operations/publicity/objections.js';
import {
  type PublicityOptions,
  type PublishOptions,
  previewPublicity,
  publish,
} from '../../../src/operations/publicity/publish.js';
import { type Desk, day, desk, person } from '../desk.js';
import { type Cells, checkAt, sheetOf } from '../sheets.js';
import { officeParts, wordsOf } from './office-parts.js';
import { settleAll } from './settle.js';

const BY = { operator: '王敏', at: '2024-12-02 09:00:00' };
const at = (date: string) => ({ operator: '王敏', at: `${date} 09:00:00` });

/** A household of one, who asks for something and says all that there is to say. */
const one = (household: string, name: string, idNo: string, more: Cells = {}): Cells => ({
  household,
  street: '东街道办事处',
  community: '一村',
  name,
  idNo,
  relation: '本人',
  area: '城镇',
  authorisedOn: '2024-10-01',
  ...more,
});

const OLD = '19550101';
const APPLICANTS = [
  one('H1', '沈玉兰', person(1, OLD), { wageIncome: 6000 }),
  one('H2', '周启明', person(2, OLD), { wageIncome: 6000 }),
  one('H3', '欧阳小树', person(3, '20100101'), { wageIncome: 6000 }),
  // Over the limit of dibao, and severely disabled: a single person.
  one('H4', '韩立', person(4, OLD), { wageIncome: 1200 }),
  { ...one('H4', '韩大山', person(5, OLD), { wageIncome: 24_000 }), relation: '配偶' },
  one('H5', '钱多', person(6, OLD), { wageIncome: 30_000, community: '二村' }),
  one('H6', '何勇', person(7, OLD), { wageIncome: 6000, community: '二村' }),
];

interface Bureau extends Desk {
  readonly out: string;
  options(more?: Partial<PublishOptions>): PublishOptions;
  publish(more?: Partial<PublishOptions>): ReturnType<typeof publish>;
}

async function bureau(applicants: readonly Cells[] = APPLICANTS, more: Record<string, string> = {}) {
  const base = desk();
  await base.take(base.file('2024-11/申请人.csv', sheetOf('applicants', applicants)));
  const disabled = [
    {
      name: '韩立',
      idNo: person(4, OLD),
      kind: '肢体',
      level: '一级',
      certificate: '1',
      validTo: '2030-01-01',
    },
  ];
  await base.take(base.file('2024-11/残疾.csv', sheetOf('disability', disabled)));
  for (const [name, content] of Object.entries(more)) await base.take(base.file(name, content));
  await checkAt(base.store, '2024-11-30');
  const out = join(base.folder, 'out');
  const options: Bureau['options'] = (changed = {}) => ({
    ...BY,
    stage: 'review',
    run: null,
    tiers: USUALLY_PUBLISHED,
    street: null,
    communities: [],
    without: [],
    from: day('2024-12-03'),
    days: null,
    dir: out,
    language: 'zh',
    phone: '0517-80000000',
    ...changed,
  });
  return { ...base, out, options, publish: (changed) => publish(base.store, options(changed)) } as Bureau;
}

const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'was not refused',
    (error: UserError) => `${error.exitCode} ${error.text.zh}`,
  );

/** The rows of a list, without its head and its end. */
async function rowsOf(path: string): Promise<unknown[][]> {
  const { worksheets } = await new ExcelJS.Workbook().xlsx.readFile(path);
  const rows: unknown[][] = [];
  worksheets[0]?.eachRow((row, number) => {
    const cells = (row.values as unknown[]).slice(1);
    if (number > 5 && typeof cells[0] === 'number') rows.push(cells);
  });
  return rows;
}

test('who becomes eighteen on the first day of a list is no minor on it; whose birth is unknown may be one', () => {
  const decision = (birth: string | null) =>
    ({
      household: 'H1',
      roster: 'applicants',
      head: ' 欧阳小树 ',
      headId: birth === null ? null : (person(1, birth) as IdNo),
      tier: 'tekun',
      size: 1,
      monthlyBenefit: fen(90_400),
      singlePersons: [],
    }) as unknown as Decision;
  const shown = (birth: string | null) =>
    linesOfApplicant(decision(birth), PUBLISHED_TIERS, day('2024-12-03')).map(({ name }) => name);
  expect(shown('20061203')).toEqual(['欧阳小树']);
  expect(shown('20061204')).toEqual(['欧*']);
  expect(shown(null)).toEqual(['欧*']);
});

describe('a review', () => {
  test('shows name, scheme, persons and amount, of minors the surname, of single persons nothing more', async () => {
    const { store, out, publish: go } = await bureau();
    const { publications, otherTiers } = await go();
    expect(otherTiers).toBe(0);
    expect(publications.map(({ community, households }) => [community, households])).toEqual([
      ['一村', 4],
      ['二村', 1],
    ]);
    const rows = await rowsOf(join(out, '审核公示_2024-12-03_东街道办事处_一村.xlsx'));
    const singles = [...store.runs.decisions(1, { household: 'H4' })][0]?.singlePersons ?? [];
    expect(singles).toHaveLength(1);
    expect(rows).toEqual([
      [1, '沈玉兰', '低保', 1, 278],
      [2, '周启明', '低保', 1, 278],
      [3, '欧*', '低保', 1, 278],
      [4, '韩立', '低保', 1, 595],
      [5, '韩立', '低保边缘', 2, '—'],
    ]);
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('hangs out for seven days, and says until when, to whom one objects and on what ground', async () => {
    const { out, publish: go } = await bureau();
    const [first] = (await go()).publications;
    expect([first?.from, first?.to]).toEqual(['2024-12-03', '2024-12-09']);
    for (const ending of ['xlsx', 'docx']) {
      const parts = await officeParts(join(out, `审核公示_2024-12-03_东街道办事处_一村.${ending}`));
      const text = [...parts.values()].map(wordsOf).join(' ');
      expect(text).toContain('一村社会救助审核公示');
      expect(text).toContain('公示期：2024年12月3日至2024年12月9日（7天）');
      expect(text).toContain('民发〔2021〕57号）第十九条');
      expect(text).toContain('受理电话：0517-80000000');
      expect(text).toContain('公示单位（盖章）');
      expect(text).toMatch(/第 .*页，共/);
    }
    expect((await go({ days: 10 })).publications[0]?.to).toBe('2024-12-12');
    expect(await refusalOf(go({ days: 6 }))).toMatch(/^2 .*至少 7 天/);
    expect(await refusalOf(go({ phone: ' ' }))).toMatch(/^2 .*--phone/);
  });

  test('is printed on A4 portrait, 22 lines a page, its head on each', async () => {
    const many = Array.from({ length: 23 }, (_, n) =>
      one(`M${String(n).padStart(2, '0')}`, '沈玉兰', person(100 + n, OLD), { wageIncome: 6000 }),
    );
    const { out, publish: go } = await bureau(many);
    await go();
    const path = join(out, '审核公示_2024-12-03_东街道办事处_一村');
    const sheet = (await officeParts(`${path}.xlsx`)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="portrait"/);
    expect(/<brk id="(\d+)"/.exec(sheet)?.[1]).toBe(String(5 + 22));
    const book = (await officeParts(`${path}.xlsx`)).get('xl/workbook.xml') ?? '';
    expect(book).toContain('$1:$5');
    const document = (await officeParts(`${path}.docx`)).get('word/document.xml') ?? '';
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toContain('<w:tblHeader/>');
  });

  test('leaves out rigid expenses, which have no publicity step, unless the tier is named', async () => {
    const study = {
      name: '钱多',
      idNo: person(6, OLD),
      bill: '1',
      date: '2024-05-01',
      hospital: '一院',
      total: 20_000,
      selfPaid: 20_000,
    };
    const {
      store,
      publish: go,
      options,
    } = await bureau(APPLICANTS, {
      '2024-11/医疗.csv': sheetOf('medical', [study]),
    });
    const [decision] = [...store.runs.decisions(1, { household: 'H5' })];
    expect(decision?.tier).toBe('expenditure');
    await settleAll(store, BY);
    expect((await go()).otherTiers).toBe(1);
    const all = await previewPublicity(store, options({ tiers: PUBLISHED_TIERS }));
    expect(all.otherTiers).toBe(0);
    const village = all.lists.find(({ community }) => community === '二村');
    expect(village?.lines.map(({ name, amount }) => [name, amount])).toEqual([
      ['何勇', 27_800],
      ['钱多', null],
    ]);
  });
});

describe('a list that is not settled', () => {
  const unsettled = [
    ...APPLICANTS,
    one('H7', '丁无', person(8, OLD), { wageIncome: 6000, authorisedOn: '' }),
    one('H8', '林深', person(9, OLD), { wageIncome: 6000, declaredDeposits: 100 }),
    one('H9', '林浅', person(10, OLD), { wageIncome: 6000, community: '' }),
    one('HA', '林森13900000000', person(11, OLD), { wageIncome: 6000 }),
  ];
  const bank = sheetOf('bank', [
    { name: '林深', idNo: person(9, OLD), bank: '农商行', account: '1', balance: 20_000 },
  ]);

  test('is refused with the cases named, and nothing is written', async () => {
    const { store, out, publish: go, options } = await bureau(unsettled, { '2024-11/银行.csv': bank });
    const told = await refusalOf(go());
    expect(told).toMatch(/^2 审核公示没有写出：4 户有 4 项未办结/);
    expect(told).toContain('H7 丁无：待补充：缺少核对授权');
    expect(told).toContain('H8 林深：任务 HC000001 未办结：存款少报');
    expect(told).toContain('H9 林浅：花名册中没有村（社区）');
    expect(told).toContain('HA 林森13900000000：花名册中姓名为空或含数字');
    expect(told).toContain('可用 --community 先公示的村（社区）：二村');
    expect(existsSync(out)).toBe(false);
    expect(store.publicity.list()).toEqual([]);
    const { cases } = await previewPublicity(store, options());
    expect(cases.map(({ household, kind }) => [household, kind])).toEqual([
      ['H7', 'undetermined'],
      ['H8', 'task'],
      ['HA', 'noName'],
      ['H9', 'noCommunity'],
    ]);
  });

  test('can be published of a community that is in order, or without a household, which the register keeps', async () => {
    const { store, publish: go } = await bureau(unsettled, { '2024-11/银行.csv': bank });
    expect((await go({ communities: ['二村'] })).publications).toHaveLength(1);
    await settleAll(store, BY);
    const without = ['H7', 'H9', 'HA'];
    const { publications } = await go({ without });
    expect(publications.map(({ households }) => households)).toEqual([5, 1]);
    expect(publications[0]?.without).toEqual(without);
    expect(await refusalOf(go({ communities: ['三村'] }))).toMatch(/^2 .*三村.*[一二]村/);
    expect(await refusalOf(go({ street: '西街道' }))).toMatch(/^2 .*西街道.*东街道/);
    expect(await refusalOf(go({ without: ['H77'] }))).toMatch(/^2 --without H77/);
  });

  test('a value that a visit confirmed after the run must be checked first', async () => {
    const at = await bureau([...APPLICANTS, unsettled[8] ?? {}], { '2024-11/银行.csv': bank });
    const { store, publish: go } = at;
    await monitor(store, BY);
    const [task] = [...store.monitoring.tasks()];
    if (!task) throw new Error('no task');
    // What comes after the check is in no run yet.
    const later = [{ name: '林深', idNo: person(9, OLD), item: '高龄津贴', paidOn: '2024-12-01', amount: 1 }];
    const [late] = await at.take(at.file('2024-12/补贴.csv', sheetOf('subsidies', later)));
    const found = { visitedOn: day('2024-12-01'), visitor: '甲', visitor2: '乙', remark: null };
    const answer = { ...found, result: '属实', confirmed: fen(1_000_000) } as const;
    store.monitoring.addAnswer(task, answer, { import: late?.number ?? 0, sheet: 1, row: 2 });
    store.monitoring.move(task.number, 'settled', 'settled', BY, { ended: 'visit' });
    expect(await refusalOf(go())).toContain('H8 林深：任务 HC000001 核定的数额未计入这次核对：存款少报');
    await checkAt(store, '2024-11-30');
    await settleAll(store, BY);
    expect((await go()).publications).toHaveLength(2);
  });
});

describe('the register', () => {
  test('keeps what was published where, from when to when, of which run, by whom, and the digests', async () => {
    const { store, out, publish: go } = await bureau();
    await go();
    const [first] = store.publicity.list({ community: '一村' });
    expect(first).toMatchObject({
      number: 1,
      stage: 'review',
      run: 1,
      street: '东街道办事处',
      from: '2024-12-03',
      to: '2024-12-09',
      operator: '王敏',
    });
    for (const { file, sha256 } of first?.files ?? []) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(store.publicity.lines(1, 'H3').map(({ name }) => name)).toEqual(['欧*']);
    expect(store.log.list().at(-1)?.action).toBe('publicity');
  });

  test('holds nothing when a file cannot be written, and no file is left', async () => {
    const { store, out, publish: go } = await bureau();
    // A folder stands where the last of the files is to be.
    mkdirSync(join(out, '审核公示_2024-12-03_东街道办事处_二村.docx'), { recursive: true });
    expect(await refusalOf(go())).toMatch(/^2 /);
    expect(store.publicity.list()).toEqual([]);
    expect(readdirSync(out)).toEqual(['审核公示_2024-12-03_东街道办事处_二村.docx']);
  });
});

describe('the confirmed stage', () => {
  const confirmed = (from: string): Partial<PublishOptions> => ({
    stage: 'confirmed',
    from: day(from),
    ...at(from),
  });

  test('comes after the seven days of a review of the same', async () => {
    const { store, out, publish: go } = await bureau();
    expect(await refusalOf(go(confirmed('2024-12-10')))).toContain('H1 沈玉兰：没有审核公示的登记');
    await go();
    expect(await refusalOf(go(confirmed('2024-12-09')))).toContain('审核公示 1 到 2024-12-09 才满');
    const { publications } = await go(confirmed('2024-12-10'));
    expect(publications.map(({ stage, to }) => [stage, to])).toEqual([
      ['confirmed', null],
      ['confirmed', null],
    ]);
    const parts = await officeParts(join(out, '审核确认公示_2024-12-10_东街道办事处_一村.docx'));
    const text = wordsOf(parts.get('word/document.xml') ?? '');
    expect(text).toContain('一村社会救助审核确认公示');
    expect(text).toContain('第二十四条');
    expect(text).not.toContain('公示期');
    expect(store.publicity.list({ stage: 'confirmed' })).toHaveLength(2);
  });

  test('another amount than was published must be published anew', async () => {
    const { store, take, file, publish: go } = await bureau();
    await go();
    const poorer = APPLICANTS.map((row) => (row.household === 'H1' ? { ...row, wageIncome: 3000 } : row));
    await take(file('2024-11/申请人.csv', sheetOf('applicants', poorer)));
    await checkAt(store, '2024-11-30');
    expect(store.runs.decisions(2, { household: 'H1' }).next().value?.monthlyBenefit).toBe(44_500);
    expect(await refusalOf(go(confirmed('2024-12-10')))).toContain(
      'H1 沈玉兰：审核公示 1 的类别、人数或金额与这次核对不同',
    );
  });

  test('waits for the answer to an objection; who objects is in the register alone', async () => {
    const { store, out, publish: go } = await bureau();
    await go();
    const objection = {
      publication: 1,
      household: 'H1',
      text: '有车未报',
      receivedOn: day('2024-12-05'),
      objector: '赵六',
    };
    const by = at('2024-12-06');
    expect(await refusalOf(recordObjection(store, { ...objection, household: 'H6' }, by))).toMatch(/^2 .*H6/);
    expect(await refusalOf(recordObjection(store, { ...objection, publication: 9 }, by))).toMatch(/^2 .*9/);
    const early = { ...objection, receivedOn: day('2024-12-02') };
    expect(await refusalOf(recordObjection(store, early, by))).toMatch(/^2 .*2024-12-02/);
    const { number } = await recordObjection(store, objection, by);
    const told = await refusalOf(go(confirmed('2024-12-10')));
    expect(told).toContain('H1 沈玉兰：异议 1 未办结');
    expect(told).not.toContain('赵六');
    await settleObjection(store, number, '已复核，车辆已过户', by);
    expect(await refusalOf(settleObjection(store, number, '再次', by))).toMatch(/^2 /);
    await go(confirmed('2024-12-10'));
    expect(store.publicity.objections()).toMatchObject([
      { objector: '赵六', outcome: '已复核，车辆已过户', settledBy: '王敏' },
    ]);
    for (const name of readdirSync(out)) {
      const parts = await officeParts(join(out, name));
      expect([...parts.values()].join(' ')).not.toContain('赵六');
    }
  });
});

describe('the standing list', () => {
  const supported = [
    one('B1', '沈玉兰', person(1, OLD), { scheme: '低保', householdBenefit: 417, wageIncome: 6000 }),
    one('B2', '周启明', person(2, OLD), { scheme: '低保边缘', wageIncome: 9000 }),
    one('B3', '钱多', person(3, OLD), { scheme: '低保', householdBenefit: 300, wageIncome: 90_000 }),
    one('B4', '何勇', person(4, OLD), { scheme: '低保', wageIncome: 6000 }),
  ];
  const STANDING: Partial<PublicityOptions> = { stage: 'standing' };

  async function inSchemes(rows: readonly Cells[]) {
    return bureau([], { '2024-11/在保.csv': sheetOf('beneficiaries', rows) });
  }

  test('shows what the roster pays those whose decision stands; whom the roster does not pay is named', async () => {
    const { store, out, publish: go } = await inSchemes(supported);
    await settleAll(store, BY);
    expect(await refusalOf(go(STANDING))).toContain('B4 何勇：在保花名册中没有月保障金额');
    const { publications, leaving } = await go({ ...STANDING, without: ['B4'], phone: '' });
    expect([leaving, publications[0]?.to]).toEqual([1, null]);
    const path = join(out, '长期公示_2024-12-03_东街道办事处_一村');
    expect(await rowsOf(`${path}.xlsx`)).toEqual([
      [1, '沈玉兰', '低保', 1, 417],
      [2, '周启明', '低保边缘', 1, '—'],
    ]);
    expect(wordsOf((await officeParts(`${path}.docx`)).get('word/document.xml') ?? '')).toContain(
      '公示时间：2024年12月3日起长期公示',
    );
  });

  test('an open warning stands in its way until it is closed', async () => {
    const dead = [{ name: '沈玉兰', idNo: person(1, OLD), diedOn: '2024-11-20', crematedOn: '' }];
    const alive = {
      ...supported[0],
      household: 'B1',
      name: '沈小兰',
      idNo: person(9, OLD),
      relation: '配偶',
    };
    const { store, publish: go } = await bureau([], {
      '2024-11/在保.csv': sheetOf('beneficiaries', [supported[0] ?? {}, alive as Cells]),
      '2024-11/死亡.csv': sheetOf('deaths', dead),
    });
    expect(await refusalOf(go(STANDING))).toMatch(/B1 沈玉兰：任务 HC\d+ 未办结：/);
    for (const { number } of [...store.monitoring.warnings()])
      await closeWarning(store, number, '已核实', BY);
    // The finding of the check has a task of its own.
    expect(await refusalOf(go(STANDING))).toMatch(/未办结：成员已去世/);
    await settleAll(store, BY);
    expect((await go(STANDING)).publications).toHaveLength(1);
  });
});
