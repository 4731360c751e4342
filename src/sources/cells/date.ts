import { DateCell, ErrorCell } from '../../formats/cells.js';
import { dateFromNumber, dateFromText, foldDate, monthFromNumber, monthFromText } from './calendar.js';
import { type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, EXCEL_ERROR, Fault } from './reading.js';

const UNREADABLE_DATE = new Fault('unreadable-date');
const UNREADABLE_MONTH = new Fault('unreadable-month');
const AMBIGUOUS_MONTH = new Fault('ambiguous-month');

/** Nearly all cells: what is left as it is. A day up to the 28th exists in every month. */
const PLAIN_DATE = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const PLAIN_MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;

/**
 * A day, as YYYY-MM-DD. Never guessed: 03/11/2024 may be two days, 24-11-3 has no century, 2024-11 and 2024 are no day.
 * A number without date format is a serial number or yyyymmdd, also where it stands as text.
 */
export function dateReader(isPlaceholder: IsPlaceholder, date1904: boolean): CellReader {
  return (cell) => {
    if (cell instanceof DateCell) return cell.date;
    if (typeof cell === 'number') return dateFromNumber(cell, date1904) ?? UNREADABLE_DATE;
    if (typeof cell !== 'string') return cell instanceof ErrorCell ? EXCEL_ERROR : UNREADABLE_DATE;
    if (PLAIN_DATE.test(cell)) return cell;
    const token = foldDate(cell);
    if (token === '' || isPlaceholder(token)) return null;
    if (isErrorText(token)) return EXCEL_ERROR;
    return dateFromText(token, date1904) ?? UNREADABLE_DATE;
  };
}

/** A month, as YYYY-MM: of a date, its month. */
export function monthReader(isPlaceholder: IsPlaceholder, date1904: boolean): CellReader {
  const judged = (month: string | null) =>
    month === null ? UNREADABLE_MONTH : month === 'ambiguous' ? AMBIGUOUS_MONTH : month;
  return (cell) => {
    if (cell instanceof DateCell) return cell.date.slice(0, 7);
    if (typeof cell === 'number') return judged(monthFromNumber(cell, date1904));
    if (typeof cell !== 'string') return cell instanceof ErrorCell ? EXCEL_ERROR : UNREADABLE_MONTH;
    if (PLAIN_MONTH.test(cell)) return cell;
    const token = foldDate(cell);
    if (token === '' || isPlaceholder(token)) return null;
    if (isErrorText(token)) return EXCEL_ERROR;
    return judged(monthFromText(token, date1904));
  };
}
