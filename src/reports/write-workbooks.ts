import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../base/text.js';
import { dataQualityWorkbook } from './data-quality.js';
import { eligibleWorkbook } from './eligible.js';
import type { ReportContext, Workbook } from './layout.js';
import { notEligibleWorkbook } from './not-eligible.js';
import { notesSheet } from './notes.js';
import { assertReplaceable, discardDrafts, explainWriteError, nameDrafts } from './replace-file.js';
import type { ReportData } from './report-data.js';
import { statisticsWorkbook } from './statistics/run-statistics.js';
import { Tally } from './tally.js';
import { undeterminedWorkbook } from './undetermined.js';
import { warningsWorkbook } from './warnings.js';
import { draftWorkbook } from './write-workbook.js';

export interface WorkbooksOptions {
  readonly dir: string;
  readonly language: Language;
  /** Identity numbers and accounts with their first six and last four characters only. */
  readonly mask: boolean;
}

/**
 * - lists: households by outcome, and the statistics that are counted while the lists are written;
 * - evidence: findings to verify, and what the imports held.
 * The two parts share nothing, so that two threads can write them.
 */
export type WorkbookPart = 'lists' | 'evidence';

function workbooksOf(part: WorkbookPart, data: ReportData): Workbook[] {
  if (part === 'evidence') return [warningsWorkbook(data), dataQualityWorkbook(data)];
  const tally = new Tally();
  return [
    eligibleWorkbook(data, tally),
    notEligibleWorkbook(data, tally),
    undeterminedWorkbook(data, tally),
    // Last: it counts what the lists held.
    statisticsWorkbook(tally),
  ];
}

const pathsOf = (data: ReportData, dir: string): string[] =>
  (['lists', 'evidence'] as const).flatMap((part) =>
    workbooksOf(part, data).map(({ file }) => join(dir, file)),
  );

/**
 * Makes the folder and says at once, before the long work, when a workbook cannot be replaced.
 * @throws UserError (2) when a file is open in another program or the folder cannot be written
 */
export async function prepareFolder(data: ReportData, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  for (const path of pathsOf(data, dir)) await assertReplaceable(path);
}

/**
 * Drafts one part of the workbooks of a run in a folder that is there, and gives the paths they are to have. Rows are read and written
 * one by one, so memory does not grow with the number of households.
 * @throws UserError (2) when a file cannot be written
 */
export async function draftWorkbooks(
  part: WorkbookPart,
  data: ReportData,
  { dir, language, mask }: WorkbooksOptions,
): Promise<string[]> {
  const context: ReportContext = { language, mask, run: data.run };
  const paths: string[] = [];
  for (const workbook of workbooksOf(part, data)) {
    const sheets = [...workbook.sheets, notesSheet(workbook)];
    paths.push(await draftWorkbook(dir, { ...workbook, sheets }, context));
  }
  return paths;
}

/**
 * Writes the workbooks of a run and gives their paths. When one fails, the folder is left as it was.
 * @param draft drafts both parts, one after the other unless the caller has a way to do it at once
 * @throws UserError (2) when a file is open in another program or the folder cannot be written
 */
export async function writeWorkbooks(
  data: ReportData,
  options: WorkbooksOptions,
  draft: () => Promise<string[]> = async () => [
    ...(await draftWorkbooks('lists', data, options)),
    ...(await draftWorkbooks('evidence', data, options)),
  ],
): Promise<string[]> {
  await prepareFolder(data, options.dir);
  try {
    const paths = await draft();
    await nameDrafts(paths);
    return paths;
  } catch (error) {
    await discardDrafts(pathsOf(data, options.dir));
    throw error;
  }
}
