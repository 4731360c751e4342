import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../base/errors.js';
import { MONTH_ERRORS } from '../../messages/month.js';
import { assertReplaceable } from '../../reports/replace-file.js';
import type { Store } from '../../store/store.js';
import { type ImportOptions, importFiles } from '../import.js';
import { RECONCILIATION_FILE } from '../reconcile/export.js';

/** The workbook for those who visit. */
export const DISPATCH_FILE = '入户核查.xlsx';
const PAYMENTS_FILE = '发放核对表.xlsx';

/** Not every month has something to say in each. */
export const NOT_EVERY_MONTH = [RECONCILIATION_FILE, PAYMENTS_FILE, DISPATCH_FILE] as const;

/** Where the files of a month go, and who closes it. */
export interface Closing {
  readonly dir: string;
  readonly operator: string;
  /** The time at which the month is closed; by its day tasks are overdue. */
  readonly at: string;
}

/**
 * What can be known of a month's folder before the work: nothing that it may replace is open in another program, and no
 * results of visits would be lost.
 * @throws UserError (2)
 */
export async function assertMonthCanEnd(store: Store, { dir, operator, at }: Closing): Promise<void> {
  for (const file of NOT_EVERY_MONTH) await assertReplaceable(join(dir, file));
  await assertNoAnswersLost(store, join(dir, DISPATCH_FILE), { operator, now: at });
}

/**
 * Refuses to write a new dispatch workbook over one in which somebody has filled in results that are not imported yet.
 * @throws UserError (2)
 */
async function assertNoAnswersLost(
  store: Store,
  path: string,
  by: Pick<ImportOptions, 'operator' | 'now'>,
): Promise<void> {
  if (!existsSync(path)) return;
  const { files } = await importFiles(store, [path], { ...by, only: 'visits', dryRun: true });
  const known = new Set(
    store.imports.list({ source: 'visits', status: 'in-force' }).map(({ sha256 }) => sha256),
  );
  const filled = files.some(
    ({ imported, refusal }) =>
      refusal !== null ||
      imported.some(({ taken, rejected, sha256 }) => taken + rejected > 0 && !known.has(sha256)),
  );
  if (filled) throw new UserError(MONTH_ERRORS.filledIn, 2, { path });
}
