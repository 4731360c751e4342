import { closeSync, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Every member has this time, so that equal content gives an equal file on one machine. */
const DOS_TIME = (((2024 - 1980) << 9) | (11 << 5) | 25) << 16;

/** Writes a zip member by member without holding any of them: sizes are filled into the header afterwards. */
export class ZipFile {
  readonly #file: number;
  readonly #directory: Buffer[] = [];
  #at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  async add(name: string, chunks: Iterable<string>): Promise<void> {
    const start = this.#at;
    const header = Buffer.alloc(30 + Buffer.byteLength(name));
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(DOS_TIME >>> 0, 10);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    header.write(name, 30);
    this.#append(header);

    let crc = 0;
    let size = 0;
    const bytes = function* () {
      for (const chunk of chunks) {
        const encoded = Buffer.from(chunk, 'utf8');
        crc = crc32(encoded, crc);
        size += encoded.length;
        yield encoded;
      }
    };
    for await (const packed of Readable.from(bytes()).pipe(createDeflateRaw()))
      this.#append(packed as Buffer);

    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(this.#at - start - header.length, 18);
    header.writeUInt32LE(size, 22);
    writeSync(this.#file, header, 0, header.length, start);
    this.#directory.push(directoryEntry(header, start));
  }

  close(): void {
    const start = this.#at;
    for (const entry of this.#directory) this.#append(entry);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#directory.length, 8);
    end.writeUInt16LE(this.#directory.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#append(end);
    closeSync(this.#file);
  }

  #append(bytes: Buffer): void {
    writeSync(this.#file, bytes, 0, bytes.length, this.#at);
    this.#at += bytes.length;
  }
}

/** The same fields as the local header, between two of its own. */
function directoryEntry(local: Buffer, start: number): Buffer {
  const entry = Buffer.alloc(46 + local.length - 30);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  local.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(start, 42);
  local.copy(entry, 46, 30);
  return entry;
}
