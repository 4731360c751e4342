import type { RowSink } from './cell-row.js';
import type { Cell } from './cells.js';
import { csvCell } from './csv-cell.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';

export type CsvOutcome = 'more' | 'odd' | 'stopped';

const MORE = -1;
const ODD = -2;
const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * Splits regular csv text: fields either free of quotes or wholly quoted, lines that end in LF or CRLF. At
 * anything else it stops before the record in question, and csv-parse goes on from there.
 */
export class CsvScanner {
  /** The records taken so far, blank ones among them: the row number that Excel shows. */
  row = 0;
  /** The text that is not used up. */
  rest = '';
  readonly #delimiter: string;
  readonly #code: number;
  readonly #sink: RowSink;
  #cells: Cell[] = [];

  constructor(delimiter: string, sink: RowSink) {
    this.#delimiter = delimiter;
    this.#code = delimiter.charCodeAt(0);
    this.#sink = sink;
  }

  /** Takes the records of the next piece of text; `last` says that none follows. */
  feed(piece: string, last: boolean): CsvOutcome {
    const text = this.rest === '' ? piece : this.rest + piece;
    let at = 0;
    // Each search goes on from where the one before ended, so that the text is walked through once.
    let quote = text.indexOf('"');
    let carriage = text.indexOf('\r');
    let comma = text.indexOf(this.#delimiter);
    let outcome: CsvOutcome = 'more';
    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      let end = newline < 0 ? text.length : newline;
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
      if (quote >= 0 && quote < end) {
        const next = this.#quotedRecord(text, at, last);
        if (next === MORE) break;
        if (next === ODD) {
          outcome = 'odd';
          break;
        }
        at = next;
      } else {
        if (newline < 0 && !last) {
          if (carriage >= 0 && carriage < text.length - 1) outcome = 'odd';
          break;
        }
        if (carriage >= 0 && carriage < end) {
          if (newline < 0 || carriage !== end - 1) {
            outcome = 'odd';
            break;
          }
          end--;
        }
        if (comma >= 0 && comma < at) comma = text.indexOf(this.#delimiter, at);
        comma = this.#plainRecord(text, at, end, comma);
        at = newline < 0 ? text.length : newline + 1;
      }
      if (!this.#endRecord()) {
        outcome = 'stopped';
        break;
      }
    }
    this.rest = text.slice(at);
    if (outcome === 'more' && this.rest.length > LIMITS.recordCharacters) {
      throw new FileRefused('cell-too-long', { row: this.row + 1 });
    }
    return outcome;
  }

  #endRecord(): boolean {
    this.row++;
    const cells = this.#cells;
    if (cells.length === 0) return true;
    this.#cells = [];
    return this.#sink(this.row, cells);
  }

  /** The fields between two places, of which `comma` is the first delimiter behind; returns the next one. */
  #plainRecord(text: string, start: number, end: number, comma: number): number {
    const cells = this.#cells;
    let at = start;
    let next = comma;
    let filled = 0;
    while (next >= 0 && next < end) {
      cells.push(next === at ? null : text.slice(at, next));
      if (next !== at) filled = cells.length;
      at = next + 1;
      next = text.indexOf(this.#delimiter, at);
    }
    if (at < end) {
      cells.push(text.slice(at, end));
      filled = cells.length;
    }
    cells.length = filled;
    return next;
  }

  /** Reads a record that has quotes in it; the place after it, MORE or ODD. */
  #quotedRecord(text: string, start: number, last: boolean): number {
    const cells: Cell[] = [];
    let filled = 0;
    let at = start;
    for (;;) {
      let field: string;
      let end: number;
      if (text.charCodeAt(at) === QUOTE) {
        end = this.#closingQuote(text, at + 1, last);
        if (end < 0) return end;
        field = text.slice(at + 1, end - 1);
        if (field.includes('"')) field = field.replaceAll('""', '"');
      } else {
        end = this.#fieldEnd(text, at, last);
        if (end < 0) return end;
        field = text.slice(at, end);
        // Only a formula that gives a text may have quotes without being in quotes.
        if (field.includes('"') && !/^="[^"]*"$/.test(field)) return ODD;
      }
      const cell = csvCell(field);
      cells.push(cell);
      if (cell !== null) filled = cells.length;
      const code = end < text.length ? text.charCodeAt(end) : -1;
      if (code === this.#code) {
        at = end + 1;
        continue;
      }
      const next = this.#lineEnd(text, end, last);
      if (next < 0) return next;
      cells.length = filled;
      this.#cells = cells;
      return next;
    }
  }

  /** The place behind the quote that closes a field. */
  #closingQuote(text: string, start: number, last: boolean): number {
    let at = text.indexOf('"', start);
    while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
    const length = (at < 0 ? text.length : at) - start;
    if (length > LIMITS.quotedCharacters) throw new FileRefused('quote-open', { row: this.row + 1 });
    // A quote at the very end may be the first half of two.
    if (at < 0 || at + 1 === text.length) {
      if (!last) return MORE;
      if (at < 0) throw new FileRefused('quote-open', { row: this.row + 1 });
    }
    return at + 1;
  }

  #fieldEnd(text: string, start: number, last: boolean): number {
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === this.#code || code === LF || code === CR) return at;
    }
    return last ? text.length : MORE;
  }

  /** The place behind the line break at `at`. */
  #lineEnd(text: string, at: number, last: boolean): number {
    const code = at < text.length ? text.charCodeAt(at) : -1;
    if (code === LF) return at + 1;
    if (code === -1) return last ? at : MORE;
    if (code !== CR) return ODD;
    if (at + 1 === text.length) return last ? ODD : MORE;
    return text.charCodeAt(at + 1) === LF ? at + 2 : ODD;
  }
}
