import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import { SCHEMA_VERSION } from '../../src/store/migrations.js';
import { openStore } from '../../src/store/store.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hedui-open-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function refusal(path: string, options = {}): UserError {
  try {
    openStore(path, options).close();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`${path} was opened`);
}

it('makes a new database only where it is asked to', () => {
  const path = join(folder, 'new.db');
  expect(refusal(path).exitCode).toBe(2);
  openStore(path, { create: true }).close();
  openStore(path).close();
  openStore(path, { readonly: true }).close();
});

it('refuses a database of a newer version (2)', () => {
  const path = join(folder, 'newer.db');
  openStore(path, { create: true }).close();
  const db = new Sqlite(path);
  db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  expect(refusal(path)).toMatchObject({ exitCode: 2, message: expect.stringContaining('更新版本') });
});

it('refuses what is no database, a damaged one, and that of another program (6)', () => {
  const text = join(folder, 'text.db');
  writeFileSync(text, '这不是数据库。'.repeat(100));
  expect(refusal(text).exitCode).toBe(6);
  const foreign = join(folder, 'foreign.db');
  const db = new Sqlite(foreign);
  db.exec('CREATE TABLE other (x)');
  db.close();
  expect(refusal(foreign).exitCode).toBe(6);
});

it('refuses a folder that is not there, in one line (2)', () => {
  const error = refusal(join(folder, 'nowhere', 'x.db'), { create: true });
  expect(error.exitCode).toBe(2);
  expect(error.message).not.toContain('\n');
});
