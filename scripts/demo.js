import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fillVisits } from './visits.js';

// npm run demo: the sample month. npm run demo -- --months 3: three months one after the other in one database, with the
// visits of November among the files of December, then the file that came late.

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
  let answers = [];
  for (const { month, asOf } of MONTHS.slice(0, count)) {
    const out = `out/${month}`;
    heading(month);
    hedui('month', `fixtures/${month}`, ...answers, '--as-of', asOf, '--out', out);
    answers = month === '2024-11' ? [await visits(out)] : [];
  }
  const last = MONTHS[count - 1].month;
  heading('月度报告');
  console.log(readFileSync(`out/${last}/月度报告.md`, 'utf8'));
  if (count === MONTHS.length) late();
}

/** The visits of November: the workbook that the month sent out comes back filled in, with the files of December. */
async function visits(out) {
  const filled = `${out}/入户核查_已填_202411.xlsx`;
  const tasks = JSON.parse(asked('tasks', '--state', 'all', '--format', 'json'));
  await fillVisits(
    readFileSync('fixtures/visits-2024-11.yaml', 'utf8'),
    tasks,
    `${out}/入户核查.xlsx`,
    filled,
  );
  return filled;
}

/** November once more: with what its run used, and with what came since. */
function late() {
  heading('late');
  const first = latestRunOf('2024-11-30');
  hedui('import', 'fixtures/late');
  hedui('check', '--as-of', '2024-11-30', '--imports-of', String(first));
  hedui('check', '--as-of', '2024-11-30');
  hedui('reconcile', String(first), String(latestRunOf('2024-11-30')));
}

function latestRunOf(asOf) {
  const runs = JSON.parse(asked('runs', '--format', 'json')).filter((run) => run.asOf === asOf);
  return Math.max(...runs.map(({ run, number }) => run ?? number));
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
