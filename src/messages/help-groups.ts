import type { Text } from '../base/text.js';

/** The headings under which the help lists commands and flags. */
export const HELP_GROUPS = {
  month: { zh: '每月工作：', en: 'The monthly job:' },
  files: { zh: '文件与来源：', en: 'Files and sources:' },
  results: { zh: '结果：', en: 'Results:' },
  followUp: { zh: '核查与对账：', en: 'Follow-up:' },
  policy: { zh: '政策：', en: 'Policy:' },
  exchange: { zh: '与其他程序交换：', en: 'Exchange with other programs:' },
  upkeep: { zh: '安装与设置：', en: 'Set-up and upkeep:' },
  output: { zh: '输出选项：', en: 'Output options:' },
} as const satisfies Record<string, Text>;

/** What stands for commander's own words in a line of usage. */
export const USAGE_WORDS: Readonly<Record<string, Text>> = {
  '[options]': { zh: '[选项]', en: '[options]' },
  '[command]': { zh: '[命令]', en: '[command]' },
};
