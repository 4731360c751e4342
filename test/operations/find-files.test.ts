import type { PathLike } from 'node:fs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import { findFiles } from '../../src/operations/find-files.js';

/** A folder that its owner closed; whoever runs the tests as root could read any other. */
const CLOSED = '不可读';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readdir = async (path: PathLike) => {
    if (String(path).endsWith(CLOSED)) throw Object.assign(new Error('denied'), { code: 'EACCES' });
    return real.readdir(path);
  };
  return { ...real, readdir };
});

const folder = mkdtempSync(join(tmpdir(), 'hedui-find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder that cannot be read is said in one line: nothing in it is left out without a word', async () => {
  const month = join(folder, '2024-11');
  mkdirSync(join(month, CLOSED), { recursive: true });
  writeFileSync(join(month, '银行.csv'), 'x');
  for (const path of [month, join(month, CLOSED)]) {
    const error = await findFiles([path]).catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw error;
    expect(error.exitCode).toBe(3);
    expect(error.text.zh).toContain(CLOSED);
    expect(error.text.zh).toContain('权限');
  }
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
