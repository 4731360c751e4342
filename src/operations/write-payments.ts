import { backPayWorkbook, paymentsWorkbook } from '../reports/payments.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import type { BackPayReport } from './back-pay.js';
import type { PaymentReport } from './payments.js';
import { type WorkbookOptions, writeOfRun } from './write-of-run.js';

/** 发放核对表.xlsx. @throws UserError (2) when it cannot be written */
export const writePayments = (
  store: Store,
  { run, month, lines, totals }: PaymentReport,
  options: WorkbookOptions,
): Promise<string> => writeOfRun(store, run, paymentsWorkbook(month, lines, totals), options);

/** 补发表.xlsx. @throws UserError (2) when it cannot be written */
export const writeBackPay = (
  store: Store,
  run: RunRecord,
  { since, lines }: BackPayReport,
  options: WorkbookOptions,
): Promise<string> => writeOfRun(store, run, backPayWorkbook(since, lines), options);
