import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { FileBytes } from './file-bytes.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { release } from './streams.js';
import { dataOffset, readZipDirectory, type ZipEntry } from './zip-directory.js';

/** Bytes are handled in pieces of this size: big enough to hide the cost of a piece, small enough for the cache. */
export const CHUNK_SIZE = 256 * 1024;

/** Node before 20.15 has none; the sizes and zlib's own checks still hold there. */
const hasCrc = 'crc32' in zlib;

const ratioCap = (entry: ZipEntry) =>
  Math.min(
    LIMITS.inflatedBytes,
    Math.max(LIMITS.freeInflatedBytes, entry.compressedSize * LIMITS.inflatedRatio),
  );

/** Only these come from zlib for bytes that are not what they should be. */
const isZlibError = (error: unknown) =>
  error instanceof Error &&
  /^(Z_|ERR_ZLIB|ERR_BUFFER_TOO_LARGE)/.test(String((error as NodeJS.ErrnoException).code));

/** A zip file. Nothing of it is held between reads, and each read lets go of it also when its consumer stops early. */
export class ZipFile {
  readonly entries: readonly ZipEntry[];
  readonly #members: ReadonlyMap<string, ZipEntry>;
  readonly #file: FileBytes;
  readonly #chunkSize: number;

  private constructor(file: FileBytes, entries: readonly ZipEntry[], chunkSize: number) {
    this.entries = entries;
    this.#members = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.#file = file;
    this.#chunkSize = chunkSize;
  }

  static async open(file: FileBytes, chunkSize: number = CHUNK_SIZE): Promise<ZipFile> {
    return new ZipFile(file, await readZipDirectory(file), chunkSize);
  }

  /** By its name, whose case does not matter in a workbook. */
  find(name: string): ZipEntry | undefined {
    const key = name.toLowerCase();
    return this.#members.get(key) ?? this.#members.get(decoded(key));
  }

  /** The unpacked bytes of a member, unpacked on zlib's thread while the consumer works on the piece before. */
  async *chunks(entry: ZipEntry): AsyncGenerator<Buffer, void, void> {
    if (entry.locked) throw new FileRefused('archive-locked');
    if (entry.method !== 0 && entry.method !== 8)
      throw new FileRefused('zip-method', { method: entry.method });
    // What is unpacked is held to what is claimed, so the claim is all that has to be judged.
    if (entry.size > ratioCap(entry)) throw new FileRefused('zip-bomb');
    const start = await this.#begin(entry);
    if (entry.compressedSize === 0) return;
    const source = this.#file.stream(start, entry.compressedSize, this.#chunkSize);
    let crc = 0;
    let size = 0;
    try {
      for await (const chunk of entry.method === 8 ? this.#inflate(source) : source) {
        size += chunk.length;
        if (size > entry.size) throw new FileRefused('file-damaged', { detail: entry.name });
        if (hasCrc) crc = zlib.crc32(chunk, crc);
        yield chunk;
      }
    } catch (error) {
      throw isZlibError(error) ? new FileRefused('file-damaged', { detail: entry.name }) : error;
    } finally {
      await release(source);
    }
    if (size !== entry.size || (hasCrc && crc !== entry.crc)) {
      throw new FileRefused('file-damaged', { detail: entry.name });
    }
  }

  /** A member as a whole, for one of bounded size. */
  async bytes(entry: ZipEntry): Promise<Buffer> {
    const bytes = Buffer.allocUnsafeSlow(entry.size);
    let end = 0;
    for await (const chunk of this.chunks(entry)) {
      bytes.set(chunk, end);
      end += chunk.length;
    }
    return bytes;
  }

  /** Unpacks everything once, to find what is damaged. */
  async verify(): Promise<void> {
    for (const entry of this.entries) for await (const _ of this.chunks(entry));
  }

  #inflate(source: Readable): zlib.InflateRaw {
    const inflate = zlib.createInflateRaw({ chunkSize: this.#chunkSize });
    source.on('error', (error) => inflate.destroy(error));
    return source.pipe(inflate);
  }

  async #begin(entry: ZipEntry): Promise<number> {
    const start = await dataOffset(this.#file, entry);
    if (start + entry.compressedSize > this.#file.size)
      throw new FileRefused('file-damaged', { detail: entry.name });
    return start;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
