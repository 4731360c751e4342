import type { Command } from 'commander';
import { ASPECTS } from '../../dossier/change.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { STAGES } from '../../messages/progress.js';
import { RECONCILE_TEXTS } from '../../messages/reconcile.js';
import { RECONCILE_FLAGS } from '../../messages/reconcile-flags.js';
import type { ChangeFilter } from '../../operations/reconcile/reconcile.js';
import { type Context, contextOf } from '../context.js';
import { gather, readNumber, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeError, writeOut } from '../output.js';
import { progressBar } from '../progress.js';
import { withStore } from '../with-store.js';

interface ReconcileFlags {
  readonly aspect?: readonly string[];
  readonly household?: string;
  readonly street?: string;
  readonly totals?: boolean;
  readonly out?: string;
}

export function registerReconcile(program: Command, t: Say): void {
  program
    .command('reconcile')
    .description(t(COMMANDS.reconcile))
    .argument('[runs...]', t(RECONCILE_FLAGS.runs))
    .option('--aspect <aspect>', `${t(RECONCILE_FLAGS.aspect)}${ASPECTS.join(', ')}`, gather)
    .option('--household <number>', t(FLAGS.household))
    .option('--street <street>', t(FLAGS.street))
    .option('--totals', t(RECONCILE_FLAGS.totals))
    .option('--out <file|dir>', t(RECONCILE_FLAGS.out))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui reconcile',
        'hedui reconcile 3 5 --aspect tier --aspect ended',
        'hedui reconcile --out out',
        'hedui reconcile --format csv > changes.csv',
      ),
    )
    .action((words: readonly string[], flags: ReconcileFlags, command: Command) => {
      const context = contextOf(command);
      const runs = words.map((word) => readNumber(word, 'reconcile'));
      const filter = filterOf(flags, context);
      return withStore(command, { readonly: true }, async (store) => {
        const { reconcile } = await import('../../operations/reconcile/reconcile.js');
        const reconciliation = reconcile(store, { runs });
        const { printReconciliation, printTotals } = await import('../print-reconciliation.js');
        const bar = await progressBar(context, STAGES.reconcile);
        try {
          if (flags.out !== undefined) {
            const { exportReconciliation } = await import('../../operations/reconcile/export.js');
            const { language, mask } = context;
            const path = await exportReconciliation(store, reconciliation, {
              out: flags.out,
              language,
              mask,
              filter: { ...filter, onProgress: bar.update },
            });
            bar.stop();
            await tellWorkbook(path, context);
            if (context.listing.format === 'table') await printTotals(reconciliation, context);
          } else if (flags.totals) {
            await printTotals(reconciliation, context);
          } else {
            await printReconciliation(reconciliation, reconciliation.households(filter), context);
          }
        } finally {
          bar.stop();
          reconciliation.close();
        }
      });
    });
}

/** @throws UserError (2) for an aspect that does not exist */
function filterOf(flags: ReconcileFlags, context: Context): ChangeFilter {
  return {
    ...(flags.aspect && { aspects: flags.aspect.map((word) => readWord(word, ASPECTS, '--aspect')) }),
    ...(flags.household !== undefined && { household: flags.household }),
    ...(flags.street !== undefined && { street: flags.street }),
    ...(context.roster && { roster: context.roster }),
  };
}

async function tellWorkbook(path: string, context: Context): Promise<void> {
  if (context.listing.format !== 'table') await writeOut(`${JSON.stringify([path])}\n`);
  else if (!context.quiet) writeError(`${RECONCILE_TEXTS.workbook[context.language]}\n  ${path}\n`);
}
