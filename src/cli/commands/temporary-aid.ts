import type { Command } from 'commander';
import { UserError } from '../../base/errors.js';
import { formatYuan } from '../../base/money.js';
import { say } from '../../base/text.js';
import {
  AID_DOUBTS,
  type AidDoubtKind,
  aidDoubtRows,
  type CheckedAidCase,
  type DoubtfulAidCase,
  isAidNote,
} from '../../dossier/temporary-aid.js';
import { COMMANDS } from '../../messages/cli.js';
import { LISTS } from '../../messages/lists.js';
import { AID, AID_DOUBT_NAMES, AID_NOT_SET, describeAidDoubt } from '../../messages/temporary-aid.js';
import type { TemporaryAidReport } from '../../operations/temporary-aid/ledger.js';
import type { AidTotalOutput } from '../../operations/temporary-aid/output.js';
import { type Context, contextOf } from '../context.js';
import { readMonth, readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError } from '../output.js';
import { withStore } from '../with-store.js';
import { tellWorkbookBeside } from '../workbook-beside.js';

interface AidFlags {
  readonly month?: string;
  readonly year?: string;
  readonly doubts?: boolean;
  readonly check?: string;
  readonly totals?: boolean;
  readonly out?: string;
}

export function registerTemporaryAid(program: Command, t: Say): void {
  program
    .command('temporary-aid')
    .description(t(COMMANDS.temporaryAid))
    .option('--month <month>', t(AID.month))
    .option('--year <year>', t(AID.year))
    .option('--doubts', t(AID.doubts))
    .option('--check <kind>', `${t(AID.check)}${AID_DOUBTS.join(', ')}`)
    .option('--totals', t(AID.totals))
    .option('--out <dir>', t(AID.out))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui temporary-aid --month 2024-11',
        'hedui temporary-aid --check twiceInMonth --format csv',
        'hedui temporary-aid --year 2024 --totals --json',
        'hedui temporary-aid --out out',
      ),
    )
    .action((flags: AidFlags, command: Command) => {
      const context = contextOf(command);
      const period = {
        ...(flags.month !== undefined && { month: readMonth(flags.month) }),
        ...(flags.year !== undefined && { year: readYear(flags.year) }),
      };
      const kind = flags.check === undefined ? null : readWord(flags.check, AID_DOUBTS, '--check');
      return withStore(command, { readonly: true }, async (store) => {
        const { temporaryAid } = await import('../../operations/temporary-aid/ledger.js');
        const { loadPolicy } = await import('../../policy/load.js');
        const report = temporaryAid(store, loadPolicy(context.settings.policy.value), period);
        if (flags.totals) await printTotals(report, context);
        else if (flags.doubts || kind !== null) await printDoubts(report, kind, context);
        else await printCases(report, context);
        if (!context.quiet) writeError(`${summary(report, context).join('\n')}\n`);
        if (flags.out === undefined) return;
        const { writeTemporaryAid } = await import('../../operations/temporary-aid/write.js');
        const { language, mask } = context;
        const path = await writeTemporaryAid(store, report, { dir: flags.out, language, mask });
        await tellWorkbookBeside(path, flags.out, context);
      });
    });
}

/** @throws UserError (2) */
function readYear(value: string): number {
  if (!/^[12]\d{3}$/.test(value)) throw new UserError(AID.badYear, 2, { value });
  return Number(value);
}

async function printCases({ cases }: TemporaryAidReport, { language, listing }: Context): Promise<void> {
  if (listing.format === 'table') return printListing(cases, caseColumns(language), listing);
  const { aidCaseOutput } = await import('../../operations/temporary-aid/output.js');
  return printListing(cases.map(aidCaseOutput), [], listing);
}

async function printDoubts(
  { cases }: TemporaryAidReport,
  kind: AidDoubtKind | null,
  { language, listing }: Context,
): Promise<void> {
  const { aidDoubtOutput } = await import('../../operations/temporary-aid/output.js');
  const rows = aidDoubtRows(cases).filter(({ doubt }) => kind === null || doubt.kind === kind);
  if (listing.format === 'table') return printListing(rows, doubtColumns(language), listing);
  return printListing(
    rows.map((row) => aidDoubtOutput(row, language)),
    [],
    listing,
  );
}

