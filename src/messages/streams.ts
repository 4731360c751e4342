import type { Text } from '../base/text.js';

/** Where `-` stands for standard input or output. */
export const STREAMS = {
  noImport: {
    zh: '不能从标准输入导入：证据要写明出自哪个文件，同名的新文件会替代旧文件。请先存成文件再导入；hedui peek - 可以预览',
    en: 'standard input cannot be imported: evidence names its file, and a later file of the same name takes its place. Save it as a file first; hedui peek - shows what is in it',
  },
  noFolder: {
    zh: '{flag} 需要文件夹，不能写到标准输出',
    en: '{flag} takes a folder; several files cannot go to standard output',
  },
  terminal: {
    zh: '工作簿不能显示在终端上；请转到文件或管道，如 … > 文件.xlsx',
    en: 'a workbook cannot be shown on a terminal; send it to a file or a pipe, as in … > file.xlsx',
  },
} as const satisfies Record<string, Text>;
