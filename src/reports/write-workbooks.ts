import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../base/text.js';
import { dataQualityWorkbook } from './data-quality.js';
import { eligibleWorkbook } from './eligible.js';
import type { ReportContext } from './layout.js';
import { notesSheet } from './notes.js';
import { notEligibleWorkbook, undeterminedWorkbook } from './refused.js';
import type { ReportData } from './report-data.js';
import { statisticsWorkbook } from './statistics.js';
import { Tally } from './tally.js';
import { warningsWorkbook } from './warnings.js';
import { assertReplaceable, explainWriteError, writeWorkbook } from './write-workbook.js';

export interface WorkbooksOptions {
  /** Made when it is not there. */
  readonly dir: string;
  readonly language: Language;
  /** Identity numbers and accounts with their first six and last four characters only. */
  readonly mask: boolean;
}

/**
 * Writes the workbooks of a run into a folder and gives their paths. Rows are read and written one by one, so memory
 * does not grow with the number of households.
 * @throws UserError (2) when a file is open in another program or the folder cannot be written
 */
export async function writeWorkbooks(
  data: ReportData,
  { dir, language, mask }: WorkbooksOptions,
): Promise<string[]> {
  const context: ReportContext = { language, mask, run: data.run };
  const tally = new Tally();
  const workbooks = [
    eligibleWorkbook(data, tally),
    notEligibleWorkbook(data, tally),
    undeterminedWorkbook(data, tally),
    warningsWorkbook(data),
    dataQualityWorkbook(data),
    // Last: it counts what the lists held.
    statisticsWorkbook(tally),
  ];
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  for (const { file } of workbooks) await assertReplaceable(join(dir, file));
  const paths: string[] = [];
  for (const workbook of workbooks) {
    const sheets = [...workbook.sheets, notesSheet(workbook)];
    paths.push(await writeWorkbook(dir, { ...workbook, sheets }, context));
  }
  return paths;
}
