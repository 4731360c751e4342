import type { Worksheet } from 'exceljs';
import { type Language, say } from '../base/text.js';
import { FRAME } from '../messages/workbooks.js';
import { addValidation } from './exceljs-gaps.js';
import type { Column } from './layout.js';

/** What a column has beside its cells, once its range is known: drop-down, or what may be entered. */
export function finishColumn<Row>(
  sheet: Worksheet,
  { choices, dateEntry, textEntry }: Column<Row>,
  range: string,
  language: Language,
): void {
  if (choices) {
    addValidation(sheet, range, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.map((choice) => choice[language]).join(',')}"`],
      showErrorMessage: true,
      errorTitle: FRAME.choiceErrorTitle[language],
      error: FRAME.choiceError[language],
    });
  }
  if (dateEntry) {
    addValidation(sheet, range, {
      type: 'date',
      operator: 'greaterThan',
      allowBlank: true,
      formulae: [new Date('2000-01-01T00:00:00Z')],
      showErrorMessage: true,
      errorTitle: FRAME.dateErrorTitle[language],
      error: FRAME.dateError[language],
    });
  }
  if (textEntry !== undefined) {
    addValidation(sheet, range, {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      allowBlank: true,
      formulae: [textEntry],
      showErrorMessage: true,
      errorTitle: FRAME.lengthErrorTitle[language],
      error: say(FRAME.lengthError, language, { most: textEntry }),
    });
  }
}
