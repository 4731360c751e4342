import { ByteWindow } from './byte-window.js';
import { CellNormaliser } from './cell-normaliser.js';
import type { RowSink } from './cell-row.js';
import { MergedRows, type ReadOptions, type RowVisitor, type Sheet, type SpreadsheetFile } from './cells.js';
import { LIMITS } from './limits.js';
import { MergeFiller } from './merge-filler.js';
import { type Merge, MergeCollector, readMerges } from './merges.js';
import { FileRefused } from './refusals.js';
import { readSharedStrings } from './shared-strings-reader.js';
import { SheetParser } from './sheet-parser.js';
import { SheetScanner } from './sheet-scanner.js';
import { readDateStyles } from './styles.js';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.js';
import { asUtf8, walkXml, XmlFailure } from './xml.js';
import type { ZipEntry } from './zip-directory.js';
import type { ZipFile } from './zip-file.js';

export type XlsxReader = 'scanner' | 'saxes' | 'sheetjs';

export interface XlsxOptions {
  /** The first reader to try; for tests, which compare them. */
  readonly reader?: XlsxReader;
  /** Reads what neither the scanner nor the parser can, the whole file at once. */
  readonly fallback: () => Promise<SpreadsheetFile>;
}

/** The end tag of a sheet and the spaces that may follow it. */
const LAST_TAG = 64;

const NO_MERGES: readonly Merge[] = [];

/** A smaller sheet is unpacked twice in no time. */
const WORTH_ASSUMING = 4 * 1024 * 1024;

/** Drops the rows that were delivered before a reader gave up, so that the next one can begin again. */
function after(rows: number, sink: RowSink): RowSink {
  let left = rows;
  return (row, cells) => {
    if (left === 0) return sink(row, cells);
    left--;
    return true;
  };
}

class XlsxSheet implements Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly #file: XlsxFile;
  readonly #part: SheetPart;
  readonly #index: number;
  #merges: readonly Merge[] | null = null;

  constructor(file: XlsxFile, part: SheetPart, index: number) {
    this.name = part.name;
    this.hidden = part.hidden;
    this.date1904 = file.date1904;
    this.#file = file;
    this.#part = part;
    this.#index = index;
  }

  async read(visit: RowVisitor, { merged = 'filled' }: ReadOptions = {}): Promise<void> {
    const { entry, target } = this.#part;
    if (!entry) throw new FileRefused('part-missing', { part: target });
    const assumesNoneFrom =
      typeof merged === 'object' && !this.#merges && entry.size > WORTH_ASSUMING ? merged.noneFrom : null;
    const assertUnmerged = async () => {
      if (assumesNoneFrom === null) return;
      const merges = await this.#loadMerges(entry);
      if (merges.some(({ bottom }) => bottom >= assumesNoneFrom)) throw new MergedRows(this.name);
    };
    const unfilled = merged === 'left' || assumesNoneFrom !== null;
    const filler = (to: RowSink) =>
      new MergeFiller(to, unfilled ? NO_MERGES : this.#merges, () => this.#loadMerges(entry));
    let delivered = 0;
    const sink: RowSink = (row, cells) => {
      delivered++;
      return visit(row, cells) !== false;
    };
    try {
      const normaliser = await this.#file.normaliser();
      const scanned =
        this.#file.details.reader === 'scanner' && (await this.#scan(entry, normaliser, filler(sink)));
      await assertUnmerged();
      if (scanned) return;
      this.#file.say('saxes');
      await this.#parse(entry, normaliser, filler(after(delivered, sink)));
    } catch (error) {
      if (!(error instanceof XmlFailure)) throw error;
      // A part that just ends is cut off: reading it as far as it goes would lose rows without a word.
      if (error.truncated) throw new FileRefused('xml-damaged', { part: entry.name, detail: error.message });
      const { message } = error;
      const rows = await this.#file.readByFallback(this.#index, after(delivered, sink));
      // SheetJS passes over what it does not understand; nothing, or less than was read before, is no reading.
      if (rows === 0 || rows < delivered)
        throw new FileRefused('xml-damaged', { part: entry.name, detail: message });
    }
  }

  /** False when the scanner declines, possibly after some rows. */
  async #scan(entry: ZipEntry, normaliser: CellNormaliser, filler: MergeFiller): Promise<boolean> {
    const behindRows = new MergeCollector();
    const scanner = new SheetScanner(normaliser, filler.offer, this.name);
    const window = new ByteWindow();
    let done = false;
    let end: Buffer = Buffer.alloc(0);
    for await (const chunk of asUtf8(this.#file.zip.chunks(entry), entry.name)) {
      end = Buffer.concat([end, chunk.subarray(-LAST_TAG)]).subarray(-LAST_TAG);
      // The rest is unpacked all the same: only at its end is it known that the part is undamaged.
      if (done) {
        behindRows.add(chunk);
        continue;
      }
      window.append(chunk);
      const outcome = scanner.scan(window.bytes, window.end);
      const wanted = await filler.settle();
      if (outcome === 'declined') return false;
      if (outcome === 'stopped' || !wanted) return true;
      if (outcome === 'done') {
        done = true;
        behindRows.add(window.bytes.subarray(scanner.used, window.end));
      } else window.take(scanner.used);
      if (window.end > LIMITS.scannedCellBytes) return false;
    }
    if (!done || !/<\/worksheet\s*>\s*$/.test(end.toString('latin1'))) return false;
    this.#merges ??= behindRows.inOrder();
    return true;
  }

  async #parse(entry: ZipEntry, normaliser: CellNormaliser, filler: MergeFiller): Promise<void> {
    const parser = new SheetParser(normaliser, filler.offer, this.name);
    await walkXml(this.#settling(entry, filler, parser), entry.name, parser);
    await filler.settle();
  }

  /** The pieces of the sheet; before each one the rows of the piece before are let go. */
  async *#settling(
    entry: ZipEntry,
    filler: MergeFiller,
    parser: SheetParser,
  ): AsyncGenerator<Buffer, void, void> {
    for await (const chunk of this.#file.zip.chunks(entry)) {
      if (!(await filler.settle())) parser.finished = true;
      yield chunk;
    }
  }

  async #loadMerges(entry: ZipEntry): Promise<readonly Merge[]> {
    this.#merges ??= await readMerges(this.#file.zip, entry);
    return this.#merges;
  }
}

