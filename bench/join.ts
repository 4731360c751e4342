import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cachedMonth } from './generate.js';
import { type Cost, measure, medianOf, removeDatabase } from './measure.js';

// Csv files of a month into decided households, beside DuckDB in memory: what does it cost to keep and to decide?

const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
  },
});
const households = Number(values.households);
const runs = Number(values.runs);

const here = dirname(fileURLToPath(import.meta.url));
const hedui = join(here, '..', '..', 'bin', 'hedui.js');
const { folder, size } = await cachedMonth(households, 'csv');
const work = mkdtempSync(join(tmpdir(), 'hedui-bench-join-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const db = join(work, 'join.db');
const quietly = ['--db', db, '--quiet', '--no-progress'];
const STEPS: Readonly<Record<string, readonly string[]>> = {
  'hedui import': [hedui, 'import', folder, ...quietly],
  'hedui check': [hedui, 'check', '--as-of', '2024-11-30', ...quietly],
  DuckDB: [join(here, 'join-child.js'), folder, String(households)],
};

const costs = new Map<string, Cost[]>(Object.keys(STEPS).map((name) => [name, []]));
for (let round = 1; round <= runs; round++) {
  removeDatabase(db);
  for (const [name, words] of Object.entries(STEPS)) {
    process.stderr.write(`run ${round} of ${runs}: ${name}\n`);
    const { status, stderr, cost } = await measure(process.execPath, words);
    if (status !== 0) throw new Error(`${name}: ${stderr.trim()}`);
    costs.get(name)?.push(cost);
  }
}

const of = (name: string, what: keyof Cost): number => medianOf(costs.get(name) ?? [], what);
const count = (value: number) => value.toLocaleString('en');
console.log(
  `${count(households)} households, ${count(size.persons + size.agencyRows)} rows as csv, median of ${runs}`,
);
console.log(`${''.padEnd(16)}${'clock s'.padStart(9)}${'user s'.padStart(9)}${'MB'.padStart(7)}`);
for (const name of Object.keys(STEPS)) {
  console.log(
    name.padEnd(16) +
      of(name, 'wall').toFixed(2).padStart(9) +
      of(name, 'user').toFixed(2).padStart(9) +
      (of(name, 'memory') / 2 ** 20).toFixed(0).padStart(7),
  );
}
const times = (what: 'wall' | 'user') =>
  ((of('hedui import', what) + of('hedui check', what)) / of('DuckDB', what)).toFixed(1);
console.log(
  `import and check take ${times('wall')} times as long as DuckDB by the clock, ${times('user')} by user CPU`,
);
