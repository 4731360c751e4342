import type { stream, Worksheet } from 'exceljs';
import { maskId } from '../base/identity.js';
import { FRAME } from '../messages/workbooks.js';
import { addDataBars, styleNumber, writeRowsXml } from './exceljs-gaps.js';
import { finishColumn } from './finish-column.js';
import { columnWidth, linesOf, rowHeight, widthOf } from './fit.js';
import { footerOf, subtitleOf } from './frame.js';
import type { Column, FoldedLine, Format, ReportContext, Sheet, Tone } from './layout.js';
import { nextTurn } from './next-turn.js';
import { pageSetup } from './page.js';
import { cellText, cellXml, rowXml } from './row-xml.js';
import type { CellStyle, Styles } from './styles.js';

/** What an Excel sheet can hold. */
const MOST_ROWS = 1_048_576;
/** Title, run, header. */
const HEADER_ROW = 3;
const ROWS_A_TURN = 200;
/** Rows are handed on when their XML has so many characters. */
const MOST_WAITING_CHARACTERS = 1 << 15;

const BAR_COLOUR = 'FF9DC3E6';

/** Identity numbers and accounts, wherever they stand in a text. */
export const LONG_NUMBER = /(?<![0-9])[0-9]{14,}[Xx]?/g;

export interface SheetOptions {
  /** Rows on one sheet before a second one is begun; only tests set it. */
  readonly mostRows?: number;
}

const NO_LINES: readonly FoldedLine[] = [];
const FOLDING = { outlineLevelRow: 1, outlineProperties: { summaryBelow: false, summaryRight: false } };

/** One Excel sheet under way. */
class SheetWriter<Row> {
  readonly #sheet: Worksheet;
  readonly #declaration: Sheet<Row>;
  readonly #context: ReportContext;
  readonly #workbook: stream.xlsx.WorkbookWriter;
  readonly #styles: Styles;
  readonly #letters: readonly string[];
  /** The number of the style of each column where it does not depend on the row. */
  readonly #columnStyles: readonly (number | null)[];
  readonly #widths: readonly number[];
  readonly #foldedStyle: number;
  /** The first and last row of each column whose numbers have bars. */
  readonly #bars = new Map<number, [first: number, last: number]>();
  #lastRow = HEADER_ROW;
  #waiting = '';

