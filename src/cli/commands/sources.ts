import type { Command } from 'commander';
import { UserError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { agencyName } from '../../messages/agencies.js';
import { COMMANDS, ERRORS, FLAGS } from '../../messages/cli.js';
import { ENTRY_FORMATS, TEMPLATE_WRITTEN } from '../../messages/entry.js';
import { LISTS, SOURCE_KINDS } from '../../messages/lists.js';
import { type SourceKey, sourceKeys, sourceOf, sources } from '../../sources/registry.js';
import type { Source } from '../../sources/source.js';
import { type Context, contextOf } from '../context.js';
import { readWord } from '../flags.js';
import { examples, type Say } from '../help.js';
import { type ListingColumn, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
import { DASH, toFileOrStdout } from '../streams.js';

/** A source as scripts see it. */
const outputOf = (source: Source<SourceKey>) => ({
  key: source.key,
  title: source.title.zh,
  titleEnglish: source.title.en,
  agency: source.agency,
  kind: source.kind,
  columns: columnsOf(source),
});

const columnsOf = (source: Source<SourceKey>) =>
  Object.entries(source.columns).map(([field, column]) => ({
    field,
    header: column.headers[0],
    aliases: column.headers.slice(1),
    type: column.type,
    required: column.required,
    ...(column.defaultWord !== undefined && { default: column.defaultWord }),
    ...(column.words && { words: column.words }),
  }));

export function registerSources(program: Command, t: Say): void {
  const command = program
    .command('sources')
    .description(t(COMMANDS.sources))
    .addHelpText(
      'after',
      examples(t, 'hedui sources', 'hedui sources show bank', 'hedui sources template bank 银行存款.xlsx'),
    );
  command
    .command('list', { isDefault: true })
    .description(t(COMMANDS.sourcesList))
    .addHelpText('after', examples(t, 'hedui sources', 'hedui sources --json'))
    .action((_: unknown, self: Command) => {
      const { listing, language } = contextOf(self);
      const columns: ListingColumn<ReturnType<typeof outputOf>>[] = [
        { header: LISTS.key, value: (source) => source.key },
        { header: LISTS.title, value: (source) => (language === 'zh' ? source.title : source.titleEnglish) },
        { header: LISTS.agency, value: (source) => agencyName(source.agency, language) },
        { header: LISTS.kind, value: (source) => SOURCE_KINDS[source.kind][language] },
        { header: LISTS.columns, value: (source) => source.columns.length, align: 'right' },
      ];
      return printListing(sources.map(outputOf), columns, listing);
    });
  command
    .command('show <key>')
    .description(t(COMMANDS.sourcesShow))
    .addHelpText('after', examples(t, 'hedui sources show bank'))
    .action((key: string, _: unknown, self: Command) => {
      const { listing, language } = contextOf(self);
      const columns: ListingColumn<ReturnType<typeof columnsOf>[number]>[] = [
        { header: LISTS.header, value: (column) => column.header },
        { header: LISTS.aliases, value: (column) => column.aliases.join('、') },
        {
          header: LISTS.type,
          value: (column) => column.words?.join('/') ?? ENTRY_FORMATS[column.type][language],
        },
        { header: LISTS.required, value: (column) => (column.required ? '✓' : '') },
        { header: LISTS.field, value: (column) => column.field },
      ];
      const source = sourceOf(readWord(key, sourceKeys, 'sources show'));
      return printListing(columnsOf(source), columns, listing);
    });
  command
    .command('template [key] [file]')
    .description(t(COMMANDS.sourcesTemplate))
    .option('--all <dir>', t(FLAGS.allTemplates))
    .option('--force', t(FLAGS.force))
    .addHelpText(
      'after',
      examples(t, 'hedui sources template bank 银行存款.xlsx', 'hedui sources template --all 模板'),
    )
    .action((key: string | undefined, file: string | undefined, flags: TemplateFlags, self: Command) =>
      writeTemplates(key, file, flags, contextOf(self)),
    );
}

interface TemplateFlags {
  readonly all?: string;
  readonly force?: boolean;
}

async function writeTemplates(
  key: string | undefined,
  file: string | undefined,
  { all, force = false }: TemplateFlags,
  { language, now, quiet, listing }: Context,
): Promise<void> {
  const { exportTemplate, exportTemplates } = await import('../../operations/templates.js');
  const options = { language, now: new Date(now.slice(0, 10)), force };
  let paths: string[];
  if (all !== undefined && key === undefined) paths = await exportTemplates(all, options);
  else if (all === undefined && key !== undefined && file !== undefined) {
    const source = readWord(key, sourceKeys, 'sources template');
    await toFileOrStdout(file, (path) => exportTemplate(source, path, options));
    if (file === DASH) return;
    paths = [file];
  } else throw new UserError(ERRORS.templateUsage, 2);
  if (listing.format !== 'table') await writeOut(`${JSON.stringify(paths)}\n`);
  else if (!quiet) for (const path of paths) writeError(`${say(TEMPLATE_WRITTEN, language, { path })}\n`);
}
