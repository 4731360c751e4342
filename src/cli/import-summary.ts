import chalk from 'chalk';
import { type Language, say } from '../base/text.js';
import { IMPORT_WARNING_TEXTS, PASSED_OVER_REASONS } from '../messages/imports.js';
import { SUMMARY } from '../messages/summary.js';
import type { ImportReport } from '../operations/import.js';
import type { ImportRecord, Store } from '../operations/store.js';
import { groupedProblems } from './reject-groups.js';

/** What an import came to, for people: the account of the rows first, then what needs a look. */
export function importSummary(report: ImportReport, store: Store, language: Language): string {
  const imported = report.files.flatMap((file) => file.imported);
  const unchanged = report.files.filter((file) => file.unchanged.length > 0);
  const lines: string[] = [];
  if (imported.length > 0) lines.push(accountLine(report, imported, language));
  if (unchanged.length > 0) {
    const files = unchanged.map((file) => file.file).join(language === 'zh' ? '、' : ', ');
    lines.push(say(SUMMARY.unchanged, language, { count: unchanged.length, files }));
  }
  const refused = report.files.filter((file) => file.refusal !== null);
  if (imported.length === 0 && refused.length === 0) lines.push(say(SUMMARY.nothingNew, language));
  for (const { file, refusal } of refused) {
    if (refusal) {
      lines.push(chalk.red(say(SUMMARY.refused, language, { file, reason: refusal[language] })));
    }
  }
  for (const record of imported) {
    lines.push(...rejectLines(record, store, language), ...warningLines(record, language));
  }
  for (const { path, reason } of report.passedOver) {
    const why = PASSED_OVER_REASONS[reason][language];
    lines.push(chalk.dim(say(SUMMARY.passedOver, language, { file: path, reason: why })));
  }
  if (report.dryRun) lines.push(say(SUMMARY.dryRun, language));
  return `${lines.join('\n')}\n`;
}

function accountLine(report: ImportReport, imported: readonly ImportRecord[], language: Language): string {
  const total = (pick: (record: ImportRecord) => number) =>
    imported.reduce((sum, record) => sum + pick(record), 0);
  return say(SUMMARY.files, language, {
    files: report.files.filter((file) => file.imported.length > 0).length,
    rows: total((record) => record.rows),
    taken: total((record) => record.taken),
    superseded: total((record) => record.superseded),
    rejected: total((record) => record.rejected),
  });
}

function rejectLines(record: ImportRecord, store: Store, language: Language): string[] {
  if (record.rejected === 0) return [];
  return groupedProblems(store.imports.rejects(record.number), language).map(({ problem, count }) =>
    chalk.yellow(say(SUMMARY.rejectedRows, language, { file: record.file, problem, count })),
  );
}

const warningLines = (record: ImportRecord, language: Language): string[] =>
  record.warnings.map((warning) =>
    chalk.yellow(
      say(IMPORT_WARNING_TEXTS[warning.code], language, {
        file: record.file,
        subject: warning.subject,
        count: warning.count,
        other: warning.other ?? '',
      }),
    ),
  );
