import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Comparison, Reading } from './corpus-child.js';

/**
 * Reads every spreadsheet below the folder HEDUI_CORPUS, each in a process of its own that may take 20 seconds and a
 * gigabyte, and says what became of it: rows, a refusal, a crash, a hang, or nothing where SheetJS finds cells.
 */

const ENDINGS = new Set('.xlsx .xlsm .xltx .xltm .xls .xlt .xlsb .ods .fods .et .csv .tsv'.split(' '));
const SECONDS = 20;
const BYTES = 1024 ** 3;
const CHILD = fileURLToPath(new URL('./corpus-child.js', import.meta.url));
const AT_ONCE = 2;

type Fate = 'read' | 'refused' | 'empty' | 'lost' | 'crash' | 'hang' | 'memory';

interface Outcome {
  readonly fate: Fate;
  readonly words: string;
  readonly differing: number;
  readonly compared: boolean;
}

const folder = process.env.HEDUI_CORPUS;
if (!folder) {
  process.stderr.write('HEDUI_CORPUS=DIR npm run bench:corpus\n');
  process.exit(2);
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(below);
    return entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase()) ? [below] : [];
  });
}

/** The memory that a process holds; 0 where the system does not say. */
function memoryOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function read(path: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CHILD, path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    let ended: Fate | null = null;
    const lines = () => out.split('\n').slice(0, -1);
    const end = (fate: Fate) => {
      // Once it has been read only SheetJS can be the one that takes too long or too much.
      if (lines().length === 0) ended = fate;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => end('hang'), SECONDS * 1000);
    const watch = setInterval(() => memoryOf(child) > BYTES && end('memory'), 100);
    child.stdout.on('data', (data: Buffer) => {
      out += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data;
    });
    child.on('close', (code) => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve(
        judge(
          lines(),
          ended ?? (lines().length === 0 ? 'crash' : null),
          `${code} ${err.trim().slice(0, 300)}`,
        ),
      );
    });
  });
}

function judge(lines: readonly string[], ended: Fate | null, problem: string): Outcome {
  const [first, second] = lines;
  if (ended || !first) return { fate: ended ?? 'crash', words: problem, differing: 0, compared: false };
  const reading = JSON.parse(first) as Reading;
  const comparison = second ? (JSON.parse(second) as Comparison) : null;
  const compared = comparison !== null && comparison.theirs >= 0;
  const theirs = comparison?.theirs ?? -1;
  if (reading.refusal)
    return {
      fate: 'refused',
      words: `${reading.refusal} (SheetJS: ${theirs})`,
      differing: 0,
      compared: false,
    };
  const differing = comparison?.differing ?? 0;
  const words = `${reading.rows} rows, ${reading.cells} cells, ${reading.reader}`;
  const examples =
    differing > 0 ? ` | ${differing} differ: ${comparison?.examples.join(' ; ').slice(0, 200)}` : '';
  const fate = reading.cells > 0 ? 'read' : theirs > 0 ? 'lost' : 'empty';
  return { fate, words: words + examples, differing, compared };
}

const files = filesBelow(folder).sort();
const classes = new Map<string, Map<string, number>>();
const count = (kind: string, what: string) => {
  const counts = classes.get(kind) ?? new Map<string, number>();
  classes.set(kind, counts.set(what, (counts.get(what) ?? 0) + 1));
};

let next = 0;
async function work(): Promise<void> {
  for (let path = files[next++]; path !== undefined; path = files[next++]) {
    const { fate, words, differing, compared } = await read(path);
    const kind = extname(path).toLowerCase();
    count(kind, 'files');
    count(kind, fate);
    if (compared) count(kind, differing > 0 ? 'differs from SheetJS' : 'as SheetJS');
    process.stdout.write(`${fate}\t${relative(folder as string, path)}\t${words.replaceAll('\n', ' ')}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
for (const [kind, counts] of classes) {
  const line = [...counts].map(([what, times]) => `${what} ${times}`).join(', ');
  process.stdout.write(`${kind}: ${line}\n`);
}
const bad = [...classes.values()].some((counts) =>
  ['lost', 'crash', 'hang', 'memory'].some((fate) => counts.has(fate)),
);
process.exitCode = bad ? 1 : 0;
