import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { calendarOf } from '../../fixtures/calendar.js';
import { ZONE_PERIODS } from '../../fixtures/zone/zone.js';
import { openStore } from '../../src/store/store.js';
import { PROJECT } from '../place.js';
import { figuresOf } from './figures.js';
import { FIGURE_NAMES, PUBLISHED } from './published.js';

// npm run demo:zone: two months of the zone from the spreadsheets to the figures it publishes, and whether the program
// comes to the same. Exit 1 where one differs.

const DB = join(PROJECT, 'demo-zone.db');
const OUT = join(PROJECT, 'out', 'zone');

for (const end of ['', '-wal', '-shm']) rmSync(DB + end, { force: true });
for (const period of ZONE_PERIODS) {
  const folder = join('fixtures', 'zone', period);
  hedui('month', folder, '--as-of', calendarOf(period).asOf, '--out', join(OUT, period));
}
const [statisticsMonth = ''] = ZONE_PERIODS.slice(-1);
hedui('stats', '--month', statisticsMonth, '--out', join(OUT, statisticsMonth));
if (!compare()) process.exitCode = 1;

/** Runs the program and shows what it says; the demo ends where it fails. */
function hedui(...words: readonly string[]): void {
  console.log(`\n$ hedui ${words.join(' ')}`);
  const { status } = spawnSync(process.execPath, [join(PROJECT, 'bin', 'hedui.js'), ...words, '--db', DB], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Prints the published figures beside the computed ones; whether they are equal. */
function compare(): boolean {
  const store = openStore(DB);
  try {
    const run = store.runs
      .list()
      .sort((a, b) => a.number - b.number)
      .at(-1);
    if (!run) throw new Error('the month has no run');
    const computed = figuresOf(store, run);
    const width = Math.max(...FIGURE_NAMES.map((name) => stringWidth(PUBLISHED[name].title)));
    const line = (title: string, published: string, found: string, mark: string) =>
      console.log(
        `${title}${' '.repeat(width - stringWidth(title))}  ${published.padStart(11)}  ${found.padStart(11)}  ${mark}`,
      );
    const shown = (figure: number) => figure.toLocaleString('en-US');
    console.log('');
    line(run.asOf, 'published', 'computed', '');
    let equal = true;
    for (const name of FIGURE_NAMES) {
      const { title, figure } = PUBLISHED[name];
      const same = figure === computed[name];
      equal &&= same;
      line(title, shown(figure), shown(computed[name]), same ? '✓' : '✗');
    }
    return equal;
  } finally {
    store.close();
  }
}
