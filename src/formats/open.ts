import { openBytes, zipContents } from './archive.js';
import type { OpenOptions, SpreadsheetFile } from './cells.js';
import { readCompound } from './compound-file.js';
import { CsvFile } from './csv.js';
import { type FileBytes, MemoryBytes } from './file-bytes.js';
import { fileKind, textKind } from './file-kind.js';
import { plainTables } from './html-tables.js';
import { LIMITS } from './limits.js';
import { FileRefused, type OtherFile } from './refusals.js';
import { decodeFile, decodeHead, findEncoding } from './text-encoding.js';
import { unlock } from './unlock.js';
import { openWhole } from './whole-file.js';
import { findWorkbookPart } from './workbook.js';
import { XlsxFile } from './xlsx.js';
import { XmlFailure } from './xml.js';
import { ZipFile } from './zip-file.js';

const HEAD = 64 * 1024;
const MB = 1024 * 1024;
const UNPACKED_PER_BYTE = 4;

const notASpreadsheet = (what: OtherFile) => new FileRefused('not-a-spreadsheet', { what });

/** What is known of a file before its kind is. */
interface Source {
  readonly file: FileBytes;
  readonly options: OpenOptions;
  /** Whether it stands in an archive itself. */
  readonly inArchive: boolean;
}

function assertWhole(size: number): void {
  const limit = LIMITS.wholeFileBytes / MB;
  if (size > LIMITS.wholeFileBytes)
    throw new FileRefused('file-too-large', { megabytes: Math.ceil(size / MB), limit });
}

function wholeBytes(file: FileBytes): Promise<Buffer> {
  assertWhole(file.size);
  return file.whole();
}

async function openZip({ file, options, inArchive }: Source): Promise<SpreadsheetFile> {
  const zip = await ZipFile.open(file);
  const asWhole = async (format: 'xlsx' | 'xlsb' | 'ods') => {
    // What SheetJS unpacks it holds in memory, all of it.
    assertWhole(zip.entries.reduce((sum, member) => sum + member.size, 0) / UNPACKED_PER_BYTE);
    // SheetJS reads damaged members as far as they make sense, without a word.
    await zip.verify();
    return openWhole(format, await wholeBytes(file), options);
  };
  try {
    const contents = await zipContents(zip);
    if (contents === 'archive') throw new FileRefused(inArchive ? 'archive-nested' : 'archive-not-supported');
    const unsafe = zip.entries.find((entry) => entry.unsafe);
    if (unsafe) throw new FileRefused('zip-unsafe-name', { name: unsafe.name.slice(0, 80) });
    if (contents === 'ods' && (await isLockedOds(zip))) throw new FileRefused('lock-unsupported');
    if (contents === 'ods' || contents === 'xlsb') return await asWhole(contents);
    if (contents !== 'workbook') throw notASpreadsheet(contents);
    const part = await findWorkbookPart(zip);
    if (!part) throw new FileRefused('part-missing', { part: 'workbook.xml' });
    return await XlsxFile.open(zip, part, { fallback: () => asWhole('xlsx') });
  } catch (error) {
    if (!(error instanceof XmlFailure)) throw error;
    // A part that just ends may have lost sheets.
    if (error.truncated)
      throw new FileRefused('xml-damaged', { part: 'workbook.xml', detail: error.message });
    return asWhole('xlsx');
  }
}

/** OpenDocument locks its members one by one and says so in the manifest. */
async function isLockedOds(zip: ZipFile): Promise<boolean> {
  const manifest = zip.find('META-INF/manifest.xml');
  return (
    manifest !== undefined &&
    manifest.size < LIMITS.smallPartBytes &&
    (await zip.bytes(manifest)).includes('encryption-data')
  );
}

async function openCompound({ file, options, inArchive }: Source): Promise<SpreadsheetFile> {
  const bytes = await wholeBytes(file);
  const { kind, cells } = readCompound(bytes);
  if (kind === 'locked-package' || kind === 'locked-workbook') {
    const unlocked = new MemoryBytes(file.path, await unlock(bytes, options.password));
    if (kind === 'locked-package') return openZip({ file: unlocked, options, inArchive });
    const opened = readCompound(await unlocked.whole());
    if (opened.kind !== 'workbook') throw new FileRefused('file-damaged', { detail: 'OLE' });
    return openWhole('xls', await unlocked.whole(), { ...options, cells: opened.cells });
  }
  if (kind === 'damaged') throw new FileRefused('file-damaged', { detail: 'OLE' });
  if (kind !== 'workbook') throw notASpreadsheet(kind);
  return openWhole('xls', bytes, { ...options, cells });
}

async function openText({ file, options }: Source, head: Buffer): Promise<SpreadsheetFile> {
  const encoding = await findEncoding(file, head, options.encoding);
  if (!encoding) throw notASpreadsheet('unknown');
  const headText = decodeHead(head, encoding);
  const kind = textKind(headText);
  if (kind === 'csv') return new CsvFile(file, encoding, headText);
  if (kind !== 'html' && kind !== 'xml' && kind !== 'ods') throw notASpreadsheet(kind);
  assertWhole(file.size);
  const pieces: string[] = [];
  for await (const piece of decodeFile(file, encoding)) pieces.push(piece);
  const text = kind === 'html' ? plainTables(pieces.join('')) : pieces.join('');
  if (text === '') throw notASpreadsheet('markup');
  return openWhole(kind, text, { encoding: encoding.encoding });
}

/** Whether a file opens with a password only. A file that cannot be read needs none: opening it says why. */
export async function needsPassword(path: string): Promise<boolean> {
  try {
    const file = await openBytes(path);
    if (fileKind(await file.read(0, 16)).kind !== 'compound') return false;
    const bytes = await wholeBytes(file);
    if (!readCompound(bytes).kind.startsWith('locked')) return false;
    await unlock(bytes, undefined);
    return false;
  } catch (error) {
    if (error instanceof FileRefused) return error.code === 'password-needed';
    throw error;
  }
}

/**
 * Opens a spreadsheet file for reading: a file on the disk, or a member of a zip archive by the path that
 * `archiveMembers` gives it. What it is its content decides, never its name. A file that is none or
 * cannot be read is a `FileRefused`, which says in one line what is wrong and how to mend it; so is one that
 * turns out damaged while its rows are read, so whoever reads must be able to take back what was read.
 *
 * Only rows that hold something are handed on. No file handle is kept open between two readings.
 */
export async function openSpreadsheet(path: string, options: OpenOptions = {}): Promise<SpreadsheetFile> {
  const file = await openBytes(path);
  if (file.size === 0) throw new FileRefused('file-empty');
  const head = await file.read(0, HEAD);
  const source: Source = { file, options, inArchive: file instanceof MemoryBytes };
  const found = fileKind(head);
  switch (found.kind) {
    case 'zip':
      return openZip(source);
    case 'compound':
      return openCompound(source);
    case 'biff':
      return openWhole('xls', await wholeBytes(file), options);
    case 'archive':
      throw new FileRefused('archive-not-supported');
    case 'other':
      throw notASpreadsheet(found.what);
    default:
      return openText(source, head);
  }
}
