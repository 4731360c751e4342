import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
beforeAll(() => sampleDatabase(db));

const stats = (...args: string[]) => hedui(['stats', ...args, '--db', db]);
const ALLOWED = ['previous', 'payments', 'temporary-aid'].flatMap((part) => ['--allow-missing', part]);

test('a month that is not whole is refused in one line that says what is missing and what to do', () => {
  const { status, stderr, stdout } = stats();
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expectOneLine(stderr);
  expect(stderr).toContain('2024-10 没有核对结论');
  expect(stderr).toContain('发放台账缺少 2024-01至2024-07');
  expect(stderr).toContain('--allow-missing payments');
});

test('one object as JSON, and the same figures a line each as CSV', () => {
  const json = JSON.parse(stats(...ALLOWED, '--json').stdout);
  expect(json).toMatchObject({
    month: '2024-11',
    run: 1,
    previous: null,
    schemes: { dibao: { flow: null, onRoster: { households: expect.any(Number) } } },
    paid: { dibao: { month: expect.any(Number), year: null } },
    temporaryAid: { year: null },
    verification: { total: { asked: { households: 112 } } },
  });
  const lines = parse<Record<string, string>>(stats(...ALLOWED, '--format', 'csv').stdout, { columns: true });
  expect(Object.keys(lines[0] ?? {})).toEqual(['section', 'scheme', 'measure', 'value', 'unit']);
  const names = lines.map(({ section, scheme, measure }) => `${section} ${scheme} ${measure}`);
  expect(new Set(names).size).toBe(names.length);
  const value = (name: string) => lines[names.indexOf(name)]?.value;
  expect(Number(value('schemes dibao persons'))).toBe(json.schemes.dibao.persons);
  expect(Number(value('paid dibao month'))).toBe(json.paid.dibao.month);
  // Unknown is empty, not 0.
  expect(value('flow dibao households.new')).toBe('');
  expect(value('paid dibao year')).toBe('');
});

test('tables in sections that fit a screen of 80 columns, and the files beside them', () => {
  const out = join(folder, 'out');
  const { status, stdout, stderr } = stats(...ALLOWED, '--out', out);
  expect(status).toBe(0);
  expect(stdout).toContain('各类救助对象');
  expect(stdout).toMatch(/未知：临时救助台账缺少 2024-01至2024-02/);
  expect(stderr).toContain('统计表.xlsx');
  expect(existsSync(join(out, '统计图-各类户数.svg'))).toBe(true);
  const wide = stdout
    .split('\n')
    .filter((line) => [...line].reduce((w, c) => w + (c > '\u2e80' ? 2 : 1), 0) > 80);
  expect(wide).toEqual([]);
});
