import type { Command } from 'commander';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { importAndCheck, timed } from '../import-and-check.js';
import { addImportFlags, assertImportable, type ImportFlags } from '../import-flags.js';
import { writeOut } from '../output.js';
import { printRun } from '../print-run.js';
import { assertFolder, assertNoStdin } from '../streams.js';
import { withStore } from '../with-store.js';
import { addCheckFlags, type CheckFlags, readCheckFlags } from './check.js';
import { runExport, tellWorkbooks } from './export.js';

export interface BatchFlags extends CheckFlags, ImportFlags {
  readonly out: string;
  readonly continue?: boolean;
}

/** Every flag of import, check and export. */
export const addBatchFlags = (command: Command, t: Say): Command =>
  addImportFlags(addCheckFlags(command, t), t)
    .requiredOption('--out <dir>', t(FLAGS.out))
    .option('--continue', t(FLAGS.continue));

export function registerBatch(program: Command, t: Say): void {
  addBatchFlags(program.command('batch <path...>').description(t(COMMANDS.batch)), t)
    .addHelpText('after', examples(t, 'hedui batch fixtures/2024-11 --as-of 2024-11-30 --out out'))
    .action(async (paths: string[], flags: BatchFlags, self: Command) => {
      const context = contextOf(self);
      assertNoStdin(paths);
      assertFolder(flags.out, '--out');
      const meant = await readCheckFlags(flags, context);
      const { assertBatchCanEnd } = await import('../../operations/before-batch.js');
      assertBatchCanEnd(meant.policy, meant.asOf, flags.out);
      await assertImportable(paths, flags);
      await withStore(self, { create: true }, async (store) => {
        const checked = await importAndCheck(store, paths, flags, meant, context);
        if (!checked) return;
        const { run, refused } = checked;
        const files = await timed('export', () => runExport(store, run.number, flags.out, context, refused));
        if (context.listing.format === 'table') {
          await printRun(run, context);
          await writeOut('\n');
        }
        await tellWorkbooks(files, flags.out, context);
      });
    });
}
