import { ErrorCell } from '../../formats/cells.js';
import type { Column } from '../source.js';
import { cellText, foldToken, type IsPlaceholder, isErrorText } from './fold.js';
import { type CellReader, EXCEL_ERROR, Fault } from './reading.js';

/** The row parser decides what it means: another word, unknown, or a rejection. */
export const UNKNOWN_WORD = new Fault('unknown-word');

const foldWord = (text: string) => foldToken(text).toUpperCase();

/** Every way to write a word of the column, folded, with the word it stands for. */
export function wordsOf(column: Column): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [synonym, word] of Object.entries(column.synonyms ?? {})) words.set(foldWord(synonym), word);
  for (const word of column.words ?? []) words.set(foldWord(word), word);
  return words;
}

/** One of the words listed or their synonyms; width, case and white space do not matter. A number is its digits. */
export function enumReader(isPlaceholder: IsPlaceholder, column: Column): CellReader {
  const words = wordsOf(column);
  return (cell) => {
    if (cell instanceof ErrorCell) return EXCEL_ERROR;
    const raw = cellText(cell);
    const known = words.get(raw);
    if (known !== undefined) return known;
    const token = foldWord(raw);
    if (token === '') return null;
    const word = words.get(token);
    if (word !== undefined) return word;
    if (isErrorText(token)) return EXCEL_ERROR;
    return isPlaceholder(token) ? null : UNKNOWN_WORD;
  };
}
