import type { Command } from 'commander';
import { maskId } from '../../base/identity.js';
import { type Language, say } from '../../base/text.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import {
  IMPORT_SHOW,
  IMPORT_STATUS_NAMES,
  NO_REJECTS,
  REJECTS_WRITTEN,
  REVOKED,
} from '../../messages/imports.js';
import { LISTS } from '../../messages/lists.js';
import { problemCounter } from '../../operations/problem-counts.js';
import { problemSentence } from '../../operations/reject-output.js';
import type { ImportRecord, Reject, Store } from '../../operations/store.js';
import { sourceOf } from '../../sources/registry.js';
import { type Context, contextOf } from '../context.js';
import { readNumber } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
import { LONG_NUMBER, skippedLine, tableLines } from '../table-text.js';
import { withStore } from '../with-store.js';

const columns = (language: Language): ListingColumn<ImportRecord>[] => [
  { header: LISTS.number, value: (record) => record.number, align: 'right' },
  { header: LISTS.file, value: (record) => record.file },
  { header: LISTS.source, value: (record) => sourceOf(record.source).title[language] },
  { header: LISTS.period, value: (record) => record.period },
  { header: LISTS.rows, value: (record) => record.rows, align: 'right' },
  { header: LISTS.taken, value: (record) => record.taken, align: 'right' },
  { header: LISTS.superseded, value: (record) => record.superseded, align: 'right' },
  { header: LISTS.rejected, value: (record) => record.rejected, align: 'right' },
  { header: LISTS.cured, value: (record) => record.cured, align: 'right' },
  { header: LISTS.status, value: (record) => IMPORT_STATUS_NAMES[record.status][language] },
  { header: LISTS.operator, value: (record) => record.operator },
  { header: LISTS.at, value: (record) => record.at },
];

export function registerImports(program: Command, t: Say): void {
  const imports = program.command('imports').description(t(COMMANDS.imports));
  imports
    .command('list', { isDefault: true })
    .description(t(COMMANDS.importsList))
    .addHelpText('after', examples(t, 'hedui imports', 'hedui imports --json'))
    .action((_: unknown, command: Command) =>
      withStore(command, { readonly: true }, async (store) => {
        const { listing, language } = contextOf(command);
        await printListing(store.imports.list(), columns(language), listing);
      }),
    );
  imports
    .command('show <n>')
    .description(t(COMMANDS.importsShow))
    .addHelpText('after', examples(t, 'hedui imports show 3'))
    .action((number: string, _: unknown, command: Command) =>
      withStore(command, { readonly: true }, async (store) => {
        const { listing, language } = contextOf(command);
        const record = store.imports.get(readNumber(number, 'imports show'));
        if (listing.format !== 'table') return printListing([record], [], listing);
        await printListing([record], columns(language), listing);
        await writeOut(detailsOf(record, store, listing.mask, language));
      }),
    );
  imports
    .command('rejects <n>')
    .description(t(COMMANDS.importsRejects))
    .option('--out <file>', t(FLAGS.outFile))
    .option('--force', t(FLAGS.force))
    .addHelpText(
      'after',
      examples(t, 'hedui imports rejects 3 --out 退回.xlsx', 'hedui imports rejects 3 --json'),
    )
    .action((number: string, flags: RejectsFlags, command: Command) =>
      withStore(command, { readonly: true }, async (store) => {
        const context = contextOf(command);
        const wanted = readNumber(number, 'imports rejects');
        const { out } = flags;
        if (out !== undefined) return writeRejects(store, wanted, { ...flags, out }, context);
        const { mask } = context.listing;
        const { language } = context;
        store.imports.get(wanted);
        await printListing(store.imports.rejects(wanted), rejectColumns(mask, language), context.listing);
      }),
    );
  imports
    .command('revoke <n>')
    .description(t(COMMANDS.importsRevoke))
    .addHelpText('after', examples(t, 'hedui imports revoke 3'))
    .action((number: string, _: unknown, command: Command) =>
      withStore(command, {}, async (store) => {
        const { settings, language, now, quiet } = contextOf(command);
        const { revokeImport } = await import('../../operations/import.js');
        const by = { operator: settings.operator.value, now };
        const record = await revokeImport(store, readNumber(number, 'imports revoke'), by);
        if (!quiet) writeError(`${say(REVOKED, language, { number: record.number, file: record.file })}\n`);
      }),
    );
}

