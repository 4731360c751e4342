import { makeDate } from '../base/dates.js';
import { type Cell, DateCell, ErrorCell } from './cells.js';
import type { SharedStrings } from './shared-strings.js';
import { decodeEscapes } from './xml-text.js';

const DAY = 86_400_000;
/** Day 0 of each date system. In the 1900 system that of the serials from 61 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The date of an Excel serial number, its time of day left out; null when it is none: a time alone (below 1 in the
 * 1900 system), a day before the calendar begins, and serial 60, the 29 February 1900 that Excel invented.
 */
export function dateOfSerial(serial: number, date1904: boolean): DateCell | null {
  const days = Math.floor(serial);
  if (date1904 ? days < 0 : serial < 1 || days === 60) return null;
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  // Before its invented day Excel is a day ahead of the calendar.
  const day = new Date(epoch + (days + (!date1904 && days < 60 ? 1 : 0)) * DAY);
  const date = makeDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  return date && new DateCell(date);
}

/** What JavaScript takes for a number beyond this, such as 0x1F, is none in a workbook. */
const DECIMAL = /^[-+]?[\d.]+(?:E[-+]?\d+)?$/i;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

/** Serials up to this one (the year 2119) are remembered. */
const REMEMBERED = 80_000;

/**
 * Turns what a cell stores into what it means. Every reader of workbooks hands its cells through here, which is
 * why they agree.
 */
export class CellNormaliser {
  readonly date1904: boolean;
  readonly #strings: SharedStrings;
  readonly #dateStyles: Uint8Array;
  // A file has few different dates: each becomes one object.
  readonly #dates = new Array<DateCell | null | undefined>(REMEMBERED);
  readonly #errors = new Map<string, ErrorCell>();

  constructor(strings: SharedStrings, dateStyles: Uint8Array, date1904: boolean) {
    this.#strings = strings;
    this.#dateStyles = dateStyles;
    this.date1904 = date1904;
  }

  number(value: number, style: number): Cell {
    return this.#dateStyles[style] === 1 ? this.date(value) : value;
  }

  date(serial: number): Cell {
    const days = Math.floor(serial);
    if (!(days >= 0 && days < REMEMBERED)) return dateOfSerial(serial, this.date1904) ?? serial;
    let date = this.#dates[days];
    // A time alone shares its day with no date in the 1900 system only.
    if (serial < 1 && !this.date1904) return serial;
    if (date === undefined) {
      date = dateOfSerial(serial, this.date1904);
      this.#dates[days] = date;
    }
    return date ?? serial;
  }

  shared(index: number): Cell {
    const text = this.#strings.get(index);
    // A string that is not there must not look like an empty cell.
    return text === undefined ? this.error('#REF!') : text;
  }

  text(text: string): Cell {
    return text === '' ? null : decodeEscapes(text);
  }

  error(code: string): Cell {
    let cell = this.#errors.get(code);
    if (!cell) {
      cell = new ErrorCell(code === '' ? '#VALUE!' : code);
      if (this.#errors.size < 100) this.#errors.set(code, cell);
    }
    return cell;
  }

  isoDate(text: string): Cell {
    const match = ISO_DATE.exec(text);
    const date = match && makeDate(Number(match[1]), Number(match[2]), Number(match[3]));
    return date ? new DateCell(date) : text;
  }

  /** A cell of any type from the text of its value; `text` has its entities resolved. */
  cell(type: string, style: number, value: string): Cell {
    switch (type) {
      case 's':
        return value.trim() === '' ? null : this.shared(Number(value));
      case 'str':
      case 'inlineStr':
        return this.text(value);
      case 'b':
        return this.#bool(value);
      case 'e':
        return this.error(value.trim());
      case 'd':
        return value.trim() === '' ? null : this.isoDate(value.trim());
      default:
        return this.#numeric(value, style);
    }
  }

  /** A word that is none of the four is kept rather than guessed at. */
  #bool(value: string): Cell {
    const word = value.trim().toLowerCase();
    if (word === '') return null;
    if (word === '1' || word === 'true') return true;
    return word === '0' || word === 'false' ? false : this.text(value);
  }

  #numeric(value: string, style: number): Cell {
    const digits = value.trim();
    if (digits === '') return null;
    const number = DECIMAL.test(digits) ? Number(digits) : Number.NaN;
    // Text without its type, NaN and INF: kept as they stand rather than guessed at.
    return Number.isFinite(number) ? this.number(number, style) : this.text(value);
  }
}
