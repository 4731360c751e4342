import { type Piece, piecesOf } from './ansi.js';
import { element, escapeXml, picture } from './svg.js';

const SIZE = 14;
/** The width of a column of the screen; a Chinese character takes two. */
const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 18;
const BAR = 34;
const FONT =
  "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace";

/** A terminal with these lines in it, as wide as the longest. */
export function terminalPicture(lines: readonly string[], title: string): string {
  const pieces = lines.map(piecesOf);
  const columns = Math.max(...pieces.flat().map((piece) => piece.column + piece.width));
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = BAR + lines.length * LINE + MARGIN;
  const buttons = ['#f47067', '#e0b050', '#8ddb8c'].map((fill, index) =>
    element('circle', { cx: MARGIN + index * 18, cy: BAR / 2, r: 5, fill }),
  );
  const texts = pieces.flatMap((line, index) => line.map((piece) => drawn(piece, BAR + index * LINE + SIZE)));
  return picture(width, height, title, [
    element('rect', { width, height, rx: 8, fill: '#22272e' }),
    ...buttons,
    element('g', { 'font-family': FONT, 'font-size': SIZE, fill: '#d5dbe3' }, `\n${texts.join('\n')}\n`),
  ]);
}

/** Its length is given, so that columns stand under each other in whatever font there is. */
function drawn({ text, column, width, colour, bold, dim }: Piece, y: number): string {
  const shown = text.trimEnd();
  const inner = shown.trimStart();
  const before = shown.length - inner.length;
  const attributes = {
    x: MARGIN + (column + before) * COLUMN,
    y,
    textLength: (width - before - (text.length - shown.length)) * COLUMN,
    lengthAdjust: 'spacingAndGlyphs',
    'xml:space': 'preserve',
    fill: colour ?? undefined,
    'font-weight': bold ? 'bold' : undefined,
    opacity: dim ? '0.6' : undefined,
  };
  return element('text', attributes, escapeXml(inner));
}
