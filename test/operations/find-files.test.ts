import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import { findFiles, refuse } from '../../src/operations/find-files.js';

const folder = mkdtempSync(join(tmpdir(), 'hedui-find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Whoever runs the tests as root can read every folder, so the failure itself is given.
test('a folder that cannot be read is said in one line: nothing in it is left out without a word', () => {
  let error: unknown;
  try {
    refuse(Object.assign(new Error('denied'), { code: 'EACCES' }), '2024-11/不可读');
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof UserError)) throw error;
  expect(error.exitCode).toBe(3);
  expect(error.message).toContain('不可读');
  expect(error.message).toContain('权限');
});

test('finds each file once, with the name of its folder', async () => {
  const month = join(folder, '2024-10');
  mkdirSync(month);
  const path = join(month, '银行.csv');
  writeFileSync(path, 'x');
  writeFileSync(join(month, '~$银行.xlsx'), 'x');
  const { files, passedOver } = await findFiles([path, month]);
  expect(files).toEqual([{ path, full: path, name: '银行.csv' }]);
  expect(passedOver.map(({ reason }) => reason)).toEqual(['lock']);
});
