import type { Command } from 'commander';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
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
import { assertNoStdin } from '../streams.js';
import { withStore } from '../with-store.js';

export function registerImport(program: Command, t: Say): void {
  addImportFlags(program.command('import <path...>').description(t(COMMANDS.import)), t)
    .option('--dry-run', t(FLAGS.dryRun))
    .addHelpText(
      'after',
      examples(t, 'hedui import 2024-11/', 'hedui import bank.csv --as bank --period 2024-11'),
    )
    .action(async (paths: string[], flags: ImportFlags, command: Command) => {
      assertNoStdin(paths);
      await assertImportable(paths, flags);
      return withStore(command, { create: true, leaveNone: flags.dryRun ?? false }, async (store) => {
        const context = contextOf(command);
        const report = await runImport(store, paths, flags, context);
        if (context.listing.format !== 'table') await writeOut(`${JSON.stringify(report, null, 1)}\n`);
        else {
          const { importMessages } = await import('../import-summary.js');
          writeError(importMessages(report, context.quiet, context.language));
        }
        process.exitCode = exitCodeOf(report, flags.strict ?? false);
      });
    });
}
