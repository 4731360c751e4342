import type { Command } from 'commander';
import { type Language, say } from '../../base/text.js';
import { COMMANDS } from '../../messages/cli.js';
import { IMPORT_SHOW, IMPORT_STATUS_NAMES, REVOKED } from '../../messages/imports.js';
import { LISTS } from '../../messages/lists.js';
import { problemSentence } from '../../operations/reject-output.js';
import type { ImportRecord, Store } from '../../operations/store.js';
import { sourceOf } from '../../sources/registry.js';
import { contextOf } from '../context.js';
import { readNumber } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
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
        await writeOut(detailsOf(record, store, language));
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

/** Which columns were read as what, what was left unread, and each rejected row with its reason. */
function detailsOf(record: ImportRecord, store: Store, language: Language): string {
  const lines = ['', accountOf(record, language)];
  const source = sourceOf(record.source);
  for (const sheet of record.sheets) {
    const { table } = sheet;
    lines.push(
      '',
      say(IMPORT_SHOW.sheet, language, { sheet: sheet.name, row: table.headerRow, rows: sheet.rows }),
    );
    for (const column of table.columns) {
      const canonical = source.columns[column.field]?.headers[0] ?? column.field;
      const unit = column.unit ? `（${column.unit}）` : '';
      lines.push(`  ${column.header}${unit} → ${canonical}`);
    }
    if (table.unread.length > 0) {
      lines.push(`  ${say(IMPORT_SHOW.unread, language, { headers: table.unread.join('、') })}`);
    }
  }
  if (record.rejected > 0) lines.push('');
  for (const reject of store.imports.rejects(record.number)) {
    const problems = reject.problems.map((problem) => problemSentence(problem, language)).join('；');
    lines.push(say(IMPORT_SHOW.reject, language, { row: reject.row, sheet: reject.sheetName, problems }));
  }
  return `${lines.join('\n')}\n`;
}

const accountOf = ({ rows, taken, superseded, rejected }: ImportRecord, language: Language): string =>
  say(IMPORT_SHOW.account, language, { rows, taken, superseded, rejected });
