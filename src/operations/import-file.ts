import type { IsoDate } from '../base/dates.js';
import type { ImportRecord } from '../store/import-record.js';
import type { Store } from '../store/store.js';
import type { PlannedFile } from './import-plan.js';
import type { ReadableFile } from './import-reading.js';
import { type FileReport, type ImportOptions, nothingOf } from './import-report.js';
import { importTables } from './import-tables.js';

export interface TakeOptions extends ImportOptions {
  readonly today: IsoDate;
  readonly ofThisCommand: (record: ImportRecord) => boolean;
  readonly onRows: (rows: number) => void;
}

/**
 * Takes one file: writes the rows of each source as an import, all in one transaction.
 * @param open gives the file with the tables of its sheets
 * @throws UserError (3) when the file is refused
 */
export async function importFile(
  store: Store,
  file: PlannedFile,
  open: (file: PlannedFile) => Promise<ReadableFile>,
  options: TakeOptions,
): Promise<FileReport> {
  const readable = await open(file);
  try {
    const tables = await importTables(store, file, readable, options);
    return { ...nothingOf(file), sheetsPassedOver: readable.contents.passedOver, ...tables };
  } finally {
    await readable.close();
  }
}
