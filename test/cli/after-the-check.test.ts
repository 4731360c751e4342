import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');

beforeAll(() => sampleDatabase(db));

const run = (...args: string[]) => hedui([...args, '--db', db]);
const json = (...args: string[]) => JSON.parse(run(...args, '--format', 'json').stdout);

describe('hedui payments', () => {
  test('lists what was paid wrongly with yuan and rows, and sums up on stderr', () => {
    const lines = json('payments');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line.kinds.length).toBeGreaterThan(0);
      if (line.entitled !== null) expect(line.difference).toBeCloseTo(line.paid - line.entitled, 2);
      if (line.paid !== 0) expect(line.evidence[0]).toMatchObject({ source: 'payments' });
    }
    expect(json('payments', '--all').length).toBeGreaterThan(lines.length);
    const { stdout, stderr } = run('payments', '--kind', 'toTheDead');
    expect(stdout).toMatch(/发给已故人员/);
    expect(stdout).not.toMatch(/320899\d{11}/);
    expect(stderr).toMatch(/应核 \d+ 户/);
  });

  test('writes its workbooks, and refuses a month without a run in one line', () => {
    const out = join(folder, 'out');
    expect(run('payments', '--out', out).status).toBe(0);
    expect(run('payments', '--back-pay', '--out', out).status).toBe(0);
    expect(existsSync(join(out, '发放核对表.xlsx'))).toBe(true);
    expect(existsSync(join(out, '补发表.xlsx'))).toBe(true);
    const refused = run('payments', '--month', '2024-01');
    expectOneLine(refused.stderr);
    expect(refused.stderr).toContain('2024-01');
    expect(refused.status).toBe(2);
  });
});

describe('hedui exits, due and conflicts', () => {
  test.each([
    [['exits'], '退出名单.xlsx', ['household', 'scheme', 'kind', 'lastMonth']],
    [['exits', '--deaths'], '退出名单.xlsx', ['household', 'memberId', 'diedOn', 'deadline', 'overdue']],
    [['due', '--by', '2025-02-28'], '到期清单.xlsx', ['household', 'kind', 'due', 'overdue', 'unknown']],
    [['conflicts'], '近亲属名单.xlsx', ['household', 'memberId', 'kind', 'staffName']],
  ])('%s', (args, workbook, fields) => {
    const out = join(folder, args.join('-'));
    const [first] = json(...args, '--out', out);
    for (const field of fields) expect(first).toHaveProperty(field);
    expect(existsSync(join(out, workbook))).toBe(true);
    expect(run(...args).stdout).toContain(first.household);
  });

  test('a day that is none is refused in one line', () => {
    const { status, stderr } = run('due', '--by', '2025-02-30');
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain('2025-02-30');
  });
});
