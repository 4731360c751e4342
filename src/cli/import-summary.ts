import chalk from 'chalk';
import { type Language, say } from '../base/text.js';
import { IMPORT_WARNING_TEXTS, PASSED_OVER_REASONS } from '../messages/imports.js';
import { SUMMARY } from '../messages/summary.js';
import type { FileReport, ImportReport } from '../operations/import.js';
import type { ImportRecord } from '../operations/store.js';
import { describeProblem } from '../sources/problems.js';

/** The refusals alone: what a mistake gets even where nothing else is to be said. */
const refusalLines = (report: ImportReport, language: Language): string[] =>
  report.files.flatMap(({ file, refusal }) =>
    refusal ? [chalk.red(say(SUMMARY.refused, language, { file, reason: refusal[language] }))] : [],
  );

/** What an import came to, for people: the account of the rows first, then what needs a look. */
function importSummary(report: ImportReport, language: Language): string {
  const imported = report.files.flatMap((file) => file.imported);
  const unchanged = report.files.filter((file) => file.unchanged.length > 0);
  const lines: string[] = [];
  if (imported.length > 0) lines.push(accountLine(report, imported, language));
  if (unchanged.length > 0) {
    const files = unchanged.map((file) => file.file).join(language === 'zh' ? '、' : ', ');
    lines.push(say(SUMMARY.unchanged, language, { count: unchanged.length, files }));
  }
  const refused = report.files.some((file) => file.refusal !== null);
  if (imported.length === 0 && !refused) lines.push(say(SUMMARY.nothingNew, language));
  lines.push(...refusalLines(report, language));
  for (const file of report.files) {
    lines.push(...rejectLines(file, language));
    for (const record of file.imported) lines.push(...warningLines(record, language));
    lines.push(...sheetLines(file, language));
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

const rejectLines = ({ file, problems }: FileReport, language: Language): string[] =>
  problems.map(({ title, count }) =>
    chalk.yellow(say(SUMMARY.rejectedRows, language, { file, problem: title[language], count })),
  );

/** Sheets that were taken for no data, the empty ones aside: every workbook of old has two of them. */
const sheetLines = ({ file, sheetsPassedOver }: FileReport, language: Language): string[] =>
  sheetsPassedOver
    .filter(({ problem }) => problem.code !== 'empty-sheet')
    .map(({ sheet, problem }) => {
      const values = { file, sheet, reason: describeProblem(problem, language) };
      return chalk.dim(say(SUMMARY.sheetPassedOver, language, values));
    });

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

/** What goes to stderr after an import: all of it, or with --quiet only what was refused. */
export function importMessages(report: ImportReport, quiet: boolean, language: Language): string {
  if (!quiet) return importSummary(report, language);
  return refusalLines(report, language)
    .map((line) => `${line}\n`)
    .join('');
}
