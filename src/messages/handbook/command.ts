import type { Text } from '../../base/text.js';

/** The command that writes a handbook. */
export const HANDBOOK = {
  command: {
    zh: '政策汇编：各项救助的条件、限额、金额、材料、程序和时限，附由程序算出的例子',
    en: 'the handbook of a policy: conditions, limits, amounts, papers, procedure, with examples the program works out',
  },
  out: {
    zh: '写入的文件（.docx 或 .md；- 为标准输出，写成 Markdown）',
    en: 'the file to write (.docx or .md; - for Markdown on standard output)',
  },
  asOf: {
    zh: '哪一天的政策 YYYY-MM-DD（默认今天）',
    en: 'the policy of which day YYYY-MM-DD (default: today)',
  },
  short: { zh: '群众看的两页宣传单', en: 'the two pages for those who may apply' },
  written: { zh: '已写入 {path}', en: 'written: {path}' },
} as const satisfies Record<string, Text>;

export const HANDBOOK_ERRORS = {
  out: {
    zh: '请用 --out 写明文件，如 hedui policy handbook --out 政策汇编.docx',
    en: 'name the file with --out, as in hedui policy handbook --out handbook.docx',
  },
  ending: {
    zh: '{path}：文件名须以 .docx 或 .md 结尾',
    en: '{path}: the name must end in .docx or .md',
  },
} as const satisfies Record<string, Text>;
