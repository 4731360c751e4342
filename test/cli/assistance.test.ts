import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
beforeAll(() => sampleDatabase(db));

test('tekun lists who is supported, has asked or may ask, masked on the terminal and whole for scripts', () => {
  const { stdout, stderr } = hedui(['tekun', '--standing', 'supported', '--db', db]);
  expect(stdout).toMatch(/^户编号/);
  expect(stdout).not.toMatch(/\d{17}/);
  expect(stderr).toContain('照料护理标准（tekun.care）没有填写');
  const lines = JSON.parse(hedui(['tekun', '--json', '--quiet', '--db', db]).stdout);
  expect(new Set(lines.map(({ standing }: { standing: string }) => standing))).toEqual(
    new Set(['supported', 'applicant', 'candidate']),
  );
  expect(lines[0]).toMatchObject({ headId: expect.stringMatching(/^\d{17}[\dX]$/), careKnown: false });
});

test('temporary-aid lists the ledger and its totals, and refuses what it knows nothing of in one line', () => {
  const cases = JSON.parse(hedui(['temporary-aid', '--json', '--quiet', '--db', db]).stdout);
  const totals = JSON.parse(hedui(['temporary-aid', '--totals', '--json', '--quiet', '--db', db]).stdout);
  const sum = cases.reduce((all: number, { amount }: { amount: number }) => all + amount, 0);
  expect(totals[0]).toMatchObject({ by: 'all', cases: cases.length, amount: sum });
  for (const args of [
    ['--month', '2024-02'],
    ['--year', 'x'],
    ['--check', 'no'],
  ]) {
    const { status, stderr } = hedui(['temporary-aid', ...args, '--db', db]);
    expect(status).toBe(2);
    expectOneLine(stderr);
  }
});
