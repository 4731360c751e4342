import type { Language } from '../../base/text.js';
import type { Format, Tone } from '../layout.js';
import { type CellStyle, Styles } from '../styles.js';

type ParagraphTone = 'plain' | 'strong' | 'dim' | 'warning';

/** The styles of a printed form: those of the lists, and what only a form has. */
export class FormStyles {
  readonly title: CellStyle;
  readonly subtitle: CellStyle;
  readonly heading: CellStyle;
  readonly header: CellStyle;
  readonly label: CellStyle;
  readonly signature: CellStyle;
  readonly #lists: Styles;
  readonly #made = new Map<string, CellStyle>();

  constructor(language: Language) {
    this.#lists = new Styles(language);
    const { title, subtitle, header } = this.#lists;
    const centred = { vertical: 'middle', horizontal: 'center', wrapText: true } as const;
    this.header = header;
    this.title = { ...title, alignment: centred };
    this.subtitle = { ...subtitle, alignment: centred };
    this.heading = {
      font: { ...title.font, size: 12, color: { argb: 'FF1F3864' } },
      border: { bottom: { style: 'medium', color: { argb: 'FF2F5597' } } },
      alignment: { vertical: 'middle', horizontal: 'left' },
    };
    this.label = {
      ...header,
      alignment: { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 },
    };
    this.signature = {
      ...this.#lists.body('text', null),
      alignment: { vertical: 'bottom', horizontal: 'center', wrapText: true },
    };
  }

  /** @param align where it is not that of the format */
  cell(format: Format, tone: Tone | null, align: 'centre' | 'left' | null): CellStyle {
    return this.#once(`${format} ${tone} ${align}`, () => {
      const style = this.#lists.body(format, tone);
      return { ...style, alignment: { ...style.alignment, ...(ALIGNMENTS[align ?? 'own'] ?? MARGIN) } };
    });
  }

  paragraph(tone: ParagraphTone): CellStyle {
    return this.#once(`paragraph ${tone}`, () => ({
      font: { ...this.#lists.body('text', null).font, ...PARAGRAPH_FONTS[tone] },
      alignment: { vertical: 'middle', horizontal: 'left', wrapText: true },
      numFmt: '@',
    }));
  }

  #once(key: string, make: () => CellStyle): CellStyle {
    const known = this.#made.get(key);
    if (known) return known;
    const made = make();
    this.#made.set(key, made);
    return made;
  }
}

/** Numbers keep off the line at their right. */
const MARGIN = { indent: 1 } as const;

const ALIGNMENTS: Readonly<Record<'centre' | 'left' | 'own', CellStyle['alignment'] | null>> = {
  centre: { horizontal: 'center', wrapText: true, indent: 0 },
  left: { horizontal: 'left', wrapText: true, indent: 1 },
  own: null,
};

const PARAGRAPH_FONTS: Readonly<Record<ParagraphTone, NonNullable<CellStyle['font']>>> = {
  plain: {},
  strong: { bold: true, size: 11 },
  dim: { color: { argb: 'FF595959' }, size: 9 },
  warning: { color: { argb: 'FF9C0006' }, bold: true },
};
