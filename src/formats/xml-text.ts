import { AMP, BANG, CR, endsName, GT, H, LT, QUESTION, QUOTE, R, SLASH, T, UPPER_P } from './ascii.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character of a numeric reference, or undefined when there is none: it is left as it stands. */
function codePoint(reference: string): string | undefined {
  const code = /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The text that raw XML character data stands for. Line breaks first: &#13; is a carriage return that was meant. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, reference: string) => {
    return (reference.startsWith('#') ? codePoint(reference) : NAMED[reference]) ?? whole;
  });
}

/** Excel writes characters that XML cannot hold as _xHHHH_, and an underscore that would look so as _x005F_. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The position after the tag that begins at or before `at`, quoted attribute values passed over; -1 without an end. */
export function afterTag(bytes: Uint8Array, at: number, end: number): number {
  for (let p = at; p < end; p++) {
    const c = bytes[p];
    if (c === GT) return p + 1;
    if (c === QUOTE) {
      p = bytes.indexOf(QUOTE, p + 1);
      if (p < 0 || p >= end) return -1;
    }
  }
  return -1;
}

/** What the scanners know of one `<t>`: its raw bytes. */
export type TextRun = (start: number, end: number, plain: boolean) => void;

function runEnd(bytes: Uint8Array, start: number, end: number): { at: number; plain: boolean } {
  let plain = true;
  let at = start;
  for (; at < end; at++) {
    const c = bytes[at];
    if (c === LT) break;
    if (c === AMP || c === CR) plain = false;
  }
  return { at, plain };
}

/**
 * Hands over every `<t>` between `start` and `end` (the inside of an `<si>` or `<is>`), runs of rich text one
 * after another, phonetic runs left out. False when there is something only a full parser should judge.
 */
export function eachTextRun(bytes: Buffer, start: number, end: number, take: TextRun): boolean {
  let p = start;
  for (;;) {
    while (p < end && bytes[p] !== LT) p++;
    if (p >= end) return true;
    const first = bytes[p + 1];
    if (first === BANG || first === QUESTION) return false;
    if (first === T && endsName(bytes[p + 2])) {
      const open = afterTag(bytes, p, end);
      if (open < 0) return false;
      p = open;
      if (bytes[open - 2] === SLASH) continue;
      const text = runEnd(bytes, open, end);
      if (bytes[text.at + 1] !== SLASH || bytes[text.at + 2] !== T) return false;
      take(open, text.at, text.plain);
      p = text.at;
    } else if (first === R && bytes[p + 2] === UPPER_P && bytes[p + 3] === H && endsName(bytes[p + 4])) {
      const closing = bytes.indexOf('</rPh>', p, 'latin1');
      if (closing < 0 || closing >= end) return false;
      p = closing + 6;
    } else {
      const next = afterTag(bytes, p, end);
      if (next < 0) return false;
      p = next;
    }
  }
}
