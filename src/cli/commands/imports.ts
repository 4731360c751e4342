import type { Command } from 'commander';
import { type Language, say } from '../../base/text.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { IMPORT_STATUS_NAMES, NO_REJECTS, REJECTS_WRITTEN, REVOKED } from '../../messages/imports.js';
import { LISTS } from '../../messages/lists.js';
import type { ImportRecord, Store } from '../../operations/store.js';
import { sourceOf } from '../../sources/registry.js';
import { type Context, contextOf } from '../context.js';
import { readNumber } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
import { toFileOrStdout } from '../streams.js';
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
  const imports = program
    .command('imports')
    .description(t(COMMANDS.imports))
    .addHelpText(
      'after',
      examples(t, 'hedui imports', 'hedui imports show 3', 'hedui imports rejects 3 --out 退回.xlsx'),
    );
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
        const { detailsOf } = await import('../import-details.js');
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
        const { rejectColumns } = await import('../import-details.js');
        const { listing, language } = context;
        store.imports.get(wanted);
        await printListing(store.imports.rejects(wanted), rejectColumns(listing.mask, language), listing);
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

async function writeRejects(
  store: Store,
  number: number,
  { out, force = false }: RejectsFlags & { readonly out: string },
  { language, now, quiet }: Context,
): Promise<void> {
  const { exportRejects } = await import('../../operations/reject-workbook.js');
  const count = await toFileOrStdout(out, (path) =>
    exportRejects(store, number, path, { language, now, force }),
  );
  if (quiet) return;
  const text = count === 0 ? NO_REJECTS : REJECTS_WRITTEN;
  writeError(`${say(text, language, { number, count, file: out })}\n`);
}
