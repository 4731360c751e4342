import { temporaryAidWorkbook } from '../../reports/temporary-aid.js';
import { prepareReport, writeReport } from '../../reports/write-report.js';
import type { SourceKey } from '../../sources/registry.js';
import type { Store } from '../../store/store.js';
import { parameterUse } from '../check-parameters.js';
import { infoWithoutRun } from '../run-info.js';
import type { WorkbookOptions } from '../write-of-run.js';
import type { TemporaryAidReport } from './ledger.js';

/** What the list looks at, for the sheet 说明. */
const SOURCES: ReadonlySet<SourceKey> = new Set([
  'temporary-aid',
  'beneficiaries',
  'applicants',
  'registry',
  'marriages',
  'deaths',
  'custody',
]);

/** 临时救助台账.xlsx. @throws UserError (2) when it cannot be written */
export async function writeTemporaryAid(
  store: Store,
  { period, cases, totals, view }: TemporaryAidReport,
  { dir, language, mask }: WorkbookOptions,
): Promise<string> {
  const { first, last, asOf } = period;
  const named = first === last ? first : first.slice(0, 4);
  const workbook = temporaryAidWorkbook(named, cases, totals);
  await prepareReport(dir, workbook.file);
  const used = view.used().map(parameterUse);
  const run = infoWithoutRun(store.select(asOf), view.policy, used, SOURCES);
  return writeReport(dir, workbook, { language, mask, run });
}
