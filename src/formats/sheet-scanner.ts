import { isUtf8 } from 'node:buffer';
import { C, EQUALS, endsName, GT, isSpace, LT, NINE, O, QUOTE, R, SLASH, W, ZERO } from './ascii.js';
import type { CellNormaliser } from './cell-normaliser.js';
import { assertColumn, putCell, type RowSink } from './cell-row.js';
import { CellScanner } from './cell-scanner.js';
import type { Cell } from './cells.js';
import { judge, MORE } from './scan-outcome.js';
import { afterTag } from './xml-text.js';

/** How a scan of bytes ended: more are wanted, the rows are over, nobody wants more rows, not for this scanner. */
export type ScanOutcome = 'more' | 'done' | 'stopped' | 'declined';

type Step = ScanOutcome | 'on';
type Place = 'before' | 'between' | 'row';

/** A sheet whose data has not begun after this much of it is left to the parser. */
const LONGEST_HEAD = 4 * 1024 * 1024;
const HEAD = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?\s*<worksheet[\s>]/;

const unfinished = (place: number): Step => (place === MORE ? 'more' : 'declined');

/**
 * Reads the rows of a plain sheet straight from its bytes: UTF-8, no prefixes, double quotes, nothing but rows,
 * cells, values, formulas and inline strings. Whatever else it meets it declines, and the parser reads the sheet
 * instead. It is fast because it makes no string that is not asked for.
 */
export class SheetScanner {
  /** How many of the bytes of the last scan are used up. */
  used = 0;
  readonly #cell: CellScanner;
  readonly #sink: RowSink;
  readonly #sheet: string;
  #place: Place = 'before';
  #row = 0;
  #numbered = false;
  #column = -1;
  #cells: Cell[] = [];

  constructor(normaliser: CellNormaliser, sink: RowSink, sheet: string) {
    this.#cell = new CellScanner(normaliser);
    this.#sink = sink;
    this.#sheet = sheet;
  }

  /** Scans what it can of the bytes before `end`, behind which the guard of a ByteWindow must stand. */
  scan(bytes: Buffer, end: number): ScanOutcome {
    this.used = 0;
    let step: Step = 'on';
    while (step === 'on') {
      if (this.#place === 'row') step = this.#readRow(bytes, end);
      else if (this.#place === 'between') step = this.#openRow(bytes, end);
      else step = this.#findData(bytes, end);
    }
    // Names damaged on the way must not pass as names with a strange character in them.
    return isUtf8(bytes.subarray(0, this.used)) ? step : 'declined';
  }

  #findData(bytes: Buffer, end: number): Step {
    const at = bytes.subarray(0, end).indexOf('<sheetData', 0, 'latin1');
    const head = bytes.subarray(0, at < 0 ? end : at);
    if (at < 0) return end > LONGEST_HEAD || head.includes('sheetData') ? 'declined' : 'more';
    if (!HEAD.test(head.toString('latin1', 0, 1000)) || head.includes('<!')) return 'declined';
    if (at + 11 >= end) return 'more';
    if (!endsName(bytes[at + 10])) return 'declined';
    const next = afterTag(bytes, at, end);
    if (next < 0) return 'more';
    this.used = next;
    this.#place = 'between';
    return bytes[next - 2] === SLASH ? 'done' : 'on';
  }

  #openRow(bytes: Buffer, end: number): Step {
    let p = this.used;
    while (isSpace(bytes[p])) p++;
    this.used = Math.min(p, end);
    if (bytes[p] !== LT) return unfinished(judge(p, end));
    if (bytes[p + 1] === SLASH) {
      if (p + 12 > end) return 'more';
      if (bytes.toString('latin1', p + 2, p + 12) !== 'sheetData>') return 'declined';
      this.used = p + 12;
      return 'done';
    }
    if (p + 5 > end) return 'more';
    if (!isRow(bytes, p + 1) || !endsName(bytes[p + 4])) return 'declined';
    return this.#rowTag(bytes, p + 4, end);
  }

  #rowTag(bytes: Buffer, at: number, end: number): Step {
    let p = at;
    let row = 0;
    while (bytes[p] !== GT) {
      const c = bytes[p];
      if (isSpace(c)) p++;
      else if (c === SLASH && bytes[p + 1] === GT) p++;
      else {
        const equals = this.#nameEnd(bytes, p);
        if (bytes[equals] !== EQUALS || bytes[equals + 1] !== QUOTE) return unfinished(judge(equals, end));
        const close = bytes.indexOf(QUOTE, equals + 2);
        if (c === R && equals === p + 1) {
          row = digits(bytes, equals + 2, close);
          if (row < 0) return unfinished(judge(close, end));
        }
        p = close + 1;
      }
      if (p >= end) return 'more';
    }
    this.#numbered = row > 0;
    this.#row = row > 0 ? row : this.#row + 1;
    this.used = p + 1;
    if (bytes[p - 1] === SLASH) return 'on';
    this.#place = 'row';
    this.#column = -1;
    this.#cells = [];
    return 'on';
  }

  #nameEnd(bytes: Buffer, at: number): number {
    let p = at;
    for (
      let c = bytes[p];
      c !== undefined && c !== EQUALS && c !== GT && c !== LT && !isSpace(c);
      c = bytes[++p]
    );
    return p;
  }

  #readRow(bytes: Buffer, end: number): Step {
    const cell = this.#cell;
    let p = this.used;
    for (;;) {
      while (isSpace(bytes[p])) p++;
      if (bytes[p] !== LT) return unfinished(judge(p, end));
      if (bytes[p + 1] === C && endsName(bytes[p + 2])) {
        const next = cell.parse(bytes, p + 2, end, this.#column + 1);
        if (next > end) return 'more';
        if (next < 0) return unfinished(next);
        assertColumn(cell.column, this.#row, this.#sheet);
        // A row that does not say its number has that of its cells.
        if (!this.#numbered && cell.row > 0) this.#row = cell.row;
        this.#column = cell.column;
        putCell(this.#cells, cell.column, cell.value);
        p = next;
        this.used = p;
      } else {
        return this.#closeRow(bytes, p, end);
      }
    }
  }

  #closeRow(bytes: Buffer, at: number, end: number): Step {
    if (at + 6 > end) return 'more';
    if (bytes[at + 1] !== SLASH || !isRow(bytes, at + 2) || bytes[at + 5] !== GT) return 'declined';
    this.used = at + 6;
    this.#place = 'between';
    return this.#cells.length > 0 && !this.#sink(this.#row, this.#cells) ? 'stopped' : 'on';
  }
}

/** Whether the bytes spell `row`. */
const isRow = (bytes: Buffer, at: number) => bytes[at] === R && bytes[at + 1] === O && bytes[at + 2] === W;

/** The number that the bytes spell; -1 when they spell none. */
function digits(bytes: Buffer, start: number, end: number): number {
  let value = 0;
  for (let p = start; p < end; p++) {
    const c = bytes[p] ?? 0;
    if (c < ZERO || c > NINE) return -1;
    value = value * 10 + c - ZERO;
  }
  return end > start && end - start < 9 ? value : -1;
}
