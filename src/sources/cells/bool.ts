import { ErrorCell } from '../../formats/cells.js';
import { foldToken, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, EXCEL_ERROR, Fault } from './reading.js';

const UNREADABLE = new Fault('unreadable-bool');

const YES = ['是', '有', '1', '1.0', 'Y', 'YES', 'T', 'TRUE', '√', '✓', '✔', '☑', '对'];
const NO = ['否', '无', '0', '0.0', 'N', 'NO', 'F', 'FALSE', '×', '✗', '✘', '✕'];

const WORDS: ReadonlyMap<string, 1 | 0> = new Map([
  ...YES.map((word) => [word, 1] as const),
  ...NO.map((word) => [word, 0] as const),
]);

/** 1 or 0. 无 is an answer here, not an empty cell. The letter X is no answer: some tick with it, some cross out. */
export function boolReader(isPlaceholder: IsPlaceholder): CellReader {
  return (cell) => {
    if (typeof cell === 'boolean') return cell ? 1 : 0;
    if (cell === 1 || cell === 0) return cell;
    if (typeof cell !== 'string') return cell instanceof ErrorCell ? EXCEL_ERROR : UNREADABLE;
    const known = WORDS.get(cell);
    if (known !== undefined) return known;
    const token = foldToken(cell).toUpperCase();
    if (token === '') return null;
    const word = WORDS.get(token);
    if (word !== undefined) return word;
    if (isErrorText(token)) return EXCEL_ERROR;
    return isPlaceholder(token) ? null : UNREADABLE;
  };
}
