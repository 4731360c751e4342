import { basename, dirname } from 'node:path';
import type { Language } from '../../base/text.js';
import type { HouseholdChange } from '../../dossier/change.js';
import type { ReportContext, Workbook } from '../../reports/layout.js';
import { type ChangeList, listsOf, reconciliationWorkbook } from '../../reports/reconciliation.js';
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

export const RECONCILIATION_FILE = '对账表.xlsx';

/**
 * Writes 对账表.xlsx and gives its path.
 * @throws UserError (2) when the file is open in another program or cannot be written
 */
export async function exportReconciliation(
  store: Store,
  reconciliation: Reconciliation,
  { out, ...options }: ReconciliationExport,
): Promise<string> {
  const isFile = /\.xlsx$/i.test(out);
  const [dir, file] = isFile ? [dirname(out), basename(out)] : [out, RECONCILIATION_FILE];
  await prepareReport(dir, file);
  return withWorkbook(store, reconciliation, { ...options, file }, (workbook, context) =>
    writeReport(dir, workbook, context),
  );
}

interface WorkbookOptions extends Omit<ReconciliationExport, 'out'> {
  readonly file: string;
  /** Sees each household as it is worked out. */
  readonly see?: (change: HouseholdChange) => void;
}

/**
 * Gives the workbook to whoever writes it. The households are worked out once and kept in the temporary file of the
 * database while the sheets are written.
 */
export async function withWorkbook(
  store: Store,
  { before, after, totals, parameters, households }: Reconciliation,
  { file, language, mask, filter = {}, see }: WorkbookOptions,
  write: (workbook: Workbook, context: ReportContext) => Promise<string>,
): Promise<string> {
  const spool = store.openSpool<HouseholdChange>();
  try {
    for (const change of households(filter)) {
      see?.(change);
      spool.add(change, listsOf(change));
    }
    const lists = (list: ChangeList) => spool.read(list);
    const workbook = reconciliationWorkbook({ file, before, after, totals, parameters, households: lists });
    return await write(workbook, contextOfRun(store, after, { language, mask }));
  } finally {
    spool.close();
  }
}
