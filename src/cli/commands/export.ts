import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { INTERRUPTED } from '../../messages/interrupted.js';
import { STAGES } from '../../messages/progress.js';
import { SUMMARY } from '../../messages/summary.js';
import type { ImportReport } from '../../operations/import.js';
import type { Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { stateIfInterrupted } from '../interrupt.js';
import { writeError, writeOut } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun, runNumber } from '../run-flags.js';
import { assertFolder } from '../streams.js';
import { withStore } from '../with-store.js';

interface ExportFlags {
  readonly out: string;
  readonly run?: string;
}

export function registerExport(program: Command, t: Say): void {
  program
    .command('export')
    .description(t(COMMANDS.export))
    .requiredOption('--out <dir>', t(FLAGS.out))
    .option('--run <n>', t(FLAGS.run))
    .addHelpText('after', examples(t, 'hedui export --out out', 'hedui export --run 3 --out out --mask'))
    .action((flags: ExportFlags, command: Command) => {
      const context = contextOf(command);
      const named = readRun(flags);
      assertFolder(flags.out, '--out');
      return withStore(command, { readonly: true }, async (store) => {
        const paths = await runExport(store, runNumber(store, named), flags.out, context);
        await tellWorkbooks(paths, flags.out, context);
      });
    });
}

/** Writes the workbooks of a run; `refused` are the files that a batch went on without. */
export async function runExport(
  store: Store,
  run: number,
  dir: string,
  context: Context,
  refused: ImportReport['files'] = [],
): Promise<string[]> {
  const { discardUnfinished, exportRun } = await import('../../operations/export.js');
  const { language, mask } = context;
  stateIfInterrupted(
    () => ({ text: INTERRUPTED.export, values: { run, dir } }),
    () => discardUnfinished(dir),
  );
  const bar = await progressBar(context, STAGES.export);
  try {
    return await exportRun(store, run, { dir, language, mask, refused, onProgress: bar.update });
  } finally {
    bar.stop();
  }
}

export async function tellWorkbooks(paths: readonly string[], dir: string, context: Context): Promise<void> {
  if (context.listing.format !== 'table') await writeOut(`${JSON.stringify(paths)}\n`);
  else if (!context.quiet) {
    writeError(
      `${say(SUMMARY.workbooks, context.language, { dir })}\n${paths.map((path) => `  ${path}`).join('\n')}\n`,
    );
  }
}
