import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import { openStore } from '../../src/store/store.js';
import { person, TAX } from '../operations/desk.js';

const BINARY = new URL('../../bin/hedui.js', import.meta.url).pathname;
const ROWS = 80_000;

let folder = '';
let table = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hedui-processes-'));
  table = join(folder, '个税_202411.csv');
  const id = person(1);
  const rows = Array.from({ length: ROWS }, (_, n) => `张,${id},工资,公司${n},2024-05,${n}`);
  writeFileSync(table, `${TAX.join(',')}\n${rows.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** Its exit code, null when it was killed; asked for at once, because it may be gone before the test waits. */
  readonly ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

function start(args: readonly string[], stdio: StdioOptions = 'ignore'): Started {
  const child = spawn(process.execPath, args, { stdio });
  running.add(child);
  const ended = once(child, 'exit').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  return { child, ended };
}

const importing = (db: string): Started => start([BINARY, 'import', table, '--db', db]);

/** Waits until the process has announced its transaction, or is gone. */
async function writing(db: string, { child }: Started): Promise<void> {
  const reader = new Sqlite(db, { readonly: true });
  const announced = reader.prepare('SELECT 1 FROM writers WHERE pid = ?').pluck();
  while (child.exitCode === null && announced.get(child.pid) === undefined) await pause(5);
  reader.close();
}

describe('a process killed in the middle of an import', () => {
  it('leaves the database as it was before or as it is after', async () => {
    const before = join(folder, 'killed.db');
    openStore(before, { create: true }).close();
    let during = 0;
    for (const delay of [0, 50, 100, 200, 400, 800]) {
      const one = importing(before);
      await writing(before, one);
      await pause(delay);
      one.child.kill('SIGKILL');
      await one.ended;
      const store = openStore(before);
      const imports = store.imports.list();
      if (imports.length > 0) {
        expect(imports).toMatchObject([{ rows: ROWS, taken: ROWS, status: 'in-force' }]);
        store.close();
        break;
      }
      expect(store.log.list()).toEqual([]);
      const left = store.select('2024-11-30' as Parameters<typeof store.select>[0]);
      expect(left.imports).toEqual([]);
      store.close();
      during++;
    }
    expect(during).toBeGreaterThan(0);
    expect(await importing(before).ended).toBe(0);
    const store = openStore(before);
    expect(store.imports.list()).toMatchObject([{ rows: ROWS, taken: ROWS }]);
    store.close();
  });
});

describe('two processes at once', () => {
  it('the second waits briefly and is told who holds the database (5)', async () => {
    const path = join(folder, 'held.db');
    openStore(path, { create: true }).close();
    // A holder that keeps its transaction open as long as it lives; the timer keeps the connection from being
    // collected as garbage, which would end the transaction.
    const script = join(folder, 'hold.mjs');
    writeFileSync(
      script,
      `import { createRequire } from 'node:module';
       const Sqlite = createRequire(${JSON.stringify(BINARY)})('better-sqlite3');
       const db = new Sqlite(${JSON.stringify(path)});
       db.prepare('INSERT INTO writers VALUES (?, ?)').run(process.pid, 'batch');
       db.exec('BEGIN IMMEDIATE');
       console.log('held');
       setInterval(() => db.inTransaction, 1000);`,
    );
    const { child: holder, ended } = start([script], ['ignore', 'pipe', 'ignore']);
    await Promise.race([once(holder.stdout as Readable, 'data'), ended]);
    const store = openStore(path);
    const started = Date.now();
    const error: unknown = await store
      .transaction('import', () => undefined)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      exitCode: 5,
      message: expect.stringContaining(`batch, pid ${holder.pid}`),
    });
    expect(Date.now() - started).toBeGreaterThan(2000);
    // Reading goes on meanwhile.
    expect(store.imports.list()).toEqual([]);
    holder.kill('SIGKILL');
    await ended;
    await store.transaction('import', () => undefined);
    store.close();
  });
});
