import type { Language } from '../base/text.js';
import type { Column } from './layout.js';

const FIRST_WIDE = 0x2e80;
const isHalfOfPair = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/**
 * Digits of width that a text takes: a Chinese character or full-width sign is as wide as two. Counted by code unit,
 * since every cell of a long list passes here; the two halves of a rare character make two as well.
 */
export function textWidth(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= FIRST_WIDE && !isHalfOfPair(code)) width++;
  }
  return width;
}

/** A text that is broken leaves room at the ends of its lines: no comma begins one, no number is broken. */
const LEFT_FREE = 2;

const linesOfOne = (text: number, width: number): number =>
  text <= width ? 1 : Math.ceil(text / Math.max(1, width - LEFT_FREE));

/** Lines that a text takes in a column of this width; the indent of its cell takes one digit. */
export function linesOf(text: string, columnDigits: number): number {
  const width = Math.max(1, columnDigits - 1);
  // A Chinese character takes at most two digits: most cells need no counting.
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) lines += linesOfOne(textWidth(line), width);
  return lines;
}

const LINE_POINTS = 13.5;
/** Excel allows no higher row. */
const HIGHEST_POINTS = 409;

/** The height of a row of so many lines, in points. */
export const rowHeight = (lines: number, padding = 5): number =>
  Math.min(HIGHEST_POINTS, padding + LINE_POINTS * lines);

/** Bold headers are wider than the digits that widths are counted in. */
const BOLD = 1.15;

/** The width of a column in a language: what it is declared with, but no word of its header is broken. */
export function widthOf(
  { header, width }: Pick<Column<never>, 'header' | 'width'>,
  language: Language,
): number {
  const declared = typeof width === 'number' ? width : width[language];
  if (language === 'zh') return declared;
  const longest = Math.max(...header[language].split(' ').map((word) => word.length));
  return Math.max(declared, Math.ceil(longest * BOLD) + 1);
}

/** The width that Excel wants for so many digits: its own padding comes on top. */
export const columnWidth = (digits: number): number => digits + 0.71;
