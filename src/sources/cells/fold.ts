import { type Cell, DateCell, ErrorCell } from '../../formats/cells.js';

/** Characters that show nothing and come along when text is copied from a web page. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Nothing in such a text needs folding; most cells are such. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z]+$/;

/** Text as it is kept: full and half width folded (NFKC), invisible characters gone, trimmed. */
export function foldText(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/** For what is no running text (numbers, dates, words of a list): folded, and without any white space. */
export const foldToken = (text: string): string => foldText(text).replace(/\s+/g, '');

const EXCEL_ERROR_TEXT =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|#{2,})$/i;

/** An Excel error that became text, as in a CSV file; ##### is what a column too narrow exports. */
export const isErrorText = (folded: string): boolean =>
  folded.charCodeAt(0) === 35 && EXCEL_ERROR_TEXT.test(folded);

/** Dashes of every kind, also several, and slashes: the cell was crossed out. */
const CROSSED_OUT = /^(?:[-\u2010-\u2015\u2212\u2500\u2501]+|\/+)$/;

/** What an agency writes where it has nothing. Only these words: 暂无 or 查无此人 may be anything. */
const ANSWERS_NOTHING: ReadonlySet<string> = new Set(['查无', '未查询到', '无记录', '无']);

/** Whether a folded text stands for an empty cell. */
export type IsPlaceholder = (folded: string) => boolean;

/** Most texts begin with a Han character, a letter or a digit, and are told by that. */
const isCrossedOut: IsPlaceholder = (folded) => {
  const first = folded.charCodeAt(0);
  return (first < 48 || (first > 0x7f && first < 0x4e00)) && CROSSED_OUT.test(folded);
};

/** The placeholders of a family of sources: only an agency says 查无. */
export function placeholdersOf(family: 'roster' | 'person' | 'bureau'): IsPlaceholder {
  return family === 'person'
    ? (folded) => isCrossedOut(folded) || (/^[查未无]/.test(folded) && ANSWERS_NOTHING.has(folded))
    : (folded) => folded === '无' || isCrossedOut(folded);
}

/** A number as Excel would show it in a column wide enough: without exponent. */
export function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

/** A cell as a person reads it, for reasons of rejection and for headers. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof DateCell) return cell.date;
  return cell instanceof ErrorCell ? cell.error : '';
}

/** Whether nothing stands in the cell: not even a placeholder. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && foldText(cell) === '');
