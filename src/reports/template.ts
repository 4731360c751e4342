import ExcelJS, { type Worksheet } from 'exceljs';
import { type Language, say } from '../base/text.js';
import { ENTRY_FORMATS, TEMPLATE } from '../messages/entry.js';
import { exampleOf } from '../sources/example.js';
import type { Column, Source } from '../sources/source.js';
import { entryFormat, entryValidation, entryWidth, wordsToChoose } from './entry-columns.js';
import { addValidation } from './exceljs-gaps.js';
import { columnWidth, linesOf, rowHeight, textWidth } from './fit.js';
import { pageSetup } from './page.js';
import { assertNew, replaceFile } from './replace-file.js';
import { sheetName } from './sheet-name.js';
import { Styles } from './styles.js';

export interface TemplateOptions {
  readonly language: Language;
  /** The time of the command, for the properties of the file. */
  readonly now: Date;
  /** Whether a file that exists is replaced. */
  readonly force: boolean;
}

/** Rows that have drop-downs and checks. */
const PREPARED_ROWS = 5000;

/**
 * Writes the empty workbook of a source: headers with comments, drop-downs, an example line and a sheet of explanations.
 * All of it follows from the declaration.
 * @throws UserError (2) when the file exists and is not to be replaced, or cannot be written
 */
export async function writeTemplate(path: string, source: Source, options: TemplateOptions): Promise<void> {
  if (!options.force) await assertNew(path);
  const book = new ExcelJS.Workbook();
  book.creator = 'hedui';
  book.lastModifiedBy = 'hedui';
  book.created = options.now;
  book.modified = options.now;
  const styles = new Styles(options.language);
  writeEntrySheet(book, source, styles, options.language);
  writeNotes(book, source, styles, options.language);
  await replaceFile(path, (temporary) => book.xlsx.writeFile(temporary));
}

function writeEntrySheet(book: ExcelJS.Workbook, source: Source, styles: Styles, language: Language): void {
  // The title of the source, by which sources of the same headers are told apart.
  const sheet = book.addWorksheet(sheetName(source.title.zh), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: pageSetup(1),
  });
  const example = exampleOf(source);
  for (const [at, [field, column]] of Object.entries(source.columns).entries()) {
    const { headers } = column;
    const target = sheet.getColumn(at + 1);
    target.width = columnWidth(Math.max(entryWidth(column), textWidth(headers[0]) + 4));
    target.numFmt = entryFormat(column);
    const header = sheet.getCell(1, at + 1);
    header.value = headers[0];
    header.style = column.required ? styles.requiredHeader : styles.header;
    header.note = { texts: [{ text: noteOf(column, language) }], margins: { insetmode: 'auto' } };
    const cell = sheet.getCell(2, at + 1);
    const value = example.get(field) ?? null;
    cell.value = column.type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
    cell.style = { ...styles.example, numFmt: entryFormat(column) };
    const validation = entryValidation(column, language);
    if (validation) addValidation(sheet, `${target.letter}2:${target.letter}${PREPARED_ROWS}`, validation);
  }
}

/** What must be known at the header: whether it is needed, in which form, which words. */
function noteOf(column: Column, language: Language): string {
  const words = wordsToChoose(column);
  const lines = [`${need(column, language)}；${formatText(column, language)}`];
  if (words) lines.push(`${say(TEMPLATE.words, language)}：${words.join('、')}`);
  if (!column.required) lines.push(`${say(TEMPLATE.empty, language)}：${emptyMeans(column, language)}`);
  return lines.join('\n');
}

const need = ({ required, ofHouseholder }: Column, language: Language): string =>
  say(required ? TEMPLATE.required : ofHouseholder ? TEMPLATE.ofHouseholder : TEMPLATE.optional, language);

const formatText = ({ type, unit }: Column, language: Language): string =>
  `${say(ENTRY_FORMATS[type], language)}${unit ? `（${unit}）` : ''}`;

const emptyMeans = ({ defaultWord }: Column, language: Language): string =>
  defaultWord ?? say(TEMPLATE.unknown, language);

function writeNotes(book: ExcelJS.Workbook, source: Source, styles: Styles, language: Language): void {
  const sheet = book.addWorksheet(say(TEMPLATE.notes, language), { pageSetup: pageSetup(5) });
  const values = { title: source.title[language], sheet: sheetName(source.title.zh) };
  sheet.getCell('A1').value = say(TEMPLATE.title, language, values);
  sheet.getCell('A1').style = styles.title;
  for (const [row, text] of [TEMPLATE.general, TEMPLATE.example].entries()) {
    sheet.getCell(row + 2, 1).value = say(text, language, values);
    sheet.getCell(row + 2, 1).style = styles.subtitle;
  }
  writeNotesTable(sheet, source, styles, language);
}

function writeNotesTable(sheet: Worksheet, source: Source, styles: Styles, language: Language): void {
  const example = exampleOf(source);
  const table: readonly (readonly [
    keyof typeof TEMPLATE,
    number,
    (field: string, column: Column) => string,
  ])[] = [
    ['header', 20, (_, { headers }) => headers[0]],
    ['need', 12, (_, column) => need(column, language)],
    ['format', 28, (_, column) => formatText(column, language)],
    ['words', 36, (_, column) => wordsToChoose(column)?.join('、') ?? ''],
    ['empty', 12, (_, column) => (column.required ? '' : emptyMeans(column, language))],
    ['asExample', 22, (field) => String(example.get(field) ?? '')],
    ['aliases', 40, (_, { headers }) => headers.slice(1).join('、')],
  ];
  const first = 5;
  const lines = new Map<number, number>();
  for (const [at, [name, width, value]] of table.entries()) {
    sheet.getColumn(at + 1).width = columnWidth(width);
    const header = sheet.getCell(first, at + 1);
    header.value = say(TEMPLATE[name], language);
    header.style = styles.header;
    for (const [place, [field, column]] of Object.entries(source.columns).entries()) {
      const row = first + 1 + place;
      const cell = sheet.getCell(row, at + 1);
      const text = value(field, column);
      cell.value = text;
      cell.style = styles.body('text', null);
      lines.set(row, Math.max(lines.get(row) ?? 1, linesOf(text, width)));
    }
  }
  for (const [row, count] of lines) sheet.getRow(row).height = rowHeight(count);
}
