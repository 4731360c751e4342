import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bankTable } from './bank-table.js';
import { hasPandas, PYTHON } from './contenders.js';
import { type Cost, measure, medianOf, removeDatabase } from './measure.js';
import { writeCsv, writeXlsx } from './sheet-file.js';

// One table of an agency, read by this program and by what else reads such files on Node and in Python.

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '300000' },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const rows = Number(values.rows);
const runs = Number(values.runs);

// Compiled to dist-tools/bench/files.js: the project is two folders up.
const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..');
const folder = join(tmpdir(), `hedui-bench-files-${rows}`);
const [xlsx, csv] = [join(folder, '银行存款_202411.xlsx'), join(folder, '银行存款_202411.csv')];
if (!existsSync(csv)) {
  mkdirSync(folder, { recursive: true });
  writeXlsx(bankTable(xlsx, rows));
  writeCsv(bankTable(csv, rows));
}
const work = mkdtempSync(join(tmpdir(), 'hedui-bench-work-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

interface Reader {
  readonly name: string;
  readonly file: string;
  readonly command: readonly string[];
}

const db = join(work, 'bench.db');
const inNode = (mode: string, file: string): readonly string[] => [
  process.execPath,
  join(here, 'files-child.js'),
  mode,
  file,
];
const imported = (file: string): readonly string[] => [
  process.execPath,
  ...[join(project, 'bin', 'hedui.js'), 'import', file, '--db', db, '--quiet', '--no-progress'],
];
const inPython = (mode: string, file: string): readonly string[] => [
  PYTHON,
  ...[join(project, 'bench', 'peer_files.py'), mode, file, db],
];

const readers: readonly Reader[] = [
  { name: 'hedui: read xlsx', file: xlsx, command: inNode('hedui', xlsx) },
  { name: 'hedui: import xlsx', file: xlsx, command: imported(xlsx) },
  { name: 'exceljs stream reader', file: xlsx, command: inNode('exceljs', xlsx) },
  { name: 'SheetJS', file: xlsx, command: inNode('sheetjs', xlsx) },
  { name: 'hedui: read csv', file: csv, command: inNode('hedui', csv) },
  { name: 'hedui: import csv', file: csv, command: imported(csv) },
  { name: 'csv-parse', file: csv, command: inNode('csv-parse', csv) },
  { name: 'DuckDB', file: csv, command: inNode('duckdb', csv) },
  ...(hasPandas()
    ? [
        { name: 'pandas + openpyxl', file: xlsx, command: inPython('xlsx', xlsx) },
        { name: 'pandas to_sql', file: csv, command: inPython('to_sql', csv) },
      ]
    : []),
];
const chosen = readers.filter(({ name }) => values.only === undefined || name.includes(values.only));

const costs = new Map<string, Cost[]>(chosen.map(({ name }) => [name, []]));
for (let round = 1; round <= runs; round++) {
  for (const { name, command } of chosen) {
    process.stderr.write(`run ${round} of ${runs}: ${name}\n`);
    removeDatabase(db);
    const [program = '', ...words] = command;
    const { status, stderr, cost } = await measure(program, words);
    if (status === 0) costs.get(name)?.push(cost);
    else process.stderr.write(`  not measured: ${stderr.trim().split('\n').at(-1)}\n`);
  }
}

console.log(`${rows.toLocaleString('en')} rows × 10 columns, median of ${runs}`);
console.log(
  `${''.padEnd(26)}${'clock s'.padStart(9)}${'user s'.padStart(9)}${'MB'.padStart(7)}${'× read'.padStart(9)}${'× import'.padStart(10)}`,
);
for (const { name, file } of chosen) {
  const own = costs.get(name) ?? [];
  if (own.length === 0) continue;
  const kind = file === xlsx ? 'xlsx' : 'csv';
  const wall = (of: string) => medianOf(costs.get(of) ?? [], 'wall');
  const against = (of: string) => (wall(name) / wall(`hedui: ${of} ${kind}`)).toFixed(2);
  const user = medianOf(own, 'user');
  const memory = medianOf(own, 'memory') / 2 ** 20;
  console.log(
    name.padEnd(26) +
      wall(name).toFixed(2).padStart(9) +
      user.toFixed(2).padStart(9) +
      memory.toFixed(0).padStart(7) +
      against('read').padStart(9) +
      against('import').padStart(10),
  );
}