/** An .xlsx workbook. Shared strings and styles are read when the first row is asked for. */
export class XlsxFile implements SpreadsheetFile {
  readonly format = 'xlsx';
  readonly details: { reader: XlsxReader };
  readonly sheets: readonly Sheet[];
  readonly zip: ZipFile;
  readonly date1904: boolean;
  readonly #workbook: Workbook;
  readonly #options: XlsxOptions;
  #normaliser: Promise<CellNormaliser> | undefined;
  #fallback: Promise<SpreadsheetFile> | undefined;

  private constructor(zip: ZipFile, workbook: Workbook, options: XlsxOptions) {
    this.zip = zip;
    this.#workbook = workbook;
    this.#options = options;
    this.date1904 = workbook.date1904;
    this.details = { reader: options.reader ?? 'scanner' };
    this.sheets = workbook.sheets.map((part, index) => new XlsxSheet(this, part, index));
  }

  static async open(zip: ZipFile, part: ZipEntry, options: XlsxOptions): Promise<XlsxFile> {
    return new XlsxFile(zip, await readWorkbook(zip, part), options);
  }

  normaliser(): Promise<CellNormaliser> {
    this.#normaliser ??= this.#loadNormaliser();
    return this.#normaliser;
  }

  /** Remembers the reader that had to be taken; that of the most unusual sheet is the one worth saying. */
  say(reader: 'saxes' | 'sheetjs'): void {
    if (this.details.reader !== 'sheetjs') this.details.reader = reader;
  }

  /** Gives the number of rows that there were. */
  async readByFallback(index: number, sink: RowSink): Promise<number> {
    this.say('sheetjs');
    this.#fallback ??= this.#options.fallback();
    const name = this.sheets[index]?.name;
    const sheet = (await this.#fallback).sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new FileRefused('part-missing', { part: name ?? String(index + 1) });
    let rows = 0;
    await sheet.read((row, cells) => {
      rows++;
      return sink(row, cells) ? undefined : false;
    });
    return rows;
  }

  async close(): Promise<void> {
    this.#normaliser = undefined;
    this.#fallback = undefined;
  }

  async #loadNormaliser(): Promise<CellNormaliser> {
    const { sharedStrings, styles, date1904 } = this.#workbook;
    const strings = await readSharedStrings(this.zip, sharedStrings);
    return new CellNormaliser(strings, await readDateStyles(this.zip, styles), date1904);
  }
}
