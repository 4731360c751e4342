import type { stream, Worksheet } from 'exceljs';
import { maskId } from '../base/identity.js';
import { yuanFromFen } from '../base/money.js';
import { say } from '../base/text.js';
import { FRAME } from '../messages/workbooks.js';
import { drain, setRowStyle } from './exceljs-gaps.js';
import { finishColumn } from './finish-column.js';
import { columnWidth, linesOf, rowHeight, widthOf } from './fit.js';
import type { CellValue, Format, ReportContext, Sheet } from './layout.js';
import { pageSetup } from './page.js';
import type { CellStyle, Styles } from './styles.js';

/** What an Excel sheet can hold. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
/** Title, run, header. */
const HEADER_ROW = 3;
const ROWS_BETWEEN_WAITS = 200;

/** Characters that no XML may hold; one of them would make Excel offer to repair the file. */
const NOT_XML = /[\uFFFE\uFFFF]/g;
/** Identity numbers and accounts, wherever they stand in a text. */
const LONG_NUMBER = /(?<![0-9])[0-9]{14,}[Xx]?/g;

export interface SheetOptions {
  /** Rows on one sheet before a second one is begun; only tests set it. */
  readonly mostRows?: number;
}

/** Text that every program reads: without characters that no XML may hold, no longer than a cell. */
export function cleanText(value: string, mask: boolean): string {
  const clean = value.length > 0 ? value.replace(NOT_XML, '').slice(0, MOST_CHARACTERS) : value;
  return mask ? clean.replace(LONG_NUMBER, maskId) : clean;
}

/** The value as exceljs takes it: text stays text (never a formula), fen become yuan, dates become dates. */
function toCell(value: CellValue, format: Format, mask: boolean): string | number | Date | null {
  if (value === null || value === '') return null;
  if (format === 'text') return cleanText(String(value), mask);
  if (format === 'date') return typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return format === 'money' ? yuanFromFen(value) : value;
}

/** One Excel sheet under way. */
class SheetWriter<Row> {
  readonly #sheet: Worksheet;
  readonly #declaration: Sheet<Row>;
  readonly #context: ReportContext;
  readonly #styles: Styles;
  /** The style of each column where it does not depend on the row. */
  readonly #columnStyles: readonly (CellStyle | null)[];
  readonly #widths: readonly number[];
  #lastRow = HEADER_ROW;

  constructor(
    workbook: stream.xlsx.WorkbookWriter,
    name: string,
    declaration: Sheet<Row>,
    context: ReportContext,
    styles: Styles,
  ) {
    this.#declaration = declaration;
    this.#context = context;
    this.#styles = styles;
    const { columns, pinned = 0 } = declaration;
    this.#sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: pinned, ySplit: HEADER_ROW, showGridLines: false }],
      pageSetup: pageSetup(HEADER_ROW),
      headerFooter: {
        oddFooter: FRAME.footer[context.language].replace('{asOf}', context.run.asOf),
      },
    });
    this.#widths = columns.map((column) => widthOf(column, context.language));
    this.#sheet.columns = this.#widths.map((width) => ({ width: columnWidth(width) }));
    this.#columnStyles = columns.map(({ format, formatOf, tone }) =>
      formatOf || tone ? null : styles.body(format, null),
    );
    this.#writeHead();
  }

  get lastRow(): number {
    return this.#lastRow;
  }

  wait(): Promise<void> {
    return drain(this.#sheet);
  }

  #writeHead(): void {
    const { language, run } = this.#context;
    const { title, columns } = this.#declaration;
    this.#writeLine(1, title[language], this.#styles.title, 28);
    const about = say(FRAME.subtitle, language, {
      asOf: run.asOf,
      policy: run.policyTitle[language],
      run: run.number,
    });
    this.#writeLine(2, about, this.#styles.subtitle, 18);
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

  write(value: Row, index: number): void {
    const row = this.#sheet.getRow(++this.#lastRow);
    setRowStyle(row, this.#styles.none);
    const { columns } = this.#declaration;
    let lines = 1;
    for (let position = 0; position < columns.length; position++) {
      const column = columns[position];
      if (!column) continue;
      const cell = row.getCell(position + 1);
      const format = column.formatOf ? column.formatOf(value) : column.format;
      const content = toCell(column.value(value, this.#context, index), format, this.#context.mask);
      if (typeof content === 'string') lines = Math.max(lines, linesOf(content, this.#widths[position] ?? 1));
      cell.value = content;
      cell.style = this.#columnStyles[position] ?? this.#styles.body(format, column.tone?.(value) ?? null);
    }
    row.height = rowHeight(lines);
    row.commit();
  }

  /** "No entries" under the first column that has room for it. */
  writeEmpty(): void {
    const text = (this.#declaration.empty ?? FRAME.empty)[this.#context.language];
    this.#writeLine(++this.#lastRow, text, this.#styles.subtitle, 20);
  }

  close(filled: boolean): void {
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
    this.#sheet.commit();
  }

  #range(column: number): string {
    const letter = this.#sheet.getColumn(column).letter;
    const first = HEADER_ROW + 1;
    return first === this.#lastRow ? `${letter}${first}` : `${letter}${first}:${letter}${this.#lastRow}`;
  }
}

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
    if (writer.lastRow >= mostRows) {
      writer.close(true);
      await writer.wait();
      writer = new SheetWriter(workbook, `${name} (${++part})`, declaration, context, styles);
    }
    writer.write(value, ++index);
    if (index % ROWS_BETWEEN_WAITS === 0) await writer.wait();
  }
  if (index === 0) writer.writeEmpty();
  writer.close(index > 0);
  await writer.wait();
}
