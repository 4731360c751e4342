import type { Command } from 'commander';
import type { Language } from '../../base/text.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { PARAMETER_STATUS } from '../../messages/explanation-words.js';
import { unitText } from '../../messages/figures.js';
import { HANDBOOK } from '../../messages/handbook/command.js';
import { LISTS } from '../../messages/lists.js';
import type { DifferenceOutput, ParameterOutput } from '../../operations/policies.js';
import { contextOf } from '../context.js';
import { gather, readDate } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { type HandbookFlags, printHandbook } from '../policy/handbook.js';

const PARAMETER_COLUMNS = (language: Language): ListingColumn<ParameterOutput>[] => [
  { header: LISTS.key, value: (parameter) => parameter.key },
  { header: LISTS.title, value: (parameter) => parameter.title[language] },
  { header: LISTS.value, value: (parameter) => shown(parameter.value) },
  { header: LISTS.unit, value: (parameter) => unitText(parameter.unit, language) },
  { header: LISTS.from, value: (parameter) => parameter.from },
  { header: LISTS.status, value: (parameter) => PARAMETER_STATUS[parameter.status][language] },
  { header: LISTS.basis, value: (parameter) => parameter.source },
];

const DIFFERENCE_COLUMNS: ListingColumn<DifferenceOutput>[] = [
  { header: LISTS.key, value: (difference) => difference.key },
  { header: LISTS.left, value: (difference) => side(difference.left) },
  { header: LISTS.right, value: (difference) => side(difference.right) },
];

const side = (value: DifferenceOutput['left']): string =>
  value === null ? '' : [shown(value.value), value.from && `(${value.from})`].filter(Boolean).join(' ');

const MOST = 40;

/** Long word lists are cut on the terminal; scripts get them whole. */
function shown(value: unknown): string {
  const text = Array.isArray(value)
    ? value.join('、')
    : value !== null && typeof value === 'object'
      ? JSON.stringify(value)
      : String(value ?? '—');
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}

export function registerPolicy(program: Command, t: Say): void {
  const policy = program
    .command('policy')
    .description(t(COMMANDS.policy))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui policy',
        'hedui policy show --as-of 2024-11-30',
        'hedui policy validate my-county.yaml',
        'hedui policy handbook --out 政策汇编.docx',
      ),
    );
  policy
    .command('list', { isDefault: true })
    .description(t(COMMANDS.policyList))
    .addHelpText('after', examples(t, 'hedui policy list'))
    .action(async (_: unknown, self: Command) => {
      const { listing, language } = contextOf(self);
      const { listPolicies } = await import('../../policy/load.js');
      await printListing(
        listPolicies(),
        [
          { header: LISTS.key, value: (header) => header.id },
          { header: LISTS.title, value: (header) => header.title[language] },
          { header: LISTS.jurisdiction, value: (header) => header.jurisdiction },
        ],
        listing,
      );
    });
  policy
    .command('show [id|file]')
    .description(t(COMMANDS.policyShow))
    .option('--as-of <date>', t(FLAGS.asOf))
    .option('--set <key=value>', t(FLAGS.set), gather)
    .addHelpText(
      'after',
      examples(t, 'hedui policy show --as-of 2024-11-30', 'hedui policy show ningbo-2022 --json'),
    )
    .action(async (id: string | undefined, flags: { asOf?: string; set?: string[] }, self: Command) => {
      const context = contextOf(self);
      const { parametersInForce } = await import('../../operations/policies.js');
      const asOf = readDate(flags.asOf ?? context.now.slice(0, 10));
      const parameters = parametersInForce(id ?? context.settings.policy.value, asOf, flags.set ?? []);
      await printListing(parameters, PARAMETER_COLUMNS(context.language), context.listing);
    });
  policy
    .command('validate <file>')
    .description(t(COMMANDS.policyValidate))
    .addHelpText(
      'after',
      examples(t, 'hedui policy validate my-county.yaml', 'hedui policy validate - < my-county.yaml'),
    )
    .action(async (file: string, _: unknown, self: Command) => {
      const { loadPolicy } = await import('../../policy/load.js');
      const loaded = loadPolicy(file);
      const { language, quiet } = contextOf(self);
      if (!quiet)
        writeError(
          language === 'zh' ? `${loaded.title.zh}：没有问题\n` : `${loaded.title.en}: no problems\n`,
        );
    });
  policy
    .command('diff <a> [b]')
    .description(t(COMMANDS.policyDiff))
    .option('--as-of <date>', t(FLAGS.asOf), gather)
    .addHelpText(
      'after',
      examples(
        t,
        'hedui policy diff huaian-jkq ningbo-2022',
        'hedui policy diff huaian-jkq --as-of 2023-12-31 --as-of 2024-12-31',
      ),
    )
    .action(async (a: string, b: string | undefined, flags: { asOf?: string[] }, self: Command) => {
      const { policyDifferences } = await import('../../operations/policies.js');
      const dates = (flags.asOf ?? []).map(readDate);
      await printListing(policyDifferences(a, b ?? a, dates), DIFFERENCE_COLUMNS, contextOf(self).listing);
    });
  policy
    .command('handbook')
    .description(t(COMMANDS.policyHandbook))
    .option('--out <file>', t(HANDBOOK.out))
    .option('--as-of <date>', t(HANDBOOK.asOf))
    .option('--short', t(HANDBOOK.short))
    .option('--set <key=value>', t(FLAGS.set), gather)
    .option('--force', t(FLAGS.force))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui policy handbook --out 政策汇编.docx',
        'hedui policy handbook --short --out 宣传单.docx --as-of 2024-11-30',
        'hedui policy handbook --policy ningbo-2022 --as-of 2024-11-30 --out 汇编.md',
      ),
    )
    .action((flags: HandbookFlags, self: Command) => printHandbook(flags, contextOf(self)));
}
