import { DiskBytes } from '../../../src/formats/file-bytes.js';
import { ZipFile } from '../../../src/formats/zip-file.js';

/** The parts of a workbook or document as text, by their names. */
export async function officeParts(path: string): Promise<Map<string, string>> {
  const zip = await ZipFile.open(await DiskBytes.open(path));
  const parts = new Map<string, string>();
  for (const entry of zip.entries) parts.set(entry.name, (await zip.bytes(entry)).toString('utf8'));
  return parts;
}

/** The words that somebody reads in a part, a space between two runs or cells. */
export const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ')
    .trim();
