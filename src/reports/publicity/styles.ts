import type { Language } from '../../base/text.js';
import type { Format } from '../layout.js';
import { type CellStyle, Styles } from '../styles.js';

/** The styles of a list that hangs on a board: those of the other lists, larger, and black on white. */
export class ListStyles {
  readonly title: CellStyle;
  readonly period: CellStyle;
  readonly paragraph: CellStyle;
  readonly header: CellStyle;
  readonly total: CellStyle;
  readonly stamp: CellStyle;
  readonly #lists: Styles;
  readonly #cells = new Map<Format, CellStyle>();

  constructor(language: Language) {
    this.#lists = new Styles(language);
    const { title, header } = this.#lists;
    const font = { ...this.#lists.body('text', null).font, size: 11 };
    const wrapped = { vertical: 'middle', wrapText: true } as const;
    this.title = {
      ...title,
      font: { ...title.font, size: 18 },
      alignment: { ...wrapped, horizontal: 'center' },
    };
    this.period = {
      font: { ...font, bold: true, size: 12 },
      alignment: { ...wrapped, horizontal: 'center' },
    };
    this.paragraph = { font, alignment: { ...wrapped, horizontal: 'left' } };
    this.header = { ...header, font: { ...header.font, size: 11 } };
    this.total = { font, alignment: { ...wrapped, horizontal: 'left' } };
    this.stamp = { font, alignment: { ...wrapped, horizontal: 'right' } };
  }

  cell(format: Format): CellStyle {
    const known = this.#cells.get(format);
    if (known) return known;
    const style = this.#lists.body(format, null);
    const made: CellStyle = {
      ...style,
      font: { ...style.font, size: 11 },
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: format === 'text' },
    };
    this.#cells.set(format, made);
    return made;
  }
}
