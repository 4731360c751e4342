import type { CellErrorValue, CellValue, stream, Worksheet } from 'exceljs';
import { type Language, say } from '../base/text.js';
import { REJECT_SHEET } from '../messages/entry.js';
import type { Column } from '../sources/source.js';
import { entryFormat, entryValidation, entryWidth } from './entry-columns.js';
import { addValidation } from './exceljs-gaps.js';
import { columnWidth, linesOf, rowHeight } from './fit.js';
import { nextTurn } from './next-turn.js';
import { pageSetup } from './page.js';
import { assertNew, replaceFile } from './replace-file.js';
import { cellText } from './row-xml.js';
import { sheetName } from './sheet-name.js';
import { Styles } from './styles.js';
import { streamWorkbook } from './write-workbook.js';

/** A cell as the file had it. */
export type RejectedCell =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly error: string }
  | null;

export interface RejectedRow {
  /** By which the row is found again: import, sheet, row. */
  readonly place: readonly [number, string, number];
  readonly reasons: readonly string[];
  readonly cells: readonly RejectedCell[];
  /** Which cells are wrong: places among the columns of the sheet. */
  readonly faulty: readonly number[];
}

/** The rejected rows of one sheet, in the columns of the file. */
export interface RejectedSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly declared: Column | undefined }[];
  readonly rows: Iterable<RejectedRow>;
}

export interface RejectedRows {
  readonly number: number;
  readonly file: string;
  /** The headers of the place: import, sheet, row. */
  readonly marks: readonly string[];
  readonly sheets: readonly RejectedSheet[];
}

const HEADER_ROW = 2;
const ROWS_A_TURN = 200;
const MARK_WIDTHS = [8, 14, 8];
const REASON_WIDTH = 44;

/**
 * Writes a workbook of rejected rows: where each stands, what is wrong, and its cells in the file's own columns, the
 * wrong ones coloured.
 * @param now the time of the command, for the properties of the file
 * @throws UserError (2) when the file exists and is not to be replaced, or cannot be written
 */
export async function writeRejects(
  path: string,
  rejects: RejectedRows,
  options: { readonly language: Language; readonly now: Date; readonly force: boolean },
): Promise<void> {
  if (!options.force) await assertNew(path);
  await replaceFile(path, (temporary) =>
    streamWorkbook(temporary, options.now, async (book) => {
      const names = new Set<string>();
      for (const sheet of rejects.sheets) {
        const name = sheetName(sheet.name, names);
        await writeRejectSheet(book, rejects, { ...sheet, name }, options.language);
      }
    }),
  );
}

async function writeRejectSheet(
  book: stream.xlsx.WorkbookWriter,
  { number, file, marks }: RejectedRows,
  { name, columns, rows }: RejectedSheet,
  language: Language,
): Promise<void> {
  const styles = new Styles(language);
  const front = [...marks, say(REJECT_SHEET.columns, language), say(REJECT_SHEET.reason, language)];
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: marks.length, ySplit: HEADER_ROW }],
    pageSetup: pageSetup(HEADER_ROW),
  });
  const widths = [...MARK_WIDTHS, 16, REASON_WIDTH, ...columns.map(({ declared }) => entryWidth(declared))];
  sheet.columns = widths.map((width) => ({ width: columnWidth(width) }));
  const title = sheet.getRow(1);
  title.getCell(1).value = say(REJECT_SHEET.title, language, { number, file: cellText(file) });
  title.getCell(1).style = styles.subtitle;
  title.commit();
  const header = sheet.getRow(HEADER_ROW);
  for (const [index, text] of [...front, ...columns.map((column) => column.header)].entries()) {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.style = styles.header;
  }
  header.height = rowHeight(2);
  header.commit();

  let last = HEADER_ROW;
  for (const row of rows) {
    writeRow(sheet, ++last, row, columns, front.length, styles);
    if (last % ROWS_A_TURN === 0) await nextTurn();
  }
  columns.forEach(({ declared }, index) => {
    const validation = declared && entryValidation(declared, language);
    if (!validation || last === HEADER_ROW) return;
    const letter = sheet.getColumn(front.length + index + 1).letter;
    addValidation(sheet, `${letter}${HEADER_ROW + 1}:${letter}${last}`, validation);
  });
  sheet.commit();
}

function writeRow(
  sheet: Worksheet,
  number: number,
  { place, reasons, cells, faulty }: RejectedRow,
  columns: RejectedSheet['columns'],
  front: number,
  styles: Styles,
): void {
  const row = sheet.getRow(number);
  const wrong = new Set(faulty);
  const headers = [...wrong].map((index) => columns[index]?.header ?? '').filter((header) => header !== '');
  for (const [index, value] of [...place, headers.join('、'), reasons.join('；')].entries()) {
    const cell = row.getCell(index + 1);
    cell.value = typeof value === 'string' ? cellText(value) : value;
    const isNumber = typeof value === 'number';
    cell.style = styles.body(isNumber ? 'integer' : 'text', index < place.length ? 'total' : 'warning');
  }
  columns.forEach(({ declared }, index) => {
    const cell = row.getCell(front + index + 1);
    const value = cells[index] ?? null;
    cell.value = toValue(value, declared);
    cell.style = {
      ...styles.body('text', wrong.has(index) ? 'blocker' : null),
      numFmt: formatOf(value, declared),
    };
  });
  row.height = rowHeight(linesOf(reasons.join('；'), REASON_WIDTH));
  row.commit();
}

/** Excel knows no earlier day, and one that never was between. */
const FIRST_DAY = '1900-03-01';
const KNOWN_ERRORS: ReadonlySet<string> = new Set(
  '#N/A #REF! #NAME? #DIV/0! #NULL! #VALUE! #NUM!'.split(' '),
);

/** The cell as the file had it: nothing is mended on the way, a number in an ID column stays a number. */
function toValue(cell: RejectedCell, declared: Column | undefined): CellValue {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return cellText(cell);
  // An account that was a number is its digits, and would be shown with an exponent.
  if (typeof cell === 'number') return declared?.type === 'text' ? String(cell) : cell;
  if ('date' in cell) return cell.date < FIRST_DAY ? cell.date : new Date(`${cell.date}T00:00:00Z`);
  return KNOWN_ERRORS.has(cell.error) ? (cell as CellErrorValue) : cell.error;
}

function formatOf(cell: RejectedCell, declared: Column | undefined): string {
  if (cell !== null && typeof cell === 'object' && 'date' in cell) return 'yyyy-mm-dd';
  // Every digit of an amount is to be seen.
  if (typeof cell === 'number' && declared?.type === 'yuan') return 'General';
  return entryFormat(declared);
}
