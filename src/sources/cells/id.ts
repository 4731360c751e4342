import type { IsoDate } from '../../base/dates.js';
import { isIdNo, parseIdNo } from '../../base/identity.js';
import { ErrorCell } from '../../formats/cells.js';
import { foldText, foldToken, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, DAMAGED_BY_EXCEL, EXCEL_ERROR, Fault } from './reading.js';

const WEIGHTS = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
const CHECK = '10X98765432';

const FAULTS = {
  length: new Fault('id-length'),
  characters: new Fault('id-characters'),
  'birth-date': new Fault('birth-date'),
  'check-digit': new Fault('check-digit'),
} as const;
const MASKED = new Fault('id-masked');

/** 3.20812E+17: what a CSV saved by Excel has in place of an identity number. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;
/** Excel keeps 15 digits of a number: of 18, the last three become 0. */
const ROUNDED = /^\d{15}000$/;

/**
 * Says yes only to 18 characters that need no folding, with a birth date whose day is at most 28: nearly all.
 * parseIdNo decides the others; this one exists because every row of every file passes here.
 */
function isPlainlyValid(text: string, latestBirth: number): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += digit * (WEIGHTS[index] as number);
  }
  if (text.charCodeAt(17) !== CHECK.charCodeAt(sum % 11)) return false;
  const month = twoDigits(text, 10);
  const day = twoDigits(text, 12);
  const birth = (twoDigits(text, 6) * 100 + twoDigits(text, 8)) * 10_000 + month * 100 + day;
  return birth >= 19000101 && birth <= latestBirth && month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

const twoDigits = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/**
 * An identity number, 18 characters. Nothing is guessed: a numeric cell has lost its last digits however it looks, and is
 * always rejected; so is text that went through a number (3.20812E+17, or 18 digits that end in 000 and fail).
 */
export function idReader(isPlaceholder: IsPlaceholder, today: IsoDate): CellReader {
  const latestBirth = Number(today.replaceAll('-', ''));
  return (cell) => {
    if (typeof cell !== 'string') {
      if (cell instanceof ErrorCell) return EXCEL_ERROR;
      return typeof cell === 'number' ? DAMAGED_BY_EXCEL : FAULTS.characters;
    }
    if (isPlainlyValid(cell, latestBirth)) return cell;
    const text = foldText(cell);
    if (text === '' || isPlaceholder(text)) return null;
    if (isErrorText(text)) return EXCEL_ERROR;
    const parsed = parseIdNo(text, today);
    if (isIdNo(parsed)) return parsed;
    const digits = foldToken(text).replace(/^'/, '');
    if (SCIENTIFIC.test(digits) || ROUNDED.test(digits)) return DAMAGED_BY_EXCEL;
    return /[*•●]/.test(digits) ? MASKED : FAULTS[parsed];
  };
}
