import { say, type Text } from '../base/text.js';
import { describeRunFinding, RUN_FINDING_TEXTS } from '../messages/run-findings.js';
import { FRAME, NOTES, STATUS_NAMES } from '../messages/workbooks.js';
import { sourceOf } from '../sources/registry.js';
import { coverageState } from './coverage.js';
import { type AnySheet, type Column, type ReportContext, sheet, type Workbook } from './layout.js';

/** One line of the sheet 说明. */
interface Note {
  readonly section: Text;
  readonly item: string;
  readonly text: string;
}

const COLUMNS: readonly Column<Note>[] = [
  {
    header: { zh: '类别', en: 'Section' },
    width: 20,
    format: 'text',
    value: (row, { language }) => row.section[language],
  },
  { header: { zh: '项目', en: 'Item' }, width: 34, format: 'text', value: (row) => row.item },
  { header: { zh: '内容', en: 'Text' }, width: 86, format: 'text', value: (row) => row.text },
];

function* aboutNotes(workbook: Workbook, { language, mask, run }: ReportContext): Iterable<Note> {
  const section = NOTES.about;
  yield { section, item: workbook.file, text: workbook.about[language] };
  const reference = run.number === null ? NOTES.referenceWithoutRun : NOTES.reference;
  yield { section, item: '', text: reference[language] };
  yield { section, item: '', text: (mask ? NOTES.masked : NOTES.full)[language] };
}

/** How each column came about; a column that several sheets share is told once. */
function* columnNotes(workbook: Workbook, { language }: ReportContext): Iterable<Note> {
  const told = new Set<string>();
  const columns = workbook.sheets.flatMap((any) =>
    any.open((declaration) => declaration.columns.map(({ header, about }) => ({ header, about }))),
  );
  for (const { header, about } of columns) {
    if (!about) continue;
    const key = `${header.zh} ${about.zh}`;
    if (told.has(key)) continue;
    told.add(key);
    yield { section: NOTES.column, item: header[language], text: about[language] };
  }
}

function* runNotes({ language, run }: ReportContext): Iterable<Note> {
  for (const warning of run.warnings) {
    // Told in the next section, with value and source.
    if (warning.code === 'PARAMETER_UNVERIFIED') continue;
    const item = RUN_FINDING_TEXTS[warning.code].title[language];
    yield { section: NOTES.warning, item, text: describeRunFinding(warning, language) };
  }
  if (run.unverified.length === 0) {
    yield { section: NOTES.parameter, item: '', text: NOTES.noParameter[language] };
  }
  for (const { key, name, value, status, source } of run.unverified) {
    const text = say(NOTES.parameterText, language, {
      value,
      status: STATUS_NAMES[status][language],
      source: source === '' ? '' : `${language === 'zh' ? '；' : '; '}${source}`,
    });
    yield { section: NOTES.parameter, item: `${name[language]} ${key}`, text };
  }
}

function* sourceNotes({ language, run }: ReportContext): Iterable<Note> {
  for (const row of run.coverage) {
    const parts = [coverageState(row)[language]];
    if (row.inForce) {
      parts.push(
        ...(row.period === null ? [] : [row.period]),
        say(NOTES.coverageRows, language, { rows: row.rows }),
      );
    }
    yield {
      section: NOTES.coverage,
      item: sourceOf(row.source).title[language],
      text: parts.join(language === 'zh' ? '，' : ', '),
    };
  }
  for (const { file, reason } of run.refusedFiles) {
    const text = say(NOTES.refusedText, language, { reason: reason[language].replace(/[。.]$/, '') });
    yield { section: NOTES.refusedFile, item: file, text };
  }
}

function* notes(workbook: Workbook, context: ReportContext): Iterable<Note> {
  yield* aboutNotes(workbook, context);
  yield* columnNotes(workbook, context);
  yield* runNotes(context);
  yield* sourceNotes(context);
}

/** The last sheet of every workbook: what it is, how its columns came about, and what the run rests on. */
export const notesSheet = (workbook: Workbook): AnySheet =>
  sheet<Note>({
    name: NOTES.sheet,
    title: NOTES.title,
    columns: COLUMNS,
    rows: (context) => notes(workbook, context),
    empty: FRAME.empty,
  });
