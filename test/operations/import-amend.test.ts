import { expect, it } from 'vitest';
import { revokeImport } from '../../src/operations/import.js';
import { csv, desk, NOW, person, ROSTER, TAX } from './desk.js';

const WRONG = '320899195604120016';
const MARKS = ['导入号', '工作表', '行号'];
const member = (household: string, name: string, idNo: string) => [
  household,
  '甲街道',
  name,
  idNo,
  '本人',
  '城镇',
  '是',
];

async function rosterWithTwoRejects() {
  const bureau = desk();
  const { file, take, store } = bureau;
  const rows = [member('H1', '张一', person(1)), member('H1', '张二', WRONG), member('H2', '李一', WRONG)];
  await take(file('2024-11/花名册.csv', csv(ROSTER, ...rows)));
  const sheet = store.imports.get(1).sheets[0]?.name ?? '';
  const workbook = (name: string, ...lines: (readonly (string | number)[])[]) =>
    file(
      name,
      csv([...MARKS, ...ROSTER], ...lines.map(([row, ...cells]) => [1, sheet, row ?? '', ...cells])),
    );
  const rejected = () =>
    Object.fromEntries(bureau.dossiers('2024-11-30').map((one) => [one.household, one.flags.rowsRejected]));
  return { ...bureau, workbook, rejected };
}

it('recognises a workbook of rejected rows, whatever its name, and cures the rows that its lines name', async () => {
  const { take, workbook, store, rejected, dossiers } = await rosterWithTwoRejects();
  expect(rejected()).toEqual({ H1: 1, H2: 1 });
  const [amendment] = await take(
    workbook('改好的.csv', [3, ...member('H1', '张二', person(2))], [4, ...member('H2', '李一', WRONG)]),
  );
  expect(amendment).toMatchObject({
    amends: 1,
    source: 'applicants',
    period: '2024-11',
    rows: 2,
    taken: 1,
    rejected: 1,
  });
  expect(store.imports.get(1)).toMatchObject({
    status: 'in-force',
    rows: 3,
    taken: 1,
    rejected: 2,
    cured: 1,
  });
  expect(rejected()).toEqual({ H1: 0, H2: 1 });
  expect(dossiers('2024-11-30')[0]?.members.map((row) => row.name)).toEqual(['张一', '张二']);
  expect(dossiers('2024-11-30')[1]).toMatchObject({ household: 'H2', members: [] });
});

it('cures a row whose line was rejected once more and then mended', async () => {
  const { take, workbook, store, rejected, file } = await rosterWithTwoRejects();
  await take(workbook('一.csv', [4, ...member('H2', '李一', WRONG)]));
  const sheet = store.imports.get(2).sheets[0]?.name ?? '';
  const second = csv([...MARKS, ...ROSTER], [2, sheet, 2, ...member('H2', '李一', person(9))]);
  await take(file('二.csv', second));
  expect(rejected()).toEqual({ H1: 1, H2: 0 });
});

it('takes a line once: one that is mended already, or names no row, is rejected', async () => {
  const { take, workbook, store } = await rosterWithTwoRejects();
  const mended = [3, ...member('H1', '张二', person(2))];
  await take(workbook('一.csv', mended));
  const [second] = await take(workbook('二.csv', mended, [77, ...member('H1', '张三', person(3))]));
  expect(second).toMatchObject({ rows: 2, taken: 0, rejected: 2 });
  const codes = [...store.imports.rejects(3)].map((reject) => reject.problems[0]?.code);
  expect(codes).toEqual(['already-mended', 'names-no-reject']);
});

it('lets a second version of a workbook take the place of the first', async () => {
  const { take, workbook, rejected, store } = await rosterWithTwoRejects();
  await take(workbook('改.csv', [3, ...member('H1', '张二', person(2))]));
  await take(
    workbook('改.csv', [3, ...member('H1', '张二', person(2))], [4, ...member('H2', '李一', person(9))]),
  );
  expect(store.imports.get(2)).toMatchObject({ status: 'superseded' });
  expect(store.imports.get(3)).toMatchObject({ status: 'in-force', amends: 1, taken: 2 });
  expect(rejected()).toEqual({ H1: 0, H2: 0 });
});

it('takes the amendments out of account with the file they amend', async () => {
  const { take, workbook, store, rejected } = await rosterWithTwoRejects();
  await take(workbook('改.csv', [3, ...member('H1', '张二', person(2))]));
  await revokeImport(store, 2, { operator: '测试员', now: NOW });
  expect(rejected()).toEqual({ H1: 1, H2: 1 });
  await revokeImport(store, 1, { operator: '测试员', now: NOW });
  expect(rejected()).toEqual({});
  expect(store.log.list().map((entry) => entry.action)).toEqual([
    'import',
    'import',
    'imports revoke',
    'imports revoke',
  ]);
});

it('amends by --amend what has lost its columns', async () => {
  const { take, file, rejected } = await rosterWithTwoRejects();
  await take(file('改.csv', csv(ROSTER, member('H2', '李一', person(9)))), { amend: 1 });
  expect(rejected()).toEqual({ H1: 1, H2: 0 });
});

it('refuses to amend an import of another source', async () => {
  const { report, file } = await rosterWithTwoRejects();
  const { files } = await report(file('个税.csv', csv(TAX)), { amend: 1 });
  expect(files[0]?.refusal?.zh).toContain('不能用');
});

it('counts an amendment of a ledger as the file it amends', async () => {
  const { file, take, store } = desk();
  const tax = (n: string, amount: number) => ['张一', n, '工资薪金', '甲公司', '2024-05', amount];
  await take(file('2024-09/个税.csv', csv(TAX, tax(WRONG, 1))));
  await take(file('2024-10/个税.csv', csv(TAX, tax(person(1), 2))));
  const [amendment] = await take(file('改.csv', csv(TAX, tax(person(1), 1))), { amend: 1 });
  expect(amendment).toMatchObject({ number: 3, rows: 1, taken: 0, superseded: 1 });
  expect(store.imports.get(2)).toMatchObject({ taken: 1, superseded: 0 });
});
