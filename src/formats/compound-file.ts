import { readBiff } from './biff-records.js';
import type { OtherFile } from './refusals.js';

const HEADER_FAT_ENTRIES = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const SMALL_SECTOR = 64;
const ROOT = 5;
const NOBODY = 0xffffffff;

interface Stream {
  readonly name: string;
  readonly type: number;
  /** Whether it stands in the file itself, not in a document embedded in it. */
  readonly outer: boolean;
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
    const sectors = this.#chain(this.#bytes.readUInt32LE(0x30), Number.POSITIVE_INFINITY);
    if (!sectors?.every((sector) => sector.length === this.#sectorSize)) return null;
    const directory = Buffer.concat(sectors);
    const outer = outerEntries(directory);
    const found: Stream[] = [];
    for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
      const length = Math.min(64, directory.readUInt16LE(at + 64));
      if (length < 2) continue;
      const name = directory.toString('utf16le', at, at + length - 2);
      found.push({
        name,
        type: directory[at + 66] ?? 0,
        outer: outer.has(at / ENTRY_SIZE),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      });
    }
    return found;
  }

  /** The bytes of a stream; null when not all of them are in the file. */
  content({ start, size }: Stream, all: readonly Stream[]): Buffer | null {
    if (size >= this.#bytes.readUInt32LE(0x38)) {
      const sectors = this.#chain(start, Math.ceil(size / this.#sectorSize));
      const bytes = sectors && Buffer.concat(sectors);
      return bytes && bytes.length >= size ? bytes.subarray(0, size) : null;
    }
    // Small streams share the sectors of the root's.
    const root = all.find((stream) => stream.type === ROOT);
    const shared = root && this.#chain(root.start, Math.ceil(root.size / this.#sectorSize));
    const table = this.#chain(this.#bytes.readUInt32LE(0x3c), Number.POSITIVE_INFINITY);
    if (!shared || !table) return null;
    return smallStream(Buffer.concat(shared), Buffer.concat(table), start, size);
  }

  /** The sectors of a chain, up to `count`; null when it leads out of the file, in a circle, or ends too early. */
  #chain(start: number, count: number): Buffer[] | null {
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

/** The entries below the root: a tree, each node with those before it and those after it. */
function outerEntries(directory: Buffer): Set<number> {
  const found = new Set<number>();
  const waiting = [directory.length >= ENTRY_SIZE ? directory.readUInt32LE(76) : NOBODY];
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    const at = entry * ENTRY_SIZE;
    if (entry === NOBODY || found.has(entry) || at + ENTRY_SIZE > directory.length) continue;
    found.add(entry);
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
  }
  return found;
}

function smallStream(shared: Buffer, table: Buffer, start: number, size: number): Buffer | null {
  const pieces: Buffer[] = [];
  let sector = start;
  for (let left = size; left > 0; left -= SMALL_SECTOR) {
    const at = sector * SMALL_SECTOR;
    const piece = shared.subarray(at, at + Math.min(left, SMALL_SECTOR));
    if (piece.length < Math.min(left, SMALL_SECTOR)) return null;
    pieces.push(piece);
    if (left > SMALL_SECTOR && sector * 4 + 4 > table.length) return null;
    sector = left > SMALL_SECTOR ? table.readUInt32LE(sector * 4) : 0;
  }
  return Buffer.concat(pieces);
}

export interface CompoundContents {
  /** `locked-package` is an .xlsx with a password, `locked-workbook` an .xls with one. */
  readonly kind: 'workbook' | 'locked-package' | 'locked-workbook' | 'damaged' | OtherFile;
  /** The cells of a workbook: whoever reads fewer has lost some. */
  readonly cells: number;
}

/** What an OLE compound file holds, by the names of its streams; a workbook that is cut off or torn is damaged. */
export function readCompound(bytes: Buffer): CompoundContents {
  const is = (kind: CompoundContents['kind'], cells = 0): CompoundContents => ({ kind, cells });
  if (bytes.length < 512) return is('damaged');
  const file = new CompoundFile(bytes);
  const streams = file.streams();
  if (!streams) return is('damaged');
  const find = (name: string) => {
    const named = streams.filter((stream) => stream.name.toLowerCase() === name);
    return named.find((stream) => stream.outer) ?? named[0];
  };
  if (find('encryptedpackage')) return is('locked-package');
  const workbook = find('workbook') ?? find('book');
  if (workbook) {
    const content = file.content(workbook, streams);
    const biff = content && readBiff(content);
    // Reading on to where the bytes make sense would lose rows without a word.
    if (!biff) return is('damaged');
    return biff.locked ? is('locked-workbook') : is('workbook', biff.cells);
  }
  if (find('worddocument')) return is('word');
  return is(find('powerpoint document') ? 'powerpoint' : 'unknown');
}
