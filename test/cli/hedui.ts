import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parseIsoDate } from '../../src/base/dates.js';
import { check } from '../../src/operations/check.js';
import { importFiles } from '../../src/operations/import.js';
import { loadPolicy } from '../../src/policy/load.js';
import { openStore } from '../../src/store/store.js';

/** The program as it is installed. */
export const BINARY = new URL('../../bin/hedui.js', import.meta.url).pathname;

/** The sample month of the fixtures. */
export const SAMPLE = new URL('../../fixtures/2024-11', import.meta.url).pathname;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real binary as a script would: no terminal, no colour, Chinese. */
export function hedui(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { ...process.env, NO_COLOR: '1', HEDUI_LANG: 'zh', HEDUI_OPERATOR: '测试员', ...options.env },
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** A folder of its own for each test file, gone afterwards. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const AS_OF = parseIsoDate('2024-11-30');
let sample: Promise<string> | undefined;

/** A database of its own with the sample month imported and checked as run 1; the work is done once a worker. */
export async function sampleDatabase(path: string): Promise<string> {
  sample ??= makeSample();
  copyFileSync(await sample, path);
  return path;
}

async function makeSample(): Promise<string> {
  if (!AS_OF) throw new Error('no date');
  const path = join(mkdtempSync(join(tmpdir(), 'hedui-month-')), 'sample.db');
  const store = openStore(path, { create: true });
  const by = { operator: '测试员', now: '2024-12-02 09:00:00' };
  await importFiles(store, [SAMPLE], by);
  await check(store, loadPolicy('huaian-jkq'), { asOf: AS_OF, operator: by.operator, at: by.now });
  store.close();
  return path;
}

/** One line without a stack: what a user's mistake gets. */
export function expectOneLine(text: string): void {
  const lines = text.trimEnd().split('\n');
  if (lines.length !== 1 || /^\s+at /m.test(text)) throw new Error(`not one line:\n${text}`);
}
