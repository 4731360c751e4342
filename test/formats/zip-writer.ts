import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string | Buffer;
  readonly data: string | Buffer;
  readonly stored?: boolean;
  /** Sizes and sum behind the data, as streaming writers put them. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** What the directory claims instead of the truth. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly flags?: number;
  readonly method?: number;
}

const u16 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const ONES = 0xffffffff;

/** A zip file of these parts, with whatever oddities they ask for. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const put = (...buffers: Buffer[]) => {
    for (const buffer of buffers) {
      pieces.push(buffer);
      offset += buffer.length;
    }
  };
  for (const part of parts) {
    const data = Buffer.from(part.data as string);
    const name = Buffer.from(part.name as string);
    const packed = part.stored ? data : deflateRawSync(data);
    const crc = part.claimedCrc ?? crc32(data);
    const size = part.claimedSize ?? data.length;
    const method = part.method ?? (part.stored ? 0 : 8);
    const flags = (part.flags ?? 0x800) | (part.descriptor ? 8 : 0);
    const headerOffset = offset;
    const sums = part.descriptor ? [u32(0), u32(0), u32(0)] : [u32(crc), u32(packed.length), u32(size)];
    put(
      u32(0x04034b50),
      u16(20),
      u16(flags),
      u16(method),
      u32(0),
      ...sums,
      u16(name.length),
      u16(0),
      name,
      packed,
    );
    if (part.descriptor) put(u32(0x08074b50), u32(crc), u32(packed.length), u32(size));
    const extra = part.zip64
      ? Buffer.concat([u16(1), u16(24), u64(size), u64(packed.length), u64(headerOffset)])
      : Buffer.alloc(0);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(45),
        u16(45),
        u16(flags),
        u16(method),
        u32(0),
        u32(crc),
        u32(part.zip64 ? ONES : packed.length),
        u32(part.zip64 ? ONES : size),
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(part.zip64 ? ONES : headerOffset),
        name,
        extra,
      ]),
    );
  }
  const start = offset;
  const central = Buffer.concat(directory);
  put(central);
  if (parts.some((part) => part.zip64)) {
    const record = offset;
    put(
      u32(0x06064b50),
      u64(44),
      u16(45),
      u16(45),
      u32(0),
      u32(0),
      u64(parts.length),
      u64(parts.length),
      u64(central.length),
      u64(start),
      u32(0x07064b50),
      u32(0),
      u64(record),
      u32(1),
      u32(0x06054b50),
      u16(0),
      u16(0),
      u16(0xffff),
      u16(0xffff),
      u32(ONES),
      u32(ONES),
      u16(0),
    );
  } else {
    put(
      u32(0x06054b50),
      u16(0),
      u16(0),
      u16(parts.length),
      u16(parts.length),
      u32(central.length),
      u32(start),
      u16(0),
    );
  }
  return Buffer.concat(pieces);
}
