import type { Language } from '../../base/text.js';
import type { ParagraphKind } from './blocks.js';

export const TWIPS_A_POINT = 20;

interface FontSet {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
}

const font = (latin: string, han: string): FontSet => ({ ascii: latin, hAnsi: latin, eastAsia: han });

/** The fonts that every Chinese Windows and WPS has. */
export const FONTS: Readonly<Record<Language, { readonly body: FontSet; readonly title: FontSet }>> = {
  zh: { body: font('Times New Roman', '宋体'), title: font('Times New Roman', '黑体') },
  en: { body: font('Calibri', '宋体'), title: font('Calibri', '黑体') },
};

/** Sizes and spacing in points. */
export interface ParagraphStyle {
  readonly size: number;
  readonly font?: 'body' | 'title';
  readonly bold?: boolean;
  readonly grey?: boolean;
  readonly align?: 'left' | 'centre' | 'right';
  readonly before?: number;
  readonly after?: number;
  /** The first line, in Chinese, by two characters. */
  readonly indented?: boolean;
}

/** How each kind of paragraph looks in every document of the program. */
export const PARAGRAPHS: Readonly<Record<ParagraphKind, ParagraphStyle>> = {
  title: { size: 18, font: 'title', bold: true, align: 'centre', after: 8 },
  subtitle: { size: 12, bold: true, align: 'centre', after: 8 },
  heading: { size: 15, font: 'title', bold: true, before: 14, after: 6 },
  subheading: { size: 13, font: 'title', bold: true, before: 10, after: 4 },
  text: { size: 12, indented: true, after: 6 },
  note: { size: 9, grey: true, after: 4 },
  summary: { size: 12, before: 6 },
  closing: { size: 12, align: 'right', before: 10 },
};
