import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Comparison, Reading } from './corpus-child.js';
import { CorpusReport, type Fate, type Outcome } from './corpus-report.js';

/**
 * Reads every spreadsheet below the folder HEDUI_CORPUS, each in a process of its own that may take 20 seconds and a
 * gigabyte, and says what became of it: rows, a refusal, a crash, a hang, or nothing where SheetJS finds cells.
 * HEDUI_CORPUS_AT_ONCE says how many are read at a time.
 */

const ENDINGS = new Set('.xlsx .xlsm .xltx .xltm .xls .xlt .xlsb .ods .fods .et .csv .tsv'.split(' '));
const SECONDS = 20;
const BYTES = 1024 ** 3;
const CHILD = fileURLToPath(new URL('./corpus-child.js', import.meta.url));
const AT_ONCE = Number(process.env.HEDUI_CORPUS_AT_ONCE ?? 2);

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
    const started = performance.now();
    // Until the file has been read: what SheetJS takes for the comparison is not ours.
    let seconds = 0;
    let bytes = 0;
    const lines = () => out.split('\n').slice(0, -1);
    const end = (fate: Fate) => {
      // Once it has been read only SheetJS can be the one that takes too long or too much.
      if (lines().length === 0) ended = fate;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => end('hang'), SECONDS * 1000);
    const look = () => {
      if (lines().length > 0) return;
      bytes = Math.max(bytes, memoryOf(child));
      seconds = (performance.now() - started) / 1000;
    };
    const watch = setInterval(() => {
      look();
      if (memoryOf(child) > BYTES) end('memory');
    }, 50);
    child.stdout.on('data', (data: Buffer) => {
      look();
      out += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data;
    });
    child.on('close', (code) => {
      clearTimeout(clock);
      clearInterval(watch);
      const fate = ended ?? (lines().length === 0 ? 'crash' : null);
      const outcome = judge(lines(), fate, `${code} ${err.trim().slice(0, 300)}`);
      resolve({ ...outcome, seconds, bytes });
    });
  });
}

type Judged = Omit<Outcome, 'seconds' | 'bytes'>;

function judge(lines: readonly string[], ended: Fate | null, problem: string): Judged {
  const [first, second] = lines;
  const none = { differing: 0, compared: false };
  if (ended || !first) return { fate: ended ?? 'crash', words: problem, ...none };
  const reading = JSON.parse(first) as Reading;
  const comparison = second ? (JSON.parse(second) as Comparison) : null;
  const theirs = comparison?.theirs ?? -1;
  if (reading.refusal)
    return {
      fate: 'refused',
      words: `${reading.refusal} (SheetJS: ${theirs})`,
      refusal: reading.code,
      ...none,
    };
  const differing = comparison?.differing ?? 0;
  const words = [`${reading.rows} rows, ${reading.cells} cells, ${reading.reader}`];
  if (comparison?.numbers) words.push(`${comparison.numbers} numbers are dates to SheetJS`);
  if (differing > 0) words.push(`${differing} differ: ${comparison?.examples.join(' ; ').slice(0, 300)}`);
  const fate = reading.cells > 0 ? 'read' : theirs > 0 ? 'lost' : 'empty';
  return { fate, words: words.join(' | '), differing, compared: theirs >= 0 };
}

const files = filesBelow(folder).sort();
const report = new CorpusReport();

let next = 0;
async function work(): Promise<void> {
  for (let path = files[next++]; path !== undefined; path = files[next++]) {
    const outcome = await read(path);
    const name = relative(folder as string, path);
    report.add(extname(path).toLowerCase(), name, outcome);
    process.stdout.write(`${outcome.fate}\t${name}\t${outcome.words.replaceAll('\n', ' ')}\n`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
process.stdout.write(`${report.lines().join('\n')}\n`);
process.exitCode = report.failed ? 1 : 0;
