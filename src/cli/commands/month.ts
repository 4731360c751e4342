import type { Command } from 'commander';
import { COMMANDS } from '../../messages/cli.js';
import { INTERRUPTED } from '../../messages/interrupted.js';
import { STAGES } from '../../messages/progress.js';
import type { FileReport } from '../../operations/import-report.js';
import type { RunRecord, Store } from '../../operations/store.js';
import type { Context } from '../context.js';
import { examples, type Say } from '../help.js';
import { timed } from '../import-and-check.js';
import { stateIfInterrupted } from '../interrupt.js';
import { progressBar } from '../progress.js';
import { addBatchFlags, type BatchFlags, runBatch } from './batch.js';

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
    .action((paths: string[], flags: BatchFlags, self: Command) =>
      runBatch(paths, flags, self, {
        async before(store, context) {
          const { assertMonthCanEnd } = await import('../../operations/month/before-month.js');
          await assertMonthCanEnd(store, closing(flags, context));
        },
        write: (store, { run, refused }, context) =>
          timed('month', () => closeMonth(store, run, refused, flags, context)),
      }),
    );
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
