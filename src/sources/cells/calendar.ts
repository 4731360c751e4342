import { type IsoDate, type Month, makeDate, makeMonth, monthOf } from '../../base/dates.js';
import { foldText } from './fold.js';

/** Day 0 of Excel's calendar of 1900, for every serial after its invented 29 February 1900. */
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
/** By so many days the serials of the 1904 system are smaller. */
const DAYS_TO_1904 = 1462;
/** Serials of 1908 to 2199. A smaller number is a year, a larger one 202411: neither is a day. */
const FIRST_SERIAL = 3000;
const LAST_SERIAL = 109_574;

/** Excel's serial number (its time of day dropped) or the digits yyyymmdd. */
export function dateFromNumber(value: number, date1904 = false): IsoDate | null {
  if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1) {
    const serial = Math.floor(value) + (date1904 ? DAYS_TO_1904 : 0);
    const day = new Date(EXCEL_DAY_ZERO + serial * 86_400_000);
    return makeDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  if (!Number.isInteger(value) || value < 19_000_101 || value > 29_991_231) return null;
  return makeDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
}

/** The time of day is dropped; a time zone other than China's would move the day, so it is not read. */
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\+08:?00)?';
const SEPARATED = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]${TIME})?$`);
const NAMED = new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})(?:[日号](?:${TIME})?)?$`);
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:\\d{6}|[T ]${TIME})?$`);
const NUMBER = /^\d{4,6}(?:\.\d+)?$/;

/** Folded, without white space save between digits, where it separates the day from the time. */
export const foldDate = (text: string): string =>
  foldText(text)
    .replace(/^'/, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/\s+/g, ' ');

/** @param token from foldDate */
export function dateFromText(token: string, date1904 = false): IsoDate | null {
  const compact = COMPACT.exec(token);
  if (compact) return makeDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const separated = SEPARATED.exec(token);
  if (separated) return makeDate(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const named = NAMED.exec(token);
  if (named) return makeDate(Number(named[1]), Number(named[2]), Number(named[3]));
  // In a CSV file a serial number is text.
  return NUMBER.test(token) ? dateFromNumber(Number(token), date1904) : null;
}

/** 202411, 20241101, 2024.11 or a serial. 2024.1 is January to some and, its zero lost, October to others. */
export function monthFromNumber(value: number, date1904 = false): Month | 'ambiguous' | null {
  if (Number.isInteger(value) && value >= 190_001 && value <= 299_912)
    return makeMonth(Math.floor(value / 100), value % 100);
  if (value >= 1900 && value < 3000) return monthFromText(String(value));
  const date = dateFromNumber(value, date1904);
  return date && monthOf(date);
}

const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?|(\d{2}))$/;
const RANGE = /^(.+?)(?:至|到|~|—+|–|--)(.+)$/;

/** @param token from foldDate */
export function monthFromText(token: string, date1904 = false): Month | 'ambiguous' | null {
  const match = MONTH.exec(token);
  if (match) {
    if (token.endsWith('.1')) return 'ambiguous';
    return makeMonth(Number(match[1]), Number(match[2] ?? match[3] ?? match[4]));
  }
  // A tax period from the first to the last day of one month is that month.
  const range = RANGE.exec(token);
  if (range) {
    const from = monthFromText(range[1] ?? '', date1904);
    const to = monthFromText(range[2] ?? '', date1904);
    return from === to ? from : null;
  }
  const date = dateFromText(token, date1904);
  return date && monthOf(date);
}