interface RejectsFlags {
  readonly out?: string;
  readonly force?: boolean;
}

const rejectColumns = (mask: boolean, language: Language): ListingColumn<Reject>[] => [
  { header: LISTS.sheet, value: (reject) => reject.sheetName },
  { header: LISTS.row, value: (reject) => reject.row, align: 'right' },
  { header: LISTS.idNo, value: (reject) => reject.idNo, identity: true },
  { header: LISTS.curedBy, value: (reject) => reject.curedBy, align: 'right' },
  {
    header: LISTS.message,
    value: ({ problems }) => sentencesOf(problems, mask, language),
  },
];

async function writeRejects(
  store: Store,
  number: number,
  { out, force = false }: RejectsFlags & { readonly out: string },
  { language, now, quiet }: Context,
): Promise<void> {
  const { exportRejects } = await import('../../operations/reject-workbook.js');
  const count = await exportRejects(store, number, out, { language, now, force });
  if (quiet) return;
  const text = count === 0 ? NO_REJECTS : REJECTS_WRITTEN;
  writeError(`${say(text, language, { number, count, file: out })}\n`);
}

/** So many rejected rows are named one by one; all of them are in the workbook of rejected rows. */
const REJECTS_SHOWN = 50;

/** How each sheet was read, the rejected rows by what is wrong with them, and the first of them one by one. */
function detailsOf(record: ImportRecord, store: Store, mask: boolean, language: Language): string {
  const lines = ['', accountOf(record, language)];
  for (const { name, table, rows, skipped } of record.sheets) {
    lines.push('', say(IMPORT_SHOW.sheet, language, { sheet: name, rows }));
    lines.push(...tableLines(table, record.amends, language).map((line) => `  ${line}`));
    const passedOver = skippedLine(skipped, language);
    if (passedOver) lines.push(`  ${passedOver}`);
  }
  if (record.rejected > 0) lines.push('', ...rejectLines(record, store, mask, language));
  return `${lines.join('\n')}\n`;
}

function rejectLines(record: ImportRecord, store: Store, mask: boolean, language: Language): string[] {
  const counter = problemCounter();
  const rows: string[] = [];
  for (const { problems, row, sheetName: sheet, curedBy } of store.imports.rejects(record.number)) {
    counter.see(problems);
    if (rows.length >= REJECTS_SHOWN) continue;
    const sentences = problems.map((problem) => problemSentence(problem, language)).join('；');
    const line = say(IMPORT_SHOW.reject, language, { row, sheet, problems: sentences });
    const shown = mask ? line.replace(LONG_NUMBER, maskId) : line;
    rows.push(
      curedBy === null ? shown : `${shown}${say(IMPORT_SHOW.curedBy, language, { number: curedBy })}`,
    );
  }
  const { number, rejected } = record;
  const kinds = counter
    .counts()
    .map(({ title, count }) => say(IMPORT_SHOW.kind, language, { problem: title[language], count }));
  const more = rejected - rows.length;
  return [
    ...kinds,
    ...rows,
    ...(more > 0 ? [say(IMPORT_SHOW.moreRejects, language, { count: more, number })] : []),
  ];
}

function sentencesOf(problems: Reject['problems'], mask: boolean, language: Language): string {
  const sentences = problems.map((problem) => problemSentence(problem, language)).join('；');
  return mask ? sentences.replace(LONG_NUMBER, maskId) : sentences;
}

function accountOf(record: ImportRecord, language: Language): string {
  const { rows, taken, superseded, rejected, cured } = record;
  const account = say(IMPORT_SHOW.account, language, { rows, taken, superseded, rejected });
  return cured > 0 ? `${account}${say(IMPORT_SHOW.cured, language, { cured })}` : account;
}
