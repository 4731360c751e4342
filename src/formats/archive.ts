import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DiskBytes, type FileBytes, MemoryBytes } from './file-bytes.js';
import { fileKind } from './file-kind.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { findWorkbookPart } from './workbook.js';
import { XmlFailure } from './xml.js';
import type { ZipEntry } from './zip-directory.js';
import { ZipFile } from './zip-file.js';

const MB = 1024 * 1024;
/** The one word of the member `mimetype` of an OpenDocument file. */
const LONGEST_TYPE = 1000;

/** What is in a zip file. */
export type ZipContents = 'workbook' | 'ods' | 'xlsb' | 'archive' | 'powerpoint' | 'word';

/** @throws XmlFailure when it is a package whose relationships are no XML */
export async function zipContents(zip: ZipFile): Promise<ZipContents> {
  const mimetype = zip.find('mimetype');
  if (mimetype && mimetype.size < LONGEST_TYPE && zip.find('content.xml')) {
    const type = (await zip.bytes(mimetype)).toString('latin1');
    if (type.includes('spreadsheet')) return 'ods';
    return type.includes('presentation') ? 'powerpoint' : 'word';
  }
  if (zip.find('xl/workbook.bin')) return 'xlsb';
  if (zip.find('word/document.xml')) return 'word';
  if (zip.find('ppt/presentation.xml')) return 'powerpoint';
  return (await findWorkbookPart(zip)) ? 'workbook' : 'archive';
}

/** The files in an archive by their names; one whose name is taken gets a number, so that none hides another. */
function membersByName(zip: ZipFile): Map<string, ZipEntry> {
  const members = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    if (entry.name.endsWith('/') || entry.name === '') continue;
    let name = entry.name;
    for (let n = 2; members.has(name); n++) name = entry.name.replace(/(\.[^./]*)?$/, ` (${n})$1`);
    members.set(name, entry);
  }
  return members;
}

async function isArchive(file: FileBytes): Promise<ZipFile | null> {
  if (fileKind(await file.read(0, 16)).kind !== 'zip') return null;
  const zip = await ZipFile.open(file);
  return (await zipContents(zip)) === 'archive' ? zip : null;
}

/**
 * The paths of the files in a zip archive, below its own path; null for any other file, a workbook among them. A file
 * that cannot be read is no archive here: opening it says why.
 */
export async function archiveMembers(path: string): Promise<string[] | null> {
  try {
    const zip = await isArchive(await DiskBytes.open(path));
    return zip && [...membersByName(zip).keys()].map((name) => `${path}/${name}`);
  } catch (error) {
    if (error instanceof FileRefused || error instanceof XmlFailure) return null;
    throw error;
  }
}

/** The file that a path goes through, where it leads into an archive. */
async function archiveOf(path: string): Promise<string | null> {
  for (let above = dirname(path); above !== dirname(above); above = dirname(above)) {
    const info = await stat(above).catch(() => null);
    if (info) return info.isFile() ? above : null;
  }
  return null;
}

/**
 * The bytes of a file, or of a member of an archive by the path that `archiveMembers` gives it.
 * @throws FileRefused when there is no such file, or it cannot be read or unpacked
 */
export async function openBytes(path: string): Promise<FileBytes> {
  const archive = (await stat(path).catch(() => null)) ? null : await archiveOf(path);
  if (archive === null) return DiskBytes.open(path);
  const zip = await isArchive(await DiskBytes.open(archive));
  const name = path.slice(archive.length + 1).replaceAll('\\', '/');
  const entry = zip && membersByName(zip).get(name);
  if (!zip || !entry) throw new FileRefused('file-missing');
  if (entry.size > LIMITS.memberBytes) {
    const limit = LIMITS.memberBytes / MB;
    throw new FileRefused('member-too-large', { megabytes: Math.ceil(entry.size / MB), limit });
  }
  return new MemoryBytes(path, await zip.bytes(entry));
}
