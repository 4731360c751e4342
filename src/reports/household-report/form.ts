import type { stream, Worksheet } from 'exceljs';
import { maskId } from '../../base/identity.js';
import type { Language } from '../../base/text.js';
import { wrap } from '../../messages/text-lines.js';
import { addMerge, centreOnPage } from '../exceljs-gaps.js';
import { rowHeight, textWidth } from '../fit.js';
import type { Format, Tone } from '../layout.js';
import { cellText } from '../row-xml.js';
import type { CellStyle } from '../styles.js';
import { LONG_NUMBER } from '../write-sheet.js';
import { FormStyles } from './form-styles.js';

/** How a page lies, and the narrow columns of its grid: a cell of a table spans so many of them. */
export interface FormPage {
  readonly grid: number;
  readonly orientation: 'portrait' | 'landscape';
}

export const PORTRAIT: FormPage = { grid: 24, orientation: 'portrait' };
export const LANDSCAPE: FormPage = { grid: 34, orientation: 'landscape' };

/** As Excel keeps widths; together they are as wide as the page between its margins. */
const GRID_WIDTH = 4.3;
/** Digits of the 10-point type that a grid column takes. */
const DIGITS = 4.5;
/** Letters are narrower than digits; where a page must hold all, no line is given room that it does not need. */
const DIGITS_OF_LETTERS = 4.9;
/** What the padding and the indent of a cell take. */
const PADDING = 2.6;
/** A row with more lines is broken in two: Excel shows no row that is higher than a page. */
const MOST_LINES = 26;

/** A number of a cell with its format, where that is not the one of its column. */
export interface Shown {
  readonly value: string | number | null;
  readonly format?: Format;
  readonly tone?: Tone;
}

export type FormCell = string | number | null | Shown;

export interface FormColumn {
  readonly header: string;
  readonly span: number;
  readonly format?: Format;
  readonly align?: 'centre' | 'left';
}

/** A cell as it is laid out: what it holds, how wide it is, how it looks. */
interface Laid {
  readonly span: number;
  readonly value: string | number | null;
  readonly style: CellStyle;
}

const shownOf = (cell: FormCell): Shown =>
  cell !== null && typeof cell === 'object' ? cell : { value: cell };

export interface FormLayout {
  /** Portrait where nothing else is said. */
  readonly page?: FormPage;
  /** Identity numbers and accounts with their first six and last four characters only. */
  readonly mask: boolean;
  readonly footer: string;
  /** The whole form on one page, its rows closer together. */
  readonly onePage?: boolean;
}

/** A printable form on one sheet, written from the top: headings, tables and lines of text across the page. */
export class Form {
  readonly #sheet: Worksheet;
  readonly #mask: boolean;
  readonly #compact: boolean;
  readonly #digits: number;
  readonly #styles: FormStyles;
  readonly #grid: number;
  #row = 0;

  constructor(
    book: stream.xlsx.WorkbookWriter,
    name: string,
    language: Language,
    { mask, footer, page = PORTRAIT, onePage = false }: FormLayout,
  ) {
    this.#grid = page.grid;
    this.#mask = mask;
    this.#compact = onePage;
    this.#digits = onePage && language === 'en' ? DIGITS_OF_LETTERS : DIGITS;
    this.#styles = new FormStyles(language);
    this.#sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: TITLE_ROWS, showGridLines: false }],
      pageSetup: {
        paperSize: A4,
        orientation: page.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: onePage ? 1 : 0,
        horizontalCentered: true,
        printTitlesRow: `1:${TITLE_ROWS}`,
        margins: { left: 0.45, right: 0.45, top: 0.5, bottom: 0.65, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: footer },
    });
    if (onePage) centreOnPage(this.#sheet);
    this.#sheet.columns = Array.from({ length: page.grid }, () => ({ width: GRID_WIDTH }));
  }

  /** The two rows that stand on every page. */
  title(title: string, subtitle: string): void {
    this.#line(title, this.#styles.title, 20);
    this.#line(subtitle, this.#styles.subtitle, 6);
  }

  heading(text: string): void {
    this.#sheet.getRow(++this.#row).height = this.#compact ? 4 : 7;
    this.#sheet.getRow(this.#row).commit();
    this.#line(text, this.#styles.heading, this.#compact ? 5 : 8);
  }

