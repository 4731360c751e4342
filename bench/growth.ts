import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bankTable } from './bank-table.js';
import { type Cost, measure, medianOf, removeDatabase } from './measure.js';
import { writeCsv, writeXlsx } from './sheet-file.js';

// Does ten times the rows take ten times as long, and the same memory?

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' } },
});
const few = Number(values.rows);
const runs = Number(values.runs);
const sizes = [few, 10 * few];

const hedui = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'hedui.js');
const work = mkdtempSync(join(tmpdir(), 'hedui-bench-growth-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const WRITERS = { xlsx: writeXlsx, csv: writeCsv } as const;
type Kind = keyof typeof WRITERS;
const kinds = Object.keys(WRITERS) as Kind[];
const pathOf = (kind: Kind, rows: number) => join(work, String(rows), `银行存款_202411.${kind}`);

const costs = new Map<string, Cost[]>();
for (const rows of sizes) {
  mkdirSync(join(work, String(rows)));
  for (const kind of kinds) {
    // Named when complete: no run shall meet half a file.
    const unfinished = join(work, `unfinished.${kind}`);
    WRITERS[kind](bankTable(unfinished, rows));
    renameSync(unfinished, pathOf(kind, rows));
    costs.set(pathOf(kind, rows), []);
  }
}
for (let round = 1; round <= runs; round++) {
  for (const [path, own] of costs) {
    process.stderr.write(`run ${round} of ${runs}: ${path.slice(work.length + 1)}\n`);
    const db = join(work, `${own.length}-${process.pid}.db`);
    const { status, stderr, cost } = await measure(process.execPath, [
      ...[hedui, 'import', path, '--db', db],
      ...['--quiet', '--no-progress'],
    ]);
    if (status !== 0) throw new Error(stderr);
    own.push(cost);
    removeDatabase(db);
  }
}

console.log(`import of one table of 10 columns, median of ${runs}`);
console.log(
  `      ${sizes.map((rows) => `${rows.toLocaleString('en')} rows`.padStart(24)).join('')}   times`,
);
for (const kind of kinds) {
  const of = (rows: number, what: keyof Cost) => medianOf(costs.get(pathOf(kind, rows)) ?? [], what);
  const cells = sizes.map((rows) =>
    `${of(rows, 'user').toFixed(2)} s user ${(of(rows, 'memory') / 2 ** 20).toFixed(0).padStart(4)} MB`.padStart(
      24,
    ),
  );
  const times = of(10 * few, 'user') / of(few, 'user');
  console.log(`${kind.padEnd(6)}${cells.join('')}${times.toFixed(1).padStart(8)}`);
}
