import type { CellValue, stream, Worksheet } from 'exceljs';
import { streetName } from '../base/names.js';
import { type Language, say, type Text } from '../base/text.js';
import type { FindingCode } from '../dossier/codes.js';
import { DISPUTED_FIGURES } from '../dossier/confirmed.js';
import { type Task, taskName } from '../dossier/tasks.js';
import { CONFLICTS } from '../messages/conflicts.js';
import { describeTask, taskCheck, taskTitle, VISIT_SHEET } from '../messages/tasks.js';
import { ROSTER_NAMES } from '../messages/tiers.js';
import { FRAME, VISIT_RESULTS } from '../messages/workbooks.js';
import { sourceOf } from '../sources/registry.js';
import { addValidation } from './exceljs-gaps.js';
import { columnWidth, linesOf, rowHeight } from './fit.js';
import { nextTurn } from './next-turn.js';
import { pageSetup } from './page.js';
import { assertNew, draftFile, replaceFile } from './replace-file.js';
import { cellText } from './row-xml.js';
import { sheetName } from './sheet-name.js';
import { Styles } from './styles.js';
import { streamWorkbook } from './write-workbook.js';

/** The tasks of one street or community. */
export interface TaskSheet {
  /** Null where the roster names none. */
  readonly place: string | null;
  readonly count: number;
  readonly tasks: Iterable<Task>;
}

/** How to find the household of a task. */
export interface Contact {
  readonly address: string | null;
  readonly phone: string | null;
  /** With a near relative of staff: the county visits it itself. */
  readonly isNearRelative: boolean;
}

export interface TaskWorkbookOptions {
  readonly language: Language;
  /** The day on which the tasks go out. */
  readonly date: string;
  /** Whether a file that exists is replaced. */
  readonly force: boolean;
  readonly contactOf: (task: Task) => Contact;
}

interface TaskColumn {
  readonly header: Text;
  readonly width: number;
  readonly value: (task: Task, language: Language, contact: Contact) => CellValue;
  readonly format?: 'date' | 'money';
  /** A column that comes back: its header is the one by which it is read. */
  readonly entry?: 'result' | 'date' | 'confirmed' | 'text';
}

const HEADER_ROW = 3;
const ROWS_A_TURN = 200;

const date = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Headers of the source are read back, so they are the same in every language. */
const header = (field: string): Text => {
  const word = sourceOf('visits').columns[field]?.headers[0] ?? field;
  return { zh: word, en: word };
};

const told = (
  text: Text,
  width: number,
  value: (task: Task, language: Language, contact: Contact) => string | null,
): TaskColumn => ({ header: text, width, value });

const lines = (...words: readonly (string | null)[]): string | null =>
  words.filter(Boolean).join('\n') || null;

/** Of an answer that settled nothing the remark is shown: the next visit starts from it. */
const COLUMNS: readonly TaskColumn[] = [
  told(header('task'), 11, (task) => taskName(task.number)),
  told(VISIT_SHEET.household, 13, (task) => task.household),
  told(VISIT_SHEET.roster, 6, (task, language) => ROSTER_NAMES[task.roster][language]),
  told(VISIT_SHEET.head, 9, (task) => task.head),
  told(CONFLICTS.markHeader, 8, (_task, language, { isNearRelative }) =>
    isNearRelative ? CONFLICTS.mark[language] : null,
  ),
  told(VISIT_SHEET.where, 23, ({ street, community }, _language, { address, phone }) =>
    lines([street && streetName(street), community].filter(Boolean).join(' '), address, phone),
  ),
  told(VISIT_SHEET.person, 9, (task) => task.memberName),
  told(VISIT_SHEET.check, 26, (task, language) =>
    lines(taskTitle(task, language), taskCheck(task, language)),
  ),
  told(VISIT_SHEET.data, 26, describeTask),
  { header: VISIT_SHEET.due, width: 11, format: 'date', value: (task) => date(task.due) },
  { header: header('result'), width: 10, entry: 'result', value: () => null },
  { header: header('date'), width: 11, format: 'date', entry: 'date', value: () => null },
  { header: header('by'), width: 9, entry: 'text', value: () => null },
  { header: header('by2'), width: 9, entry: 'text', value: () => null },
  {
    header: header('confirmed'),
    width: 11,
    format: 'money',
    entry: 'confirmed',
    value: () => null,
  },
  { header: header('remark'), width: 16, entry: 'text', value: ({ answer }) => answer?.remark ?? null },
];

/** Whether an amount can be confirmed: of what is no amount there is none to fill in. */
const isConfirmable = ({ code, warning }: Task): boolean =>
  warning === null && DISPUTED_FIGURES[code as FindingCode] !== undefined;

