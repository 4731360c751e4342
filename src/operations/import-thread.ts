import { MergedRows } from '../formats/cells.js';
import type { RowCounts } from '../sources/found-table.js';
import type { PlannedFile } from './import-plan.js';
import type { FileContents, FoundSheet, ReadableFile, ReadingOptions, RowBatch } from './import-reading.js';
import { Lead, Thread } from './thread.js';
import { unpackFailure, type WorkerFailure } from './worker-failure.js';

/** What the reading thread is told: files in the order in which they are taken. */
export interface ReadingTask {
  readonly paths: readonly string[];
  readonly options: ReadingOptions;
  readonly lead: SharedArrayBuffer;
}

/** What it says: of each file its contents, the batches and the counts of each sheet, and how it ended. */
export type FromReader =
  | { readonly contents: FileContents }
  | { readonly batch: RowBatch }
  | { readonly counts: RowCounts }
  | { readonly end: 'read' | 'left' | 'merged' }
  | { readonly end: 'refused'; readonly failure: WorkerFailure };

/** The thread is at most so many batches ahead. */
export const BATCHES_AHEAD = 120;

/** Reads the files of a command ahead of the thread that writes them into the database. */
export class ReadingThread {
  readonly #thread: Thread<FromReader>;
  readonly #lead = new Lead(BATCHES_AHEAD);
  readonly #paths: string[];
  /** Whether messages of the current file are still to come. */
  #inFile = false;

  constructor(files: readonly PlannedFile[], options: ReadingOptions) {
    this.#paths = files.map((file) => file.path);
    const task: ReadingTask = { paths: this.#paths, options, lead: this.#lead.shared };
    this.#thread = new Thread(new URL('./import-worker.js', import.meta.url), task);
  }

  /**
   * The next file, if it is this one; null when it is to be read by the thread that asks.
   * @throws UserError (3) when the file is refused
   */
  async open(path: string): Promise<ReadableFile | null> {
    if (this.#inFile) await this.#skip();
    if (this.#paths[0] !== path) return null;
    this.#paths.shift();
    this.#inFile = true;
    const first = await this.#next();
    if ('end' in first) return null;
    if (!('contents' in first)) throw new Error(`${path}: rows came before the contents`);
    return {
      contents: first.contents,
      rows: (_sheet: FoundSheet, _asLines: boolean, take: (batch: RowBatch) => void) => this.#rows(take),
      close: () => this.#skip(),
    };
  }

  async #rows(take: (batch: RowBatch) => void): Promise<RowCounts> {
    for (;;) {
      const next = await this.#next();
      if ('counts' in next) return next.counts;
      if (!('batch' in next)) throw new Error('the rows of a sheet ended without their counts');
      take(next.batch);
      this.#lead.took();
    }
  }

  async #next(): Promise<FromReader> {
    const next = await this.#thread.next();
    if (next === null) throw new Error('the reading thread ended within a file');
    if ('end' in next) {
      this.#inFile = false;
      if (next.end === 'refused') throw unpackFailure(next.failure);
      if (next.end === 'merged') throw new MergedRows();
    }
    return next;
  }

  /** Passes over what is left of the current file. */
  async #skip(): Promise<void> {
    while (this.#inFile) {
      const next = await this.#thread.next();
      if (next === null || 'end' in next) this.#inFile = false;
      else if ('batch' in next) this.#lead.took();
    }
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
