import type { IsoDate } from '../base/dates.js';
import { MergedRows } from '../formats/cells.js';
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

/** Gives a file with the tables of its sheets; see `ReadingOptions` for what may be assumed. */
export type OpenFile = (file: PlannedFile, assumeUnmerged: boolean) => Promise<ReadableFile>;

/**
 * Takes one file: writes the rows of each source as an import, all in one transaction. A large sheet whose end tells of
 * merged rows is read a second time, after what was written is undone.
 * @throws UserError (3) when the file is refused
 */
export async function importFile(
  store: Store,
  file: PlannedFile,
  open: OpenFile,
  options: TakeOptions,
): Promise<FileReport> {
  const take = async (assumeUnmerged: boolean): Promise<FileReport> => {
    const readable = await open(file, assumeUnmerged);
    try {
      const tables = await importTables(store, file, readable, options);
      return { ...nothingOf(file), sheetsPassedOver: readable.contents.passedOver, ...tables };
    } finally {
      await readable.close();
    }
  };
  try {
    return await take(true);
  } catch (error) {
    if (!(error instanceof MergedRows)) throw error;
    return await take(false);
  }
}
