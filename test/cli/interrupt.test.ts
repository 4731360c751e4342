import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCharacter } from '../../src/base/identity.js';
import { BINARY, hedui, scratchFolder } from './hedui.js';

const folder = scratchFolder();

interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

/** Starts a command, interrupts it as soon as something holds, and gives how it ended. */
async function interrupted(
  args: readonly string[],
  when: () => boolean,
  { signal = 'SIGINT', options = '' }: { signal?: NodeJS.Signals; options?: string } = {},
) {
  const env = { ...process.env, NO_COLOR: '1', HEDUI_LANG: 'zh', NODE_OPTIONS: options };
  // Standard input stays open, so that what reads it waits.
  const child = spawn(process.execPath, [BINARY, ...args], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const look = setInterval(() => {
    if (when()) {
      clearInterval(look);
      child.kill(signal);
    }
  }, 2);
  const ended = await new Promise<Ended>((resolve) => {
    child.on('close', (status, by) => resolve({ status, signal: by, stderr }));
  });
  clearInterval(look);
  return ended;
}

const ROWS = 60_000;

/** Files that take far longer to read than to look for the database. */
function slowMonth(): string {
  const month = join(folder, '2024-11');
  mkdirSync(month);
  const ids = Array.from({ length: 60 }, (_, serial) => {
    const body = `32089919560412${String(serial + 1).padStart(3, '0')}`;
    return body + checkCharacter(body);
  });
  for (const bank of ['农行', '工行', '建行']) {
    const rows = Array.from({ length: ROWS }, (_, row) => `王敏,${ids[row % 60]},${bank},${row},1.00\n`);
    writeFileSync(join(month, `${bank}.csv`), `姓名,身份证号,开户行,账号,余额\n${rows.join('')}`);
  }
  return month;
}

describe('Ctrl-C', () => {
  test('in an import says what is in, exits 130, and the import goes on when run again', async () => {
    const db = join(folder, 'import.db');
    const month = slowMonth();
    const { status, stderr } = await interrupted(['import', month, '--db', db], () => existsSync(db));
    expect(status).toBe(130);
    expect(stderr).toContain('已中断');
    expect(stderr).not.toMatch(/^\s+at /m);
    const before = JSON.parse(hedui(['imports', '--json', '--db', db]).stdout) as unknown[];
    expect(before.length).toBeLessThan(3);
    expect(hedui(['import', month, '--db', db]).status).toBe(0);
    const after = JSON.parse(hedui(['imports', '--json', '--db', db]).stdout) as { taken: number }[];
    expect(after.map(({ taken }) => taken)).toEqual([ROWS, ROWS, ROWS]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while dossiers are awaited ends with %i and one line', async (signal, code) => {
    // A marker tells that the program runs: by then it listens to signals.
    const marker = join(folder, `${signal}.mjs`);
    writeFileSync(
      marker,
      `import { writeFileSync } from 'node:fs';
       const listen = process.once.bind(process);
       process.once = (event, ...rest) => {
         const result = listen(event, ...rest);
         if (event === 'SIGHUP') writeFileSync(${JSON.stringify(`${marker}.started`)}, '');
         return result;
       };`,
    );
    const options = `--import=file://${marker}`;
    const begun = () => existsSync(`${marker}.started`);
    const { status, stderr } = await interrupted(['assess', '-'], begun, { signal, options });
    expect(status).toBe(code);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('in an export leaves no draft and no workbook of half a set', async () => {
    const db = join(folder, 'export.db');
    const out = join(folder, 'out');
    const month = new URL('../../fixtures/2024-11', import.meta.url).pathname;
    hedui(['import', month, '--db', db]);
    hedui(['check', '--as-of', '2024-11-30', '--db', db]);
    const drafts = () => existsSync(out) && readdirSync(out).length > 0;
    const { status } = await interrupted(['export', '--out', out, '--db', db], drafts);
    const left = existsSync(out) ? readdirSync(out) : [];
    // Whoever is interrupted between the last name and the end has written all of them.
    expect([0, 6]).toContain(left.length);
    expect(left.filter((name) => !name.endsWith('.xlsx') || name.startsWith('.'))).toEqual([]);
    expect([0, 130]).toContain(status);
  });
});