  constructor(
    workbook: stream.xlsx.WorkbookWriter,
    name: string,
    declaration: Sheet<Row>,
    context: ReportContext,
    styles: Styles,
  ) {
    this.#workbook = workbook;
    this.#declaration = declaration;
    this.#context = context;
    this.#styles = styles;
    const { columns, pinned = 0 } = declaration;
    this.#sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: pinned, ySplit: HEADER_ROW, showGridLines: false }],
      pageSetup: pageSetup(HEADER_ROW),
      // The plus sign stands beside the row whose lines it shows, not below them.
      ...(declaration.folded && { properties: FOLDING }),
      headerFooter: {
        oddFooter: footerOf(context),
      },
    });
    this.#widths = columns.map((column) => widthOf(column, context.language));
    this.#sheet.columns = this.#widths.map((width) => ({ width: columnWidth(width) }));
    this.#columnStyles = columns.map(({ format, formatOf, tone }) =>
      formatOf || typeof tone === 'function'
        ? null
        : styleNumber(workbook, styles.body(format, tone ?? null)),
    );
    this.#foldedStyle = styleNumber(workbook, styles.body('text', 'folded'));
    this.#letters = columns.map((_, index) => this.#sheet.getColumn(index + 1).letter);
    this.#writeHead();
  }

  get lastRow(): number {
    return this.#lastRow;
  }

  #writeHead(): void {
    const { language } = this.#context;
    const { title, columns } = this.#declaration;
    this.#writeLine(1, title[language], this.#styles.title, 28);
    this.#writeLine(2, subtitleOf(this.#context), this.#styles.subtitle, 18);
    const row = this.#sheet.getRow(HEADER_ROW);
    let lines = 1;
    columns.forEach(({ header }, index) => {
      const cell = row.getCell(index + 1);
      cell.value = header[language];
      cell.style = this.#styles.header;
      lines = Math.max(lines, linesOf(header[language], this.#widths[index] ?? 1));
    });
    row.height = rowHeight(lines, 10);
    row.commit();
  }

  #writeLine(number: number, text: string, style: CellStyle, height: number): void {
    const row = this.#sheet.getRow(number);
    const cell = row.getCell(1);
    cell.value = text;
    cell.style = style;
    row.height = height;
    row.commit();
  }

  foldedUnder(value: Row): readonly FoldedLine[] {
    return this.#declaration.folded?.(value, this.#context) ?? NO_LINES;
  }

  write(value: Row, index: number, folded: readonly FoldedLine[]): void {
    const row = ++this.#lastRow;
    const { columns } = this.#declaration;
    let lines = 1;
    let cells = '';
    for (let position = 0; position < columns.length; position++) {
      const column = columns[position];
      if (!column) continue;
      const format = column.formatOf ? column.formatOf(value) : column.format;
      const content = column.value(value, this.#context, index);
      let text = '';
      if (format === 'text' && content !== null) {
        text = this.#text(String(content));
        lines = Math.max(lines, linesOf(text, this.#widths[position] ?? 1));
      }
      const style =
        this.#columnStyles[position] ?? this.#styleOf(format, toneOf(column, value, this.#context));
      cells += cellXml(`${this.#letters[position]}${row}`, style, format, content, text);
      if (column.barred?.(value)) this.#bars.set(position, [this.#bars.get(position)?.[0] ?? row, row]);
    }
    this.#waiting += rowXml(row, rowHeight(lines), cells, folded.length > 0 ? 'above' : 'plain');
    for (const line of folded) this.#writeFolded(line);
    if (this.#waiting.length > MOST_WAITING_CHARACTERS) this.#handOn();
  }

  #writeFolded(line: FoldedLine): void {
    const row = ++this.#lastRow;
    let lines = 1;
    let cells = '';
    for (let position = 0; position < line.length; position++) {
      const content = line[position];
      // No empty cells: most of the line is empty, and their XML would double the size of the file.
      if (content === null || content === undefined) continue;
      const text = this.#text(content);
      lines = Math.max(lines, linesOf(text, this.#widths[position] ?? 1));
      cells += cellXml(`${this.#letters[position]}${row}`, this.#foldedStyle, 'text', content, text);
    }
    this.#waiting += rowXml(row, rowHeight(lines), cells, 'folded');
  }

  #text(value: string): string {
    const text = cellText(value);
    return this.#context.mask ? text.replace(LONG_NUMBER, maskId) : text;
  }

  #styleOf(format: Format, tone: Tone | null): number {
    return styleNumber(this.#workbook, this.#styles.body(format, tone));
  }

  #handOn(): void {
    if (this.#waiting !== '') writeRowsXml(this.#sheet, this.#waiting);
    this.#waiting = '';
  }

  /** "No entries" under the first column that has room for it. */
  writeEmpty(): void {
    const text = (this.#declaration.empty ?? FRAME.empty)[this.#context.language];
    this.#writeLine(++this.#lastRow, text, this.#styles.subtitle, 20);
  }

  close(filled: boolean): void {
    this.#handOn();
    const { columns } = this.#declaration;
    const last = this.#lastRow;
    this.#sheet.autoFilter = {
      from: { row: HEADER_ROW, column: 1 },
      to: { row: filled ? last : HEADER_ROW, column: columns.length },
    };
    if (filled) {
      for (const [index, column] of columns.entries()) {
        finishColumn(this.#sheet, column, this.#range(index + 1), this.#context.language);
      }
    }
    const ranges = [...this.#bars].map(([position, [first, last]]) => {
      const letter = this.#letters[position];
      return `${letter}${first}:${letter}${last}`;
    });
    if (ranges.length > 0) addDataBars(this.#sheet, ranges, BAR_COLOUR);
    this.#sheet.commit();
  }

  #range(column: number): string {
    const letter = this.#sheet.getColumn(column).letter;
    const first = HEADER_ROW + 1;
    return first === this.#lastRow ? `${letter}${first}` : `${letter}${first}:${letter}${this.#lastRow}`;
  }
}

const toneOf = <Row>({ tone }: Column<Row>, row: Row, context: ReportContext): Tone | null =>
  typeof tone === 'function' ? tone(row, context) : (tone ?? null);

/** Writes a list as one sheet, or as several where it is longer than a sheet can be. */
export async function writeSheet<Row>(
  workbook: stream.xlsx.WorkbookWriter,
  declaration: Sheet<Row>,
  context: ReportContext,
  styles: Styles,
  { mostRows = MOST_ROWS }: SheetOptions = {},
): Promise<void> {
  const name = declaration.name[context.language];
  let part = 1;
  let writer = new SheetWriter(workbook, name, declaration, context, styles);
  let index = 0;
  for (const value of declaration.rows(context)) {
    const folded = writer.foldedUnder(value);
    // A row and what is folded under it stay on one sheet.
    if (writer.lastRow + 1 + folded.length > mostRows) {
      writer.close(true);
      writer = new SheetWriter(workbook, `${name} (${++part})`, declaration, context, styles);
    }
    writer.write(value, ++index, folded);
    if (index % ROWS_A_TURN === 0) await nextTurn();
  }
  if (index === 0) writer.writeEmpty();
  writer.close(index > 0);
}
