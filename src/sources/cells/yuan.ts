import { fenFromYuan } from '../../base/money.js';
import { ErrorCell } from '../../formats/cells.js';
import { parseDecimal } from './decimal.js';
import { foldToken, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, DAMAGED_BY_EXCEL, EXCEL_ERROR, Fault, NEGATIVE_NOT_ALLOWED } from './reading.js';

const UNREADABLE = new Fault('unreadable-amount');
const TOO_MANY_DECIMALS = new Fault('too-many-decimals');
const TOO_LARGE = new Fault('amount-too-large');

/**
 * The fen of digits with at most two decimals and nothing else, as most amounts in a CSV file are written; -1 for
 * anything else.
 */
function plainFen(text: string): number {
  const { length } = text;
  if (length > 13) return -1;
  let fen = 0;
  let decimals = -1;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      fen = fen * 10 + code - 48;
      if (decimals >= 0) decimals++;
    } else if (code === 46 && decimals < 0 && index > 0) decimals = 0;
    else return -1;
  }
  if (length === 0 || decimals === 0 || decimals > 2) return -1;
  return decimals === 2 ? fen : decimals === 1 ? fen * 10 : fen * 100;
}

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
/** Currency before or after the sign; the unit of the cell itself; 整. NFKC has made ￥ a ¥. */
const WRITTEN = /^([-+\u2212]?)(?:¥|RMB|CNY|人民币)?:?(.*?)(百万|千万|百|千|万|亿)?(元|圆)?整?$/i;

function scaleAndNumber(token: string, unitOfColumn: number): number | Fault {
  // (1,234.50) is how accountants write a negative amount.
  const inBrackets = /^\((.+)\)$/.exec(token)?.[1];
  const match = WRITTEN.exec(inBrackets ?? token);
  if (!match) return UNREADABLE;
  const [, sign = '', digits = '', scale, currency] = match;
  // One sign only: neither --5 nor (-5) is anything.
  if ((sign !== '' || inBrackets !== undefined) && /^[-+\u2212]/.test(digits)) return UNREADABLE;
  if (sign !== '' && inBrackets !== undefined) return UNREADABLE;
  const magnitude = parseDecimal(digits);
  if (magnitude === null) return UNREADABLE;
  if (magnitude === 'rounded') return DAMAGED_BY_EXCEL;
  // The unit in the cell (1.2万, 12000元) is nearer than that of the column.
  const factor = scale ? (SCALES[scale] ?? 1) : currency ? 1 : unitOfColumn;
  return magnitude * factor * (inBrackets !== undefined || (sign !== '' && sign !== '+') ? -1 : 1);
}

/**
 * Money in fen. @param unit how many yuan the number 1 is: 10,000 in a column of 万元
 * A unit of 万元 multiplies a float; the dust stays far below the 1e-6 yuan that fenFromYuan forgives.
 */
export function yuanReader(isPlaceholder: IsPlaceholder, unit: number, allowsNegative: boolean): CellReader {
  const inFen = (yuan: number) => {
    const fen = fenFromYuan(yuan);
    if (fen !== null) return fen < 0 && !allowsNegative ? NEGATIVE_NOT_ALLOWED : fen;
    if (Number.isNaN(yuan)) return UNREADABLE;
    return Number.isSafeInteger(Math.round(yuan * 100)) ? TOO_MANY_DECIMALS : TOO_LARGE;
  };
  return (cell) => {
    if (typeof cell === 'number') return inFen(cell * unit);
    if (typeof cell !== 'string') return cell instanceof ErrorCell ? EXCEL_ERROR : UNREADABLE;
    const plain = unit === 1 ? plainFen(cell) : -1;
    if (plain >= 0) return plain;
    const token = foldToken(cell).replace(/^'/, '');
    if (token === '' || isPlaceholder(token)) return null;
    if (isErrorText(token)) return EXCEL_ERROR;
    const yuan = scaleAndNumber(token, unit);
    return typeof yuan === 'number' ? inFen(yuan) : yuan;
  };
}
