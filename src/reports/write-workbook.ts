import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { UserError } from '../base/errors.js';
import { CANNOT_WRITE } from '../messages/workbooks.js';
import type { ReportContext, Workbook } from './layout.js';
import { Styles } from './styles.js';
import { type SheetOptions, writeSheet } from './write-sheet.js';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The line for a file that cannot be written, or the error itself when it is none of these. */
export function explainWriteError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return new UserError(CANNOT_WRITE.inUse, 2, { path });
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new UserError(CANNOT_WRITE.folder, 2, { path });
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError(CANNOT_WRITE.full, 2, { path });
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError(CANNOT_WRITE.noFolder, 2, { path });
    default:
      return error;
  }
}

/** Says at once, before the long work, when a file of this name stands there and cannot be replaced. */
export async function assertReplaceable(path: string): Promise<void> {
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw explainWriteError(error, path);
  }
}

async function writeTo(
  path: string,
  workbook: Workbook,
  context: ReportContext,
  options: SheetOptions,
): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx' });
  // A disk that fills up would leave the writer waiting for a stream that takes nothing more.
  const failed = new Promise<never>((_, reject) => file.on('error', reject));
  failed.catch(() => undefined);
  // The document properties name the program and the as-of date, and nobody.
  const created = new Date(`${context.run.asOf}T00:00:00Z`);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: false,
  });
  book.creator = 'hedui';
  book.lastModifiedBy = 'hedui';
  book.created = created;
  book.modified = created;
  const styles = new Styles(context.language);
  const write = async () => {
    for (const any of workbook.sheets) {
      await any.open((declaration) => writeSheet(book, declaration, context, styles, options));
    }
    await book.commit();
  };
  try {
    await Promise.race([write(), failed]);
    // Windows renames no file that is still open.
    if (!file.closed) await once(file, 'close');
  } finally {
    file.destroy();
  }
}

/** The name of a workbook that is not finished; of each process its own. */
const draftOf = (dir: string, file: string): string => join(dir, `.${file}.${process.pid}.tmp`);

/**
 * Writes a workbook under a temporary name in its folder, and gives the name that it is to have.
 * @throws UserError (2) when the file cannot be written or the disk is full
 */
export async function draftWorkbook(
  dir: string,
  workbook: Workbook,
  context: ReportContext,
  options: SheetOptions = {},
): Promise<string> {
  try {
    await writeTo(draftOf(dir, workbook.file), workbook, context, options);
    return workbook.file;
  } catch (error) {
    await discardDrafts(dir, [workbook.file]);
    throw explainWriteError(error, join(dir, workbook.file));
  }
}

/**
 * Gives drafts their names, once all of them are there, and gives the paths: of a set of lists either all are new or
 * none is.
 * @throws UserError (2) when one of the files is open in another program or is no file
 */
export async function nameDrafts(dir: string, files: readonly string[]): Promise<string[]> {
  const paths = files.map((file) => join(dir, file));
  for (const path of paths) await assertReplaceable(path);
  for (const [index, file] of files.entries()) {
    const path = paths[index] ?? '';
    await rename(draftOf(dir, file), path).catch((error: unknown) => {
      throw explainWriteError(error, path);
    });
  }
  return paths;
}

export async function discardDrafts(dir: string, files: readonly string[]): Promise<void> {
  for (const file of files) await rm(draftOf(dir, file), { force: true });
}
