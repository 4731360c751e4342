import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportContext, Workbook } from './layout.js';
import { notesSheet } from './notes.js';
import { assertReplaceable, discardDrafts, explainWriteError, nameDrafts } from './replace-file.js';
import { draftWorkbook } from './write-workbook.js';

/**
 * Makes the folder of a workbook and gives the path that it is to have, so that what stands in the way is said before
 * the long work.
 * @throws UserError (2) when the file is open in another program or the folder cannot be written
 */
export async function prepareReport(dir: string, file: string): Promise<string> {
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  const path = join(dir, file);
  await assertReplaceable(path);
  return path;
}

/**
 * Drafts one workbook that stands by itself, with its sheet 说明, and gives the path that it is to have.
 * @throws UserError (2) when it cannot be written
 */
export const draftWithNotes = (dir: string, workbook: Workbook, context: ReportContext): Promise<string> =>
  draftWorkbook(dir, { ...workbook, sheets: [...workbook.sheets, notesSheet(workbook)] }, context);

/**
 * Writes one workbook that stands by itself into a folder that is there: whole or not at all.
 * @throws UserError (2) when it cannot be written
 */
export async function writeReport(dir: string, workbook: Workbook, context: ReportContext): Promise<string> {
  const path = join(dir, workbook.file);
  try {
    await draftWithNotes(dir, workbook, context);
    await nameDrafts([path]);
  } catch (error) {
    await discardDrafts([path]);
    throw error;
  }
  return path;
}
