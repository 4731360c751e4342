import { appendFileSync } from 'node:fs';
import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { SUMMARY } from '../../messages/summary.js';
import { contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import {
  addImportFlags,
  assertImportable,
  exitCodeOf,
  type ImportFlags,
  runImport,
} from '../import-flags.js';
import { writeError, writeOut } from '../output.js';
import { printRun } from '../print-run.js';
import { assertFolder, assertNoStdin } from '../streams.js';
import { withStore } from '../with-store.js';
import { addCheckFlags, type CheckFlags, readCheckFlags, runCheck } from './check.js';
import { runExport, tellWorkbooks } from './export.js';

interface BatchFlags extends CheckFlags, ImportFlags {
  readonly out: string;
  readonly continue?: boolean;
}

export function registerBatch(program: Command, t: Say): void {
  const command = program.command('batch <path...>').description(t(COMMANDS.batch));
  addImportFlags(addCheckFlags(command, t), t)
    .requiredOption('--out <dir>', t(FLAGS.out))
    .option('--continue', t(FLAGS.continue))
    .addHelpText('after', examples(t, 'hedui batch fixtures/2024-11 --as-of 2024-11-30 --out out'))
    .action(async (paths: string[], flags: BatchFlags, self: Command) => {
      const context = contextOf(self);
      const { language, quiet } = context;
      assertNoStdin(paths);
      assertFolder(flags.out, '--out');
      const meant = await readCheckFlags(flags, context);
      const { assertBatchCanEnd } = await import('../../operations/before-batch.js');
      assertBatchCanEnd(meant.policy, meant.asOf, flags.out);
      await assertImportable(paths, flags);
      await withStore(self, { create: true }, async (store) => {
        const report = await timed('import', () => runImport(store, paths, flags, context, meant.asOf));
        const { importMessages } = await import('../import-summary.js');
        writeError(importMessages(report, quiet, language));
        const code = exitCodeOf(report, flags.strict ?? false);
        process.exitCode = code;
        if (code === 3 && !flags.continue) {
          writeError(`${say(SUMMARY.stopped, language)}\n`);
          return;
        }
        const run = await timed('check', () => runCheck(store, meant, context));
        const refused = report.files.filter((file) => file.refusal !== null);
        const files = await timed('export', () => runExport(store, run.number, flags.out, context, refused));
        if (context.listing.format === 'table') {
          await printRun(run, context);
          await writeOut('\n');
        }
        await tellWorkbooks(files, flags.out, context);
      });
    });
}

/** Notes how long a stage took, one JSON line each, in the file that HEDUI_TIMINGS names; for benchmarks. */
async function timed<T>(stage: string, work: () => Promise<T>): Promise<T> {
  const file = process.env.HEDUI_TIMINGS;
  if (!file) return work();
  const begun = performance.now();
  const result = await work();
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(3));
  appendFileSync(file, `${JSON.stringify({ stage, seconds })}\n`);
  return result;
}
