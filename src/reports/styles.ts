import type { Style } from 'exceljs';
import type { Language } from '../base/text.js';
import type { Format, Tone } from './layout.js';

/** A cell style. The same object for all cells alike: exceljs then looks its number up instead of building it. */
export type CellStyle = Partial<Style>;

export const NUMBER_FORMATS: Readonly<Record<Format, string>> = {
  text: '@',
  money: '#,##0.00',
  integer: '#,##0',
  squareMetres: '#,##0.00"㎡"',
  date: 'yyyy-mm-dd',
  percent: '0.00%',
};

const FONTS: Readonly<Record<Language, { readonly body: string; readonly title: string }>> = {
  zh: { body: '宋体', title: '黑体' },
  en: { body: 'Calibri', title: 'Calibri' },
};

const TONES: Readonly<Record<Tone, { readonly fill: string | null; readonly font: string }>> = {
  blocker: { fill: 'FFFFC7CE', font: 'FF9C0006' },
  warning: { fill: 'FFFFEB9C', font: 'FF7F6000' },
  info: { fill: 'FFDDEBF7', font: 'FF1F4E78' },
  total: { fill: 'FFF2F2F2', font: 'FF000000' },
  folded: { fill: null, font: 'FF595959' },
  entry: { fill: 'FFFFFBE6', font: 'FF000000' },
};

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const box = { top: line, left: line, bottom: line, right: line };
const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

const isNumber = (format: Format): boolean => format !== 'text' && format !== 'date';

function bodyStyle(language: Language, format: Format, tone: Tone | null): CellStyle {
  const { fill, font } = tone === null ? { fill: null, font: null } : TONES[tone];
  return {
    numFmt: NUMBER_FORMATS[format],
    font: {
      name: FONTS[language].body,
      size: 10,
      ...(font !== null && { color: { argb: font } }),
      ...((tone === 'blocker' || tone === 'total') && { bold: true }),
    },
    // Lines folded under a row hold few cells: boxes around those would look torn.
    ...(tone !== 'folded' && { border: box }),
    alignment: {
      vertical: 'middle',
      horizontal: isNumber(format) ? 'right' : format === 'date' ? 'center' : 'left',
      // The indent keeps words apart from the numbers to their left.
      ...(format === 'text' && { wrapText: true, indent: 1 }),
    },
    ...(fill !== null && { fill: solid(fill) }),
  };
}

/** The styles of a workbook, each made once. */
export class Styles {
  readonly title: CellStyle;
  readonly subtitle: CellStyle;
  readonly header: CellStyle;
  /** In workbooks that people fill in. */
  readonly requiredHeader: CellStyle;
  readonly example: CellStyle;
  readonly #language: Language;
  readonly #body = new Map<string, CellStyle>();

  constructor(language: Language) {
    this.#language = language;
    const { body, title } = FONTS[language];
    this.title = { font: { name: title, size: 16, bold: true }, alignment: { vertical: 'middle' } };
    this.subtitle = {
      font: { name: body, size: 10, color: { argb: 'FF595959' } },
      alignment: { vertical: 'middle' },
    };
    this.header = {
      numFmt: '@',
      font: { name: body, size: 10, bold: true },
      border: box,
      fill: solid('FFD9E2F3'),
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    };
    this.requiredHeader = {
      ...this.header,
      font: { name: body, size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
      fill: solid('FF2F5597'),
    };
    this.example = {
      font: { name: body, size: 10, italic: true, color: { argb: 'FF8C8C8C' } },
      fill: solid('FFF2F2F2'),
      border: box,
      alignment: { vertical: 'middle' },
    };
  }

  body(format: Format, tone: Tone | null): CellStyle {
    const key = `${format} ${tone}`;
    const known = this.#body.get(key);
    if (known) return known;
    const made = bodyStyle(this.#language, format, tone);
    this.#body.set(key, made);
    return made;
  }
}