  /** A paragraph across the page. */
  text(text: string, tone: 'plain' | 'strong' | 'dim' | 'warning' = 'plain'): void {
    for (const part of this.#broken(text, this.#grid))
      this.#line(part, this.#styles.paragraph(tone), this.#compact ? 2 : 3);
  }

  /** Labels with their values, two pairs a row; a value that is alone takes the row. */
  pairs(pairs: readonly (readonly [string, FormCell])[]): void {
    for (let at = 0; at < pairs.length; at += 2) {
      const row = pairs.slice(at, at + 2);
      const span = row.length === 2 ? this.#grid / 2 - LABEL : this.#grid - LABEL;
      this.#cells(
        row.flatMap(([label, value]) => [
          { span: LABEL, value: label, style: this.#styles.label },
          this.#laid({ header: label, span, align: 'left' }, value),
        ]),
      );
    }
  }

  header(columns: readonly FormColumn[]): void {
    this.#cells(columns.map(({ header, span }) => ({ span, value: header, style: this.#styles.header })));
  }

  /** A row of a table; where there are fewer cells than columns the last one takes the rest. */
  row(columns: readonly FormColumn[], cells: readonly FormCell[], tone: Tone | null = null): void {
    const laid = cells.map((cell, at) => {
      const column = columns[at] ?? { header: '', span: 1 };
      const rest = at === cells.length - 1 ? columns.slice(at) : [column];
      const span = rest.reduce((sum, one) => sum + one.span, 0);
      return this.#laid({ ...column, span }, cell, tone);
    });
    for (const part of this.#rowsOf(laid)) this.#cells(part);
  }

  /** Labels with room to sign below. */
  signatures(labels: readonly (readonly [string, string])[], height: number): void {
    const span = this.#grid / labels.length;
    this.#cells(labels.map(([label]) => ({ span, value: label, style: this.#styles.header })));
    this.#cells(
      labels.map(([, below]) => ({ span, value: below, style: this.#styles.signature })),
      height,
    );
  }

  close(): void {
    this.#sheet.commit();
  }

  #laid({ span, format = 'text', align }: FormColumn, cell: FormCell, rowTone: Tone | null = null): Laid {
    const shown = shownOf(cell);
    const tone = shown.tone ?? rowTone;
    const { value } = shown;
    // A word in a column of numbers stands as a word.
    const written = shown.format ?? format;
    const fits = typeof value === 'number' || written === 'date' ? written : 'text';
    return {
      span,
      value,
      style: this.#styles.cell(fits, tone, align ?? (fits === written ? null : 'centre')),
    };
  }

  #line(text: string, style: CellStyle, padding: number): void {
    const { height } = this.#measure([{ span: this.#grid, value: text, style }], padding);
    this.#cells([{ span: this.#grid, value: text, style }], height);
  }

  #measure(cells: readonly Laid[], padding = this.#compact ? 2 : 5): { lines: number; height: number } {
    const lines = Math.max(1, ...cells.map(({ value, span }) => this.#linesIn(value, span).length));
    return { lines, height: rowHeight(lines, padding) };
  }

  #linesIn(value: Laid['value'], span: number): string[] {
    if (typeof value !== 'string') return [''];
    const width = Math.floor(span * this.#digits - PADDING);
    if (textWidth(value) <= width && !value.includes('\n')) return [value];
    return value.split('\n').flatMap((line) => wrap(line, width));
  }

  /** A paragraph in pieces that a row can hold. */
  #broken(text: string, span: number): string[] {
    const lines = this.#linesIn(text, span);
    if (lines.length <= MOST_LINES) return [text];
    const parts: string[] = [];
    for (let at = 0; at < lines.length; at += MOST_LINES)
      parts.push(lines.slice(at, at + MOST_LINES).join('\n'));
    return parts;
  }

  /** A row in rows that Excel can show; the other cells stand in the first of them. */
  #rowsOf(cells: readonly Laid[]): Laid[][] {
    const parts = cells.map(({ value, span }) =>
      typeof value === 'string' ? this.#broken(value, span) : [value],
    );
    const rows = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: rows }, (_, row) =>
      cells.map((cell, at) => ({ ...cell, value: parts[at]?.[row] ?? null })),
    );
  }

  #cells(cells: readonly Laid[], height = this.#measure(cells).height): void {
    const row = this.#sheet.getRow(++this.#row);
    row.height = height;
    let first = 1;
    for (const { span, value, style } of cells) {
      const last = first + span - 1;
      for (let column = first; column <= last; column++) row.getCell(column).style = style;
      row.getCell(first).value = this.#valueOf(value, style);
      if (last > first) {
        addMerge(this.#sheet, `${row.getCell(first).address}:${row.getCell(last).address}`);
      }
      first = last + 1;
    }
    row.commit();
  }

  #valueOf(value: Laid['value'], { numFmt }: CellStyle): string | number | Date | null {
    if (typeof value !== 'string' || value === '') return value === '' ? null : value;
    if (numFmt === DATE_FORMAT) return new Date(`${value}T00:00:00Z`);
    const text = cellText(value);
    return this.#mask ? text.replace(LONG_NUMBER, maskId) : text;
  }
}

const A4 = 9;
const TITLE_ROWS = 2;
/** Grid columns of a label. */
const LABEL = 4;
const DATE_FORMAT = 'yyyy-mm-dd';
