import { appendFileSync } from 'node:fs';
import { say } from '../base/text.js';
import { SUMMARY } from '../messages/summary.js';
import type { FileReport } from '../operations/import-report.js';
import type { RunRecord, Store } from '../operations/store.js';
import { type readCheckFlags, runCheck } from './commands/check.js';
import type { Context } from './context.js';
import { exitCodeOf, type ImportFlags, runImport } from './import-flags.js';
import { writeError } from './output.js';

export interface Checked {
  readonly run: RunRecord;
  /** Files that the check went on without. */
  readonly refused: readonly FileReport[];
}

/**
 * Imports and checks, and sets the exit code. Null when a file was refused and the check is not to go on without it,
 * which is said.
 */
export async function importAndCheck(
  store: Store,
  paths: readonly string[],
  flags: ImportFlags & { readonly continue?: boolean },
  meant: Awaited<ReturnType<typeof readCheckFlags>>,
  context: Context,
): Promise<Checked | null> {
  const { language, quiet } = context;
  const report = await timed('import', () => runImport(store, paths, flags, context, meant.asOf));
  const { importMessages } = await import('./import-summary.js');
  writeError(importMessages(report, quiet, language));
  const code = exitCodeOf(report, flags.strict ?? false);
  process.exitCode = code;
  if (code === 3 && !flags.continue) {
    writeError(`${say(SUMMARY.stopped, language)}\n`);
    return null;
  }
  const run = await timed('check', () => runCheck(store, meant, context));
  return { run, refused: report.files.filter((file) => file.refusal !== null) };
}

/** Notes how long a stage took, one JSON line each, in the file that HEDUI_TIMINGS names; for benchmarks. */
export async function timed<T>(stage: string, work: () => Promise<T>): Promise<T> {
  const file = process.env.HEDUI_TIMINGS;
  if (!file) return work();
  const begun = performance.now();
  const result = await work();
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(3));
  appendFileSync(file, `${JSON.stringify({ stage, seconds })}\n`);
  return result;
}
