import type { Command } from 'commander';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import type { Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { type Checked, importAndCheck, timed } from '../import-and-check.js';
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
    .action((paths: string[], flags: BatchFlags, self: Command) =>
      runBatch(paths, flags, self, {
        write: (store, { run, refused }, context) =>
          timed('export', () => runExport(store, run.number, flags.out, context, refused)),
      }),
    );
}

/** What one command of the whole job does beside import and check. */
interface Ending {
  /** Before anything is imported. @throws UserError (2) when the command could not end */
  readonly before?: (store: Store, context: Context) => Promise<void>;
  /** Writes what the run came to, and gives the paths. */
  readonly write: (store: Store, checked: Checked, context: Context) => Promise<readonly string[]>;
}

/** The whole job in one go: what can be known to fail is refused first, then import, check, and what is written. */
export async function runBatch(
  paths: readonly string[],
  flags: BatchFlags,
  self: Command,
  { before, write }: Ending,
): Promise<void> {
  const context = contextOf(self);
  assertNoStdin(paths);
  assertFolder(flags.out, '--out');
  const meant = await readCheckFlags(flags, context);
  const { assertBatchCanEnd } = await import('../../operations/before-batch.js');
  assertBatchCanEnd(meant.policy, meant.asOf, flags.out);
  await assertImportable(paths, flags);
  await withStore(self, { create: true }, async (store) => {
    await before?.(store, context);
    const checked = await importAndCheck(store, paths, flags, meant, context);
    if (!checked) return;
    const files = await write(store, checked, context);
    if (context.listing.format === 'table') {
      await printRun(checked.run, context);
      await writeOut('\n');
    }
    await tellWorkbooks(files, flags.out, context);
  });
}
