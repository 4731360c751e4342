import { maskId } from '../base/identity.js';
import { type Language, say } from '../base/text.js';
import { IMPORT_SHOW } from '../messages/imports.js';
import { LISTS } from '../messages/lists.js';
import { problemCounter } from '../operations/problem-counts.js';
import { problemSentence } from '../operations/reject-output.js';
import type { ImportRecord, Reject, Store } from '../operations/store.js';
import type { ListingColumn } from './listing.js';
import { LONG_NUMBER, skippedLine, tableLines } from './table-text.js';

/** The columns of a list of rejected rows. @param mask identity numbers with their first six and last four only */
export const rejectColumns = (mask: boolean, language: Language): ListingColumn<Reject>[] => [
  { header: LISTS.sheet, value: (reject) => reject.sheetName },
  { header: LISTS.row, value: (reject) => reject.row, align: 'right' },
  { header: LISTS.idNo, value: (reject) => reject.idNo, identity: true },
  { header: LISTS.curedBy, value: (reject) => reject.curedBy, align: 'right' },
  {
    header: LISTS.message,
    value: ({ problems }) => sentencesOf(problems, mask, language),
  },
];

/** So many rejected rows are named one by one; all of them are in the workbook of rejected rows. */
const REJECTS_SHOWN = 50;

/** For people: how each sheet was read, the rejected rows by what is wrong with them, and the first of them one by one. */
export function detailsOf(record: ImportRecord, store: Store, mask: boolean, language: Language): string {
  const lines = ['', accountOf(record, language)];
  for (const { name, table, rows, skipped } of record.sheets) {
    lines.push('', say(IMPORT_SHOW.sheet, language, { sheet: name, rows }));
    lines.push(...tableLines(table, record.amends, language).map((line) => `  ${line}`));
    const passedOver = skippedLine(skipped, language);
    if (passedOver) lines.push(`  ${passedOver}`);
  }
  if (record.rejected > 0) lines.push('', ...rejectLines(record, store, mask, language));
  return `${lines.join('\n')}\n`;
}

function rejectLines(record: ImportRecord, store: Store, mask: boolean, language: Language): string[] {
  const counter = problemCounter();
  const rows: string[] = [];
  for (const { problems, row, sheetName: sheet, curedBy } of store.imports.rejects(record.number)) {
    counter.see(problems);
    if (rows.length >= REJECTS_SHOWN) continue;
    const sentences = problems.map((problem) => problemSentence(problem, language)).join('；');
    const line = say(IMPORT_SHOW.reject, language, { row, sheet, problems: sentences });
    const shown = mask ? line.replace(LONG_NUMBER, maskId) : line;
    rows.push(
      curedBy === null ? shown : `${shown}${say(IMPORT_SHOW.curedBy, language, { number: curedBy })}`,
    );
  }
  const { number, rejected } = record;
  const kinds = counter
    .counts()
    .map(({ title, count }) => say(IMPORT_SHOW.kind, language, { problem: title[language], count }));
  const more = rejected - rows.length;
  return [
    ...kinds,
    ...rows,
    ...(more > 0 ? [say(IMPORT_SHOW.moreRejects, language, { count: more, number })] : []),
  ];
}

function sentencesOf(problems: Reject['problems'], mask: boolean, language: Language): string {
  const sentences = problems.map((problem) => problemSentence(problem, language)).join('；');
  return mask ? sentences.replace(LONG_NUMBER, maskId) : sentences;
}

function accountOf(record: ImportRecord, language: Language): string {
  const { rows, taken, superseded, rejected, cured } = record;
  const account = say(IMPORT_SHOW.account, language, { rows, taken, superseded, rejected });
  return cured > 0 ? `${account}${say(IMPORT_SHOW.cured, language, { cured })}` : account;
}
