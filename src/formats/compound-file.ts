import type { OtherFile } from './refusals.js';

const HEADER_FAT_ENTRIES = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** The sectors and streams of an OLE compound file, which is how .xls files are packed. */
class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #table: Buffer[];

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#sectorSize = bytes.readUInt16LE(0x1e) === 12 ? 4096 : 512;
    this.#table = this.#tableSectors();
  }

  /** The streams of the directory; null when it is not all there. */
  streams(): Stream[] | null {
    const sectors = this.chain(this.#bytes.readUInt32LE(0x30), Number.POSITIVE_INFINITY);
    if (!sectors?.every((sector) => sector.length === this.#sectorSize)) return null;
    const directory = Buffer.concat(sectors);
    const found: Stream[] = [];
    for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
      const length = Math.min(64, directory.readUInt16LE(at + 64));
      if (length < 2) continue;
      const name = directory.toString('utf16le', at, at + length - 2);
      found.push({ name, start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
    }
    return found;
  }

  /** Whether every sector of a stream is in the file. Small streams share the sectors of another one. */
  isWhole({ start, size }: Stream): boolean {
    const smallest = this.#bytes.readUInt32LE(0x38);
    return size < smallest || this.chain(start, Math.ceil(size / this.#sectorSize)) !== null;
  }

  /** The sectors of a chain, up to `count`; null when it leads out of the file, in a circle, or ends too early. */
  chain(start: number, count: number): Buffer[] | null {
    const sectors: Buffer[] = [];
    const most = this.#bytes.length / this.#sectorSize + 1;
    let sector = start;
    while (sectors.length < count && sector < LAST_SECTOR) {
      const bytes = this.#sector(sector);
      if (bytes.length === 0 || sectors.length > most) return null;
      sectors.push(bytes);
      sector = this.#next(sector);
    }
    return Number.isFinite(count) && sectors.length < count ? null : sectors;
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#sectorSize;
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #next(sector: number): number {
    const perSector = this.#sectorSize / 4;
    const part = this.#table[Math.floor(sector / perSector)];
    const at = (sector % perSector) * 4;
    // What the table does not hold leads out of the file.
    return part && at + 4 <= part.length ? part.readUInt32LE(at) : LAST_SECTOR - 1;
  }

  #tableSectors(): Buffer[] {
    const table: Buffer[] = [];
    const count = Math.min(this.#bytes.readUInt32LE(0x2c), this.#bytes.length / this.#sectorSize);
    for (let i = 0; i < Math.min(count, HEADER_FAT_ENTRIES); i++) {
      table.push(this.#sector(this.#bytes.readUInt32LE(0x4c + i * 4)));
    }
    let more = this.#bytes.readUInt32LE(0x44);
    while (table.length < count && more < LAST_SECTOR) {
      const list = this.#sector(more);
      if (list.length < this.#sectorSize) break;
      const last = this.#sectorSize - 4;
      for (let at = 0; at < last && table.length < count; at += 4)
        table.push(this.#sector(list.readUInt32LE(at)));
      more = list.readUInt32LE(last);
    }
    return table;
  }
}

/** What an OLE compound file holds, by the names of its streams; a workbook that is cut off is damaged. */
export function compoundKind(bytes: Buffer): 'workbook' | 'encrypted' | 'damaged' | OtherFile {
  if (bytes.length < 512) return 'damaged';
  const file = new CompoundFile(bytes);
  const streams = file.streams();
  if (!streams) return 'damaged';
  const find = (name: string) => streams.find((stream) => stream.name.toLowerCase() === name);
  if (find('encryptedpackage')) return 'encrypted';
  const workbook = find('workbook') ?? find('book');
  // Reading on to where the bytes end would lose rows without a word.
  if (workbook) return file.isWhole(workbook) ? 'workbook' : 'damaged';
  if (find('worddocument')) return 'word';
  return find('powerpoint document') ? 'powerpoint' : 'unknown';
}
