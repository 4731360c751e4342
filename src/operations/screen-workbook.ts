import { basename, dirname } from 'node:path';
import type { Language } from '../base/text.js';
import type { ScreenedFamily } from '../dossier/screening.js';
import { assertNew } from '../reports/replace-file.js';
import { screeningWorkbook } from '../reports/screening.js';
import { writeReport } from '../reports/write-report.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { countGroups } from './screen.js';
import { contextOfRun } from './write-of-run.js';

export interface ScreeningFile {
  readonly language: Language;
  readonly mask: boolean;
  /** Write over a file that is there, which somebody may have filled in. */
  readonly force: boolean;
}

/**
 * Writes the list of visits. The families are gone through twice, so that neither list is held in memory.
 * @throws UserError (2) when the file exists and is not to be replaced, or cannot be written
 */
export async function writeScreening(
  store: Store,
  run: RunRecord,
  families: () => Iterable<ScreenedFamily>,
  path: string,
  { language, mask, force }: ScreeningFile,
): Promise<void> {
  if (!force) await assertNew(path);
  const workbook = screeningWorkbook(basename(path), families, countGroups(families()));
  await writeReport(dirname(path), workbook, contextOfRun(store, run, { language, mask }));
}
