import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();

test('warnings and tasks of the sample month: listed, sent out, taken back, closed', async () => {
  const db = await sampleDatabase(join(folder, 'a.db'));
  const run = (...args: string[]) => hedui([...args, '--db', db]);

  const warnings = JSON.parse(run('warnings', '--json').stdout);
  expect(warnings.map(({ kind }: { kind: string }) => kind)).toContain('INCOME_OVER_STANDARD');
  const help = JSON.parse(run('warnings', '--new', '--direction', 'help', '--json').stdout);
  expect(help).toMatchObject([
    { household: 'ZC-2024-0001', kind: 'MEDICAL_BILLS', now: 36000, limit: 20000, state: 'open' },
    { household: 'DB-2023-0143', kind: 'MEDICAL_BILLS', now: 28000, limit: 20000, state: 'open' },
  ]);
  expect(run('warnings').stderr).not.toContain('新增');

  const file = join(folder, '任务.xlsx');
  expect(run('tasks', 'export', file).stderr).toContain('项任务已写入');
  const [task] = JSON.parse(run('tasks', '--json').stdout);
  expect(task).toMatchObject({ state: 'dispatched', answer: null });
  expect(task.events.map(({ what }: { what: string }) => what)).toEqual(['raised', 'dispatched']);

  const untouched = run('tasks', 'import', file);
  expect(untouched.stderr).toContain('行尚无核查结果');
  const sheet = join(folder, '反馈.csv');
  writeFileSync(
    sheet,
    `任务编号,核查结果,核查日期,核查人\n${task.task},属实,2024-12-05,何建军\nHC999999,属实,2024-12-05,何建军\n`,
  );
  const taken = run('tasks', 'import', sheet, '--strict');
  expect(taken.status).toBe(4);
  expect(taken.stderr).toContain('没有这个任务编号');
  expect(run('tasks', '--state', 'settled').stdout).toContain(task.task);

  const open = JSON.parse(run('warnings', '--json').stdout)[0];
  expect(run('warnings', 'close', String(open.number), '--why', '已核实').status).toBe(0);
  expect(run('warnings', '--closed').stdout).toContain('已核实');
  expect(run('tasks', '--by-street', '--json').stdout).toContain('"settled":2');
}, 60_000);

test('mistakes get one line and exit code 2', async () => {
  const db = await sampleDatabase(join(folder, 'b.db'));
  for (const args of [
    ['warnings', 'close', '99', '--why', '无'],
    ['warnings', '--direction', 'sideways'],
    ['tasks', '--state', 'lost'],
  ]) {
    const { status, stderr } = hedui([...args, '--db', db, '--quiet']);
    expect(status, args.join(' ')).toBe(2);
    expectOneLine(stderr);
  }
}, 60_000);
