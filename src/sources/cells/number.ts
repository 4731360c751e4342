import { ErrorCell } from '../../formats/cells.js';
import { parseDecimal } from './decimal.js';
import { foldToken, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, DAMAGED_BY_EXCEL, EXCEL_ERROR, Fault, NEGATIVE_NOT_ALLOWED } from './reading.js';

const UNREADABLE = new Fault('unreadable-number');
const NOT_WHOLE = new Fault('not-whole');

/** What people write behind a count: 3人, 2套. */
const COUNTED = /(?:人次|[人口个套辆户名位次笔处台])$/;
/** What people write behind an area, by the unit of the column; another unit is no such number. NFKC made ㎡ m2. */
const AREA = { '㎡': /(?:m2|平方米|平米|平方)$/i, 亩: /亩$/ } as const;

function numeric(
  isPlaceholder: IsPlaceholder,
  suffix: RegExp | undefined,
  judge: (value: number) => number | Fault,
): CellReader {
  return (cell) => {
    if (typeof cell === 'number') return judge(cell);
    if (typeof cell !== 'string') return cell instanceof ErrorCell ? EXCEL_ERROR : UNREADABLE;
    const token = foldToken(cell).replace(/^'/, '');
    if (token === '' || isPlaceholder(token)) return null;
    if (isErrorText(token)) return EXCEL_ERROR;
    const value = parseDecimal(suffix ? token.replace(suffix, '') : token);
    if (value === 'rounded') return DAMAGED_BY_EXCEL;
    return value === null ? UNREADABLE : judge(value);
  };
}

/** A whole number; 3.0 is one. */
export const intReader = (isPlaceholder: IsPlaceholder, allowsNegative: boolean): CellReader =>
  numeric(isPlaceholder, COUNTED, (value) => {
    if (!Number.isSafeInteger(value)) return Number.isFinite(value) ? NOT_WHOLE : UNREADABLE;
    return value < 0 && !allowsNegative ? NEGATIVE_NOT_ALLOWED : value + 0;
  });

/** An area: never negative, in the unit of its column. */
export const numberReader = (isPlaceholder: IsPlaceholder, unit: '㎡' | '亩' | undefined): CellReader =>
  numeric(isPlaceholder, unit && AREA[unit], (value) =>
    Number.isFinite(value) ? (value < 0 ? NEGATIVE_NOT_ALLOWED : value + 0) : UNREADABLE,
  );
