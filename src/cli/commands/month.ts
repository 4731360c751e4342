import type { Command } from 'commander';
import { COMMANDS } from '../../messages/cli.js';
import { INTERRUPTED } from '../../messages/interrupted.js';
import { STAGES } from '../../messages/progress.js';
import type { FileReport } from '../../operations/import-report.js';
import type { RunRecord, Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { importAndCheck, timed } from '../import-and-check.js';
import { assertImportable } from '../import-flags.js';
import { stateIfInterrupted } from '../interrupt.js';
import { writeOut } from '../output.js';
import { printRun } from '../print-run.js';
import { progressBar } from '../progress.js';
import { assertFolder, assertNoStdin } from '../streams.js';
import { withStore } from '../with-store.js';
import { addBatchFlags, type BatchFlags } from './batch.js';
import { readCheckFlags } from './check.js';
import { tellWorkbooks } from './export.js';

export function registerMonth(program: Command, t: Say): void {
  addBatchFlags(program.command('month <path...>').description(t(COMMANDS.month)), t)
    .addHelpText(
      'after',
      examples(
        t,
        'hedui month 2024-12/ --as-of 2024-12-31 --out out/2024-12',
        'hedui month 2024-12/ 入户核查_已填.xlsx --as-of 2024-12-31 --out out/2024-12',
      ),
    )
    .action(async (paths: string[], flags: BatchFlags, self: Command) => {
      const context = contextOf(self);
      assertNoStdin(paths);
      assertFolder(flags.out, '--out');
      const meant = await readCheckFlags(flags, context);
      const { assertBatchCanEnd } = await import('../../operations/before-batch.js');
      assertBatchCanEnd(meant.policy, meant.asOf, flags.out);
      await assertImportable(paths, flags);
      await withStore(self, { create: true }, async (store) => {
        const { assertMonthCanEnd } = await import('../../operations/month/before-month.js');
        await assertMonthCanEnd(store, closing(flags, context));
        const checked = await importAndCheck(store, paths, flags, meant, context);
        if (!checked) return;
        const { run, refused } = checked;
        const files = await timed('month', () => closeMonth(store, run, refused, flags, context));
        if (context.listing.format === 'table') {
          await printRun(run, context);
          await writeOut('\n');
        }
        await tellWorkbooks(files, flags.out, context);
      });
    });
}

const closing = ({ out }: BatchFlags, { settings, now }: Context) => ({
  dir: out,
  operator: settings.operator.value,
  at: now,
});

/** Compares with the month before and writes everything, each with a progress bar. */
async function closeMonth(
  store: Store,
  run: RunRecord,
  refused: readonly FileReport[],
  flags: BatchFlags,
  context: Context,
): Promise<readonly string[]> {
  const { writeMonth } = await import('../../operations/month/write-month.js');
  const { discardUnfinished } = await import('../../operations/export.js');
  const { language, mask } = context;
  const dir = flags.out;
  stateIfInterrupted(
    () => ({ text: INTERRUPTED.month, values: { run: run.number, dir } }),
    () => discardUnfinished(dir),
  );
  const compare = await progressBar(context, STAGES.reconcile);
  const write = await progressBar(context, STAGES.export);
  try {
    const { paths } = await writeMonth(store, run, {
      ...closing(flags, context),
      language,
      mask,
      refused,
      onCompared: compare.update,
      onWritten(done, total) {
        compare.stop();
        write.update(done, total);
      },
    });
    return paths;
  } finally {
    compare.stop();
    write.stop();
  }
}
