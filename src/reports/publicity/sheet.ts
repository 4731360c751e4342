import type { stream, Worksheet } from 'exceljs';
import { yuanFromFen } from '../../base/money.js';
import { type Language, say } from '../../base/text.js';
import type { PublicityList } from '../../dossier/publicity.js';
import {
  dayText,
  LIST_FRAME,
  listTitle,
  objectionText,
  paragraphText,
  periodText,
} from '../../messages/publicity-list.js';
import { addMerge } from '../exceljs-gaps.js';
import { draftWithDigest } from '../file-digest.js';
import { columnWidth, linesOf, rowHeight } from '../fit.js';
import { cellText } from '../row-xml.js';
import type { CellStyle } from '../styles.js';
import { streamWorkbook } from '../write-workbook.js';
import { householdsOf, type ListColumn, listColumns } from './columns.js';
import { ListStyles } from './styles.js';

export interface ListOptions {
  readonly language: Language;
  /** Empty where none is given. */
  readonly phone: string;
}

const A4 = 9;
/** Title, period, basis, objections, header: they stand on every page, since pages are posted one beside the other. */
const HEAD_ROWS = 5;
const ROWS_A_PAGE = 22;
/** So many rows with the head fill a page also where a program passes over the breaks of a fitted sheet, as Excel does. */
const ROW_POINTS = 23;

/**
 * Drafts the list of a community as a workbook of one sheet, A4 portrait, and gives its digest.
 * @throws UserError (2) when it cannot be written
 */
export const draftSheetOf = (path: string, list: PublicityList, options: ListOptions): Promise<string> =>
  draftWithDigest(path, (temporary) =>
    streamWorkbook(temporary, new Date(`${list.from}T00:00:00Z`), async (book) => {
      new ListSheet(book, list, options).write();
    }),
  );

class ListSheet {
  readonly #sheet: Worksheet;
  readonly #list: PublicityList;
  readonly #options: ListOptions;
  readonly #columns: readonly ListColumn[];
  readonly #styles: ListStyles;
  #row = 0;

  constructor(book: stream.xlsx.WorkbookWriter, list: PublicityList, options: ListOptions) {
    const { language } = options;
    this.#list = list;
    this.#options = options;
    this.#columns = listColumns(list);
    this.#styles = new ListStyles(language);
    this.#sheet = book.addWorksheet(LIST_FRAME.sheet[language], {
      views: [{ state: 'frozen', ySplit: HEAD_ROWS, showGridLines: false }],
      pageSetup: {
        paperSize: A4,
        orientation: 'portrait',
        // Fonts differ in width from one machine to the next; no column may come on a page of its own.
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: `1:${HEAD_ROWS}`,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
      },
      headerFooter: {
        oddFooter: `&C&10${say(LIST_FRAME.page, language, { page: '&P', pages: '&N' })}`,
      },
    });
    this.#sheet.columns = this.#columns.map(({ width }) => ({
      width: columnWidth(Math.round(width * SHRINK)),
    }));
  }

  write(): void {
    const { language, phone } = this.#options;
    const { lines, from } = this.#list;
    const { title, period, paragraph, total, stamp } = this.#styles;
    this.#across(listTitle(this.#list, language), title, 16);
    this.#across(periodText(this.#list, language), period, 8);
    this.#across(paragraphText(this.#list, language), paragraph, 8);
    this.#across(objectionText(this.#list, phone, language), paragraph, 8);
    this.#header();
    lines.forEach((_, index) => {
      this.#line(index, index + 1 < lines.length && (index + 1) % ROWS_A_PAGE === 0);
    });
    this.#across(say(LIST_FRAME.total, language, { households: householdsOf(this.#list) }), total, 8);
    this.#across(`${LIST_FRAME.stamp[language]}${STAMP_ROOM}`, stamp, 8);
    this.#across(dayText(from, language), stamp, 4);
    this.#sheet.commit();
  }

  #header(): void {
    const row = this.#sheet.getRow(++this.#row);
    row.height = 28;
    this.#columns.forEach(({ header }, index) => {
      const cell = row.getCell(index + 1);
      cell.value = header[this.#options.language];
      cell.style = this.#styles.header;
    });
    row.commit();
  }

  #line(index: number, isLastOfPage: boolean): void {
    const line = this.#list.lines[index];
    if (!line) return;
    const row = this.#sheet.getRow(++this.#row);
    row.height = ROW_POINTS;
    this.#columns.forEach(({ format, value }, column) => {
      const shown = value(line, this.#options.language, index + 1);
      const cell = row.getCell(column + 1);
      cell.style = this.#styles.cell(typeof shown === 'number' ? format : 'text');
      if (typeof shown === 'string') cell.value = cellText(shown);
      else cell.value = format === 'money' ? yuanFromFen(shown) : shown;
    });
    if (isLastOfPage) row.addPageBreak();
    row.commit();
  }

  /** A paragraph as wide as the table. */
  #across(text: string, style: CellStyle, padding: number): void {
    const row = this.#sheet.getRow(++this.#row);
    const last = this.#columns.length;
    for (let column = 1; column <= last; column++) row.getCell(column).style = style;
    row.getCell(1).value = cellText(text);
    const size = (style.font?.size ?? NORMAL_SIZE) / NORMAL_SIZE;
    row.height = Math.ceil(rowHeight(linesOf(text, Math.floor(WIDTH / size)), 0) * size + padding);
    addMerge(this.#sheet, `${row.getCell(1).address}:${row.getCell(last).address}`);
    row.commit();
  }
}

/** Of the widths that columns declare, what the page takes at its full size. */
const SHRINK = 0.88;
/** Digits across the table. */
const WIDTH = 100 * SHRINK;
const NORMAL_SIZE = 10;
/** Room for a stamp at the right of its words. */
const STAMP_ROOM = '　'.repeat(8);
