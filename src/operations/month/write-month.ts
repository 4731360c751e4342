import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lastDayOf, monthOf, shiftMonth } from '../../base/dates.js';
import type { Language } from '../../base/text.js';
import type { MonthReport, RepeatedMonth } from '../../dossier/month-report.js';
import { conflictsWorkbook } from '../../reports/conflicts.js';
import { dueWorkbook, exitsWorkbook } from '../../reports/leaving.js';
import { draftMonthMarkdown, draftMonthSheet } from '../../reports/month-report/write.js';
import { openWarningsWorkbook } from '../../reports/open-warnings.js';
import { paymentsWorkbook } from '../../reports/payments.js';
import { discardDraftsIn, explainWriteError, nameDrafts } from '../../reports/replace-file.js';
import type { RunInfo } from '../../reports/report-data.js';
import { Tally } from '../../reports/tally.js';
import { draftTasks } from '../../reports/task-workbook.js';
import { draftWithNotes } from '../../reports/write-report.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { listConflicts } from '../conflicts.js';
import { listDue } from '../due.js';
import { listDeaths, listExits } from '../exits.js';
import { draftsOfRun } from '../export.js';
import type { FileReport } from '../import-report.js';
import { exportTasks } from '../monitoring/export-tasks.js';
import { monitor } from '../monitoring/monitor.js';
import { runBefore, runOfSameMonth } from '../month-run.js';
import { paymentsOfRun } from '../payments.js';
import { RECONCILIATION_FILE, withWorkbook } from '../reconcile/export.js';
import { reconcile } from '../reconcile/reconcile.js';
import { runInfo } from '../run-info.js';
import { policyOfRun } from '../run-inputs.js';
import { assertMonthCanEnd, type Closing, DISPATCH_FILE, NOT_EVERY_MONTH } from './before-month.js';
import { ChangeTally } from './change-tally.js';
import { type Compared, type Decided, type MonthLists, monthFigures } from './figures.js';

export interface MonthOptions extends Closing {
  readonly language: Language;
  readonly mask: boolean;
  /** Files that the month went on without. */
  readonly refused: readonly FileReport[];
  /** Households compared with the month before. */
  readonly onCompared?: (done: number, total: number) => void;
  /** Rows of the lists: those written, and about how many there are. */
  readonly onWritten?: (done: number, total: number) => void;
}

export interface WrittenMonth {
  readonly report: MonthReport;
  readonly paths: readonly string[];
}

/**
 * Closes the month of a run: raises warnings and tasks, compares with the month before, and writes every list, the visits to be made
 * and the monthly report (月度报告) into one folder. All files appear together; what an earlier month left there and this
 * one does not have is removed. Open tasks count as sent out.
 * @throws UserError (2) when a file is open in another program, the folder cannot be written, or the workbook of visits
 *   holds results that are not imported
 */
export async function writeMonth(store: Store, run: RunRecord, options: MonthOptions): Promise<WrittenMonth> {
  const { dir, language, mask, operator, at } = options;
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw explainWriteError(error, dir);
  });
  await assertMonthCanEnd(store, options);
  await monitor(store, { operator, at });
  const info = runInfo(store, run, options.refused);
  const context = { language, mask, run: info };
  const paths: string[] = [];
  const draft = async (drafted: Promise<string>) => {
    paths.push(await drafted);
  };
  try {
    const compared = await compareMonths(store, run, options, paths);
    const lists = listsOf(store, run);
    const { exits, deaths, due, dueBy, conflicts, payments } = lists;
    const month = monthOf(run.asOf);
    const report = monthFigures(store, run, decidedOf(store, run), compared, repeatedOf(store, run), lists, {
      info,
      jurisdiction: policyOfRun(store, run).jurisdiction,
      today: at.slice(0, 10),
    });
    await draft(draftMonthSheet(dir, report, language));
    await draft(draftMonthMarkdown(dir, report, language));
    paths.push(...(await draftRun(store, run, info, options)));
    if (payments) {
      await draft(draftWithNotes(dir, paymentsWorkbook(month, payments.lines, payments.totals), context));
    }
    await draft(draftWithNotes(dir, exitsWorkbook(exits, deaths), context));
    await draft(draftWithNotes(dir, dueWorkbook(dueBy, due), context));
    await draft(draftWithNotes(dir, conflictsWorkbook(conflicts), context));
    await draft(
      draftWithNotes(
        dir,
        openWarningsWorkbook(month, () => store.monitoring.warnings()),
        context,
      ),
    );
    await store.transaction('month', async () => {
      const path = join(dir, DISPATCH_FILE);
      const { count } = await exportTasks(store, path, { language, force: true, operator, at }, draftTasks);
      if (count > 0) paths.push(path);
      await nameDrafts(paths);
    });
    for (const file of NOT_EVERY_MONTH) {
      if (!paths.includes(join(dir, file))) await rm(join(dir, file), { force: true });
    }
    return { report, paths };
  } catch (error) {
    discardDraftsIn(dir);
    throw error;
  }
}

