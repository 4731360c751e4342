import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectOneLine, hedui, SAMPLE, scratchFolder } from './hedui.js';

const folder = scratchFolder();

test('a month in one command: every list and the report, and the steps of it as other commands see them', () => {
  const db = join(folder, 'a.db');
  const out = join(folder, 'out');
  const { status, stdout, stderr } = hedui([
    'month',
    SAMPLE,
    '--as-of',
    '2024-11-30',
    '--out',
    out,
    '--db',
    db,
  ]);
  expect(status).toBe(0);
  expect(stdout).toContain('第 1 次核对');
  expect(stderr).toMatch(/文件 \d+ 个，数据 \d+ 行/);
  for (const file of ['月度报告.xlsx', '月度报告.md', '入户核查.xlsx', '合格名单.xlsx', '动态预警.xlsx']) {
    expect(stderr).toContain(join(out, file));
    expect(existsSync(join(out, file))).toBe(true);
  }
  expect(readdirSync(out).filter((file) => file.startsWith('.'))).toEqual([]);
  expect(readFileSync(join(out, '月度报告.md'), 'utf8')).toContain('2024年11月');
  const tasks = JSON.parse(hedui(['tasks', '--json', '--db', db]).stdout);
  expect(tasks.map(({ state }: { state: string }) => state)).not.toContain('waiting');
  expect(JSON.parse(hedui(['warnings', '--json', '--db', db]).stdout).length).toBeGreaterThan(0);
}, 120_000);

test('stops before the check when a file was refused, unless it is to go on, which the report says', () => {
  const month = join(folder, '2024-11');
  mkdirSync(month);
  for (const file of readdirSync(SAMPLE).filter((name) => /申请|农商行/.test(name)))
    copyFileSync(join(SAMPLE, file), join(month, file));
  writeFileSync(join(month, '车辆补充.xlsx'), 'not a workbook\u0000');
  const out = join(folder, 'refused');
  const args = ['month', month, '--as-of', '2024-11-30', '--out', out, '--db', join(folder, 'b.db')];
  expect(hedui(args).status).toBe(3);
  expect(existsSync(out)).toBe(false);
  const { status, stdout } = hedui([...args, '--continue', '--json']);
  expect(status).toBe(3);
  const paths: string[] = JSON.parse(stdout);
  expect(paths).toContain(join(out, '月度报告.md'));
  const report = readFileSync(join(out, '月度报告.md'), 'utf8');
  expect(report).toContain('未能读取 1 个：车辆补充.xlsx');
  expect(report).toContain('机动车');
}, 120_000);

test('what stands in the way of the folder is said before the work', () => {
  const db = join(folder, 'c.db');
  const out = join(folder, 'blocked');
  mkdirSync(join(out, '入户核查.xlsx'), { recursive: true });
  const { status, stderr } = hedui(['month', SAMPLE, '--as-of', '2024-11-30', '--out', out, '--db', db]);
  expect(status).toBe(2);
  expectOneLine(stderr);
  expect(JSON.parse(hedui(['imports', '--json', '--db', db]).stdout)).toEqual([]);
});
