import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../../base/text.js';
import type { HouseholdChange } from '../../dossier/change.js';
import { notesSheet } from '../../reports/notes.js';
import { listsOf, reconciliationWorkbook } from '../../reports/reconciliation.js';
import {
  assertReplaceable,
  discardDrafts,
  explainWriteError,
  nameDrafts,
} from '../../reports/replace-file.js';
import { draftWorkbook } from '../../reports/write-workbook.js';
import type { Store } from '../../store/store.js';
import { reportData } from '../run-report.js';
import type { ChangeFilter, Reconciliation } from './reconcile.js';

export interface ReconciliationExport {
  /** A file that ends with .xlsx, else a folder. */
  readonly out: string;
  readonly language: Language;
  readonly mask: boolean;
  readonly filter?: ChangeFilter;
}

const FILE_NAME = '对账表.xlsx';

/**
 * Writes 对账表.xlsx and gives its path. The households are worked out once and kept in the temporary file of the
 * database while the sheets are written.
 * @throws UserError (2) when the file is open in another program or cannot be written
 */
export async function exportReconciliation(
  store: Store,
  reconciliation: Reconciliation,
  { out, language, mask, filter = {} }: ReconciliationExport,
): Promise<string> {
  const isFile = /\.xlsx$/i.test(out);
  const [dir, file] = isFile ? [dirname(out), basename(out)] : [out, FILE_NAME];
  const path = join(dir, file);
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  await assertReplaceable(path);
  const spool = store.openSpool<HouseholdChange>();
  try {
    for (const change of reconciliation.households(filter)) spool.add(change, listsOf(change));
    const { before, after, totals, parameters } = reconciliation;
    const workbook = reconciliationWorkbook({
      file,
      before,
      after,
      totals,
      parameters,
      households: (list) => spool.read(list),
    });
    const { run } = reportData(store, after, []);
    await draftWorkbook(
      dir,
      { ...workbook, sheets: [...workbook.sheets, notesSheet(workbook)] },
      { language, mask, run },
    );
    await nameDrafts([path]);
    return path;
  } catch (error) {
    await discardDrafts([path]);
    throw error;
  } finally {
    spool.close();
  }
}
