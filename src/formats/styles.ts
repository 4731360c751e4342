import { attribute, walkXml } from './xml.js';
import type { ZipEntry } from './zip-directory.js';
import type { ZipFile } from './zip-file.js';

/**
 * Built-in formats that show a date. 27–36 and 50–58 are the East Asian ones (31 is yyyy年m月d日) that WPS and
 * Chinese Excel use. 18–21 and 45–47 show a time only.
 */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

// Quoted text, escaped characters, padding, fill, and bracketed colours, locales and conditions are no format
// letters; neither are the exponent of a number and the marks of a twelve-hour clock.
const NO_LETTERS =
  /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]?|E[+-]|AM\/PM|A\/P|General|G\/通用格式/gi;

function sectionShowsDate(section: string): boolean {
  if (/[0#?]/.test(section.replace(/s\.0+/gi, ''))) return false;
  if (/[ydegb]|aaa/i.test(section)) return true;
  // m is a month only where no hour or second makes it a minute.
  return /m/i.test(section) && !/[hs]/i.test(section) && !section.includes('[');
}

/** Whether a custom number format shows a date (a time alone is not one). */
export function isDateFormat(format: string): boolean {
  if (/^(general|standard|@|常规|通用格式)$/i.test(format.trim())) return false;
  return format.replace(NO_LETTERS, '').split(';').some(sectionShowsDate);
}

/** For each cell style of the workbook 1 when it shows dates. */
export async function readDateStyles(zip: ZipFile, entry: ZipEntry | undefined): Promise<Uint8Array> {
  if (!entry) return new Uint8Array();
  const custom = new Map<number, boolean>();
  const formats: number[] = [];
  let inCellFormats = false;
  // Conditional formats have number formats of their own, whose ids mean nothing elsewhere.
  let inDifferences = false;
  await walkXml(zip.chunks(entry), entry.name, {
    open(tag) {
      if (tag.local === 'dxfs') {
        inDifferences = true;
      } else if (tag.local === 'numFmt' && !inDifferences) {
        custom.set(Number(attribute(tag, 'numFmtId')), isDateFormat(attribute(tag, 'formatCode') ?? ''));
      } else if (tag.local === 'cellXfs') {
        inCellFormats = true;
      } else if (tag.local === 'xf' && inCellFormats) {
        formats.push(Number(attribute(tag, 'numFmtId') ?? 0));
      }
    },
    close(tag) {
      if (tag.local === 'cellXfs') inCellFormats = false;
      else if (tag.local === 'dxfs') inDifferences = false;
    },
  });
  return Uint8Array.from(formats, (id) => ((custom.get(id) ?? isBuiltInDate(id)) ? 1 : 0));
}
