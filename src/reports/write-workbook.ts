import { join } from 'node:path';
import type { stream } from 'exceljs';
import type { ReportContext, Workbook } from './layout.js';
import { draftFile } from './replace-file.js';
import { Styles } from './styles.js';
import { bookInto } from './workbook-book.js';
import { type SheetOptions, writeSheet } from './write-sheet.js';
import { ZipWriter } from './zip-writer.js';

/** Streams a workbook into a new file. @param created the day that its properties name; they name nobody */
export async function streamWorkbook(
  path: string,
  created: Date,
  write: (book: stream.xlsx.WorkbookWriter) => Promise<void>,
): Promise<void> {
  const file = new ZipWriter(path, created);
  try {
    const book = bookInto(file, created);
    await write(book);
    await book.commit();
  } finally {
    // Windows renames no file that is still open.
    file.close();
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
