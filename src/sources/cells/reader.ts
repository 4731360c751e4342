import type { ReadContext } from '../found-table.js';
import type { Column, Source } from '../source.js';
import { yuanPer } from '../units.js';
import { boolReader } from './bool.js';
import { dateReader, monthReader } from './date.js';
import { enumReader } from './enum.js';
import { placeholdersOf } from './fold.js';
import { idReader } from './id.js';
import { intReader, numberReader } from './number.js';
import { rateReader } from './rate.js';
import type { CellReader } from './reading.js';
import { textReader } from './text.js';
import { yuanReader } from './yuan.js';

/** The reader of a column's cells. @param unit what numbers are in that do not say so themselves */
export function readerOf(
  source: Pick<Source, 'family' | 'allowsNegative'>,
  column: Column,
  unit: string | null,
  { today, date1904 = false }: Pick<ReadContext, 'today' | 'date1904'>,
): CellReader {
  const isPlaceholder = placeholdersOf(source.family);
  switch (column.type) {
    case 'text':
      return textReader(isPlaceholder);
    case 'id':
      return idReader(isPlaceholder, today);
    case 'yuan':
      return yuanReader(isPlaceholder, yuanPer(unit), source.allowsNegative);
    case 'date':
      return dateReader(isPlaceholder, date1904);
    case 'month':
      return monthReader(isPlaceholder, date1904);
    case 'bool':
      return boolReader(isPlaceholder);
    case 'int':
      return intReader(isPlaceholder, source.allowsNegative);
    case 'number':
      return numberReader(isPlaceholder, column.unit);
    case 'rate':
      return rateReader(isPlaceholder, unit === '%');
    case 'enum':
      return enumReader(isPlaceholder, column);
  }
}
