import { ByteWindow } from './byte-window.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { SharedStrings } from './shared-strings.js';
import { StringsScanner } from './strings-scanner.js';
import { asUtf8, walkXml } from './xml.js';
import type { ZipEntry } from './zip-directory.js';
import type { ZipFile } from './zip-file.js';

/** Reads the strings of a plain part; null when only a parser can tell what it holds. */
async function scanStrings(zip: ZipFile, entry: ZipEntry): Promise<SharedStrings | null> {
  const strings = new SharedStrings(entry.size);
  const scanner = new StringsScanner(strings);
  const window = new ByteWindow();
  for await (const chunk of asUtf8(zip.chunks(entry), entry.name)) {
    window.append(chunk);
    const taken = scanner.scan(window.bytes, window.end);
    if (taken < 0) return null;
    window.take(taken);
  }
  window.append(Buffer.alloc(StringsScanner.LOOKAHEAD, ' '));
  return scanner.scan(window.bytes, window.end) >= 0 && scanner.complete && strings.isUtf8 ? strings : null;
}

async function parseStrings(zip: ZipFile, entry: ZipEntry): Promise<SharedStrings> {
  // In another encoding a character may take fewer bytes than in UTF-8, three for two at the most.
  const strings = new SharedStrings(entry.size * 2);
  let text = '';
  let inText = false;
  let phonetic = 0;
  await walkXml(zip.chunks(entry), entry.name, {
    open({ local }) {
      if (local === 'si') text = '';
      else if (local === 'rPh') phonetic++;
      else if (local === 't') inText = phonetic === 0;
    },
    text(part) {
      if (inText) text += part;
    },
    close({ local }) {
      if (local === 't') inText = false;
      else if (local === 'rPh') phonetic--;
      else if (local === 'si') {
        strings.appendText(text);
        strings.endString();
      }
    },
  });
  return strings;
}

/** The shared strings of a workbook; one without them has none. */
export async function readSharedStrings(zip: ZipFile, entry: ZipEntry | undefined): Promise<SharedStrings> {
  if (!entry) return new SharedStrings(0);
  if (entry.size > LIMITS.sharedStringBytes) throw new FileRefused('zip-bomb');
  return (await scanStrings(zip, entry)) ?? parseStrings(zip, entry);
}
