import type { FileBytes } from './file-bytes.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { cleanName, decodeName } from './zip-names.js';

/** One member of a zip file, as the central directory tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  /** Locked with a password of the archive itself. */
  readonly locked: boolean;
  /** Its name led out of the archive, before it was cleaned. */
  readonly unsafe: boolean;
}

const damaged = (detail: string) => new FileRefused('file-damaged', { detail });

async function readAt(file: FileBytes, position: number, length: number): Promise<Buffer> {
  const bytes = await file.read(position, length);
  if (bytes.length < length) throw damaged('zip');
  return bytes;
}

interface DirectoryPlace {
  readonly offset: number;
  readonly size: number;
  readonly entries: number;
}

function asSafeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('zip64');
  return Number(value);
}

/** The central directory is found from the end of the file, which is where zip keeps it whatever came before. */
async function findDirectory(file: FileBytes): Promise<DirectoryPlace> {
  const tailSize = Math.min(file.size, 65_557);
  const tail = await readAt(file, file.size - tailSize, tailSize);
  let end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  while (end >= 0 && end + 22 > tail.length) {
    end = end === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', end - 1, 'latin1');
  }
  if (end < 0) throw damaged('zip');
  let entries = tail.readUInt16LE(end + 10);
  let size = tail.readUInt32LE(end + 12);
  let offset = tail.readUInt32LE(end + 16);
  if (entries === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const locator = end - 20;
    if (locator >= 0 && tail.readUInt32LE(locator) === 0x07064b50) {
      const record = await readAt(file, asSafeNumber(tail.readBigUInt64LE(locator + 8)), 56);
      if (record.readUInt32LE(0) !== 0x06064b50) throw damaged('zip64');
      entries = asSafeNumber(record.readBigUInt64LE(32));
      size = asSafeNumber(record.readBigUInt64LE(40));
      offset = asSafeNumber(record.readBigUInt64LE(48));
    }
  }
  if (offset + size > file.size) throw damaged('zip');
  if (entries > LIMITS.zipEntries || size > LIMITS.zipDirectoryBytes) throw new FileRefused('zip-bomb');
  return { offset, size, entries };
}

interface Zip64Extra {
  size: number;
  compressedSize: number;
  headerOffset: number;
}

/** A field that is all ones is given in the zip64 extra field instead, in this order and only then. */
function applyZip64(extra: Buffer, fields: Zip64Extra): void {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      const body = extra.subarray(at + 4, at + 4 + length);
      let next = 0;
      for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
        if (fields[key] !== 0xffffffff) continue;
        if (next + 8 > body.length) throw damaged('zip64');
        fields[key] = asSafeNumber(body.readBigUInt64LE(next));
        next += 8;
      }
      return;
    }
    at += 4 + length;
  }
}

function parseEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged('zip');
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) throw damaged('zip');
  const flags = bytes.readUInt16LE(at + 8);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const fields: Zip64Extra = {
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    headerOffset: bytes.readUInt32LE(at + 42),
  };
  applyZip64(extra, fields);
  const entry: ZipEntry = {
    ...cleanName(decodeName(bytes.subarray(at + 46, nameEnd), flags, extra)),
    locked: (flags & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    ...fields,
  };
  return { entry, next };
}

/** The members of a zip file in the order of its directory, folders among them. */
export async function readZipDirectory(file: FileBytes): Promise<ZipEntry[]> {
  const place = await findDirectory(file);
  const bytes = await readAt(file, place.offset, place.size);
  const members: ZipEntry[] = [];
  let at = 0;
  let total = 0;
  for (let i = 0; i < place.entries; i++) {
    const { entry, next } = parseEntry(bytes, at);
    at = next;
    total += entry.size;
    // Members that overlap in the file unpack to more than their bytes could ever hold.
    if (total > LIMITS.freeInflatedBytes * 4 && total > file.size * LIMITS.inflatedRatio)
      throw new FileRefused('zip-bomb');
    members.push(entry);
  }
  return members;
}

/** Where the bytes of a member begin: its own header may have other extra fields than the directory. */
export async function dataOffset(file: FileBytes, entry: ZipEntry): Promise<number> {
  const header = await readAt(file, entry.headerOffset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw damaged(entry.name);
  return entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}
