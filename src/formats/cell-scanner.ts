import {
  AMP,
  B,
  C,
  CR,
  D,
  DOT,
  E,
  EQUALS,
  endsName,
  F,
  GT,
  I,
  isSpace,
  LT,
  MINUS,
  N,
  NINE,
  QUOTE,
  R,
  S,
  SLASH,
  SPACE,
  T,
  UPPER_A,
  UPPER_Z,
  V,
  ZERO,
} from './ascii.js';
import type { CellNormaliser } from './cell-normaliser.js';
import type { Cell } from './cells.js';
import { judge, MORE, ODD } from './scan-outcome.js';
import { afterTag, decodeXmlText, eachTextRun } from './xml-text.js';

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** So many digits always fit into a double: a decimal is then one exact number divided by another. */
const EXACT_DIGITS = 15;

const STR = 1;
const INLINE = 2;
/** The type attribute by its first letter; one-letter types are their letter. */
const TYPE_NAMES = new Map([
  [S, 's'],
  [B, 'b'],
  [E, 'e'],
  [D, 'd'],
  [N, 'n'],
  [STR, 'str'],
  [INLINE, 'inlineStr'],
]);

/**
 * Reads one cell from its bytes. Behind `end` stands the guard of a ByteWindow, so searches end there; a place
 * behind `end` means that the cell is not complete, and then nothing that was read counts.
 */
export class CellScanner {
  value: Cell = null;
  column = 0;
  /** The row in the cell's reference, 0 when it has none. */
  row = 0;
  #type = N;
  #style = 0;
  #selfClosed = false;
  readonly #normaliser: CellNormaliser;

  constructor(normaliser: CellNormaliser) {
    this.#normaliser = normaliser;
  }

  /** From behind `<c`: the place after the cell, MORE or ODD. A cell without a reference is in `nextColumn`. */
  parse(b: Buffer, at: number, end: number, nextColumn: number): number {
    this.value = null;
    this.column = nextColumn;
    this.row = 0;
    this.#type = N;
    this.#style = 0;
    let p = this.#attributes(b, at, end);
    if (p < 0 || this.#selfClosed) return p;
    for (;;) {
      while (isSpace(b[p])) p++;
      if (b[p] !== LT) return judge(p, end);
      const name = b[p + 1];
      if (name === V && endsName(b[p + 2])) p = this.#valueElement(b, p, end);
      else if (name === SLASH && b[p + 2] === C && b[p + 3] === GT) return p + 4;
      else if (name === F && endsName(b[p + 2])) p = this.#skipFormula(b, p, end);
      else if (name === I && b[p + 2] === S && endsName(b[p + 3])) p = this.#inlineString(b, p, end);
      else return judge(p, end);
      if (p < 0) return p;
    }
  }

  #attributes(b: Buffer, at: number, end: number): number {
    let p = at;
    for (;;) {
      const c = b[p];
      if (c === SPACE) {
        p++;
      } else if (c === GT) {
        this.#selfClosed = false;
        return p + 1;
      } else if (c === SLASH) {
        this.#selfClosed = true;
        return b[p + 1] === GT ? p + 2 : judge(p, end);
      } else if (b[p + 1] === EQUALS && b[p + 2] === QUOTE) {
        if (c === R) p = this.#reference(b, p + 3, end);
        else if (c === S) p = this.#styleIndex(b, p + 3, end);
        else if (c === T) p = this.#typeName(b, p + 3, end);
        else p = b.indexOf(QUOTE, p + 3) + 1;
        if (p < 0) return p;
      } else if (isSpace(c)) {
        p++;
      } else {
        while (!endsName(b[p]) && b[p] !== EQUALS && b[p] !== QUOTE) p++;
        if (b[p] !== EQUALS || b[p + 1] !== QUOTE) return judge(p, end);
        p = b.indexOf(QUOTE, p + 2) + 1;
      }
      if (p > end) return MORE;
    }
  }

