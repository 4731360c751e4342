import type { Command } from 'commander';
import { type Language, say } from '../../base/text.js';
import { TASK_STATES, type Task, taskName } from '../../dossier/tasks.js';
import { FLAGS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import { STAGES } from '../../messages/progress.js';
import {
  describeTask,
  MONITORING_COMMANDS,
  MONITORING_FLAGS,
  stateName,
  TASK_LISTS,
  TASK_STATE_NAMES,
  TASK_TEXTS,
  taskTitle,
} from '../../messages/tasks.js';
import type { StreetTasks } from '../../operations/monitoring/outputs.js';
import type { Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { addReadingFlags, exitCodeOf, type ImportFlags, runImport } from '../import-flags.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
import { progressBar } from '../progress.js';
import { withStore } from '../with-store.js';

interface TaskFlags {
  readonly state?: string;
  readonly street?: string;
  readonly household?: string;
  readonly overdue?: boolean;
  readonly byStreet?: boolean;
}

const STATES = [...TASK_STATES, 'all'] as const;

export function registerTasks(program: Command, t: Say): void {
  const tasks = program
    .command('tasks')
    .description(t(MONITORING_COMMANDS.tasks))
    .addHelpText(
      'after',
      examples(t, 'hedui tasks', 'hedui tasks export 入户核查.xlsx', 'hedui tasks import 入户核查.xlsx'),
    );
  tasks
    .command('list', { isDefault: true })
    .description(t(MONITORING_COMMANDS.tasksList))
    .option('--state <state>', `${t(MONITORING_FLAGS.state)}${STATES.join(', ')}`)
    .option('--overdue', t(MONITORING_FLAGS.overdue))
    .option('--by-street', t(MONITORING_FLAGS.byStreet))
    .option('--street <street>', t(FLAGS.street))
    .option('--household <number>', t(FLAGS.household))
    .addHelpText(
      'after',
      examples(t, 'hedui tasks', 'hedui tasks --overdue --street 云汀街道', 'hedui tasks --by-street'),
    )
    .action((flags: TaskFlags, command: Command) => listTasks(flags, command));
  tasks
    .command('export <file>')
    .description(t(MONITORING_COMMANDS.tasksExport))
    .option('--street <street>', t(FLAGS.street))
    .option('--force', t(FLAGS.force))
    .addHelpText(
      'after',
      examples(t, 'hedui tasks export 入户核查.xlsx', 'hedui tasks export 云汀.xlsx --street 云汀街道'),
    )
    .action((file: string, flags: ExportFlags, command: Command) =>
      withStore(command, {}, (store) => writeWorkbook(store, file, flags, contextOf(command))),
    );
  addReadingFlags(tasks.command('import <path...>').description(t(MONITORING_COMMANDS.tasksImport)), t)
    .option('--amend', t(MONITORING_FLAGS.amendAnswers))
    .option('--dry-run', t(FLAGS.dryRun))
    .option('--strict', t(FLAGS.strict))
    .addHelpText(
      'after',
      examples(t, 'hedui tasks import 入户核查_已填.xlsx', 'hedui tasks import 更正.xlsx --amend'),
    )
    .action((paths: string[], flags: AnswerFlags, command: Command) =>
      withStore(command, {}, (store) => takeAnswers(store, paths, flags, contextOf(command))),
    );
}

interface ExportFlags {
  readonly street?: string;
  readonly force?: boolean;
}

type AnswerFlags = Omit<ImportFlags, 'amend'> & { readonly amend?: boolean };

async function writeWorkbook(
  store: Store,
  file: string,
  flags: ExportFlags,
  context: Context,
): Promise<void> {
  const { settings, language, now, quiet } = context;
  const { exportTasks } = await import('../../operations/monitoring/export-tasks.js');
  const { count, fresh } = await exportTasks(store, file, {
    ...(flags.street !== undefined && { street: flags.street }),
    language,
    force: flags.force ?? false,
    operator: settings.operator.value,
    at: now,
  });
  if (quiet) return;
  writeError(
    `${say(count === 0 ? TASK_TEXTS.none : TASK_TEXTS.exported, language, { count, fresh, file })}\n`,
  );
}

async function takeAnswers(
  store: Store,
  paths: string[],
  { amend = false, ...flags }: AnswerFlags,
  context: Context,
): Promise<void> {
  const { language, listing, quiet } = context;
  const report = await runImport(store, paths, flags, context, undefined, {
    only: 'visits',
    amendAnswers: amend,
  });
  if (listing.format !== 'table') await writeOut(`${JSON.stringify(report, null, 1)}\n`);
  else {
    const { importMessages } = await import('../import-summary.js');
    writeError(importMessages(report, quiet, language));
    const sheets = report.files.flatMap(({ imported }) => imported.flatMap((record) => record.sheets));
    const count = sheets.reduce((sum, { skipped }) => sum + (skipped.open ?? 0), 0);
    if (count > 0 && !quiet) writeError(`${say(TASK_TEXTS.stillOpen, language, { count })}\n`);
  }
  process.exitCode = exitCodeOf(report, flags.strict ?? false);
}

function listTasks(flags: TaskFlags, command: Command): Promise<void> {
  const context = contextOf(command);
  const { settings, language, listing, roster, now, quiet } = context;
  const today = now.slice(0, 10);
  const state = flags.state === undefined ? undefined : readWord(flags.state, STATES, '--state');
  return withStore(command, {}, async (store) => {
    const { monitor } = await import('../../operations/monitoring/monitor.js');
    const { taskOutput, tasksByStreet } = await import('../../operations/monitoring/outputs.js');
    const bar = await progressBar(context, STAGES.monitor);
    await monitor(store, { operator: settings.operator.value, at: now }, bar.update).finally(bar.stop);
    if (flags.byStreet) return printListing(tasksByStreet(store, today), STREET_COLUMNS, listing);
    const found = store.monitoring.tasks({
      ...(state && { state }),
      ...(flags.street !== undefined && { street: flags.street }),
      ...(flags.household !== undefined && { household: flags.household }),
      ...(roster && { roster }),
      ...(flags.overdue && { overdueAt: today }),
    });
    if (listing.format !== 'table') {
      const outputs = function* () {
        for (const task of found) yield taskOutput(store, task, language);
      };
      return printListing(outputs(), [], listing);
    }
    const shown = [...found];
    if (!quiet) {
      const open = shown.filter((task) => task.state !== 'settled');
      const overdue = open.filter(({ due }) => due < today).length;
      const text = shown.length === 0 ? TASK_TEXTS.noTasksYet : TASK_TEXTS.answers;
      writeError(`${say(text, language, { open: open.length, overdue })}\n`);
    }
    return printListing(shown, columns(language), listing);
  });
}

const columns = (language: Language): ListingColumn<Task>[] => [
  { header: TASK_LISTS.task, value: ({ number }) => taskName(number) },
  { header: TASK_LISTS.state, value: (task) => say(stateName(task), language) },
  { header: TASK_LISTS.due, value: ({ due }) => due },
  { header: LISTS.street, value: ({ street }) => street },
  { header: LISTS.household, value: ({ household }) => household },
  { header: TASK_LISTS.person, value: ({ memberName, head }) => memberName ?? head },
  { header: TASK_LISTS.matter, value: (task) => taskTitle(task, language) },
  { header: TASK_LISTS.data, value: (task) => describeTask(task, language) },
  { header: TASK_LISTS.result, value: ({ answer }) => answer?.result ?? null },
];

const STREET_COLUMNS: readonly ListingColumn<StreetTasks>[] = [
  { header: LISTS.street, value: ({ street }) => street },
  ...TASK_STATES.map(
    (state): ListingColumn<StreetTasks> => ({
      header: TASK_STATE_NAMES[state],
      value: (counts) => counts[state],
      align: 'right',
    }),
  ),
  { header: TASK_LISTS.overdue, value: ({ overdue }) => overdue, align: 'right' },
];
