import { AMP, CR, GT, I, LT, QUESTION, S, SLASH, T } from './ascii.js';
import type { SharedStrings } from './shared-strings.js';
import { afterTag, decodeXmlText, eachTextRun } from './xml-text.js';

/** `<si><t>` at p, as nearly every string begins. */
const opensPlain = (b: Uint8Array, p: number) =>
  b[p + 1] === S && b[p + 2] === I && b[p + 3] === GT && b[p + 4] === LT && b[p + 5] === T && b[p + 6] === GT;

/** `</t></si>` at p. */
const closesPlain = (b: Uint8Array, p: number) =>
  b[p + 1] === SLASH &&
  b[p + 2] === T &&
  b[p + 3] === GT &&
  b[p + 4] === LT &&
  b[p + 5] === SLASH &&
  b[p + 6] === S &&
  b[p + 7] === I &&
  b[p + 8] === GT;

/** Takes the strings from the bytes of a shared strings part that has neither prefixes nor oddities. */
export class StringsScanner {
  /** Nothing is judged with fewer bytes than this ahead. */
  static readonly LOOKAHEAD = 16;
  complete = false;
  readonly #strings: SharedStrings;

  constructor(strings: SharedStrings) {
    this.#strings = strings;
  }

  /** How far the bytes are used up; -1 for what only a full parser should judge. */
  scan(bytes: Buffer, end: number): number {
    let p = 0;
    for (;;) {
      while (p < end && bytes[p] !== LT) p++;
      if (p + StringsScanner.LOOKAHEAD > end) return p;
      let next = opensPlain(bytes, p) ? this.#plainString(bytes, p, end) : 0;
      if (next === 0)
        next =
          bytes[p + 1] === S && bytes[p + 2] === I
            ? this.#richString(bytes, p, end)
            : this.#frame(bytes, p, end);
      if (next < 0) return -1;
      if (next === p) return p;
      p = next;
    }
  }

  /** The place after the string, `at` when more bytes are needed, 0 when it is not that plain. */
  #plainString(bytes: Buffer, at: number, end: number): number {
    const start = at + 7;
    let plain = true;
    let p = start;
    for (; p < end; p++) {
      const c = bytes[p];
      if (c === LT) break;
      if (c === AMP || c === CR) plain = false;
    }
    if (p + 9 > end) return at;
    if (!closesPlain(bytes, p)) return 0;
    this.#append(bytes, start, p, plain);
    this.#strings.endString();
    return p + 9;
  }

  #richString(bytes: Buffer, at: number, end: number): number {
    if (bytes[at + 3] !== GT && bytes[at + 3] !== SLASH && bytes[at + 3] !== 0x20) return -1;
    const start = afterTag(bytes, at, end);
    if (start < 0) return at;
    if (bytes[start - 2] === SLASH) {
      this.#strings.endString();
      return start;
    }
    const close = bytes.indexOf('</si>', start, 'latin1');
    if (close < 0 || close >= end) return at;
    if (!eachTextRun(bytes, start, close, (from, to, plain) => this.#append(bytes, from, to, plain)))
      return -1;
    this.#strings.endString();
    return close + 5;
  }

  /** The declaration, `<sst …>` and `</sst>`; anything else is for a parser. */
  #frame(bytes: Buffer, at: number, end: number): number {
    const name = bytes.toString('latin1', at + 1, at + 6);
    if (name.startsWith('/sst')) {
      this.complete = true;
    } else if (bytes[at + 1] !== QUESTION && !/^sst[\s>/]/.test(name)) {
      return -1;
    }
    const next = afterTag(bytes, at, end);
    if (next < 0) return at;
    if (bytes[at + 1] === S && bytes[next - 2] === SLASH) this.complete = true;
    return next;
  }

  #append(bytes: Buffer, start: number, end: number, plain: boolean): void {
    if (plain) this.#strings.appendBytes(bytes, start, end);
    else this.#strings.appendText(decodeXmlText(bytes.toString('utf8', start, end)));
  }
}
