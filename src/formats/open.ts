import { readFile } from 'node:fs/promises';
import type { OpenOptions, SpreadsheetFile } from './cells.js';
import { compoundKind } from './compound-file.js';
import { CsvFile } from './csv.js';
import { fileKind, textKind } from './file-kind.js';
import { LIMITS } from './limits.js';
import { FileRefused, type OtherFile } from './refusals.js';
import { openForReading } from './streams.js';
import { decodeFile, decodeHead, findEncoding } from './text-encoding.js';
import { openWhole } from './whole-file.js';
import { findWorkbookPart } from './workbook.js';
import { XlsxFile } from './xlsx.js';
import { XmlFailure } from './xml.js';
import { ZipFile } from './zip-file.js';

const HEAD = 64 * 1024;
const MB = 1024 * 1024;
const UNPACKED_PER_BYTE = 4;

const notASpreadsheet = (what: OtherFile) => new FileRefused('not-a-spreadsheet', { what });

interface Source {
  readonly path: string;
  readonly size: number;
  readonly head: Buffer;
  readonly options: OpenOptions;
}

async function readHead(path: string): Promise<{ size: number; head: Buffer }> {
  const handle = await openForReading(path);
  try {
    const { size } = await handle.stat();
    const head = Buffer.alloc(Math.min(size, HEAD));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return { size, head: head.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}

function assertWhole(size: number): void {
  const limit = LIMITS.wholeFileBytes / MB;
  if (size > LIMITS.wholeFileBytes)
    throw new FileRefused('file-too-large', { megabytes: Math.ceil(size / MB), limit });
}

async function wholeBytes({ path, size }: Source): Promise<Buffer> {
  assertWhole(size);
  return readFile(path);
}

/** What is in a zip file that has no workbook of the .xlsx kind. */
async function otherZip(zip: ZipFile): Promise<'ods' | 'xlsb' | 'archive' | OtherFile> {
  const mimetype = zip.find('mimetype');
  if (mimetype && zip.find('content.xml')) {
    const type = (await zip.bytes(mimetype)).toString('latin1');
    if (type.includes('spreadsheet')) return 'ods';
    return type.includes('presentation') ? 'powerpoint' : 'word';
  }
  if (zip.find('xl/workbook.bin')) return 'xlsb';
  if (zip.find('word/document.xml')) return 'word';
  return zip.find('ppt/presentation.xml') ? 'powerpoint' : 'archive';
}

async function openZip(source: Source): Promise<SpreadsheetFile> {
  const zip = await ZipFile.open(source.path);
  const asWhole = async (format: 'xlsx' | 'xlsb' | 'ods') => {
    // What SheetJS unpacks it holds in memory, all of it.
    assertWhole([...zip.members.values()].reduce((sum, member) => sum + member.size, 0) / UNPACKED_PER_BYTE);
    // SheetJS reads damaged members as far as they make sense, without a word.
    await zip.verify();
    return openWhole(format, await wholeBytes(source), source.options);
  };
  const kind = await otherZip(zip);
  if (kind === 'ods' || kind === 'xlsb') return asWhole(kind);
  if (kind !== 'archive') throw notASpreadsheet(kind);
  try {
    const part = await findWorkbookPart(zip);
    // The seam for archives: the members that are spreadsheets would be opened one by one.
    if (!part) throw new FileRefused('archive-not-supported');
    return await XlsxFile.open(zip, part, { fallback: () => asWhole('xlsx') });
  } catch (error) {
    if (!(error instanceof XmlFailure)) throw error;
    return asWhole('xlsx');
  }
}

async function openCompound(source: Source): Promise<SpreadsheetFile> {
  const bytes = await wholeBytes(source);
  const kind = compoundKind(bytes);
  // The seam for locked workbooks: a library that unlocks them gives the bytes of the .xlsx inside.
  if (kind === 'encrypted') throw new FileRefused('password-needed');
  if (kind === 'damaged') throw new FileRefused('file-damaged', { detail: 'OLE' });
  if (kind !== 'workbook') throw notASpreadsheet(kind);
  return openWhole('xls', bytes, source.options);
}

async function openText(source: Source): Promise<SpreadsheetFile> {
  const { path, head, size, options } = source;
  const encoding = await findEncoding(path, head, options.encoding);
  if (!encoding) throw notASpreadsheet('unknown');
  const headText = decodeHead(head, encoding);
  const kind = textKind(headText);
  if (kind === 'csv') return new CsvFile(path, encoding, headText);
  if (kind !== 'html' && kind !== 'xml' && kind !== 'ods') throw notASpreadsheet(kind);
  assertWhole(size);
  const pieces: string[] = [];
  for await (const piece of decodeFile(path, encoding)) pieces.push(piece);
  return openWhole(kind, pieces.join(''), { encoding: encoding.encoding });
}

/**
 * Opens a spreadsheet file for reading. What it is its content decides, never its name. A file that is none or
 * cannot be read is a `FileRefused`, which says in one line what is wrong and how to mend it; so is one that
 * turns out damaged while its rows are read, so whoever reads must be able to take back what was read.
 *
 * Only rows that hold something are handed on. No file handle is kept open between two readings.
 */
export async function openSpreadsheet(path: string, options: OpenOptions = {}): Promise<SpreadsheetFile> {
  const { size, head } = await readHead(path);
  if (size === 0) throw new FileRefused('file-empty');
  const source: Source = { path, size, head, options };
  const found = fileKind(head);
  switch (found.kind) {
    case 'zip':
      return openZip(source);
    case 'compound':
      return openCompound(source);
    case 'biff':
      return openWhole('xls', await wholeBytes(source), options);
    case 'archive':
      throw new FileRefused('archive-not-supported');
    case 'other':
      throw notASpreadsheet(found.what);
    default:
      return openText(source);
  }
}
