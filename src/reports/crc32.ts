import * as zlib from 'node:zlib';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function byTable(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

/** The check sum of zip and PNG; the first releases of Node.js 20 have none of their own. @param before of what came before */
export const crc32: (bytes: Uint8Array, before?: number) => number =
  'crc32' in zlib ? zlib.crc32 : (bytes, before = 0) => byTable(bytes, before);
