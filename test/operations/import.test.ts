import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import { BANK, csv, desk, month, person, ROSTER, TAX } from './desk.js';

const bankRow = (n: number, balance: number) => [`张${n}`, person(n), '农商行', `62${n}`, balance];
const bank = (...rows: (readonly [n: number, balance: number])[]) =>
  csv(BANK, ...rows.map(([n, balance]) => bankRow(n, balance)));

describe('importing a file', () => {
  it('accounts for every row: records, answers and rejects', async () => {
    const { file, take, store } = desk();
    const path = file(
      '银行_202411.csv',
      csv(
        BANK,
        bankRow(1, 10),
        ['张二', person(2), '查无', '查无', '查无'],
        ['张三', '320899195604120016', '农商行', '1', 5],
      ),
    );
    const [record] = await take(path);
    expect(record).toMatchObject({
      number: 1,
      source: 'bank',
      period: '2024-11',
      name: '银行_202411.csv',
      rows: 3,
      taken: 2,
      answers: 1,
      rejected: 1,
      superseded: 0,
      status: 'in-force',
      operator: '测试员',
    });
    const [reject] = store.imports.rejects(1);
    expect(reject).toMatchObject({ import: 1, row: 4, curedBy: null });
    expect(reject?.problems.map((problem) => problem.code)).toEqual(['check-digit']);
    expect(reject?.cells[0]).toBe('张三');
    expect(store.log.list()).toMatchObject([{ action: 'import', operator: '测试员' }]);
  });

  it('keeps an empty table as an import and says so', async () => {
    const { file, take } = desk();
    const [record] = await take(file('银行_202411.csv', csv(BANK)));
    expect(record).toMatchObject({ rows: 0, taken: 0 });
    expect(record?.warnings.map((warning) => warning.code)).toEqual(['TABLE_EMPTY']);
  });

  it('says how many cells of an optional column could not be read', async () => {
    const { file, take } = desk();
    const roster = csv(
      [...ROSTER, '劳动能力'],
      ['H1', '甲街道', '张一', person(1), '本人', '城镇', '是', '不知'],
      ['H1', '甲街道', '张二', person(2), '表哥', '城镇', '是', '不知'],
    );
    const [record] = await take(file('花名册_202411.csv', roster));
    expect(record?.taken).toBe(2);
    expect(record?.warnings).toContainEqual({
      code: 'CELL_UNREADABLE',
      subject: '劳动能力',
      count: 2,
      other: null,
    });
    expect(record?.warnings).toContainEqual(expect.objectContaining({ subject: '与户主关系', count: 1 }));
  });

  it('takes the period from the option, the name, the folder, the as-of date, today', async () => {
    const { file, take } = desk();
    const table = (n: number) => bank([n, n]);
    const [named] = await take(file('2024-09/银行_202411.csv', table(1)));
    const [inFolder] = await take(file('2024-09/银行.csv', table(2)));
    const [given] = await take(file('2024-09/银行x.csv', table(3)), { period: month('2024-03') });
    const [today] = await take(file('银行.csv', table(5)));
    expect([named, inFolder, given, today].map((record) => record?.period)).toEqual([
      '2024-11',
      '2024-09',
      '2024-03',
      '2026-11',
    ]);
  });
});

