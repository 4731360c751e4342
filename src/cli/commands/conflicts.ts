import type { Command } from 'commander';
import { say } from '../../base/text.js';
import type { ConflictLine } from '../../dossier/conflict.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { CONFLICT_KIND_NAMES, CONFLICTS } from '../../messages/conflicts.js';
import { LISTS } from '../../messages/lists.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { contextOf } from '../context.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { readRun, runNumber } from '../run-flags.js';
import { withStore } from '../with-store.js';
import { tellWorkbookBeside } from '../workbook-beside.js';

interface ConflictFlags {
  readonly run?: string;
  readonly out?: string;
}

export function registerConflicts(program: Command, t: Say): void {
  program
    .command('conflicts')
    .description(t(COMMANDS.conflicts))
    .option('--run <n>', t(FLAGS.run))
    .option('--out <dir>', t(CONFLICTS.out))
    .addHelpText('after', examples(t, 'hedui conflicts', 'hedui conflicts --out out'))
    .action((flags: ConflictFlags, command: Command) => {
      const context = contextOf(command);
      const named = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { listConflicts } = await import('../../operations/conflicts.js');
        const { conflictOutput } = await import('../../operations/leaving-output.js');
        const { language, listing, mask } = context;
        const run = store.runs.get(runNumber(store, named));
        const lines = listConflicts(store, run);
        if (listing.format === 'table') await printListing(lines, columns(language), listing);
        else await printListing(lines.map(conflictOutput), [], listing);
        if (!context.quiet) writeError(`${summary(lines, language)}\n`);
        if (flags.out === undefined) return;
        const { writeConflicts } = await import('../../operations/write-leaving.js');
        const path = await writeConflicts(store, run, lines, { dir: flags.out, language, mask });
        await tellWorkbookBeside(path, flags.out, context);
      });
    });
}

const summary = (lines: readonly ConflictLine[], language: 'zh' | 'en'): string =>
  say(CONFLICTS.summary, language, {
    households: new Set(lines.map(({ roster, household }) => `${roster} ${household}`)).size,
    notFiled: new Set(lines.filter(({ kind }) => kind === 'sameBook').map(({ memberId }) => memberId)).size,
  });

const columns = (language: 'zh' | 'en'): ListingColumn<ConflictLine>[] => [
  { header: LISTS.household, value: (line) => line.household },
  { header: LISTS.head, value: (line) => line.head },
  { header: LISTS.street, value: (line) => line.street },
  { header: LISTS.tier, value: (line) => TIER_NAMES[line.tier][language] },
  { header: CONFLICTS.kind, value: (line) => CONFLICT_KIND_NAMES[line.kind][language] },
  { header: CONFLICTS.member, value: (line) => line.memberName },
  { header: CONFLICTS.memberId, value: (line) => line.memberId, identity: true },
  { header: CONFLICTS.relation, value: (line) => line.relation },
  { header: CONFLICTS.staff, value: (line) => line.staffName },
  { header: CONFLICTS.post, value: (line) => line.staffPost },
];
