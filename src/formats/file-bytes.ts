import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { FileRefused } from './refusals.js';
import { openForReading } from './streams.js';

const PIECE_SIZE = 256 * 1024;

/** The bytes of a file, wherever they are: on the disk, in an archive, under a password. */
export interface FileBytes {
  /** As it is shown. A member of an archive has the path of the archive before its own. */
  readonly path: string;
  readonly size: number;
  /** So many bytes from a place on, fewer where the file ends. */
  read(start: number, length: number): Promise<Buffer>;
  whole(): Promise<Buffer>;
  /** The bytes from a place on. All pieces may lie in one buffer: each is good until the next is asked for. */
  pieces(start: number): AsyncGenerator<Buffer, void, void>;
  stream(start: number, length: number, pieceSize: number): Readable;
}

/** A file on the disk. No handle is held between reads, and each read finds out whether the file is still the same. */
export class DiskBytes implements FileBytes {
  readonly path: string;
  readonly size: number;
  readonly #stamp: string;

  private constructor(path: string, size: number, stamp: string) {
    this.path = path;
    this.size = size;
    this.#stamp = stamp;
  }

  /** @throws FileRefused when there is no such file or it may not be read */
  static async open(path: string): Promise<DiskBytes> {
    const handle = await openForReading(path);
    try {
      const { size, mtimeMs } = await handle.stat();
      return new DiskBytes(path, size, `${size}/${mtimeMs}`);
    } finally {
      await handle.close();
    }
  }

  async read(start: number, length: number): Promise<Buffer> {
    const handle = await this.#handle();
    try {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  async whole(): Promise<Buffer> {
    const handle = await this.#handle();
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  }

  async *pieces(start: number): AsyncGenerator<Buffer, void, void> {
    const handle = await this.#handle();
    try {
      const buffer = Buffer.allocUnsafeSlow(PIECE_SIZE);
      let position = start;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, PIECE_SIZE, position);
        if (bytesRead === 0) return;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  }

  stream(start: number, length: number, pieceSize: number): Readable {
    return createReadStream(this.path, { start, end: start + length - 1, highWaterMark: pieceSize });
  }

  async #handle(): Promise<FileHandle> {
    const handle = await openForReading(this.path);
    const { size, mtimeMs } = await handle.stat();
    if (`${size}/${mtimeMs}` === this.#stamp) return handle;
    await handle.close();
    throw new FileRefused('file-changed');
  }
}

/** Bytes that had to be unpacked or unlocked first. */
export class MemoryBytes implements FileBytes {
  readonly path: string;
  readonly size: number;
  readonly #bytes: Buffer;

  constructor(path: string, bytes: Buffer) {
    this.path = path;
    this.size = bytes.length;
    this.#bytes = bytes;
  }

  async read(start: number, length: number): Promise<Buffer> {
    return this.#bytes.subarray(start, start + length);
  }

  async whole(): Promise<Buffer> {
    return this.#bytes;
  }

  async *pieces(start: number): AsyncGenerator<Buffer, void, void> {
    yield* cut(this.#bytes, start, this.size, PIECE_SIZE);
  }

  stream(start: number, length: number, pieceSize: number): Readable {
    return Readable.from(cut(this.#bytes, start, Math.min(this.size, start + length), pieceSize));
  }
}

function* cut(bytes: Buffer, start: number, end: number, size: number): Generator<Buffer, void, void> {
  for (let at = start; at < end; at += size) yield bytes.subarray(at, Math.min(end, at + size));
}
