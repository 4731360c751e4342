import type { Text } from '../base/text.js';

/** The flags of `hedui reconcile`. */
export const RECONCILE_FLAGS = {
  runs: {
    zh: '前、后两次核对的编号（默认取最近两个月份的核对）',
    en: 'numbers of the earlier and the later run (default: the last two of different months)',
  },
  aspect: {
    zh: '只列出这种变化（可重复）：',
    en: 'only this kind of change (repeatable): ',
  },
  totals: { zh: '只输出总表', en: 'only the totals' },
  out: {
    zh: '写出工作簿：文件（.xlsx）或文件夹（其中写对账表.xlsx）',
    en: 'write the workbook: a file (.xlsx), or a folder for 对账表.xlsx',
  },
} as const satisfies Record<string, Text>;
