import type { Command } from 'commander';
import { formatYuan } from '../../base/money.js';
import { say } from '../../base/text.js';
import { type DeathLine, EXIT_KINDS, type ExitLine } from '../../dossier/leaving.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { EXIT_KIND_NAMES, LEAVING } from '../../messages/leaving.js';
import { LISTS } from '../../messages/lists.js';
import { STAGES } from '../../messages/progress.js';
import { REASON_TITLES } from '../../messages/reasons.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun, runNumber } from '../run-flags.js';
import { withStore } from '../with-store.js';
import { tellWorkbookBeside } from '../workbook-beside.js';

interface ExitFlags {
  readonly run?: string;
  readonly kind?: string;
  readonly deaths?: boolean;
  readonly out?: string;
}

export function registerExits(program: Command, t: Say): void {
  program
    .command('exits')
    .description(t(COMMANDS.exits))
    .option('--run <n>', t(FLAGS.run))
    .option('--kind <kind>', `${t(LEAVING.kindFlag)}${EXIT_KINDS.join(', ')}`)
    .option('--deaths', t(LEAVING.deathsFlag))
    .option('--out <dir>', t(LEAVING.outExits))
    .addHelpText(
      'after',
      examples(t, 'hedui exits', 'hedui exits --deaths --format csv', 'hedui exits --out out'),
    )
    .action((flags: ExitFlags, command: Command) => {
      const context = contextOf(command);
      const named = readRun(flags);
      const kind = flags.kind === undefined ? null : readWord(flags.kind, EXIT_KINDS, '--kind');
      return withStore(command, { readonly: true }, async (store) => {
        const { listDeaths, listExits } = await import('../../operations/exits.js');
        const run = store.runs.get(runNumber(store, named));
        const bar = await progressBar(context, STAGES.leaving);
        const exits = listExits(store, run, bar.update);
        const deaths = listDeaths(store, run);
        bar.stop();
        if (flags.deaths) await printDeaths(deaths, context);
        else
          await printExits(
            exits.filter((line) => kind === null || line.kind === kind),
            context,
          );
        if (!context.quiet) writeError(`${summary(exits, deaths, context)}\n`);
        if (flags.out === undefined) return;
        const { writeExits } = await import('../../operations/write-leaving.js');
        const { language, mask } = context;
        const path = await writeExits(store, run, exits, deaths, { dir: flags.out, language, mask });
        await tellWorkbookBeside(path, flags.out, context);
      });
    });
}

async function printExits(lines: readonly ExitLine[], { language, listing }: Context): Promise<void> {
  const { exitOutput } = await import('../../operations/leaving-output.js');
  if (listing.format !== 'table') return printListing(lines.map(exitOutput), [], listing);
  return printListing(lines, exitColumns(language), listing);
}

async function printDeaths(lines: readonly DeathLine[], { language, listing }: Context): Promise<void> {
  const { deathOutput } = await import('../../operations/leaving-output.js');
  if (listing.format !== 'table') return printListing(lines.map(deathOutput), [], listing);
  return printListing(lines, deathColumns(language), listing);
}

function summary(exits: readonly ExitLine[], deaths: readonly DeathLine[], { language }: Context): string {
  const counts = Object.fromEntries(
    EXIT_KINDS.map((kind) => [kind, exits.filter((line) => line.kind === kind).length]),
  );
  const overdue = deaths.filter((line) => line.overdue).length;
  return say(LEAVING.summaryExits, language, { ...counts, deaths: deaths.length, overdue });
}

const exitColumns = (language: Context['language']): ListingColumn<ExitLine>[] => [
  { header: LISTS.household, value: ({ decision }) => decision.household },
  { header: LISTS.head, value: ({ decision }) => decision.head },
  { header: LEAVING.scheme, value: (line) => line.scheme },
  { header: LEAVING.kind, value: (line) => EXIT_KIND_NAMES[line.kind][language] },
  { header: LISTS.tier, value: ({ decision }) => TIER_NAMES[decision.tier][language] },
  {
    header: LISTS.monthlyBenefit,
    value: ({ decision: { currentBenefit } }) => currentBenefit && formatYuan(currentBenefit),
    align: 'right',
  },
  { header: LEAVING.since, value: (line) => line.since },
  { header: LEAVING.lastMonth, value: (line) => line.lastMonth },
  {
    header: LEAVING.reasons,
    value: ({ decision }) => decision.reasons.map((code) => REASON_TITLES[code][language]).join(' '),
  },
];

const deathColumns = (language: Context['language']): ListingColumn<DeathLine>[] => [
  { header: LISTS.household, value: (line) => line.household },
  { header: LISTS.head, value: (line) => line.head },
  { header: LEAVING.member, value: (line) => line.memberName },
  { header: LEAVING.memberId, value: (line) => line.memberId, identity: true },
  { header: LEAVING.diedOn, value: (line) => line.diedOn },
  { header: LEAVING.deadline, value: (line) => line.deadline },
  {
    header: LEAVING.state,
    value: ({ overdue, deadline }) =>
      deadline === null ? LEAVING.noDeath[language] : LEAVING[overdue ? 'overdue' : 'pending'][language],
  },
];
