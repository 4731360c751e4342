import { createHash } from 'node:crypto';
import * as XLSX from '@e965/xlsx';

/** How .xls files are locked: with the keys of Excel 97, or those of Excel 2002 and later (MS-OFFCRYPTO 2.3.6, 2.3.5). */
export type Lock = 'rc4' | 'cryptoapi';

const BLOCK = 1024;
const FILE_PASS = 0x2f;
const BOF = 0x0809;
const BOUND_SHEET = 0x85;
const INTERFACE_HDR = 0xe1;
const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const VERIFIER = Buffer.from('0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'hex');

const hash = (algorithm: string, ...pieces: readonly Buffer[]) =>
  createHash(algorithm).update(Buffer.concat(pieces)).digest();
const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

/** The bytes that RC4 adds to a text. */
function* rc4(key: Buffer): Generator<number, never> {
  const s = Uint8Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number) => s[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    s[a] = at(b);
    s[b] = kept;
  };
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  j = 0;
  for (let i = 1; ; i = (i + 1) & 255) {
    j = (j + at(i)) & 255;
    swap(i, j);
    yield at(at(i) + at(j));
  }
}

function keyOf(lock: Lock, password: string, block: number): Buffer {
  const text = Buffer.from(password, 'utf16le');
  if (lock === 'cryptoapi') return hash('sha1', hash('sha1', SALT, text), u32(block)).subarray(0, 16);
  const short = hash('md5', text).subarray(0, 5);
  const salted = hash('md5', ...new Array<Buffer>(16).fill(Buffer.concat([short, SALT])));
  return hash('md5', salted.subarray(0, 5), u32(block));
}

const encrypted = (stream: Generator<number, never>, bytes: Buffer) =>
  bytes.map((byte) => byte ^ stream.next().value);

function filePass(lock: Lock, password: string): Buffer {
  const stream = rc4(keyOf(lock, password, 0));
  const verifier = Buffer.from(encrypted(stream, VERIFIER));
  const sum = Buffer.from(encrypted(stream, hash(lock === 'rc4' ? 'md5' : 'sha1', VERIFIER)));
  const provider = Buffer.from('Microsoft Enhanced Cryptographic Provider v1.0\0', 'utf16le');
  const header = [u32(4), u32(0), u32(0x6801), u32(0x8004), u32(128), u32(1), u32(0), u32(0), provider];
  const body =
    lock === 'rc4'
      ? [u16(1), u16(1), u16(1), SALT, verifier, sum]
      : [
          u16(1),
          u16(2),
          u16(2),
          u32(4),
          u32(32 + provider.length),
          ...header,
          u32(16),
          SALT,
          verifier,
          u32(20),
          sum,
        ];
  const bytes = Buffer.concat(body);
  return Buffer.concat([u16(FILE_PASS), u16(bytes.length), bytes]);
}

/** Locks an .xls: the records keep their places, and what they hold is encrypted by its place in the stream. */
export function lockXls(xls: Buffer, password: string, lock: Lock): Buffer {
  const source = XLSX.CFB.find(XLSX.CFB.read(xls, { type: 'buffer' }), 'Workbook');
  const plain = Buffer.from(source?.content as Uint8Array);
  const pass = filePass(lock, password);
  const first = 4 + plain.readUInt16LE(2);
  const stream = Buffer.concat([plain.subarray(0, first), pass, plain.subarray(first)]);
  const key = Buffer.alloc(stream.length);
  for (let at = 0; at < key.length; at += BLOCK) {
    const bytes = rc4(keyOf(lock, password, at / BLOCK));
    for (let n = at; n < Math.min(key.length, at + BLOCK); n++) key[n] = bytes.next().value;
  }
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (type === BOUND_SHEET) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + pass.length, at + 4);
    const from = type === BOUND_SHEET ? at + 8 : at + 4;
    const isOpen = type === BOF || type === FILE_PASS || type === INTERFACE_HDR;
    for (let n = from; !isOpen && n < end; n++) stream[n] = (stream[n] ?? 0) ^ (key[n] ?? 0);
    at = end;
  }
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/Workbook', stream);
  return Buffer.from(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}
