import { basename, extname } from 'node:path';
import type { RowSink } from './cell-row.js';
import type { RowVisitor, Sheet, SpreadsheetFile } from './cells.js';
import { type DelimiterFound, findDelimiter } from './csv-delimiter.js';
import { CsvScanner } from './csv-scanner.js';
import type { FileBytes } from './file-bytes.js';
import { decodeFile, type TextEncoding } from './text-encoding.js';

export type CsvReader = 'csv-scanner' | 'csv-parse';

export interface CsvOptions {
  /** For tests, which compare the two. */
  readonly reader?: CsvReader;
  readonly pieceSize?: number;
}

/** Excel's limit for the name of a sheet, to which it cuts that of a csv file. */
const SHEET_NAME = 31;

/** The text without the characters of a `sep=` line. */
async function* without(text: AsyncIterable<string>, skip: number): AsyncGenerator<string, void, void> {
  let left = skip;
  for await (const piece of text) {
    if (left === 0) yield piece;
    else if (left >= piece.length) left -= piece.length;
    else {
      yield piece.slice(left);
      left = 0;
    }
  }
}

/** By the library, which is loaded only for what the scanner does not know. */
async function parse(
  text: AsyncIterable<string>,
  delimiter: string,
  row: number,
  sink: RowSink,
): Promise<void> {
  const { parseCsv } = await import('./csv-parser.js');
  return parseCsv(text, delimiter, row, sink);
}

/** What the scanner left, then the text that it has not seen. */
async function* rejoin(rest: string, more: AsyncIterator<string>): AsyncGenerator<string, void, void> {
  if (rest !== '') yield rest;
  for (let next = await more.next(); !next.done; next = await more.next()) yield next.value;
}

/** A text file of delimited values: one sheet, named after the file. */
export class CsvFile implements SpreadsheetFile {
  readonly format = 'csv';
  readonly details: { readonly encoding: string; readonly delimiter: string; reader: CsvReader };
  readonly sheets: readonly Sheet[];
  readonly #file: FileBytes;
  readonly #encoding: TextEncoding;
  readonly #found: DelimiterFound;
  readonly #options: CsvOptions;

  constructor(file: FileBytes, encoding: TextEncoding, headText: string, options: CsvOptions = {}) {
    this.#file = file;
    this.#encoding = encoding;
    this.#found = findDelimiter(headText);
    this.#options = options;
    this.details = {
      encoding: encoding.encoding,
      delimiter: this.#found.delimiter,
      reader: options.reader ?? 'csv-scanner',
    };
    const name = basename(file.path, extname(file.path)).slice(0, SHEET_NAME);
    this.sheets = [{ name, hidden: false, date1904: false, read: (visit) => this.#read(visit) }];
  }

  async close(): Promise<void> {}

  async #read(visit: RowVisitor): Promise<void> {
    const sink: RowSink = (row, cells) => visit(row, cells) !== false;
    const { delimiter, skip } = this.#found;
    const text = without(decodeFile(this.#file, this.#encoding, this.#options.pieceSize), skip);
    try {
      if (this.#options.reader === 'csv-parse') await parse(text, delimiter, 0, sink);
      else await this.#scan(text, delimiter, sink);
    } finally {
      await text.return();
    }
  }

  async #scan(text: AsyncGenerator<string, void, void>, delimiter: string, sink: RowSink): Promise<void> {
    const scanner = new CsvScanner(delimiter, sink);
    for (;;) {
      const { value, done } = await text.next();
      const outcome = scanner.feed(value ?? '', done === true);
      if (outcome === 'stopped') return;
      if (outcome === 'odd') {
        this.details.reader = 'csv-parse';
        return parse(rejoin(scanner.rest, text), delimiter, scanner.row, sink);
      }
      if (done) return;
    }
  }
}
