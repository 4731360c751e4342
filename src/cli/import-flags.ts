import type { Command } from 'commander';
import type { IsoDate } from '../base/dates.js';
import { ERRORS, FLAGS } from '../messages/cli.js';
import { INTERRUPTED } from '../messages/interrupted.js';
import { STAGES } from '../messages/progress.js';
import type { ImportOptions, ImportReport } from '../operations/import.js';
import type { Store } from '../operations/store.js';
import { askPassword, canAsk } from './ask-password.js';
import type { Context } from './context.js';
import { readMonth, readNumber, readWord } from './flags.js';
import type { Say } from './help.js';
import { stateIfInterrupted } from './interrupt.js';
import { progressBar } from './progress.js';

/** How files are to be read. */
export interface ReadingFlags {
  readonly as?: string;
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly encoding?: string;
  readonly password?: string;
}

export interface ImportFlags extends ReadingFlags {
  readonly period?: string;
  readonly amend?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
}

export const addReadingFlags = (command: Command, t: Say): Command =>
  command
    .option('--as <key>', t(FLAGS.as))
    .option('--sheet <name>', t(FLAGS.sheet))
    .option('--header-row <n>', t(FLAGS.headerRow))
    .option('--encoding <name>', t(FLAGS.encoding))
    .option('--password <text>', t(FLAGS.password));

export const addImportFlags = (command: Command, t: Say): Command =>
  addReadingFlags(command, t)
    .option('--period <month>', t(FLAGS.period))
    .option('--amend <n>', t(FLAGS.amend))
    .option('--strict', t(FLAGS.strict));

/**
 * How the files of some paths are to be read; asks for the password of locked ones where somebody can be asked.
 * @throws UserError (2) for a value that a flag does not take
 */
export async function readingOptions(flags: ReadingFlags, paths: readonly string[], context: Context) {
  const reading = await readingFlags(flags);
  const password = flags.password ?? process.env.HEDUI_FILE_PASSWORD ?? (await askedPassword(paths, context));
  return { ...reading, ...(password !== undefined && { password }) };
}

async function readingFlags(flags: ReadingFlags) {
  const { sourceKeys } = await import('../sources/registry.js');
  return {
    ...(flags.as !== undefined && { as: readWord(flags.as, sourceKeys, '--as') }),
    ...(flags.sheet !== undefined && { sheet: flags.sheet }),
    ...(flags.headerRow !== undefined && { headerRow: readNumber(flags.headerRow, '--header-row') }),
    ...(flags.encoding !== undefined && { encoding: flags.encoding }),
  };
}

const importFlags = ({ period, amend }: ImportFlags) => ({
  ...(period !== undefined && { period: readMonth(period) }),
  ...(amend !== undefined && { amend: readNumber(amend, '--amend') }),
});

/**
 * What can be known to be wrong before a database is opened, which a new one would be left behind of.
 * @throws UserError 2: a path that is not there, a value that a flag does not take; 3: no spreadsheet in any path
 */
export async function assertImportable(paths: readonly string[], flags: ImportFlags): Promise<void> {
  await readingFlags(flags);
  importFlags(flags);
  const { findFiles } = await import('../operations/find-files.js');
  await findFiles(paths);
}

/** Imports with the flags of a command. */
export async function runImport(
  store: Store,
  paths: readonly string[],
  flags: ImportFlags,
  context: Context,
  asOf?: IsoDate,
  visits: Pick<ImportOptions, 'only' | 'amendAnswers'> = {},
): Promise<ImportReport> {
  const { importFiles } = await import('../operations/import.js');
  const reading = await readingOptions(flags, paths, context);
  const bar = await progressBar(context, STAGES.import);
  const dryRun = flags.dryRun ?? false;
  let place = 1;
  let total = 0;
  let file = '';
  stateIfInterrupted(() =>
    dryRun || total === 0
      ? { text: dryRun ? INTERRUPTED.dryRun : ERRORS.interrupted }
      : { text: INTERRUPTED.import, values: { done: place - 1, files: total, file } },
  );
  try {
    return await importFiles(store, paths, {
      ...reading,
      ...visits,
      ...importFlags(flags),
      ...(asOf !== undefined && { asOf }),
      dryRun,
      operator: context.settings.operator.value,
      now: context.now,
      onProgress: (progress) => {
        ({ place, file, files: total } = progress);
        bar.update(progress.share, 1, progress.allRows);
      },
    });
  } finally {
    bar.stop();
  }
}

/** Where somebody can be asked and a file is locked, the password that is typed. */
async function askedPassword(paths: readonly string[], context: Context): Promise<string | undefined> {
  if (!canAsk()) return undefined;
  const { lockedFiles } = await import('../operations/locked-files.js');
  const locked = await lockedFiles(paths);
  return locked.length > 0 ? askPassword(locked, context.language) : undefined;
}

/** The exit code that an import's outcome asks for: 3 when a file was refused, 4 for rejected rows with --strict. */
export function exitCodeOf(report: ImportReport, strict: boolean): 0 | 3 | 4 {
  if (report.files.some((file) => file.refusal !== null)) return 3;
  const rejected = report.files.some((file) => file.imported.some((record) => record.rejected > 0));
  return strict && rejected ? 4 : 0;
}
