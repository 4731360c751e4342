import { createRequire } from 'node:module';
import type { stream } from 'exceljs';
import type { ZipWriter } from './zip-writer.js';

type Book = stream.xlsx.WorkbookWriter;

/** The writer alone: the whole of exceljs, with its readers, takes more than twice as long to load. */
const loaded: unknown = createRequire(import.meta.url)('exceljs/lib/stream/xlsx/workbook-writer.js');
const WorkbookWriter = loaded as typeof stream.xlsx.WorkbookWriter;

/** What the writer gives its parts: text, bytes, or a buffer of its own that it fills anew afterwards. */
type Piece = string | Buffer | { toBuffer(): Buffer };

/** What of the writer concerns its zip file; its types leave this out. */
interface Zipping {
  zip: {
    append(data: string | Buffer, about: { readonly name: string }): void;
  };
  promise: Promise<unknown>;
  _openStream(name: string): { write(piece: Piece): void; end(): void; pause(): void };
  _finalize(): Promise<void>;
  addThemes(): Promise<void>;
  addOfficeRels(): Promise<void>;
}

/**
 * A workbook of exceljs's streaming writer whose parts go into a zip file of ours. Its own takes them through six
 * streams and a check sum in JavaScript, which costs more than making the rows, and takes more than it can pass on.
 */
export function bookInto(file: ZipWriter, created: Date): Book {
  const book = new WorkbookWriter({ useStyles: true, useSharedStrings: false });
  const own = book as unknown as Zipping & { readonly zip: { abort(): void } };
  own.zip.abort();
  const begin = (name: string) => file.begin(name.replace(/^\//, ''));
  own.zip = {
    abort: () => {},
    append(data, { name }) {
      const part = begin(name);
      part.write(data);
      part.end();
    },
  };
  own._openStream = (name) => {
    const part = begin(name);
    return {
      write: (piece) =>
        part.write(typeof piece === 'string' || Buffer.isBuffer(piece) ? piece : piece.toBuffer()),
      end: () => part.end(),
      pause: () => {},
    };
  };
  own._finalize = async () => file.finish();
  // It has given these to its own file, which comes to nothing.
  own.promise = Promise.all([own.addThemes(), own.addOfficeRels()]);
  book.creator = 'hedui';
  book.lastModifiedBy = 'hedui';
  book.created = created;
  book.modified = created;
  return book;
}
