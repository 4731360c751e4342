import { isUtf8 } from 'node:buffer';
import zlib from 'node:zlib';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
const CJK_UTF8 = /^[\x20-\x7e\u0800-\uffff\u{10000}-\u{10ffff}]*$/u;

/** The name of Info-ZIP's Unicode extra field, which counts as long as the name beside it is the one it was made for. */
function unicodePath(name: Buffer, extra: Buffer): string | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const body = extra.subarray(at + 4, at + 4 + length);
    if (extra.readUInt16LE(at) === UNICODE_PATH && body.length >= 5 && body[0] === 1) {
      const text = body.subarray(5);
      const isOfThisName = !('crc32' in zlib) || body.readUInt32LE(1) === zlib.crc32(name);
      return isOfThisName && isUtf8(text) ? text.toString('utf8') : null;
    }
    at += 4 + length;
  }
  return null;
}

/**
 * The name of a member. Without the UTF-8 flag it is GB18030, as Chinese Windows writes it; macOS sets no flag either
 * but writes UTF-8, which shows: read as GB18030 that would be no Chinese, and Chinese GB18030 is no UTF-8.
 */
export function decodeName(name: Buffer, flags: number, extra: Buffer): string {
  if (flags & UTF8_FLAG) return name.toString('utf8');
  const unicode = unicodePath(name, extra);
  if (unicode !== null) return unicode;
  const asUtf8 = name.toString('utf8');
  return isUtf8(name) && CJK_UTF8.test(asUtf8) ? asUtf8 : new TextDecoder('gb18030').decode(name);
}

/** A name as it should have been written: forward slashes, nothing that leads out of the archive. */
export function cleanName(name: string): { readonly name: string; readonly unsafe: boolean } {
  const segments = name.replaceAll('\\', '/').split('/');
  const folder = segments.at(-1) === '' ? '/' : '';
  const kept = segments.filter((segment) => !['', '.', '..'].includes(segment)).join('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would do harm where the name is shown
  const shown = kept.replace(/[\x00-\x1f\x7f]/g, '?');
  return { name: shown + folder, unsafe: segments.includes('..') || name.includes('\0') };
}
