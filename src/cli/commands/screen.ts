import type { Command } from 'commander';
import { say } from '../../base/text.js';
import { addressOf, contactOf, SCREENING_GROUPS, type ScreenedFamily } from '../../dossier/screening.js';
import { FLAGS } from '../../messages/cli.js';
import { TEMPLATE_WRITTEN } from '../../messages/entry.js';
import { LISTS } from '../../messages/lists.js';
import { MEASURE_LIST, MEASURE_NAMES, MEASURE_STATES } from '../../messages/measures.js';
import { STAGES } from '../../messages/progress.js';
import { GROUP_NAMES, POSSIBLE_SCHEME_NAMES, SCREEN_COMMAND, SCREEN_LIST } from '../../messages/screening.js';
import type { HouseholdMeasure } from '../../operations/measures.js';
import type { GroupCount } from '../../operations/screen.js';
import type { RunRecord, Store } from '../../operations/store.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { progressBar } from '../progress.js';
import { readRun, runNumber } from '../run-flags.js';
import { withStore } from '../with-store.js';

interface ScreenFlags {
  readonly run?: string;
  readonly group?: string;
  readonly summary?: boolean;
  readonly measures?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export function registerScreen(program: Command, t: Say): void {
  program
    .command('screen')
    .description(t(SCREEN_COMMAND.about))
    .option('--run <n>', t(FLAGS.run))
    .option('--group <group>', `${t(SCREEN_COMMAND.group)}${SCREENING_GROUPS.join(', ')}`)
    .option('--summary', t(SCREEN_COMMAND.summary))
    .option('--measures', t(SCREEN_COMMAND.measures))
    .option('--out <file>', t(SCREEN_COMMAND.out))
    .option('--force', t(SCREEN_COMMAND.force))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui screen --summary',
        'hedui screen --group MANY_CHILDREN --json',
        'hedui screen --out 排查走访名单.xlsx',
        'hedui screen --measures',
      ),
    )
    .action((flags: ScreenFlags, command: Command) => {
      const context = contextOf(command);
      const group =
        flags.group === undefined ? undefined : readWord(flags.group, SCREENING_GROUPS, '--group');
      const named = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const run = store.runs.get(runNumber(store, named));
        if (flags.measures) return printMeasures(store, run, context);
        const { screen, countGroups } = await import('../../operations/screen.js');
        if (!run.coverage.some(({ source, inForce }) => source === 'registry' && inForce)) {
          writeError(`${say(SCREEN_COMMAND.noRegistry, context.language)}\n`);
        }
        const isListed = flags.out === undefined && !flags.summary;
        // A list is printed as it is read: no bar runs through it.
        const bar = isListed ? null : await progressBar(context, STAGES.screen);
        const onProgress = bar ? { onProgress: bar.update } : {};
        const found = () => screen(store, run, { ...(group && { group }), ...onProgress });
        if (flags.out !== undefined) {
          const { writeScreening } = await import('../../operations/screen-workbook.js');
          const { language, mask } = context;
          await writeScreening(store, run, found, flags.out, { language, mask, force: Boolean(flags.force) });
          bar?.stop();
          if (!context.quiet) writeError(`${say(TEMPLATE_WRITTEN, language, { path: flags.out })}\n`);
          return;
        }
        if (flags.summary) {
          const counts = countGroups(found());
          bar?.stop();
          return printListing(counts, countColumns(context), context.listing);
        }
        await printFamilies(found(), context);
      });
    });
}

async function printFamilies(families: Iterable<ScreenedFamily>, context: Context): Promise<void> {
  if (context.listing.format === 'table') {
    return printListing(families, familyColumns(context), context.listing);
  }
  const { screenOutput } = await import('../../operations/screen-output.js');
  const outputs = function* () {
    for (const family of families) yield screenOutput(family);
  };
  await printListing(outputs(), [], context.listing);
}

async function printMeasures(store: Store, run: RunRecord, context: Context): Promise<void> {
  const { measures, measureOutput } = await import('../../operations/measures.js');
  const found = measures(store, run);
  if (context.listing.format === 'table') {
    return printListing(found, measureColumns(context), context.listing);
  }
  const outputs = function* () {
    for (const measure of found) yield measureOutput(measure);
  };
  await printListing(outputs(), [], context.listing);
}

function familyColumns({ language }: Context): ListingColumn<ScreenedFamily>[] {
  const separator = language === 'zh' ? '、' : ', ';
  return [
    { header: SCREEN_LIST.head, value: (family) => contactOf(family)?.name ?? null },
    { header: SCREEN_LIST.idNo, value: (family) => contactOf(family)?.idNo ?? null, identity: true },
    { header: SCREEN_LIST.address, value: addressOf },
    { header: SCREEN_LIST.persons, value: ({ persons }) => persons.length, align: 'right' },
    {
      header: SCREEN_LIST.groups,
      value: ({ groups, persons }) => {
        const all = new Set([...groups, ...persons.flatMap((person) => person.groups)].map((g) => g.group));
        return SCREENING_GROUPS.filter((group) => all.has(group))
          .map((group) => GROUP_NAMES[group][language])
          .join(separator);
      },
    },
    {
      header: SCREEN_LIST.schemes,
      value: ({ schemes }) =>
        schemes.map((scheme) => POSSIBLE_SCHEME_NAMES[scheme][language]).join(separator),
    },
  ];
}

const countColumns = ({ language }: Context): ListingColumn<GroupCount>[] => [
  { header: SCREEN_LIST.group, value: ({ group }) => GROUP_NAMES[group][language] },
  { header: SCREEN_LIST.persons, value: ({ persons }) => persons, align: 'right' },
  { header: SCREEN_LIST.families, value: ({ families }) => families, align: 'right' },
];

const measureColumns = ({ language }: Context): ListingColumn<HouseholdMeasure>[] => [
  { header: LISTS.household, value: ({ household }) => household },
  { header: MEASURE_LIST.member, value: ({ memberName }) => memberName },
  { header: LISTS.idNo, value: ({ memberId }) => memberId, identity: true },
  { header: MEASURE_LIST.measure, value: ({ measure }) => MEASURE_NAMES[measure][language] },
  { header: MEASURE_LIST.state, value: ({ state }) => MEASURE_STATES[state][language] },
];
