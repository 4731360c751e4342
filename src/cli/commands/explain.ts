import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { COMMANDS, ERRORS, FLAGS } from '../../messages/cli.js';
import { contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { writeError } from '../output.js';
import { readRun } from '../run-flags.js';
import { withStore } from '../with-store.js';

export function registerExplain(program: Command, t: Say): void {
  program
    .command('explain <household|id>')
    .description(t(COMMANDS.explain))
    .option('--run <n>', t(FLAGS.run))
    .option('--format <text|json>', t(FLAGS.textFormat))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui explain JKQ-2024-0012',
        'hedui explain JKQ-2024-0012 --run 3 --lang en',
        'hedui explain JKQ-2024-0012 --json',
      ),
    )
    .action((what: string, flags: { readonly run?: string }, command: Command) => {
      const context = contextOf(command);
      const format = readWord(context.listing.format, ['table', 'json', 'ndjson'], '--format');
      const run = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { explainHouseholds } = await import('../../operations/explanation/of-run.js');
        const { language, roster } = context;
        const explained = explainHouseholds(store, what, { run, roster, language });
        const { printExplanations } = await import('../print-explanations.js');
        await printExplanations(
          explained.map(({ explanation }) => explanation),
          format,
          context,
        );
        for (const { explanation, differences } of explained) {
          if (differences.length === 0) continue;
          const values = { household: explanation.household.number, fields: differences.join(', ') };
          writeError(`${say(ERRORS.prefix, language)}${say(ERRORS.differs, language, values)}\n`);
          process.exitCode = 1;
        }
      });
    });
}
