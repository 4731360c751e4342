import { ErrorCell } from '../../formats/cells.js';
import { cellText, foldText, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, EXCEL_ERROR } from './reading.js';

/**
 * Text, trimmed and NFKC-folded; inner spaces and line breaks stay. A numeric cell (an account kept as a number) is read
 * as its digits without exponent, a date as YYYY-MM-DD, a truth value as TRUE or FALSE, as Excel shows them. The
 * apostrophe by which some systems force text is dropped before a digit.
 */
export function textReader(isPlaceholder: IsPlaceholder): CellReader {
  return (cell) => {
    if (typeof cell !== 'string') return cell instanceof ErrorCell ? EXCEL_ERROR : cellText(cell);
    const text = foldText(cell);
    if (text === '' || isPlaceholder(text)) return null;
    if (isErrorText(text)) return EXCEL_ERROR;
    return text.charCodeAt(0) === 39 && /^'\d/.test(text) ? text.slice(1) : text;
  };
}
