import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a child process cost. */
export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of processor time in user code, of all threads; null where the system does not tell. */
  readonly user: number | null;
  /** Peak of resident memory in bytes; null where the system does not tell. */
  readonly memory: number | null;
}

export interface Measured {
  readonly cost: Cost;
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** So that the next run begins with a fresh one. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

const TIME = '/usr/bin/time';

/** Runs a program to its end and measures it, by GNU time where that is installed. */
export async function measure(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const report = join(tmpdir(), `hedui-bench-time-${process.pid}`);
  const timed = existsSync(TIME);
  const all = timed ? [TIME, '-f', '%U %M', '-o', report, command, ...words] : [command, ...words];
  const [program = command, ...rest] = all;
  const started = performance.now();
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const wall = (performance.now() - started) / 1000;
  return { cost: { wall, ...(timed ? readReport(report) : { user: null, memory: null }) }, status, ...texts };
}

function readReport(path: string): { user: number; memory: number } {
  // A command that failed has a line of words above the numbers.
  const [user = Number.NaN, kilobytes = Number.NaN] = (
    readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? ''
  )
    .split(' ')
    .map(Number);
  rmSync(path);
  return { user, memory: kilobytes * 1024 };
}

/** Of several runs the median of what each cost; NaN where the system does not tell. */
export const medianOf = (costs: readonly Cost[], what: keyof Cost): number =>
  median(costs.map((cost) => cost[what] ?? Number.NaN));

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
