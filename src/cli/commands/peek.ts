import type { Command } from 'commander';
import type { IsoDate } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { say } from '../../base/text.js';
import { COMMANDS, FLAGS } from '../../messages/cli.js';
import { PASSED_OVER_REASONS } from '../../messages/imports.js';
import { PEEK } from '../../messages/peek.js';
import { SUMMARY } from '../../messages/summary.js';
import type { PeekedFile, PeekedSheet, PeekOptions } from '../../operations/peek.js';
import { type Context, contextOf } from '../context.js';
import { readNumber } from '../flags.js';
import { examples, type Say } from '../help.js';
import { addReadingFlags, type ReadingFlags, readingOptions } from '../import-flags.js';
import { maskIdentities, printListing } from '../listing.js';
import { writeError, writeOut } from '../output.js';
import { DASH, fileOfStdin } from '../streams.js';

interface PeekFlags extends ReadingFlags {
  readonly rows?: string;
}

const DEFAULT_ROWS = 5;
/** Lines are written in pieces of about so many characters. */
const PIECE = 64 * 1024;

export function registerPeek(program: Command, t: Say): void {
  addReadingFlags(program.command('peek <file...>').description(t(COMMANDS.peek)), t)
    .option('--rows <n|all>', t(FLAGS.peekRows))
    .addHelpText(
      'after',
      examples(
        t,
        'hedui peek 2024-11/银行存款.xlsx',
        'hedui peek bank.csv --rows all --format ndjson',
        'unzip -p 2024-11.zip 银行存款.csv | hedui peek -',
      ),
    )
    .action(async (paths: string[], flags: PeekFlags, command: Command) => {
      const context = contextOf(command);
      const stdin = paths.includes(DASH) ? await fileOfStdin() : null;
      const sources = paths.map((path) => (path === DASH && stdin ? stdin : path));
      const shownAs: ShownAs = (path) => (path === stdin ? DASH : path);
      const { findFiles } = await import('../../operations/peek.js');
      const options = {
        ...(await readingOptions(flags, sources, context)),
        today: context.now.slice(0, 10) as IsoDate,
        rows: rowsOf(flags.rows),
      };
      const { files, passedOver } = await findFiles(sources);
      const asRows = flags.rows !== undefined && context.listing.format === 'ndjson';
      const peeked: PeekedFile[] = [];
      for (const file of files) {
        await orRefusal(shownAs(file.path), context, async () => {
          if (asRows) await printRows(file, options, context, shownAs);
          else peeked.push(await peekAndPrint(file, options, context, shownAs));
        });
      }
      if (!asRows && context.listing.format !== 'table') await printPeeked(peeked, context);
      if (context.quiet) return;
      for (const { path, reason } of passedOver) {
        const why = PASSED_OVER_REASONS[reason][context.language];
        writeError(`${say(SUMMARY.passedOver, context.language, { file: path, reason: why })}\n`);
      }
    });
}

function rowsOf(flag: string | undefined): number {
  if (flag === undefined) return DEFAULT_ROWS;
  return flag === 'all' ? Number.POSITIVE_INFINITY : readNumber(flag, '--rows');
}

type File = Parameters<typeof import('../../operations/peek.js').peekFile>[0];

/** A file that cannot be read is told in one line; the others go on. */
async function orRefusal(file: string, context: Context, look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== 3) throw error;
    const reason = error.text[context.language];
    writeError(`${say(PEEK.unreadableFile, context.language, { file, reason })}\n`);
    process.exitCode = 3;
  }
}

/** The name under which a file is told of. */
type ShownAs = (path: string) => string;

async function peekAndPrint(
  file: File,
  options: PeekOptions,
  context: Context,
  shownAs: ShownAs,
): Promise<PeekedFile> {
  const { peekFile } = await import('../../operations/peek.js');
  const found = await peekFile(file, options);
  const peeked = { ...found, file: shownAs(found.file) };
  if (context.listing.format === 'table') {
    const { peekText } = await import('../peek-text.js');
    await writeOut(peekText(peeked, context.listing.mask, context.language));
  }
  return peeked;
}

/** Each row as one line: {"file","sheet","row","cells"}. */
async function printRows(
  file: File,
  options: PeekOptions,
  { listing }: Context,
  shownAs: ShownAs,
): Promise<void> {
  const { peekRows } = await import('../../operations/peek.js');
  let piece = '';
  try {
    await peekRows(file, options, (sheet, { row, cells }) => {
      const line = { file: shownAs(file.path), sheet, row, cells };
      piece += `${JSON.stringify(listing.mask ? maskIdentities(line) : line)}\n`;
      if (piece.length < PIECE) return;
      // The reader hands rows on without waiting.
      void writeOut(piece);
      piece = '';
    });
  } finally {
    await writeOut(piece);
  }
}

/** Files as JSON; as CSV a line a sheet. */
async function printPeeked(files: readonly PeekedFile[], { listing }: Context): Promise<void> {
  if (listing.format !== 'csv') return printListing(files, [], listing);
  const lines = files.flatMap((file) => file.sheets.map((sheet) => lineOf(file, sheet)));
  return printListing(lines, [], listing);
}

const lineOf = (file: PeekedFile, { sheet, outcome, size, problem, table }: PeekedSheet) => ({
  file: file.file,
  period: file.period,
  sheet,
  outcome,
  source: table?.source ?? null,
  headerRow: table?.headerRow ?? null,
  rows: table?.rows.all ?? size.rows,
  records: table?.rows.records ?? null,
  answers: table?.rows.answers ?? null,
  rejected: table?.rows.rejected ?? null,
  unread: table?.unread.map(({ header }) => header) ?? [],
  problem: problem?.text.zh ?? null,
});
