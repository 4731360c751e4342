import type { Command } from 'commander';
import { STATISTICS_PARTS } from '../../dossier/statistics.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { STATISTICS } from '../../messages/statistics/names.js';
import { contextOf } from '../context.js';
import { gather, readMonth, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { readRun } from '../run-flags.js';
import { withStore } from '../with-store.js';
import { tellWorkbooks } from './export.js';

interface StatsFlags {
  readonly month?: string;
  readonly run?: string;
  readonly allowMissing?: readonly string[];
  readonly out?: string;
}

export function registerStats(program: Command, t: Say): void {
  program
    .command('stats')
    .description(t(COMMANDS.stats))
    .option('--month <month>', t(STATISTICS.month))
    .option('--run <n>', t(FLAGS.run))
    .option('--allow-missing <part>', `${t(STATISTICS.allowMissing)}${STATISTICS_PARTS.join(', ')}`, gather)
    .option('--out <dir>', t(STATISTICS.out))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui stats --month 2024-11 --out out',
        'hedui stats --allow-missing previous --allow-missing payments',
        'hedui stats --json',
        'hedui stats --format csv > stats.csv',
      ),
    )
    .action((flags: StatsFlags, command: Command) => {
      const context = contextOf(command);
      const month = flags.month === undefined ? null : readMonth(flags.month);
      const run = readRun(flags);
      const allowMissing = (flags.allowMissing ?? []).map((word) =>
        readWord(word, STATISTICS_PARTS, '--allow-missing'),
      );
      return withStore(command, { readonly: true }, async (store) => {
        const { statistics } = await import('../../operations/statistics/statistics.js');
        const counted = statistics(store, {
          ...(month !== null && { month }),
          ...(run !== null && { run }),
          allowMissing,
        });
        const { printStatistics } = await import('../print-statistics.js');
        await printStatistics(counted, context);
        if (flags.out === undefined) return;
        const { writeStatistics } = await import('../../operations/statistics/write.js');
        const { language, mask } = context;
        const paths = await writeStatistics(store, counted, { dir: flags.out, language, mask });
        // The statistics are the result, so this is a message.
        await tellWorkbooks(paths, flags.out, {
          ...context,
          listing: { ...context.listing, format: 'table' },
        });
      });
    });
}