describe('importing again', () => {
  it('takes the same bytes of a period once', async () => {
    const { file, report, store } = desk();
    const path = file('2024-11/银行.csv', bank([1, 10]));
    await report(path);
    const again = await report(path);
    expect(again.files).toMatchObject([{ imported: [], unchanged: [{ number: 1 }], refusal: null }]);
    expect(store.imports.list()).toHaveLength(1);
    const december = await report(path, { period: month('2024-12') });
    expect(december.files).toMatchObject([{ imported: [{ period: '2024-12' }] }]);
  });

  it('lets a file of the same name take the place of the earlier one, which stays on record', async () => {
    const { file, report, store } = desk();
    await report(file('2024-11/银行.csv', bank([1, 10], [2, 20])));
    const second = await report(file('2024-11/银行.csv', bank([1, 11])));
    expect(second.files).toMatchObject([{ imported: [{ number: 2 }], superseded: [{ number: 1 }] }]);
    expect(store.imports.get(1)).toMatchObject({
      status: 'superseded',
      supersededBy: 2,
      rows: 2,
      taken: 0,
      superseded: 2,
    });
    await store.transaction('test', () => store.imports.revoke(2, '测试员', '2024-12-01'));
    expect(store.imports.get(1)).toMatchObject({ status: 'in-force', taken: 2, superseded: 0 });
    expect(store.imports.get(2)).toMatchObject({ status: 'revoked', rows: 1, taken: 1 });
  });

  it('never lets files of one command take each other’s place', async () => {
    const { file, take, store } = desk();
    const paths = [file('a/银行_202411.csv', bank([1, 10])), file('b/银行_202411.csv', bank([2, 20]))];
    const [, second] = await take(paths);
    expect(second?.warnings).toMatchObject([{ code: 'SAME_NAME_TWICE', other: 1 }]);
    expect(store.imports.list({ status: 'in-force' })).toHaveLength(2);

    file('a/银行_202411.csv', bank([1, 11]));
    const [mended] = await take(paths);
    expect(mended?.number).toBe(3);
    expect(store.imports.list({ status: 'in-force' }).map((record) => record.number)).toEqual([2, 3]);
  });

  it('warns of two files of one snapshot that repeat each other', async () => {
    const { file, take } = desk();
    await take(file('2024-11/银行.csv', bank([1, 10], [2, 20], [3, 30])));
    const [copy] = await take(file('2024-11/存款.csv', bank([1, 10], [2, 20], [4, 40])));
    expect(copy?.warnings).toMatchObject([{ code: 'FILES_OVERLAP', other: 1, count: 2 }]);
    const [other] = await take(file('2024-11/另一家.csv', bank([7, 10], [8, 20], [1, 10])));
    expect(other?.warnings).toEqual([]);
  });
});

describe('importing folders', () => {
  it('takes spreadsheets in order of period and path and passes over the rest', async () => {
    const { file, report, folder } = desk();
    file('2024-11/银行.csv', bank([1, 10]));
    file('2024-10/银行.csv', bank([1, 5]));
    for (const name of ['2024-11/说明.docx', '2024-11/~$银行.xlsx', '.DS_Store']) file(name, 'x');
    const { files, passedOver } = await report(`${folder}/in`);
    expect(files.map((one) => one.period)).toEqual(['2024-10', '2024-11']);
    expect(passedOver.map(({ reason }) => reason).sort()).toEqual(['foreign', 'hidden', 'lock']);
  });

  it('refuses a missing path (2) and a folder without a spreadsheet (3)', async () => {
    const { file, report, folder } = desk();
    const exitOf = (path: string) =>
      report(path).then(
        () => 0,
        (error: unknown) => (error instanceof UserError ? error.exitCode : -1),
      );
    file('doc/说明.txt', 'x');
    expect(await exitOf(`${folder}/nowhere`)).toBe(2);
    expect(await exitOf(`${folder}/in`)).toBe(3);
  });

  it('refuses one file, with all its sheets, and takes the others', async () => {
    const { file, report, store } = desk();
    const good = file('银行_202411.csv', bank([1, 10]));
    const bad = file('车辆_202411.csv', csv(['姓名', '身份证号', '颜色'], ['张一', person(1), '红']));
    const broken = file('坏_202411.xlsx', 'PK\u0003\u0004 no zip');
    const { files } = await report([bad, broken, good]);
    const refused = files.filter((one) => one.refusal);
    expect(refused.map((one) => one.file).sort()).toEqual([broken, bad].sort());
    expect(refused.every((one) => one.refusal?.zh && one.refusal.en)).toBe(true);
    expect(store.imports.list().map((record) => record.source)).toEqual(['bank']);
    expect(store.log.list()).toHaveLength(1);
  });

  it('reports a dry run and writes nothing', async () => {
    const { file, report, store } = desk();
    const paths = [
      file('a/银行_202411.csv', bank([1, 10])),
      file('b/银行_202411.csv', bank([1, 10], [2, 3])),
    ];
    const dry = await report(paths, { dryRun: true });
    expect(dry).toMatchObject({
      dryRun: true,
      files: [{ imported: [{ taken: 1 }] }, { imported: [{ taken: 2 }] }],
    });
    expect(dry.files[1]?.imported[0]?.warnings.map((warning) => warning.code)).toEqual([
      'SAME_NAME_TWICE',
      'FILES_OVERLAP',
    ]);
    expect(store.imports.list()).toEqual([]);
    expect(store.log.list()).toEqual([]);
    const real = await report(paths);
    expect(real.files.flatMap((one) => one.imported)).toHaveLength(2);
  });
});

it('keeps rows of a ledger with the same key within one file', async () => {
  const { file, take } = desk();
  const row = ['张一', person(1), '工资薪金', '甲公司', '2024-05', 100];
  const [record] = await take(file('个税_202410.csv', csv(TAX, row, row)));
  expect(record).toMatchObject({ rows: 2, taken: 2, superseded: 0 });
});
