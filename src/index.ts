/**
 * The library: what a script imports. The command line is a thin layer over it. Money inside is whole fen (yuan at
 * every boundary: JSON, CSV, workbooks, dossiers, policy files); income is per year, benefits are per month.
 */
export { UserError } from './base/errors.js';
export type { ConfirmedValue } from './dossier/confirmed.js';
export type { Decision, Finding, SinglePerson } from './dossier/decision.js';
export type { Dossier } from './dossier/dossier.js';
export type { Explanation } from './dossier/explanation.js';
export type { MonthReport } from './dossier/month-report.js';
export type { MonthlyStatistics } from './dossier/statistics.js';
export type { Task, Warning } from './dossier/tasks.js';
export { type Assessment, assess } from './operations/assess.js';
export { type BackPayReport, backPay } from './operations/back-pay.js';
export { type CheckOptions, check } from './operations/check.js';
export { listConflicts } from './operations/conflicts.js';
export type { DecisionOutput } from './operations/decision-output.js';
export { decisions } from './operations/decisions.js';
export { readDossier } from './operations/dossier-document.js';
export { dossierDocument } from './operations/dossier-output.js';
export { listDue } from './operations/due.js';
export { listDeaths, listExits } from './operations/exits.js';
export { explain, type Telling } from './operations/explanation/explanation.js';
export { type ExplainOptions, explainHouseholds } from './operations/explanation/of-run.js';
export { type ExportOptions, exportRun } from './operations/export.js';
export { type HandbookForm, policyHandbook, writeHandbook } from './operations/handbook/handbook.js';
export { type ReportOptions, writeReports } from './operations/household-report/write-reports.js';
export { type ImportOptions, type ImportReport, importFiles, revokeImport } from './operations/import.js';
export { closeWarning } from './operations/monitoring/close-warning.js';
export { type ExportTasksOptions, exportTasks } from './operations/monitoring/export-tasks.js';
export { type Monitored, monitor } from './operations/monitoring/monitor.js';
export { type MonthOptions, type WrittenMonth, writeMonth } from './operations/month/write-month.js';
export { comparePayments, type PaymentOptions, type PaymentReport } from './operations/payments.js';
export { recordObjection, settleObjection } from './operations/publicity/objections.js';
export {
  type PublicityOptions,
  type Published,
  type PublishOptions,
  previewPublicity,
  publish,
} from './operations/publicity/publish.js';
export { type ReconcileOptions, type Reconciliation, reconcile } from './operations/reconcile/reconcile.js';
export { type ScreenOptions, screen } from './operations/screen.js';
export { type SimulateOptions, type Simulation, simulate } from './operations/simulate.js';
export { type StatisticsOptions, statistics } from './operations/statistics/statistics.js';
export { writeStatistics } from './operations/statistics/write.js';
export { listTekun } from './operations/tekun/list.js';
export { listNotices } from './operations/tekun/notices.js';
export { type TemporaryAidReport, temporaryAid } from './operations/temporary-aid/ledger.js';
export type { AidPeriodOptions } from './operations/temporary-aid/period.js';
export { temporaryAidTotals } from './operations/temporary-aid/totals.js';
export { listPolicies, loadPolicy } from './policy/load.js';
export { openStore, type Store } from './store/store.js';
