import { once } from 'node:events';
import { createWriteStream, openSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { ReportContext, Workbook } from './layout.js';
import { draftFile } from './replace-file.js';
import { Styles } from './styles.js';
import { type SheetOptions, writeSheet } from './write-sheet.js';

/** Streams a workbook into a new file. @param created the day that its properties name; they name nobody */
export async function streamWorkbook(
  path: string,
  created: Date,
  write: (book: ExcelJS.stream.xlsx.WorkbookWriter) => Promise<void>,
): Promise<void> {
  // Opened at once: a file that appears only later could not be taken away when the program is interrupted.
  const file = createWriteStream(path, { fd: openSync(path, 'wx') });
  // A disk that fills up would leave the writer waiting for a stream that takes nothing more.
  const failed = new Promise<never>((_, reject) => file.on('error', reject));
  failed.catch(() => undefined);
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    useSharedStrings: false,
  });
  book.creator = 'hedui';
  book.lastModifiedBy = 'hedui';
  book.created = created;
  book.modified = created;
  const writeAll = async () => {
    await write(book);
    await book.commit();
  };
  try {
    await Promise.race([writeAll(), failed]);
    // Windows renames no file that is still open.
    if (!file.closed) await once(file, 'close');
  } finally {
    file.destroy();
  }
}

/**
 * Drafts one workbook of a run in a folder, and gives the path that it is to have: `nameDrafts` gives it its name.
 * @throws UserError (2) when the file cannot be written or the disk is full
 */
export async function draftWorkbook(
  dir: string,
  workbook: Workbook,
  context: ReportContext,
  options: SheetOptions = {},
): Promise<string> {
  const path = join(dir, workbook.file);
  const styles = new Styles(context.language);
  const asOf = new Date(`${context.run.asOf}T00:00:00Z`);
  await draftFile(path, (temporary) =>
    streamWorkbook(temporary, asOf, async (book) => {
      for (const draw of workbook.drawn ?? []) draw(book, context);
      for (const any of workbook.sheets) {
        await any.open((declaration) => writeSheet(book, declaration, context, styles, options));
      }
    }),
  );
  return path;
}
