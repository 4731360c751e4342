import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { DUE_KINDS, type DueLine } from '../../dossier/leaving.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { DUE_KIND_NAMES, LEAVING } from '../../messages/leaving.js';
import { LISTS } from '../../messages/lists.js';
import { STAGES } from '../../messages/progress.js';
import { contextOf } from '../context.js';
import { readDate, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun, runNumber } from '../run-flags.js';
import { withStore } from '../with-store.js';
import { tellWorkbookBeside } from '../workbook-beside.js';

interface DueFlags {
  readonly by: string;
  readonly run?: string;
  readonly kind?: string;
  readonly out?: string;
}

export function registerDue(program: Command, t: Say): void {
  program
    .command('due')
    .description(t(COMMANDS.due))
    .requiredOption('--by <date>', t(LEAVING.by))
    .option('--run <n>', t(FLAGS.run))
    .option('--kind <kind>', `${t(LEAVING.kindFlag)}${DUE_KINDS.join(', ')}`)
    .option('--out <dir>', t(LEAVING.outDue))
    .addHelpText(
      'after',
      examples(t, 'hedui due --by 2024-12-31', 'hedui due --by 2024-12-31 --kind review --out out'),
    )
    .action((flags: DueFlags, command: Command) => {
      const context = contextOf(command);
      const by = readDate(flags.by);
      const named = readRun(flags);
      const kind = flags.kind === undefined ? null : readWord(flags.kind, DUE_KINDS, '--kind');
      return withStore(command, { readonly: true }, async (store) => {
        const { listDue } = await import('../../operations/due.js');
        const { language, listing, mask } = context;
        const run = store.runs.get(runNumber(store, named));
        const bar = await progressBar(context, STAGES.leaving);
        const all = listDue(store, run, by, bar.update);
        bar.stop();
        const lines = all.filter((line) => kind === null || line.kind === kind);
        await printListing(lines, columns(language), listing);
        const known = lines.filter(({ due }) => due !== null);
        const values = {
          by,
          due: known.length,
          overdue: known.filter(({ overdue }) => overdue).length,
          unknown: lines.length - known.length,
        };
        if (!context.quiet) writeError(`${say(LEAVING.summaryDue, language, values)}\n`);
        if (flags.out === undefined) return;
        const { writeDue } = await import('../../operations/write-leaving.js');
        const path = await writeDue(store, run, by, lines, { dir: flags.out, language, mask });
        await tellWorkbookBeside(path, flags.out, context);
      });
    });
}

const columns = (language: 'zh' | 'en'): ListingColumn<DueLine>[] => [
  { header: LISTS.household, value: (line) => line.household },
  { header: LISTS.head, value: (line) => line.head },
  { header: LISTS.street, value: (line) => line.street },
  { header: LEAVING.dueKind, value: ({ kind }) => DUE_KIND_NAMES[kind][language] },
  { header: LEAVING.scheme, value: (line) => line.scheme },
  { header: LEAVING.class, value: (line) => line.reviewClass },
  { header: LEAVING.from, value: (line) => line.from },
  { header: LEAVING.due2, value: (line) => line.due },
  {
    header: LEAVING.state,
    value: ({ kind, unknown, overdue }) =>
      unknown === 'class'
        ? LEAVING.noClass[language]
        : unknown === 'date'
          ? LEAVING[kind === 'death' ? 'noDeath' : 'noDate'][language]
          : LEAVING[overdue ? 'overdue' : 'pending'][language],
  },
];
