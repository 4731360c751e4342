import { yuanFromFen } from '../base/money.js';
import type { CellValue, Format } from './layout.js';

/** Characters that no XML may hold; one of them would make Excel offer to repair the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SPECIAL = /[<>&\r\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;
/** Half of a pair without its other half is no character. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const MOST_CHARACTERS = 32_767;
const DAY = 86_400_000;
/** The serial number of 1970-01-01 in the date system of 1900. */
const EPOCH = 25_569;

/** What may stand in a cell: no longer than Excel takes, no character that XML does not know. */
export function cellText(text: string): string {
  const short = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS).replace(HALF, '') : text;
  return SPECIAL.test(short) ? short.replace(NOT_XML, '') : short;
}

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** The number that stands for a value in a cell; null for what is none. Fen become yuan, dates serial numbers. */
function numberOf(value: CellValue, format: Format): number | null {
  if (format === 'date') {
    if (typeof value !== 'string') return null;
    const time = Date.parse(`${value}T00:00:00Z`);
    return Number.isNaN(time) ? null : EPOCH + time / DAY;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return format === 'money' ? yuanFromFen(value) : value;
}

/**
 * One cell as it stands in the XML of a sheet. Text stays text, never a formula; an empty cell keeps its style.
 * @param place the letters of the column and the number of the row
 * @param text the value of a text cell, as `cellText` left it
 */
export function cellXml(
  place: string,
  style: number,
  format: Format,
  value: CellValue,
  text: string,
): string {
  const open = `<c r="${place}" s="${style}"`;
  if (value === null || value === '') return `${open}/>`;
  if (format === 'text') return `${open} t="str"><v>${escaped(text)}</v></c>`;
  const number = numberOf(value, format);
  return number === null ? `${open}/>` : `${open}><v>${number}</v></c>`;
}

/**
 * - plain: a row like any other;
 * - above: the rows below it are folded away;
 * - folded: shown by a click on the plus sign beside the row above it.
 */
export type Fold = 'plain' | 'above' | 'folded';

const FOLDS: Readonly<Record<Fold, string>> = {
  plain: '',
  above: ' collapsed="1"',
  folded: ' hidden="1" outlineLevel="1"',
};

/** @param height in points */
export const rowXml = (row: number, height: number, cells: string, fold: Fold = 'plain'): string =>
  `<row r="${row}" ht="${height}" customHeight="1"${FOLDS[fold]}>${cells}</row>`;