/**
 * Writes the workbook that goes out to those who visit, a sheet a place. It names households and persons without their
 * ID numbers: whoever visits needs no more to find them.
 * @throws UserError (2) when the file exists and is not to be replaced, or cannot be written
 */
export async function writeTasks(
  path: string,
  sheets: readonly TaskSheet[],
  options: TaskWorkbookOptions,
): Promise<void> {
  if (!options.force) await assertNew(path);
  await replaceFile(path, (temporary) => writeTaskSheets(temporary, sheets, options));
}

/** The same as a draft, which `nameDrafts` gives its name. @throws UserError (2) when it cannot be written */
export const draftTasks: typeof writeTasks = (path, sheets, options) =>
  draftFile(path, (temporary) => writeTaskSheets(temporary, sheets, options));

const writeTaskSheets = (path: string, sheets: readonly TaskSheet[], options: TaskWorkbookOptions) =>
  streamWorkbook(path, new Date(`${options.date}T00:00:00Z`), async (book) => {
    const names = new Set<string>();
    for (const sheet of sheets) await writeTaskSheet(book, sheet, names, options);
  });

async function writeTaskSheet(
  book: stream.xlsx.WorkbookWriter,
  { place, count, tasks }: TaskSheet,
  names: Set<string>,
  { language, date: day, contactOf }: TaskWorkbookOptions,
): Promise<void> {
  const styles = new Styles(language);
  const name = place ?? say(VISIT_SHEET.noPlace, language);
  const sheet = book.addWorksheet(sheetName(name, names), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW }],
    pageSetup: pageSetup(HEADER_ROW),
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width: columnWidth(width) }));
  for (const [index, style] of ([styles.title, styles.subtitle] as const).entries()) {
    const text = index === 0 ? VISIT_SHEET.title : VISIT_SHEET.subtitle;
    const cell = sheet.getRow(index + 1).getCell(1);
    cell.value = say(text, language, { place: cellText(name), date: day, count });
    cell.style = style;
    sheet.getRow(index + 1).commit();
  }
  const head = sheet.getRow(HEADER_ROW);
  for (const [index, column] of COLUMNS.entries()) {
    const cell = head.getCell(index + 1);
    cell.value = say(column.header, language);
    cell.style = column.entry ? styles.requiredHeader : styles.header;
  }
  head.height = rowHeight(2);
  head.commit();

  let last = HEADER_ROW;
  for (const task of tasks) {
    writeTask(sheet, ++last, [task, contactOf(task)], styles, language);
    if (last % ROWS_A_TURN === 0) await nextTurn();
  }
  if (last > HEADER_ROW) addChecks(sheet, last, language);
  sheet.commit();
}

function writeTask(
  sheet: Worksheet,
  number: number,
  [task, contact]: readonly [Task, Contact],
  styles: Styles,
  language: Language,
): void {
  const row = sheet.getRow(number);
  let lines = 1;
  for (const [index, column] of COLUMNS.entries()) {
    const value = column.value(task, language, contact);
    const cell = row.getCell(index + 1);
    cell.value = typeof value === 'string' ? cellText(value) : value;
    const isClosed = column.entry === 'confirmed' && !isConfirmable(task);
    cell.style = styles.body(column.format ?? 'text', isClosed ? 'total' : null);
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, column.width));
  }
  row.height = rowHeight(lines);
  row.commit();
}

/** The drop-down of the results, and checks of date and amount. */
function addChecks(sheet: Worksheet, last: number, language: Language): void {
  const told = (title: Text, error: Text) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: say(title, language),
    error: say(error, language),
  });
  for (const [index, { entry }] of COLUMNS.entries()) {
    const letter = sheet.getColumn(index + 1).letter;
    const range = `${letter}${HEADER_ROW + 1}:${letter}${last}`;
    if (entry === 'result') {
      const words = VISIT_RESULTS.map(({ zh }) => zh).join(',');
      addValidation(sheet, range, {
        type: 'list',
        formulae: [`"${words}"`],
        ...told(FRAME.choiceErrorTitle, FRAME.choiceError),
      });
    } else if (entry === 'date') {
      addValidation(sheet, range, {
        type: 'date',
        operator: 'greaterThan',
        formulae: [new Date('2000-01-01T00:00:00Z')],
        ...told(FRAME.dateErrorTitle, FRAME.dateError),
      });
    } else if (entry === 'confirmed') {
      addValidation(sheet, range, {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        ...told(VISIT_SHEET.yuanTitle, VISIT_SHEET.yuanError),
      });
    }
  }
}
