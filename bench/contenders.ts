import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Cost, measure, removeDatabase } from './measure.js';

export const PYTHON = '/usr/bin/python3';
const AS_OF = '2024-11-30';

export interface Stage {
  readonly name: string;
  readonly seconds: number;
}

/** One run of one program over the month. */
export interface Run {
  readonly cost: Cost;
  readonly stages: readonly Stage[];
}

export interface Contender {
  readonly name: string;
  run(): Promise<Run>;
}

export interface Place {
  /** The top folder of the project. */
  readonly project: string;
  /** The folder of the month. */
  readonly month: string;
  readonly format: 'xlsx' | 'csv';
  /** A folder for databases and lists. */
  readonly work: string;
}

/** The program itself: a fresh database and a fresh folder of lists each time. */
export const hedui = ({ project, month, work }: Place): Contender => ({
  name: 'hedui',
  async run() {
    const [db, out, timings] = [join(work, 'hedui.db'), join(work, 'hedui'), join(work, 'timings')];
    removeDatabase(db);
    for (const old of [out, timings]) rmSync(old, { recursive: true, force: true });
    const words = [
      join(project, 'bin', 'hedui.js'),
      'batch',
      month,
      '--as-of',
      AS_OF,
      '--out',
      out,
      '--db',
      db,
    ];
    const { cost, status, stderr } = await measure(process.execPath, [...words, '--no-progress'], {
      HEDUI_TIMINGS: timings,
    });
    if (status !== 0) throw new Error(`hedui batch ended with ${status}:\n${stderr}`);
    return { cost, stages: existsSync(timings) ? readTimings(timings) : [] };
  },
});

/** One JSON line a stage. */
function readTimings(path: string): Stage[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { stage, seconds } = JSON.parse(line) as { stage: string; seconds: number };
    return { name: stage, seconds };
  });
}

/** The same work as an analyst's script does it; null where Debian's pandas and openpyxl are not installed. */
export function pandas({ project, month, format, work }: Place): Contender | null {
  if (!hasPandas()) return null;
  return {
    name: 'pandas + openpyxl',
    async run() {
      const out = join(work, 'pandas');
      mkdirSync(out, { recursive: true });
      const words = [join(project, 'bench', 'peer_pandas.py'), month, out, '--tiers', tiersOf(work)];
      const { cost, status, stdout, stderr } = await measure(PYTHON, [
        ...words,
        ...(format === 'csv' ? ['--csv'] : []),
      ]);
      if (status !== 0) throw new Error(`peer_pandas.py ended with ${status}:\n${stderr}`);
      const { laps } = JSON.parse(stdout) as { laps: Record<string, number> };
      return { cost, stages: Object.entries(laps).map(([name, seconds]) => ({ name, seconds })) };
    },
  };
}

const tiersOf = (work: string): string => join(work, 'pandas-tiers.csv');

export function hasPandas(): boolean {
  if (!existsSync(PYTHON)) return false;
  try {
    execFileSync(PYTHON, ['-c', 'import pandas, openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The check beside the plainest reading of the same database, in one process. */
export async function checkAgainstSelect({ project, work }: Place): Promise<string> {
  const script = join(project, 'dist-tools', 'bench', 'check-child.js');
  const library = pathToFileURL(join(project, 'dist', 'index.js')).href;
  const words = [script, join(work, 'hedui.db'), AS_OF, library];
  const { status, stdout, stderr } = await measure(process.execPath, words);
  if (status !== 0) throw new Error(`the check ended with ${status}:\n${stderr}`);
  const { rows, select, check } = JSON.parse(stdout) as { rows: number; select: number; check: number };
  const times = (check / select).toFixed(2);
  return `check takes ${check.toFixed(2)} s, ${times} times as long as SELECT * of all ${rows.toLocaleString('en')} rows as objects (${select.toFixed(2)} s)`;
}

/** How many households both programs decide alike, in tier, size, income, assets and benefit. */
export async function agreement({ project, work }: Place): Promise<{ alike: number; households: number }> {
  const words = [
    join(project, 'bin', 'hedui.js'),
    'decisions',
    '--format',
    'ndjson',
    '--db',
    join(work, 'hedui.db'),
  ];
  const { status, stdout, stderr } = await measure(process.execPath, words);
  if (status !== 0) throw new Error(`hedui decisions ended with ${status}:\n${stderr}`);
  const decided = new Set(stdout.split('\n').filter(Boolean).map(asPeerWrites));
  const peer = readFileSync(tiersOf(work), 'utf8').split('\n').slice(1).filter(Boolean);
  const alike = peer.filter((line) => decided.has(line.replace(/(\d)\.0(?=,|$)/g, '$1'))).length;
  return { alike, households: decided.size };
}

/** A decision as a line of the peer's file: money of income and assets in fen, the benefit in yuan. */
function asPeerWrites(line: string): string {
  const decision = JSON.parse(line) as Record<string, string | number>;
  const fen = (field: string) => Math.round(Number(decision[field]) * 100);
  return [
    decision.household,
    decision.tier,
    decision.provisionalTier,
    decision.size,
    fen('annualIncome'),
    fen('financialAssets'),
    decision.provisionalBenefit,
  ].join(',');
}
