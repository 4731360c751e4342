import chalk from 'chalk';
import type { Command } from 'commander';
import { say } from '../../base/text.js';
import type { Explanation } from '../../dossier/explanation.js';
import { COMMANDS, ERRORS, FLAGS } from '../../messages/cli.js';
import { explanationLines } from '../../messages/explanation-text.js';
import { layOut, type Paint, type Tone } from '../../messages/text-lines.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { maskIdentities } from '../listing.js';
import { writeError, writeOut } from '../output.js';
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
        await print(
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

/** JSON is the explanation itself; where a number or a person stands for several households, a list of them. */
async function print(
  explanations: readonly Explanation[],
  format: 'table' | 'json' | 'ndjson',
  context: Context,
): Promise<void> {
  if (format === 'table') {
    await writeOut(explanations.map((explanation) => text(explanation, context)).join(separator()));
    return;
  }
  const shown = context.listing.mask ? explanations.map(maskIdentities) : explanations;
  if (format === 'ndjson') {
    for (const explanation of shown) await writeOut(`${JSON.stringify(explanation)}\n`);
    return;
  }
  const [only, ...others] = shown;
  await writeOut(`${JSON.stringify(others.length === 0 ? only : shown, null, 2)}\n`);
}

const PAINT: Readonly<Record<Tone, (text: string) => string>> = {
  title: chalk.bold,
  heading: chalk.bold.cyan,
  plain: (text) => text,
  good: chalk.green,
  bad: chalk.red,
  warn: chalk.yellow,
  dim: chalk.dim,
};

const paint: Paint = (words, tone) => PAINT[tone](words);

const text = (explanation: Explanation, { language, listing }: Context): string =>
  layOut(explanationLines(explanation, { language, mask: listing.mask }), screenWidth(), paint);

/** Of a file or pipe the width of an A4 page in a small type. */
const WIDTH_ELSEWHERE = 100;

const screenWidth = (): number => process.stdout.columns ?? (Number(process.env.COLUMNS) || WIDTH_ELSEWHERE);

const separator = (): string => `\n${'─'.repeat(Math.min(screenWidth(), WIDTH_ELSEWHERE))}\n\n`;
