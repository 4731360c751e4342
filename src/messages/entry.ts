import type { Text } from '../base/text.js';

/** What stands in workbooks that people fill in: templates and rejected rows. */
export const ENTRY = {
  checkTitle: { zh: '请核对', en: 'Please check' },
  checkWord: {
    zh: '这不是列表中的词。请从列表中选择；其他写法可能无法识别。',
    en: 'This is no word of the list. Choose one of them; other words may not be understood.',
  },
  checkId: {
    zh: '身份证号应为 18 位（或 15 位）。',
    en: 'An identity number has 18 (or 15) characters.',
  },
  checkWhole: { zh: '应填整数。', en: 'A whole number is needed.' },
} as const satisfies Record<string, Text>;

/** The workbook of rejected rows. */
export const REJECT_SHEET = {
  title: {
    zh: '第 {number} 次导入（{file}）中被拒绝的行。请改正标红的格子，保存后用 hedui import 重新导入；导入号、工作表、行号三列请勿改动。',
    en: 'Rejected rows of import {number} ({file}). Mend the red cells, save, and import the file again; leave 导入号, 工作表 and 行号 as they are.',
  },
  columns: { zh: '有误的列', en: 'Columns to mend' },
  reason: { zh: '拒绝原因', en: 'Reason of rejection' },
} as const satisfies Record<string, Text>;
