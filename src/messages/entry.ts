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

/** The empty workbook of a source. */
export const TEMPLATE = {
  notes: { zh: '填写说明', en: 'Notes' },
  title: { zh: '{title}：各列的填写说明', en: '{title}: how to fill in the columns' },
  general: {
    zh: '在工作表“{sheet}”中填写，一行一条。深色表头为必填列；可以删去不用的列，不能改列名。',
    en: 'Fill in the sheet "{sheet}", one line a record. Columns with a dark header are required; others may be deleted, none renamed.',
  },
  example: {
    zh: '灰色的一行是示例，人物为虚构，导入时不读取；可以直接改写或删除。',
    en: 'The grey line is an example with an invented person; an import leaves it out. Write over it or delete it.',
  },
  required: { zh: '必填', en: 'Required' },
  optional: { zh: '可不填', en: 'Optional' },
  ofHouseholder: { zh: '户主必填', en: 'Required of the householder' },
  header: { zh: '列名', en: 'Column' },
  need: { zh: '填写要求', en: 'Need' },
  format: { zh: '格式', en: 'Format' },
  words: { zh: '可填的词', en: 'Words' },
  aliases: { zh: '也可用的列名', en: 'Other headers' },
  empty: { zh: '留空表示', en: 'Empty means' },
  unknown: { zh: '不详', en: 'Unknown' },
  asExample: { zh: '示例', en: 'Example' },
} as const satisfies Record<string, Text>;

export const ENTRY_FORMATS = {
  text: { zh: '文字', en: 'Text' },
  id: { zh: '18 位身份证号，按文本填写', en: 'Identity number of 18 characters, as text' },
  yuan: { zh: '金额，按元计，最多两位小数', en: 'Amount in yuan, at most two decimals' },
  date: { zh: '日期，如 2024-11-30', en: 'Date such as 2024-11-30' },
  month: { zh: '年月，如 2024-11', en: 'Month such as 2024-11' },
  bool: { zh: '是或否', en: '是 (yes) or 否 (no)' },
  int: { zh: '整数', en: 'Whole number' },
  number: { zh: '数', en: 'Number' },
  rate: { zh: '比例，如 1/2、50% 或 0.5', en: 'Share such as 1/2, 50% or 0.5' },
  enum: { zh: '从列表中选择', en: 'One word of the list' },
} as const satisfies Record<string, Text>;

export const TEMPLATE_WRITTEN: Text = { zh: '已写入 {path}', en: 'wrote {path}' };
