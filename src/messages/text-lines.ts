import stringWidth from 'string-width';

/** How a line is meant; the terminal paints it. */
export type Tone = 'title' | 'heading' | 'plain' | 'good' | 'bad' | 'warn' | 'dim';

/** A line of a readable text, before it is laid out to the width of a screen. */
export interface Line {
  readonly indent: number;
  readonly text: string;
  readonly tone: Tone;
}

export const line = (indent: number, text: string, tone: Tone = 'plain'): Line => ({ indent, text, tone });

/** A sentence begins with a capital letter; Chinese knows none. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export type Paint = (text: string, tone: Tone) => string;

const plain: Paint = (text) => text;

/**
 * What must stay on one line: an opening bracket with what follows, the number of a document, a number with its unit,
 * a word, a character with the punctuation after it.
 */
const PIECES =
  /[（“《〔(]*(?:\p{Script=Han}{1,4}〔\d{4}〕\d+号|[-−]?\d[\d,.\-–]*(?: ?(?:元\/月|元|人|月|套|辆|平方米|条|%))?|[^\s\u2E80-\u9FFF\uF900-\uFFEF（）〔〕“”《》·]+|[\s\S])[，。；：、）”》〕,.;:)!?]*/gu;

const widths = new Map<string, number>();
const REMEMBERED = 5000;

/** The width on the screen; most pieces are the same few characters and words, which are slow to measure. */
function widthOf(piece: string): number {
  let width = widths.get(piece);
  if (width === undefined) {
    width = stringWidth(piece);
    if (widths.size < REMEMBERED) widths.set(piece, width);
  }
  return width;
}

/** Breaks a text at a width on the screen, where a Chinese character takes two columns. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    if (current !== '' && taken + widthOf(piece.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
      taken = widthOf(current);
    } else {
      current += piece;
      taken += widthOf(piece);
    }
  }
  if (current.trimEnd() !== '' || lines.length === 0) lines.push(current.trimEnd());
  return lines;
}

/** The least that is left for text, however deep the indentation and narrow the screen. */
const LEAST_WIDTH = 24;
const STEP = 2;

/** The lines as text: indented, broken at the width, what goes on indented a step more. */
export function layOut(lines: readonly Line[], width: number, paint: Paint = plain): string {
  const laid = lines.flatMap(({ indent, text, tone }) => {
    const margin = ' '.repeat(indent * STEP);
    const room = Math.max(LEAST_WIDTH, width - margin.length);
    const [first = '', ...rest] = wrap(text, room);
    const hanging = ' '.repeat(STEP);
    const more = rest.length === 0 ? [] : wrap(text.slice(first.length).trimStart(), room - STEP);
    return [
      first === '' ? '' : margin + paint(first, tone),
      ...more.map((one) => margin + hanging + paint(one, tone)),
    ];
  });
  return `${laid.join('\n')}\n`;
}