/** The workbooks of the run, as an export writes them. */
function draftRun(store: Store, run: RunRecord, info: RunInfo, options: MonthOptions): Promise<string[]> {
  const { dir, language, mask, onWritten } = options;
  return draftsOfRun(store, run, info, {
    dir,
    language,
    mask,
    ...(onWritten && { onProgress: onWritten }),
  }).draft();
}

/** Drafts 对账表.xlsx and sums up what it holds; null in the first month. */
async function compareMonths(
  store: Store,
  run: RunRecord,
  { dir, language, mask, onCompared }: MonthOptions,
  paths: string[],
): Promise<Compared | null> {
  const before = runBefore(store, run);
  if (!before) return null;
  const reconciliation = reconcile(store, { runs: [before.number, run.number] });
  const tally = new ChangeTally();
  try {
    const path = await withWorkbook(
      store,
      reconciliation,
      {
        file: RECONCILIATION_FILE,
        language,
        mask,
        filter: onCompared ? { onProgress: onCompared } : {},
        see: (change) => tally.see(change),
      },
      (workbook, context) => draftWithNotes(dir, workbook, context),
    );
    paths.push(path);
    const { totals, parameters } = reconciliation;
    return { before, totals, summary: tally.summary(parameters) };
  } finally {
    reconciliation.close();
  }
}

/** What an earlier run of the month decided otherwise, and which late files it did not have. */
function repeatedOf(store: Store, run: RunRecord): RepeatedMonth | null {
  const earlier = runOfSameMonth(store, run);
  if (!earlier) return null;
  const reconciliation = reconcile(store, { runs: [earlier.number, run.number] });
  const tally = new ChangeTally();
  try {
    for (const change of reconciliation.households()) tally.see(change);
    const all = reconciliation.totals.find(
      ({ measure, roster, tier }) => measure === 'monthlyBenefit' && roster === null && tier === null,
    );
    return {
      run: earlier.number,
      households: reconciliation.changed,
      tiers: tally.counted('tier'),
      benefit: all ? all.closing - all.opening : 0,
      late: tally.late,
    };
  } finally {
    reconciliation.close();
  }
}

/** One walk over the decisions; memory holds the counts. */
function decidedOf(store: Store, run: RunRecord): Decided {
  const tally = new Tally();
  const inScheme = { households: 0, paid: 0 };
  let eligibleApplicants = 0;
  for (const { roster, tier, currentBenefit } of tally.counting(
    store.runs.decisions(run.number, { withoutEvidence: true }),
  )) {
    if (roster === 'beneficiaries') {
      inScheme.households++;
      inScheme.paid += currentBenefit ?? 0;
    } else if (tier !== 'none' && tier !== 'undetermined') eligibleApplicants++;
  }
  return { tally, inScheme, eligibleApplicants };
}

function listsOf(store: Store, run: RunRecord): MonthLists {
  const dueBy = lastDayOf(shiftMonth(monthOf(run.asOf), 1));
  return {
    exits: listExits(store, run),
    deaths: listDeaths(store, run),
    due: listDue(store, run, dueBy),
    dueBy,
    conflicts: listConflicts(store, run),
    payments: paymentsOfRun(store, run),
  };
}
