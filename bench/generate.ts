import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Month } from '../src/base/dates.js';
import { FIRST_MONTH } from './agencies.js';
import { type MonthSize, writeBenchMonth } from './month.js';

/** Told apart in the cache from what an older generator wrote. */
const VERSION = 2;

interface CachedMonth {
  readonly folder: string;
  readonly size: MonthSize;
}

/** The folder of a generated month of this size; made once and kept under the temporary folder of the system. */
export const cachedMonth = (households: number, format: 'xlsx' | 'csv'): Promise<CachedMonth> =>
  cached(households, format, FIRST_MONTH, false);

/** The same of a month in which every second household is in a scheme. */
export const cachedSchemeMonth = (households: number, month: Month): Promise<CachedMonth> =>
  cached(households, 'csv', month, true);

async function cached(
  households: number,
  format: 'xlsx' | 'csv',
  month: Month,
  inScheme: boolean,
): Promise<CachedMonth> {
  const kind = inScheme ? `scheme-${month}` : format;
  const top = join(tmpdir(), `hedui-bench-${VERSION}-${households}-${kind}`);
  const folder = join(top, month);
  const note = join(top, 'size.json');
  if (existsSync(note)) return { folder, size: JSON.parse(readFileSync(note, 'utf8')) as MonthSize };
  const started = performance.now();
  const unfinished = `${folder}.${process.pid}`;
  const size = await writeBenchMonth({
    folder: unfinished,
    households,
    format,
    month,
    inScheme,
    onFile: (path) => process.stderr.write(`  ${path.slice(unfinished.length + 1)}\n`),
  });
  // Named and noted only when complete, so that a run that was broken off leaves nothing that looks whole.
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  writeFileSync(note, JSON.stringify(size));
  process.stderr.write(`generated in ${((performance.now() - started) / 1000).toFixed(1)} s: ${folder}\n`);
  return { folder, size };
}
