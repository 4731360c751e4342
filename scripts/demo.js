import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fillVisits } from './visits.js';

// npm run demo: the sample month. npm run demo -- --months 3: three months one after the other in one database, then
// the file that came late. Commands that this version of the program does not have are passed over.

const MONTHS = [
  { month: '2024-10', asOf: '2024-10-31' },
  { month: '2024-11', asOf: '2024-11-30' },
  { month: '2024-12', asOf: '2024-12-31' },
];
const DB = 'demo.db';

const { values } = parseArgs({ options: { months: { type: 'string', default: '1' } } });
if (values.months === '1') sampleMonth();
else if (values.months === '2' || values.months === '3') await cycle(Number(values.months));
else {
  console.error('--months: 1, 2, 3');
  process.exitCode = 2;
}

function sampleMonth() {
  hedui('batch', 'fixtures/2024-11', '--as-of', '2024-11-30', '--out', 'out');
}

async function cycle(count) {
  const commands = commandsThereAre();
  for (const { month, asOf } of MONTHS.slice(0, count)) {
    const out = `out/${month}`;
    heading(month);
    if (commands.has('month')) hedui('month', `fixtures/${month}`, '--as-of', asOf, '--out', out);
    else oneByOne(commands, month, asOf, out);
    if (commands.has('payments')) hedui('payments', '--month', month);
    if (commands.has('due')) hedui('due', '--by', asOf);
    if (commands.has('conflicts')) hedui('conflicts');
    if (month === '2024-11' && commands.has('tasks')) await visits(out);
  }
  if (count === MONTHS.length) late(commands);
}

/** What `hedui month` does in one go. */
function oneByOne(commands, month, asOf, out) {
  hedui('import', `fixtures/${month}`);
  hedui('check', '--as-of', asOf);
  hedui('export', '--out', out);
  if (commands.has('reconcile') && month !== MONTHS[0].month) hedui('reconcile', '--out', out);
  if (commands.has('warnings')) hedui('warnings', '--new');
  if (commands.has('tasks')) hedui('tasks', '--by-street');
}

/** The visits of November: the dispatch workbook goes out, comes back filled in, and is taken in. */
async function visits(out) {
  heading('visits');
  const dispatch = `${out}/入户核查.xlsx`;
  const filled = `${out}/入户核查_已填_202411.xlsx`;
  mkdirSync(out, { recursive: true });
  hedui('tasks', 'export', dispatch);
  const tasks = JSON.parse(asked('tasks', '--state', 'all', '--format', 'json'));
  await fillVisits(readFileSync('fixtures/visits-2024-11.yaml', 'utf8'), tasks, dispatch, filled);
  hedui('tasks', 'import', filled);
}

/** November once more: with what its run used, and with what came since. */
function late(commands) {
  heading('late');
  const first = latestRunOf('2024-11-30');
  hedui('import', 'fixtures/late');
  hedui('check', '--as-of', '2024-11-30', '--imports-of', String(first));
  hedui('check', '--as-of', '2024-11-30');
  if (commands.has('reconcile')) hedui('reconcile', String(first), String(latestRunOf('2024-11-30')));
}

function latestRunOf(asOf) {
  const runs = JSON.parse(asked('runs', '--format', 'json')).filter((run) => run.asOf === asOf);
  return Math.max(...runs.map(({ run, number }) => run ?? number));
}

/** The commands that the help names. */
function commandsThereAre() {
  const { stdout } = spawnSync(process.execPath, ['bin/hedui.js', '--help', '--lang', 'en'], {
    encoding: 'utf8',
  });
  return new Set([...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name));
}

function heading(text) {
  console.log(`\n━━━ ${text} ${'━'.repeat(60)}`);
}

/** Runs the program and shows what it says; the demo ends where it fails. */
function hedui(...words) {
  console.log(`\n$ hedui ${words.join(' ')}`);
  ended(spawnSync(process.execPath, ['bin/hedui.js', ...words, '--db', DB], { stdio: 'inherit' }));
}

/** What the program answers. */
function asked(...words) {
  const answer = spawnSync(process.execPath, ['bin/hedui.js', ...words, '--db', DB], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  ended(answer);
  return answer.stdout;
}

function ended({ status }) {
  if (status !== 0) process.exit(status ?? 1);
}
