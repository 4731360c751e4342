import type { OtherFile } from './refusals.js';

/** What the first bytes of a file say it is; text has to be looked at as text. */
export type FileKind =
  | { readonly kind: 'zip' | 'compound' | 'biff' | 'archive' | 'text' }
  | { readonly kind: 'other'; readonly what: OtherFile };

const SIGNATURES: readonly (readonly [bytes: string, FileKind])[] = [
  ['PK\x03\x04', { kind: 'zip' }],
  ['PK\x05\x06', { kind: 'zip' }],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { kind: 'compound' }],
  ['Rar!', { kind: 'archive' }],
  ['7z\xbc\xaf\x27\x1c', { kind: 'archive' }],
  ['\x1f\x8b', { kind: 'archive' }],
  ['%PDF', { kind: 'other', what: 'pdf' }],
  ['{\\rtf', { kind: 'other', what: 'word' }],
  ['\x89PNG', { kind: 'other', what: 'picture' }],
  ['\xff\xd8\xff', { kind: 'other', what: 'picture' }],
  ['GIF8', { kind: 'other', what: 'picture' }],
  ['MZ', { kind: 'other', what: 'program' }],
  ['\x7fELF', { kind: 'other', what: 'program' }],
  ['SQLite format 3', { kind: 'other', what: 'data' }],
];

/** The workbooks of Excel 2 to 4 are bare streams that begin with a record of one of these kinds. */
const isBareWorkbook = (head: Buffer) =>
  head[0] === 0x09 &&
  [0, 2, 4, 8].includes(head[1] ?? 1) &&
  (head[2] ?? 0) >= 4 &&
  (head[2] ?? 0) <= 16 &&
  head[3] === 0;

export function fileKind(head: Buffer): FileKind {
  const start = head.toString('latin1', 0, 16);
  for (const [bytes, kind] of SIGNATURES) if (start.startsWith(bytes)) return kind;
  return isBareWorkbook(head) ? { kind: 'biff' } : { kind: 'text' };
}

export type TextKind = 'csv' | 'html' | 'xml' | 'ods' | OtherFile;

/** What a text is, by its beginning. */
export function textKind(head: string): TextKind {
  const start = head.replace(/^\ufeff/, '').trimStart();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells bytes from text
  if (/[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(head.slice(0, 4096))) return 'unknown';
  if (start.startsWith('<')) {
    if (
      /<(?:\w+:)?Workbook[\s>]/.test(start) &&
      start.includes('urn:schemas-microsoft-com:office:spreadsheet')
    )
      return 'xml';
    if (/<office:document[\s>]/.test(start)) return 'ods';
    return /<(?:html|table|meta|style|body|head|!doctype html)[\s>]/i.test(start) ? 'html' : 'markup';
  }
  return /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(start) ? 'data' : 'csv';
}
