import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportContext, Workbook } from './layout.js';
import { notesSheet } from './notes.js';
import { assertReplaceable, discardDrafts, explainWriteError, nameDrafts } from './replace-file.js';
import { draftWorkbook } from './write-workbook.js';

/**
 * Writes one workbook beside those of a run into a folder, with its sheet 说明, and gives its path.
 * @throws UserError (2) when the file is open in another program or the folder cannot be written
 */
export async function writeReport(dir: string, workbook: Workbook, context: ReportContext): Promise<string> {
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  const path = join(dir, workbook.file);
  await assertReplaceable(path);
  try {
    await draftWorkbook(dir, { ...workbook, sheets: [...workbook.sheets, notesSheet(workbook)] }, context);
    await nameDrafts([path]);
  } catch (error) {
    await discardDrafts([path]);
    throw error;
  }
  return path;
}
