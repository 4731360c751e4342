import type { Command } from 'commander';
import { COMMANDS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import type { RunRecord } from '../../operations/store.js';
import { contextOf } from '../context.js';
import { readNumber } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { printRun } from '../print-run.js';
import { withStore } from '../with-store.js';

const COLUMNS: readonly ListingColumn<RunRecord>[] = [
  { header: LISTS.number, value: (run) => run.number, align: 'right' },
  { header: LISTS.asOf, value: (run) => run.asOf },
  { header: LISTS.policy, value: (run) => run.policy.id },
  { header: LISTS.households, value: (run) => run.households, align: 'right' },
  { header: LISTS.operator, value: (run) => run.operator },
  { header: LISTS.at, value: (run) => run.at },
];

export function registerRuns(program: Command, t: Say): void {
  const runs = program
    .command('runs')
    .description(t(COMMANDS.runs))
    .addHelpText('after', examples(t, 'hedui runs', 'hedui runs show 3'));
  runs
    .command('list', { isDefault: true })
    .description(t(COMMANDS.runsList))
    .addHelpText('after', examples(t, 'hedui runs', 'hedui runs --json'))
    .action((_: unknown, command: Command) =>
      withStore(command, { readonly: true }, async (store) =>
        printListing(store.runs.list(), COLUMNS, contextOf(command).listing),
      ),
    );
  runs
    .command('show <n>')
    .description(t(COMMANDS.runsShow))
    .addHelpText('after', examples(t, 'hedui runs show 3'))
    .action((number: string, _: unknown, command: Command) =>
      withStore(command, { readonly: true }, async (store) => {
        await printRun(store.runs.get(readNumber(number, 'runs show')), contextOf(command));
      }),
    );
}