async function printTotals({ totals }: TemporaryAidReport, { language, listing }: Context): Promise<void> {
  const { aidTotalsOutput } = await import('../../operations/temporary-aid/output.js');
  const lines = aidTotalsOutput(totals);
  return printListing(lines, totalColumns(language), listing);
}

function summary(report: TemporaryAidReport, { language }: Context): string[] {
  const { period, totals, cases, doubts, notSet, schemeUnknown, familyUnknown } = report;
  const list = (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', ');
  const missing = totals.months.filter(({ known }) => !known).map(({ month }) => month);
  const noted = (text: Parameters<typeof say>[0], count: number) =>
    count > 0 ? [`  ${say(text, language, { count })}`] : [];
  return [
    say(AID.summary, language, {
      first: period.first,
      last: period.last,
      ...totals.all,
      amount: formatYuan(totals.all.amount),
      doubted: cases.filter((one) => one.doubts.some(({ kind }) => !isAidNote(kind))).length,
    }),
    ...AID_DOUBTS.filter((kind) => doubts[kind] > 0).map(
      (kind) =>
        `  ${say(AID.ofKind, language, { kind: AID_DOUBT_NAMES[kind][language], count: doubts[kind] })}`,
    ),
    ...(notSet.length > 0
      ? [`  ${say(AID.notSet, language, { names: list(notSet.map((one) => AID_NOT_SET[one][language])) })}`]
      : []),
    ...noted(AID.schemeUnknown, schemeUnknown),
    ...noted(AID.familyUnknown, familyUnknown),
    ...(missing.length > 0 ? [`  ${say(AID.monthUnknown, language, { months: list(missing) })}`] : []),
  ];
}

type Listed = ListingColumn<CheckedAidCase>;

const aboutCase = (language: Context['language']): Listed[] => [
  { header: AID.number, value: (one) => one.number },
  { header: AID.date, value: (one) => one.date },
  { header: AID.name, value: (one) => one.name },
  { header: LISTS.idNo, value: (one) => one.idNo, identity: true },
  { header: AID.households, value: (one) => one.households.join(language === 'zh' ? '、' : ', ') },
  { header: LISTS.street, value: (one) => one.street },
  { header: AID.kind, value: (one) => one.kind },
  { header: AID.persons, value: (one) => one.persons, align: 'right' },
  { header: AID.amount, value: (one) => formatYuan(one.amount), align: 'right' },
];

const caseColumns = (language: Context['language']): Listed[] => [
  ...aboutCase(language),
  {
    header: AID.suggested,
    value: ({ suggestion }) => (suggestion ? formatYuan(suggestion.amount) : null),
    align: 'right',
  },
  {
    header: AID.result,
    value: ({ doubts }) => doubts.map(({ kind }) => AID_DOUBT_NAMES[kind][language]).join(' '),
  },
];

const doubtColumns = (language: Context['language']): ListingColumn<DoubtfulAidCase>[] => [
  { header: AID.doubt, value: ({ doubt }) => AID_DOUBT_NAMES[doubt.kind][language] },
  ...aboutCase(language),
  { header: AID.message, value: ({ doubt }) => describeAidDoubt(doubt, language) },
];

const BY_NAMES = { all: AID.total, kind: AID.byKind, street: AID.byStreet, month: AID.byMonth } as const;

const totalColumns = (language: Context['language']): ListingColumn<AidTotalOutput>[] => [
  { header: AID.by, value: ({ by }) => BY_NAMES[by][language] },
  {
    header: AID.item,
    value: ({ by, item }) => item ?? (by === 'street' ? AID.noStreet[language] : null),
  },
  { header: AID.cases, value: ({ cases }) => cases, align: 'right' },
  { header: AID.persons, value: ({ persons }) => persons, align: 'right' },
  {
    header: AID.amount,
    value: ({ amount }) => (amount === null ? null : formatYuan(Math.round(amount * 100))),
    align: 'right',
  },
];
