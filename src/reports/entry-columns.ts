import type { DataValidation } from 'exceljs';
import { type Language, say, type Text } from '../base/text.js';
import { ENTRY } from '../messages/entry.js';
import type { Column, ColumnType } from '../sources/source.js';

/** How a cell is formatted into which somebody types a value of a source. Text keeps Excel from changing what is typed. */
const FORMATS: Readonly<Record<ColumnType, string>> = {
  text: '@',
  id: '@',
  enum: '@',
  bool: '@',
  month: '@',
  // 1/2 would become the second of January.
  rate: '@',
  date: 'yyyy-mm-dd',
  yuan: '#,##0.00',
  int: '0',
  number: '0.##',
};

export const entryFormat = (column: Column | undefined): string =>
  column ? FORMATS[column.type] : 'General';

const WIDTHS: Partial<Record<ColumnType, number>> = { id: 22, date: 13, month: 11, yuan: 14, bool: 10 };

/** In digits of the standard font. */
export const entryWidth = (column: Column | undefined): number => (column && WIDTHS[column.type]) ?? 16;

/** The words of a column that knows only some. */
export function wordsToChoose(column: Column): readonly string[] | null {
  if (column.type === 'bool') return ['是', '否'];
  return column.type === 'enum' ? (column.words ?? null) : null;
}

/** A drop-down, or a check of the length or kind; it only asks again where the reader understands other words too. */
export function entryValidation(column: Column, language: Language): DataValidation | null {
  const words = wordsToChoose(column);
  const told = (error: Text) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: say(ENTRY.checkTitle, language),
    error: say(error, language),
  });
  if (words) return { type: 'list', formulae: [`"${words.join(',')}"`], ...told(ENTRY.checkWord) };
  if (column.type === 'id') {
    return { type: 'textLength', operator: 'between', formulae: [15, 18], ...told(ENTRY.checkId) };
  }
  if (column.type === 'int') {
    return { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], ...told(ENTRY.checkWhole) };
  }
  return null;
}
