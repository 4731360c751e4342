import { createReadStream, type ReadStream } from 'node:fs';
import zlib from 'node:zlib';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { openForReading, release } from './streams.js';
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

/**
 * A zip file. No handle is held between reads: each read opens its own and releases it at its end, also when
 * the consumer stops early, and finds out if the file has been changed since.
 */
export class ZipFile {
  readonly path: string;
  readonly members: ReadonlyMap<string, ZipEntry>;
  readonly #chunkSize: number;
  readonly #stamp: string;

  private constructor(
    path: string,
    members: ReadonlyMap<string, ZipEntry>,
    stamp: string,
    chunkSize: number,
  ) {
    this.path = path;
    this.members = members;
    this.#stamp = stamp;
    this.#chunkSize = chunkSize;
  }

  static async open(path: string, chunkSize: number = CHUNK_SIZE): Promise<ZipFile> {
    const handle = await openForReading(path);
    try {
      const { size, mtimeMs } = await handle.stat();
      return new ZipFile(path, await readZipDirectory(handle, size), `${size}/${mtimeMs}`, chunkSize);
    } finally {
      await handle.close();
    }
  }

  find(name: string): ZipEntry | undefined {
    const key = name.toLowerCase();
    return this.members.get(key) ?? this.members.get(decoded(key));
  }

  /** The unpacked bytes of a member, unpacked on zlib's thread while the consumer works on the piece before. */
  async *chunks(entry: ZipEntry): AsyncGenerator<Buffer, void, void> {
    if (entry.method !== 0 && entry.method !== 8)
      throw new FileRefused('zip-method', { method: entry.method });
    // What is unpacked is held to what is claimed, so the claim is all that has to be judged.
    if (entry.size > ratioCap(entry)) throw new FileRefused('zip-bomb');
    const start = await this.#begin(entry);
    if (entry.compressedSize === 0) return;
    const source = createReadStream(this.path, {
      start,
      end: start + entry.compressedSize - 1,
      highWaterMark: this.#chunkSize,
    });
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

  /** A small member as a whole. */
  async bytes(entry: ZipEntry): Promise<Buffer> {
    if (entry.size > LIMITS.smallPartBytes) throw new FileRefused('zip-bomb');
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(entry)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** Unpacks everything once, to find what is damaged. */
  async verify(): Promise<void> {
    for (const entry of this.members.values()) for await (const _ of this.chunks(entry));
  }

  #inflate(source: ReadStream): zlib.InflateRaw {
    const inflate = zlib.createInflateRaw({ chunkSize: this.#chunkSize });
    source.on('error', (error) => inflate.destroy(error));
    return source.pipe(inflate);
  }

  async #begin(entry: ZipEntry): Promise<number> {
    const handle = await openForReading(this.path);
    try {
      const { size, mtimeMs } = await handle.stat();
      if (`${size}/${mtimeMs}` !== this.#stamp) throw new FileRefused('file-changed');
      const start = await dataOffset(handle, entry);
      if (start + entry.compressedSize > size) throw new FileRefused('file-damaged', { detail: entry.name });
      return start;
    } finally {
      await handle.close();
    }
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
