import type { Command } from 'commander';
import { lastDayOf, type Month } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { type Language, say } from '../../base/text.js';
import { INIT, PROJECT_FOLDERS } from '../../messages/init.js';
import type { Project } from '../../operations/init.js';
import type { PolicyHeader } from '../../policy/load.js';
import { Questions } from '../ask.js';
import { canAsk } from '../ask-password.js';
import { type Context, contextOf } from '../context.js';
import { readMonth } from '../flags.js';
import { examples, type Say } from '../help.js';
import { stateIfInterrupted } from '../interrupt.js';
import { writeError, writeOut } from '../output.js';

interface InitFlags {
  readonly month?: string;
  readonly templates?: boolean;
}

interface Answers {
  readonly folder: string;
  readonly policy: string;
  readonly operator: string | null;
}

export function registerInit(program: Command, t: Say): void {
  program
    .command('init [folder]')
    .description(t(INIT.command))
    .option('--month <month>', t(INIT.month))
    .option('--templates', t(INIT.templates))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui init',
        'hedui init 核对 --policy huaian-jkq --operator 王敏 --month 2024-11 --templates',
      ),
    )
    .action(async (folder: string | undefined, flags: InitFlags, self: Command) => {
      const context = contextOf(self);
      const month = readMonth(flags.month ?? context.now.slice(0, 7));
      stateIfInterrupted(() => ({ text: INIT.cancelled }));
      const answers = await answersOf(folder, context);
      if (answers === null) {
        writeError(`${say(INIT.cancelled, context.language)}\n`);
        process.exitCode = 130;
        return;
      }
      const { initProject } = await import('../../operations/init.js');
      const project = await initProject({
        ...answers,
        language: context.language,
        month,
        templates: flags.templates ?? false,
        now: new Date(context.now.slice(0, 10)),
      });
      if (context.listing.format !== 'table') await writeOut(`${JSON.stringify(project.made)}\n`);
      else if (!context.quiet) writeError(whatNext(project, answers.folder, month, context.language));
    });
}

/**
 * What was said by flags or elsewhere, and what a person at a terminal is asked; null when the person leaves.
 * @throws UserError (2) when nobody can be asked for the policy
 */
async function answersOf(
  folder: string | undefined,
  { settings, language }: Context,
): Promise<Answers | null> {
  const policy = settings.policy.origin === 'default' ? null : settings.policy.value;
  const operator = settings.operator.origin === 'account' ? null : settings.operator.value;
  const { listPolicies } = await import('../../policy/load.js');
  const bundled = listPolicies();
  if (!canAsk()) {
    if (policy !== null) return { folder: folder ?? '.', policy, operator };
    throw new UserError(INIT.noPolicy, 2, { policies: bundled.map(({ id }) => id).join(', ') });
  }
  const questions = new Questions();
  try {
    const where = folder ?? (await questions.ask(say(INIT.askFolder, language), '.'));
    if (where === null) return null;
    const which = policy ?? (await askPolicy(questions, bundled, language));
    if (which === null) return null;
    const who = operator ?? (await questions.ask(say(INIT.askOperator, language), settings.operator.value));
    if (who === null) return null;
    // The account is written into the records anyway; in the file it would be everybody's.
    const account = operator === null && who === settings.operator.value;
    return { folder: where, policy: which, operator: account ? null : who };
  } finally {
    questions.close();
  }
}

async function askPolicy(
  questions: Questions,
  bundled: readonly PolicyHeader[],
  language: Language,
): Promise<string | null> {
  const { loadPolicy } = await import('../../policy/load.js');
  const lines = bundled.map(({ id, title }, index) => `  ${index + 1}  ${id}  ${title[language]}`);
  writeError(`${say(INIT.policies, language)}\n${lines.join('\n')}\n`);
  for (;;) {
    const answer = await questions.ask(say(INIT.askPolicy, language), '1');
    if (answer === null) return null;
    const number = /^\d{1,3}$/.test(answer) ? Number(answer) : null;
    const policy = number === null ? answer : bundled[number - 1]?.id;
    try {
      if (policy === undefined) throw new UserError(INIT.noNumber, 2, { number: answer });
      loadPolicy(policy);
      return policy;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      writeError(`${say(INIT.askAgain, language, { reason: error.text[language] })}\n`);
    }
  }
}

function whatNext({ made, inbox }: Project, folder: string, month: Month, language: Language): string {
  const lines = made.map((path) => `  ${path}\n`).join('');
  const values = {
    month,
    inbox,
    folder,
    asOf: lastDayOf(month),
    out: say(PROJECT_FOLDERS.results, language),
  };
  return `${say(INIT.made, language)}\n${lines}${say(INIT.next, language, values)}\n`;
}
