import chalk from 'chalk';
import type { Command } from 'commander';
import { type Language, say } from '../../base/text.js';
import type { Warning } from '../../dossier/tasks.js';
import { WARNINGS, type WarningDirection } from '../../dossier/warnings.js';
import { FLAGS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import { STAGES } from '../../messages/progress.js';
import { MONITORING_COMMANDS, MONITORING_FLAGS, TASK_LISTS, TASK_TEXTS } from '../../messages/tasks.js';
import {
  DIRECTION_NAMES,
  describeWarning,
  WARNING_SEVERITY_NAMES,
  WARNING_TEXTS,
} from '../../messages/warnings.js';
import { contextOf } from '../context.js';
import { readNumber, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { progressBar } from '../progress.js';
import { withStore } from '../with-store.js';

interface WarningFlags {
  readonly new?: boolean;
  readonly closed?: boolean;
  readonly all?: boolean;
  readonly street?: string;
  readonly direction?: string;
  readonly household?: string;
}

const DIRECTIONS = Object.keys(DIRECTION_NAMES) as WarningDirection[];

export function registerWarnings(program: Command, t: Say): void {
  const warnings = program
    .command('warnings')
    .description(t(MONITORING_COMMANDS.warnings))
    .addHelpText(
      'after',
      examples(t, 'hedui warnings --new', 'hedui warnings close 12 --why 已核实为残疾人专用车'),
    );
  warnings
    .command('list', { isDefault: true })
    .description(t(MONITORING_COMMANDS.warningsList))
    .option('--new', t(MONITORING_FLAGS.isNew))
    .option('--closed', t(MONITORING_FLAGS.closed))
    .option('--all', t(MONITORING_FLAGS.all))
    .option('--direction <direction>', t(MONITORING_FLAGS.direction))
    .option('--street <street>', t(FLAGS.street))
    .option('--household <number>', t(FLAGS.household))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui warnings --new',
        'hedui warnings --direction help --street 云汀街道',
        'hedui warnings --all --json',
      ),
    )
    .action((flags: WarningFlags, command: Command) => listWarnings(flags, command));
  warnings
    .command('close <n>')
    .description(t(MONITORING_COMMANDS.warningsClose))
    .option('--why <text>', t(MONITORING_FLAGS.why))
    .addHelpText('after', examples(t, 'hedui warnings close 12 --why 已核实为残疾人专用车'))
    .action((n: string, { why = '' }: { readonly why?: string }, command: Command) =>
      withStore(command, {}, async (store) => {
        const { settings, language, now, quiet } = contextOf(command);
        const { closeWarning } = await import('../../operations/monitoring/close-warning.js');
        const number = readNumber(n, 'warnings close');
        const closed = await closeWarning(store, number, why, { operator: settings.operator.value, at: now });
        if (quiet) return;
        writeError(`${say(TASK_TEXTS.closed, language, { number, why: closed.closedWhy ?? '' })}\n`);
      }),
    );
}

function listWarnings(flags: WarningFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const { settings, language, listing, now, quiet } = context;
  const direction =
    flags.direction === undefined ? undefined : readWord(flags.direction, DIRECTIONS, '--direction');
  return withStore(command, {}, async (store) => {
    const { monitor } = await import('../../operations/monitoring/monitor.js');
    const { warningOutput } = await import('../../operations/monitoring/outputs.js');
    const bar = await progressBar(context, STAGES.monitor);
    const by = { operator: settings.operator.value, at: now };
    const { month, raised } = await monitor(store, by, bar.update).finally(bar.stop);
    const found = store.monitoring.warnings({
      state: flags.all ? 'all' : flags.closed ? 'closed' : 'open',
      ...(flags.new && { firstMonth: month }),
      ...(direction && { direction }),
      ...(flags.street !== undefined && { street: flags.street }),
      ...(flags.household !== undefined && { household: flags.household }),
    });
    if (!quiet && raised > 0) writeError(`${say(TASK_TEXTS.raised, language, { raised })}\n`);
    if (listing.format !== 'table') {
      await printListing(
        mapped(found, (warning) => warningOutput(warning, language)),
        [],
        listing,
      );
      return;
    }
    const shown = [...found];
    if (shown.length === 0 && !quiet) writeError(`${say(TASK_TEXTS.noWarnings, language)}\n`);
    await printListing(shown, columns(language), listing);
  });
}

function* mapped<A, B>(items: Iterable<A>, to: (item: A) => B): Generator<B> {
  for (const item of items) yield to(item);
}

const columns = (language: Language): ListingColumn<Warning>[] => [
  { header: LISTS.number, value: ({ number }) => number, align: 'right' },
  { header: TASK_LISTS.since, value: ({ firstMonth }) => firstMonth },
  { header: TASK_LISTS.direction, value: ({ kind }) => DIRECTION_NAMES[WARNINGS[kind].direction][language] },
  {
    header: TASK_LISTS.urgency,
    value: ({ kind }) => WARNING_SEVERITY_NAMES[WARNINGS[kind].severity][language],
    paint: (text, { kind }) => (WARNINGS[kind].severity === 'high' ? chalk.red(text) : text),
  },
  { header: LISTS.household, value: ({ household }) => household },
  { header: LISTS.street, value: ({ street }) => street },
  { header: TASK_LISTS.person, value: ({ memberName, head }) => memberName ?? head },
  { header: TASK_LISTS.warning, value: ({ kind }) => WARNING_TEXTS[kind].title[language] },
  { header: LISTS.message, value: (warning) => describeWarning(warning, language) },
  { header: TASK_LISTS.due, value: ({ due }) => due },
  { header: TASK_LISTS.result, value: ({ closedResult, closedWhy }) => closedResult ?? closedWhy },
];
