import type { Language } from '../../base/text.js';
import type { ParagraphKind, PrintedDocument } from './blocks.js';

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

type Paragraphs = Readonly<Record<ParagraphKind | 'item', ParagraphStyle>>;

/** How each kind of paragraph looks in every document of the program. */
const PARAGRAPHS: Paragraphs = {
  title: { size: 18, font: 'title', bold: true, align: 'centre', after: 8 },
  subtitle: { size: 12, bold: true, align: 'centre', after: 8 },
  heading: { size: 15, font: 'title', bold: true, before: 14, after: 6 },
  subheading: { size: 13, font: 'title', bold: true, before: 10, after: 4 },
  label: { size: 12, bold: true, before: 4, after: 2 },
  text: { size: 12, indented: true, after: 6 },
  note: { size: 9, grey: true, after: 4 },
  summary: { size: 12, before: 6 },
  closing: { size: 12, align: 'right', before: 10 },
  item: { size: 11, after: 2 },
};

/** For readers who do not see well; English takes more room for the same words. */
const large = (size: number): Paragraphs => ({
  ...PARAGRAPHS,
  title: { size: 22, font: 'title', bold: true, align: 'centre', after: 2 },
  subtitle: { size: 13, align: 'centre', before: 2, after: 2 },
  heading: { size: size + 2, font: 'title', bold: true, before: 6, after: 2 },
  label: { size, bold: true, before: 2, after: 1 },
  text: { size, after: 3 },
  note: { size: 10, grey: true, after: 0 },
  item: { size, after: 1 },
});

/** Of the type in tables; points. */
interface TableStyle {
  readonly size: number;
  readonly rowHeight: number;
}

export interface DocumentStyle {
  readonly paragraphs: Paragraphs;
  readonly table: TableStyle;
  readonly denseTable: TableStyle;
  /** The distance of lines, in 240ths of the type's own. */
  readonly lines: number;
  /** Around the page, in twentieths of a point. */
  readonly margin: number;
}

const USUAL: DocumentStyle = {
  paragraphs: PARAGRAPHS,
  table: { size: 11, rowHeight: 24 },
  denseTable: { size: 9, rowHeight: 17 },
  lines: 288,
  margin: 1134,
};

const largeStyle = (size: number): DocumentStyle => ({
  paragraphs: large(size),
  table: { size, rowHeight: 24 },
  denseTable: { size: size - 2, rowHeight: 18 },
  lines: 245,
  margin: 964,
});

const LARGE: Readonly<Record<Language, DocumentStyle>> = { zh: largeStyle(14), en: largeStyle(12.5) };

export const styleOf = ({ large: isLarge, language }: PrintedDocument): DocumentStyle =>
  isLarge ? LARGE[language] : USUAL;
