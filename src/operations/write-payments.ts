import type { Language } from '../base/text.js';
import type { Workbook } from '../reports/layout.js';
import { backPayWorkbook, paymentsWorkbook } from '../reports/payments.js';
import { writeReport } from '../reports/write-report.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import type { BackPayReport } from './back-pay.js';
import type { PaymentReport } from './payments.js';
import { reportData } from './run-report.js';

export interface ReportOptions {
  readonly dir: string;
  readonly language: Language;
  readonly mask: boolean;
}

/** Writes one workbook that belongs to a run, and gives its path. @throws UserError (2) when it cannot be written */
export const writeOfRun = (
  store: Store,
  run: RunRecord,
  workbook: Workbook,
  { dir, language, mask }: ReportOptions,
): Promise<string> => writeReport(dir, workbook, { language, mask, run: reportData(store, run, []).run });

/** 发放核对表.xlsx. @throws UserError (2) when it cannot be written */
export const writePayments = (
  store: Store,
  { run, month, lines, totals }: PaymentReport,
  options: ReportOptions,
): Promise<string> => writeOfRun(store, run, paymentsWorkbook(month, lines, totals), options);

/** 补发表.xlsx. @throws UserError (2) when it cannot be written */
export const writeBackPay = (
  store: Store,
  run: RunRecord,
  { since, lines }: BackPayReport,
  options: ReportOptions,
): Promise<string> => writeOfRun(store, run, backPayWorkbook(since, lines), options);