  #reference(b: Buffer, at: number, end: number): number {
    let p = at;
    let column = 0;
    let c = b[p] ?? 0;
    while (c >= UPPER_A && c <= UPPER_Z) {
      column = column * 26 + c - UPPER_A + 1;
      c = b[++p] ?? 0;
    }
    let row = 0;
    while (c >= ZERO && c <= NINE) {
      row = row * 10 + c - ZERO;
      c = b[++p] ?? 0;
    }
    if (c !== QUOTE || column === 0 || p - at > 10) return judge(p, end);
    this.column = column - 1;
    this.row = row;
    return p + 1;
  }

  #styleIndex(b: Buffer, at: number, end: number): number {
    let p = at;
    let style = 0;
    let c = b[p] ?? 0;
    while (c >= ZERO && c <= NINE) {
      style = style * 10 + c - ZERO;
      c = b[++p] ?? 0;
    }
    if (c !== QUOTE || p - at > 8) return judge(p, end);
    this.#style = style;
    return p + 1;
  }

  #typeName(b: Buffer, at: number, end: number): number {
    const first = b[at] ?? 0;
    if (b[at + 1] === QUOTE) {
      if (first !== S && first !== N && first !== B && first !== E && first !== D) return judge(at, end);
      this.#type = first;
      return at + 2;
    }
    const close = b.indexOf(QUOTE, at);
    if (close >= end) return MORE;
    const name = b.toString('latin1', at, close);
    if (name === 'str') this.#type = STR;
    else if (name === 'inlineStr') this.#type = INLINE;
    else return ODD;
    return close + 1;
  }

  #valueElement(b: Buffer, at: number, end: number): number {
    let p = at + 3;
    if (b[at + 2] !== GT) {
      p = afterTag(b, at, end);
      if (p < 0) return MORE;
      if (b[p - 2] === SLASH) return p;
    }
    if (this.#type === N) p = this.#number(b, p, end);
    else if (this.#type === S) p = this.#sharedString(b, p, end);
    else p = this.#text(b, p, end);
    if (p < 0) return p;
    return b[p] === LT && b[p + 1] === SLASH && b[p + 2] === V && b[p + 3] === GT ? p + 4 : judge(p, end);
  }

  #number(b: Buffer, at: number, end: number): number {
    let p = at;
    let c = b[p] ?? 0;
    const negative = c === MINUS;
    if (negative) c = b[++p] ?? 0;
    const start = p;
    let mantissa = 0;
    while (c >= ZERO && c <= NINE) {
      mantissa = mantissa * 10 + c - ZERO;
      c = b[++p] ?? 0;
    }
    let decimals = 0;
    if (c === DOT) {
      c = b[++p] ?? 0;
      while (c >= ZERO && c <= NINE) {
        mantissa = mantissa * 10 + c - ZERO;
        decimals++;
        c = b[++p] ?? 0;
      }
    }
    const digits = decimals === 0 ? p - start : p - start - 1;
    if (c !== LT || p === start || digits > EXACT_DIGITS || b[start] === DOT) return this.#text(b, at, end);
    const value = decimals === 0 ? mantissa : mantissa / (POWERS[decimals] ?? 1);
    this.value = this.#normaliser.number(negative ? -value : value, this.#style);
    return p;
  }

  #sharedString(b: Buffer, at: number, end: number): number {
    let p = at;
    let index = 0;
    let c = b[p] ?? 0;
    while (c >= ZERO && c <= NINE) {
      index = index * 10 + c - ZERO;
      c = b[++p] ?? 0;
    }
    if (c !== LT || p === at || p - at > 9) return this.#text(b, at, end);
    this.value = this.#normaliser.shared(index);
    return p;
  }

  /** Any value by way of its text. */
  #text(b: Buffer, at: number, end: number): number {
    let p = at;
    let plain = true;
    for (let c = b[p]; c !== LT; c = b[++p]) if (c === AMP || c === CR) plain = false;
    if (p >= end) return MORE;
    const raw = b.toString('utf8', at, p);
    const type = TYPE_NAMES.get(this.#type) ?? 'n';
    this.value = this.#normaliser.cell(type, this.#style, plain ? raw : decodeXmlText(raw));
    return p;
  }

  #skipFormula(b: Buffer, at: number, end: number): number {
    let p = afterTag(b, at, end);
    if (p < 0) return MORE;
    if (b[p - 2] === SLASH) return p;
    while (b[p] !== LT) p++;
    return b[p + 1] === SLASH && b[p + 2] === F && b[p + 3] === GT ? p + 4 : judge(p, end);
  }

  #inlineString(b: Buffer, at: number, end: number): number {
    const open = afterTag(b, at, end);
    if (open < 0) return MORE;
    if (b[open - 2] === SLASH) return open;
    const close = b.indexOf('</is>', open, 'latin1');
    if (close < 0 || close + 5 > end) return MORE;
    let text = '';
    const understood = eachTextRun(b, open, close, (start, stop, plain) => {
      const raw = b.toString('utf8', start, stop);
      text += plain ? raw : decodeXmlText(raw);
    });
    if (!understood) return ODD;
    this.value = this.#normaliser.text(text);
    return close + 5;
  }
}
