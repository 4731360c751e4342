import type { Command } from 'commander';
import { formatYuan } from '../../base/money.js';
import { say } from '../../base/text.js';
import {
  hasGradeChanged,
  type NoticeLine,
  SELF_CARE_GRADES,
  TEKUN_CONDITIONS,
  TEKUN_STANDINGS,
  type TekunLine,
} from '../../dossier/tekun.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import {
  CONDITION_NAMES,
  NOTICE_REASONS,
  SELF_CARE_NAMES,
  STANDING_NAMES,
  STATE_NAMES,
  TEKUN,
} from '../../messages/tekun.js';
import { careText, gradesText } from '../../messages/tekun-text.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { type Context, contextOf } from '../context.js';
import { readDate, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { readRun, runNumber } from '../run-flags.js';
import { withStore } from '../with-store.js';
import { tellWorkbookBeside } from '../workbook-beside.js';

interface TekunFlags {
  readonly run?: string;
  readonly standing?: string;
  readonly leaving?: boolean;
  readonly from?: string;
  readonly out?: string;
}

export function registerTekun(program: Command, t: Say): void {
  program
    .command('tekun')
    .description(t(COMMANDS.tekun))
    .option('--run <n>', t(FLAGS.run))
    .option('--standing <standing>', `${t(TEKUN.standing)}${TEKUN_STANDINGS.join(', ')}`)
    .option('--leaving', t(TEKUN.leaving))
    .option('--from <date>', t(TEKUN.from))
    .option('--out <dir>', t(TEKUN.out))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui tekun --standing candidate',
        'hedui tekun --json',
        'hedui tekun --leaving --from 2024-12-02',
        'hedui tekun --from 2024-12-02 --out out',
      ),
    )
    .action((flags: TekunFlags, command: Command) => {
      const context = contextOf(command);
      const standing =
        flags.standing === undefined ? null : readWord(flags.standing, TEKUN_STANDINGS, '--standing');
      const from = flags.from === undefined ? undefined : readDate(flags.from);
      const named = readRun(flags);
      return withStore(command, { readonly: true }, async (store) => {
        const { listTekun } = await import('../../operations/tekun/list.js');
        const { listNotices } = await import('../../operations/tekun/notices.js');
        const run = store.runs.get(runNumber(store, named));
        const lines = listTekun(store, run);
        const notices = listNotices(store, run, lines, from);
        const shown = lines.filter((line) => standing === null || line.standing === standing);
        if (flags.leaving) await printListing(notices, noticeColumns(context.language), context.listing);
        else await printLines(shown, context);
        if (!context.quiet) writeError(`${summary(lines, notices, context)}\n`);
        if (flags.out === undefined) return;
        const { writeTekun } = await import('../../operations/tekun/write.js');
        const { language, mask } = context;
        const path = await writeTekun(store, run, lines, notices, { dir: flags.out, language, mask });
        await tellWorkbookBeside(path, flags.out, context);
      });
    });
}

async function printLines(lines: readonly TekunLine[], { language, listing }: Context): Promise<void> {
  if (listing.format === 'table') return printListing(lines, columns(language), listing);
  const { tekunOutput } = await import('../../operations/tekun/output.js');
  return printListing(
    lines.map((line) => tekunOutput(line, language)),
    [],
    listing,
  );
}

function summary(lines: readonly TekunLine[], notices: readonly NoticeLine[], { language }: Context): string {
  const of = (standing: TekunLine['standing']) => lines.filter((line) => line.standing === standing);
  const persons = of('supported').flatMap((line) => line.persons);
  const grades = [...SELF_CARE_GRADES, null].map((grade) => {
    const count = persons.filter(({ selfCare }) => selfCare === grade).length;
    return `${SELF_CARE_NAMES[grade ?? 'none'][language]} ${count}`;
  });
  const told = say(TEKUN.summary, language, {
    supported: of('supported').length,
    applicant: of('applicant').length,
    candidate: of('candidate').length,
    persons: persons.length,
    grades: grades.join(language === 'zh' ? '、' : ', '),
    notices: notices.length,
    changed: persons.filter(hasGradeChanged).length,
  });
  const careIsSet = lines.every(({ careKnown }) => careKnown);
  return careIsSet ? told : `${told}\n  ${say(TEKUN.careNotSet, language)}`;
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const columns = (language: Context['language']): ListingColumn<TekunLine>[] => [
  { header: LISTS.household, value: ({ decision }) => decision.household },
  { header: LISTS.head, value: ({ decision }) => decision.head },
  { header: LISTS.headId, value: ({ decision }) => decision.headId, identity: true },
  { header: TEKUN.kind, value: ({ standing }) => STANDING_NAMES[standing][language] },
  { header: TEKUN.grades, value: (line) => oneLine(gradesText(line, language)) },
  ...TEKUN_CONDITIONS.map((condition) => ({
    header: CONDITION_NAMES[condition],
    value: ({ states }: TekunLine) => STATE_NAMES[states[condition]][language],
  })),
  { header: LISTS.tier, value: ({ decision }) => TIER_NAMES[decision.tier][language] },
  { header: TEKUN.care, value: (line) => oneLine(careText(line, language)) },
  { header: TEKUN.amount, value: ({ amount }) => amount && formatYuan(amount), align: 'right' },
];

const noticeColumns = (language: Context['language']): ListingColumn<NoticeLine>[] => [
  { header: LISTS.household, value: ({ household }) => household },
  { header: TEKUN.name, value: ({ name }) => name },
  { header: LISTS.street, value: ({ street }) => street },
  { header: TEKUN.community, value: ({ community }) => community },
  { header: TEKUN.reason, value: ({ reason }) => NOTICE_REASONS[reason][language] },
  { header: TEKUN.firstDay, value: ({ from }) => from },
  { header: TEKUN.lastDay, value: ({ to }) => to },
];
