import { availableParallelism } from 'node:os';
import type { IsoDate } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import type { SourceKey } from '../sources/registry.js';
import type { ImportRecord } from '../store/import-record.js';
import type { Store } from '../store/store.js';
import { importFile, type OpenFile } from './import-file.js';
import { type PlannedFile, planImport } from './import-plan.js';
import { ImportMeter } from './import-progress.js';
import type { ReadingOptions } from './import-reading.js';
import {
  type FileReport,
  type ImportOptions,
  type ImportReport,
  nothingOf,
  type ProblemCount,
} from './import-report.js';
import { ReadingThread } from './import-thread.js';
import { undoAnswers } from './monitoring/answers.js';
import { problemCounter } from './problem-counts.js';

export type * from './import-report.js';

/**
 * Takes spreadsheets into the database: one transaction a file, in order of period and path. A file that is refused
 * writes nothing and the others go on; the report says which.
 * @throws UserError 2: a path does not exist; 3: no spreadsheet in any path; 5: the database is held
 */
export async function importFiles(
  store: Store,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const today = options.now.slice(0, 10) as IsoDate;
  const { files, passedOver } = await planImport(paths, { ...options, today });
  const meter = new ImportMeter(files);
  const hashes = new Set(files.map((file) => file.sha256));
  /** The files of one command never take each other's place. */
  const ofThisCommand = (record: ImportRecord): boolean =>
    created.has(record.number) || hashes.has(record.sha256);
  const created = new Set<number>();
  const earlier = store.imports.list();
  const importSources = Object.fromEntries(
    earlier.map(({ number, source }): [number, SourceKey] => [number, source]),
  );

  const reading = { ...options, today, importSources };
  const ahead = readAhead(earlier, files, reading, options);
  const open: OpenFile = async (file, assumeUnmerged) => {
    // The thread reads a file once.
    const readable = assumeUnmerged ? await ahead?.open(file.path) : null;
    if (readable) return readable;
    // What reads files is loaded where it is needed: beside a thread that does it, seldom here.
    const { openForImport } = await import('./import-reading.js');
    return openForImport(file.path, { ...reading, assumeUnmerged });
  };

  const take = async (file: PlannedFile, place: number): Promise<FileReport> => {
    const onRows = (rows: number) => options.onProgress?.(meter.at(place, rows));
    onRows(0);
    try {
      const report = await importFile(store, file, open, { ...options, today, ofThisCommand, onRows });
      for (const record of report.imported) created.add(record.number);
      // Counted now: after a dry run the rejected rows are gone again.
      return { ...report, problems: problemsOf(store, report.imported) };
    } catch (error) {
      if (!(error instanceof UserError) || error.exitCode !== 3) throw error;
      return { ...nothingOf(file), refusal: error.text };
    }
  };

  const takeAll = async (): Promise<ImportReport> => {
    const reports: FileReport[] = [];
    for (const [index, file] of files.entries()) reports.push(await take(file, index + 1));
    return { files: reports, passedOver, dryRun: options.dryRun ?? false };
  };
  try {
    return await (options.dryRun ? store.transaction('import', takeAll, { rollback: true }) : takeAll());
  } finally {
    await ahead?.stop();
  }
}

/** Below so many bytes of files a second thread takes longer to start than it saves. */
const BYTES_WORTH_A_THREAD = 2_000_000;

/** A second thread for the files whose rows will most likely be taken. */
function readAhead(
  earlier: readonly ImportRecord[],
  files: readonly PlannedFile[],
  { as, sheet, headerRow, encoding, password, today, importSources }: ReadingOptions,
  { amend }: ImportOptions,
): ReadingThread | null {
  if (amend !== undefined || availableParallelism() < 2) return null;
  const known = new Set(earlier.map((record) => record.sha256));
  const fresh = files.filter((file) => !known.has(file.sha256));
  if (fresh.reduce((sum, file) => sum + file.bytes, 0) < BYTES_WORTH_A_THREAD) return null;
  return new ReadingThread(fresh, {
    today,
    importSources,
    assumeUnmerged: true,
    ...(as && { as }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(encoding !== undefined && { encoding }),
    ...(password !== undefined && { password }),
  });
}

/** Takes an import out of account; it stays on record, and what it had replaced counts again. */
export function revokeImport(
  store: Store,
  number: number,
  by: { readonly operator: string; readonly now: string },
): Promise<ImportRecord> {
  return store.transaction('imports revoke', () => {
    const record = store.imports.revoke(number, by.operator, by.now);
    if (record.source === 'visits') {
      undoAnswers(store, number, { operator: by.operator, at: by.now });
    }
    store.log.add({
      at: by.now,
      operator: by.operator,
      action: 'imports revoke',
      details: { import: number },
    });
    return record;
  });
}

function problemsOf(store: Store, imported: readonly ImportRecord[]): ProblemCount[] {
  const counter = problemCounter();
  for (const { number, rejected } of imported) {
    if (rejected === 0) continue;
    for (const { problems } of store.imports.rejects(number)) counter.see(problems);
  }
  return counter.counts();
}
