import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lastDayOf, shiftMonth } from '../src/base/dates.js';
import { FIRST_MONTH } from './agencies.js';
import { cachedSchemeMonth } from './generate.js';
import { measure } from './measure.js';

// Two months one after the other through `hedui month`: does the time grow faster than the number of households?

const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '4000' },
    /** Keeps database and lists in this folder. */
    keep: { type: 'string' },
  },
});

const households = Number(values.households);
if (!Number.isInteger(households) || households < 1) {
  console.error('--households takes a whole number from 1 on');
  process.exit(2);
}

// Compiled to dist-tools/bench/month-cycle.js: the project is two folders up.
const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const work = values.keep ?? mkdtempSync(join(tmpdir(), 'hedui-bench-cycle-'));
if (!values.keep) process.on('exit', () => rmSync(work, { recursive: true, force: true }));

for (const month of [FIRST_MONTH, shiftMonth(FIRST_MONTH, 1)]) {
  const { folder } = await cachedSchemeMonth(households, month);
  const timings = join(work, `${month}.timings`);
  const places = ['--db', join(work, 'hedui.db'), '--out', join(work, month)];
  const { cost, status, stderr } = await measure(
    process.execPath,
    [join(project, 'bin/hedui.js'), 'month', folder, '--as-of', lastDayOf(month), ...places, '--no-progress'],
    { HEDUI_TIMINGS: timings },
  );
  if (status !== 0) throw new Error(`hedui month ended with ${status}:\n${stderr}`);
  const stages = readFileSync(timings, 'utf8').trim().split('\n');
  const told = stages.map((line) => {
    const { stage, seconds } = JSON.parse(line) as { stage: string; seconds: number };
    return `${stage} ${seconds.toFixed(1)} s`;
  });
  const user = cost.user === null ? '' : `, user ${cost.user.toFixed(1)} s`;
  const memory = cost.memory === null ? '' : `, peak ${Math.round(cost.memory / 2 ** 20)} MB`;
  console.log(`${households} households, ${month}: ${told.join(', ')}${user}${memory}`);
}
