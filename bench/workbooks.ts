import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cost, measure, medianOf } from './measure.js';

// One list of households, written by this program and by exceljs's streaming writer alone.

const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '100000' },
    persons: { type: 'string', default: '3' },
    runs: { type: 'string', default: '3' },
  },
});
const households = Number(values.households);
const runs = Number(values.runs);
/** Not slower than this share of the rate of the bare writer. */
const LEAST_RATE = 0.8;
/** Megabytes that four times the rows may add, beyond what the garbage collector leaves about. */
const MOST_GROWTH = 100;

const child = join(dirname(fileURLToPath(import.meta.url)), 'workbooks-child.js');
const work = mkdtempSync(join(tmpdir(), 'hedui-bench-workbooks-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

interface Task {
  readonly writer: 'hedui' | 'exceljs';
  readonly households: number;
  readonly persons: number;
}

const some = Number(values.persons);
const tasks: readonly Task[] = [
  { writer: 'hedui', households, persons: 0 },
  { writer: 'exceljs', households, persons: 0 },
  { writer: 'hedui', households, persons: some },
  { writer: 'exceljs', households, persons: some },
  { writer: 'hedui', households: Math.round(households / 4), persons: some },
];
const costs = new Map<Task, Cost[]>(tasks.map((task) => [task, []]));
const sizes = new Map<Task, number>();

for (let round = 1; round <= runs; round++) {
  for (const task of tasks) {
    const words = [task.writer, work, String(task.households), String(task.persons)];
    process.stderr.write(`run ${round} of ${runs}: ${words.join(' ')}\n`);
    const { status, stderr, cost } = await measure(process.execPath, [child, ...words]);
    if (status !== 0) throw new Error(stderr);
    costs.get(task)?.push(cost);
    sizes.set(task, statSync(join(work, `${task.writer}.xlsx`)).size);
  }
}

const of = (task: Task | undefined, what: keyof Cost): number =>
  medianOf(task ? (costs.get(task) ?? []) : [], what);

console.log(`median of ${runs}`);
console.log('writer     households  persons each   clock s   user s    MB   file MB   rows/s');
for (const task of tasks) {
  const rows = task.households * (1 + task.persons);
  console.log(
    task.writer.padEnd(10) +
      task.households.toLocaleString('en').padStart(11) +
      String(task.persons).padStart(14) +
      of(task, 'wall').toFixed(2).padStart(10) +
      of(task, 'user').toFixed(2).padStart(9) +
      (of(task, 'memory') / 2 ** 20).toFixed(0).padStart(6) +
      ((sizes.get(task) ?? 0) / 2 ** 20).toFixed(1).padStart(10) +
      Math.round(rows / of(task, 'wall'))
        .toLocaleString('en')
        .padStart(9),
  );
}

const [plain, barePlain, full, bareFull, quarter] = tasks;
const rates = [of(barePlain, 'wall') / of(plain, 'wall'), of(bareFull, 'wall') / of(full, 'wall')];
const growth = (of(full, 'memory') - of(quarter, 'memory')) / 2 ** 20;
const told = rates.map((rate) => rate.toFixed(2)).join(' and ');
console.log(`rate against exceljs: ${told} (at least ${LEAST_RATE})`);
console.log(`memory for four times the rows: ${growth.toFixed(0)} MB more (at most ${MOST_GROWTH})`);
if (rates.some((rate) => rate < LEAST_RATE) || growth > MOST_GROWTH) process.exitCode = 1;
