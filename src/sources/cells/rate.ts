import { Ratio } from '../../base/ratio.js';
import { DateCell, ErrorCell } from '../../formats/cells.js';
import { foldToken, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, DAMAGED_BY_EXCEL, EXCEL_ERROR, Fault } from './reading.js';

const UNREADABLE = new Fault('unreadable-rate');
const OUT_OF_RANGE = new Fault('rate-out-of-range');
const AMBIGUOUS = new Fault('ambiguous-rate');

/** Digits, also Chinese ones in 二分之一: such a text says a share, and must not be read as saying none. */
const SAYS_A_NUMBER = /\d|分之/;

const inRange = (ratio: Ratio): string | Fault =>
  ratio.compare(0) < 0 || ratio.compare(1) > 0 ? OUT_OF_RANGE : ratio.toString();

/**
 * A share between 0 and 1 as the text of an exact fraction: 0.5, 50%, 1/2. 共同共有 and other words are empty. 1/2 that
 * Excel made a date (the 2nd of January) is damaged. In a column headed (%) 50 is a half; a number up to 1 there may be
 * half a percent or, formatted by Excel, the half itself: it is not guessed.
 */
export function rateReader(isPlaceholder: IsPlaceholder, inPercent: boolean): CellReader {
  const bare = (ratio: Ratio): string | Fault => {
    if (!inPercent || ratio.compare(0) <= 0) return inRange(ratio);
    return ratio.compare(1) > 0 ? inRange(ratio.dividedBy(100)) : AMBIGUOUS;
  };
  return (cell) => {
    // Excel keeps 15 digits; what follows is dust of a formula.
    if (typeof cell === 'number')
      return Number.isFinite(cell) ? bare(Ratio.fromNumber(Number(cell.toPrecision(15)))) : UNREADABLE;
    if (typeof cell !== 'string') {
      if (cell instanceof ErrorCell) return EXCEL_ERROR;
      return cell instanceof DateCell ? DAMAGED_BY_EXCEL : UNREADABLE;
    }
    // NFKC makes ½ the digits with a fraction slash.
    const token = foldToken(cell).replace(/^'/, '').replace('\u2044', '/');
    if (token === '' || isPlaceholder(token)) return null;
    if (isErrorText(token)) return EXCEL_ERROR;
    const ratio = Ratio.parse(token);
    if (!ratio) return SAYS_A_NUMBER.test(token) ? UNREADABLE : null;
    return token.endsWith('%') || token.includes('/') ? inRange(ratio) : bare(ratio);
  };
}
