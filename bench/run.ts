import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  agreement,
  type Contender,
  checkAgainstSelect,
  hedui,
  type Place,
  pandas,
  type Run,
} from './contenders.js';
import { cachedMonth } from './generate.js';
import { monthLines, ratioLine, runLines } from './report.js';

const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '1' },
    csv: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});

const households = Number(values.households);
const runs = Number(values.runs);
if (!Number.isInteger(households) || households < 1 || !Number.isInteger(runs) || runs < 1) {
  console.error('--households and --runs take a whole number from 1 on');
  process.exit(2);
}

// Compiled to dist-tools/bench/run.js: the project is two folders up.
const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const format = values.csv ? 'csv' : 'xlsx';
const { folder, size } = await cachedMonth(households, format);
const work = mkdtempSync(join(tmpdir(), 'hedui-bench-work-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
const place: Place = { project, month: folder, format, work };

const peer = values['no-peers'] ? null : pandas(place);
if (values.peers && !peer) {
  console.error(
    'no pandas and openpyxl under /usr/bin/python3: apt-get install python3-pandas python3-openpyxl',
  );
  process.exit(2);
}
const contenders: readonly Contender[] = peer ? [hedui(place), peer] : [hedui(place)];

const results = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
for (let round = 1; round <= runs; round++) {
  for (const contender of contenders) {
    process.stderr.write(`run ${round} of ${runs}: ${contender.name}\n`);
    results.get(contender.name)?.push(await contender.run());
  }
}

const print = (lines: readonly string[]) => console.log(lines.join('\n'));
print(monthLines({ households, ...size }, format, runs));
for (const [name, done] of results) print(runLines(name, done, { households, ...size }));
print([await checkAgainstSelect(place), '']);
if (!peer) print(['no pandas and openpyxl to compare with']);
else {
  print([ratioLine(results.get('hedui') ?? [], results.get(peer.name) ?? [])]);
  if (values.compare) {
    const { alike, households: all } = await agreement(place);
    print([`decided alike by both: ${alike} of ${all} households`]);
  }
}
