import { basename, dirname } from 'node:path';
import type { Language } from '../../base/text.js';
import type { HouseholdChange } from '../../dossier/change.js';
import { listsOf, reconciliationWorkbook } from '../../reports/reconciliation.js';
import { prepareReport, writeReport } from '../../reports/write-report.js';
import type { Store } from '../../store/store.js';
import { contextOfRun } from '../write-of-run.js';
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
  await prepareReport(dir, file);
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
    return await writeReport(dir, workbook, contextOfRun(store, after, { language, mask }));
  } finally {
    spool.close();
  }
}
