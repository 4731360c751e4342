const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—]/u;
const NARROW = /[ijltfrI.,:;'|()[\]\- ]/;
const BROAD = /[A-Zmw%&@]/;

/** The width of a piece of text in an ordinary proportional font, in parts of its size: an estimate. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.32 : BROAD.test(character) ? 0.64 : 0.54;
  }
  return width;
}

/** A Chinese character may stand at the end of a line, a word of letters and digits is kept together. */
const UNITS =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—]|\s+|[^\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—\s]+/gu;

/** The lines of a text in a width, in parts of the size of its font. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of paragraph.match(UNITS)?.flatMap((one) => fitting(one, width)) ?? []) {
    if (line !== '' && widthOf(line + unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** A word longer than a line is broken where the line ends. */
function fitting(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
