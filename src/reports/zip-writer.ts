import { closeSync, openSync, writeSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.js';

/** Bytes that are compressed at a time: larger blocks make the file hardly smaller. */
const BLOCK = 1 << 18;
/** As fast as 1 on lists, and a twelfth smaller. */
const LEVEL_OF_LISTS = 2;
/** A character takes no more bytes. */
const WIDEST = 4;

const encoder = new TextEncoder();

/** A part of a zip file under way. */
export class ZipPart {
  readonly name: Buffer;
  readonly #level: number;
  readonly #onPacked: () => void;
  #block: Uint8Array = Buffer.allocUnsafe(BLOCK);
  #filled = 0;
  #packed: Buffer[] = [];
  #crc = 0;
  #size = 0;
  #ended = false;

  constructor(name: string, level: number, onPacked: () => void) {
    this.name = Buffer.from(name);
    this.#level = level;
    this.#onPacked = onPacked;
  }

  get crc(): number {
    return this.#crc;
  }

  get size(): number {
    return this.#size;
  }

  get ended(): boolean {
    return this.#ended;
  }

  write(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#writeText(data);
    else this.#writeBytes(data);
  }

  #writeText(text: string): void {
    for (let rest = text; rest !== ''; ) {
      const { read, written } = encoder.encodeInto(rest, this.#block.subarray(this.#filled));
      this.#filled += written;
      rest = rest.slice(read);
      if (this.#filled > BLOCK - WIDEST) this.#pack(constants.Z_SYNC_FLUSH);
    }
  }

  #writeBytes(bytes: Uint8Array): void {
    for (let rest = bytes; rest.length > 0; ) {
      const piece = rest.subarray(0, BLOCK - this.#filled);
      this.#block.set(piece, this.#filled);
      this.#filled += piece.length;
      rest = rest.subarray(piece.length);
      if (this.#filled > BLOCK - WIDEST) this.#pack(constants.Z_SYNC_FLUSH);
    }
  }

  /** Each block is compressed by itself: what comes before it is no longer there. */
  #pack(finishFlush: number): void {
    const bytes = this.#block.subarray(0, this.#filled);
    this.#crc = crc32(bytes, this.#crc);
    this.#size += bytes.length;
    this.#packed.push(deflateRawSync(bytes, { level: this.#level, chunkSize: BLOCK, finishFlush }));
    this.#filled = 0;
    this.#onPacked();
  }

  end(): void {
    this.#ended = true;
    this.#pack(constants.Z_FINISH);
    this.#block = new Uint8Array();
  }

  /** What was compressed since the last time. */
  take(): readonly Buffer[] {
    const taken = this.#packed;
    this.#packed = [];
    return taken;
  }
}

/**
 * Writes a zip file part by part. What is written is compressed and on its way to the disk at once, in this thread, so
 * that nothing piles up and an error is thrown to whoever writes. Parts may be under way together: those begun later
 * wait, compressed, for those before them.
 */
export class ZipWriter {
  readonly #file: number;
  readonly #time: number;
  readonly #level: number;
  readonly #directory: Buffer[] = [];
  readonly #parts: ZipPart[] = [];
  /** Where the first of the parts begins, once its header is written. */
  #start: number | null = null;
  #at = 0;

  /**
   * @param path of a file that is not there
   * @param time of every part, so that equal content makes an equal file
   * @param level of the compression, as zlib counts
   */
  constructor(path: string, time: Date, level = LEVEL_OF_LISTS) {
    this.#file = openSync(path, 'wx');
    this.#time = dosTime(time);
    this.#level = level;
  }

  begin(name: string): ZipPart {
    const part = new ZipPart(name, this.#level, () => this.#move());
    this.#parts.push(part);
    return part;
  }

  /** Writes what is compressed of the part whose turn it is, and of those that follow when it has ended. */
  #move(): void {
    for (let part = this.#parts[0]; part; part = this.#parts[0]) {
      if (this.#start === null) {
        this.#start = this.#at;
        this.#append(header(part, 0, this.#time));
      }
      for (const piece of part.take()) this.#append(piece);
      if (!part.ended) return;
      this.#finish(part, this.#start);
      this.#parts.shift();
      this.#start = null;
    }
  }

  /** Now that its sizes are known they go into the header. */
  #finish(part: ZipPart, start: number): void {
    const size = this.#at - start - HEADER_BYTES - part.name.length;
    const local = header(part, size, this.#time);
    this.#put(local, start);
    this.#directory.push(directoryEntry(local, start));
  }

  /** Ends the file. @throws RangeError beyond 4 GB, which is more than its addresses can tell */
  finish(): void {
    const start = this.#at;
    for (const entry of this.#directory) this.#append(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#append(end);
  }

  /** Closes the file, finished or not. */
  close(): void {
    closeSync(this.#file);
  }

  #append(bytes: Buffer): void {
    this.#put(bytes, this.#at);
    this.#at += bytes.length;
  }

  #put(bytes: Buffer, position: number): void {
    // A disk that is nearly full may take less than it is given before it fails.
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, position + done);
    }
  }
}

const HEADER_BYTES = 30;
const DEFLATED = 8;
/** The version of zip that can unpack it: 2.0. */
const VERSION = 20;

/** What stands before a part. */
function header(part: ZipPart, packedSize: number, time: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + part.name.length);
  bytes.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(VERSION, 4);
  bytes.writeUInt16LE(DEFLATED, 8);
  bytes.writeUInt32LE(time, 10);
  bytes.writeUInt32LE(part.crc, 14);
  bytes.writeUInt32LE(packedSize, 18);
  bytes.writeUInt32LE(part.size, 22);
  bytes.writeUInt16LE(part.name.length, 26);
  part.name.copy(bytes, HEADER_BYTES);
  return bytes;
}

/** The same fields as before the part, between two of its own. */
function directoryEntry(local: Buffer, start: number): Buffer {
  const entry = Buffer.alloc(local.length + 16);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  local.copy(entry, 6, 4, HEADER_BYTES);
  entry.writeUInt32LE(start, 42);
  local.copy(entry, 46, HEADER_BYTES);
  return entry;
}

const FIRST_YEAR = 1980;

/** A time as zip has it: two bytes of time in steps of two seconds, two of date. */
function dosTime(time: Date): number {
  const date =
    (Math.max(0, time.getUTCFullYear() - FIRST_YEAR) << 9) |
    ((time.getUTCMonth() + 1) << 5) |
    time.getUTCDate();
  const clock =
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | Math.floor(time.getUTCSeconds() / 2);
  return ((date << 16) | clock) >>> 0;
}
