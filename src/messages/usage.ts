import type { Text } from '../base/text.js';

/** What is said of a command line that is not understood. */
export const USAGE = {
  unknownCommand: {
    zh: '没有命令“{word}”；hedui --help 列出全部命令',
    en: 'unknown command "{word}"; hedui --help lists them all',
  },
  unknownOption: {
    zh: '没有选项“{word}”；在命令后加 --help 查看可用的选项',
    en: 'unknown option "{word}"; add --help to the command to see its options',
  },
  missingArgument: {
    zh: '缺少参数“{word}”；在命令后加 --help 查看用法',
    en: 'the argument "{word}" is missing; add --help to the command to see how it is used',
  },
  missingValue: { zh: '选项“{word}”后面缺少内容', en: 'the option "{word}" lacks its value' },
  missingOption: {
    zh: '缺少必需的选项“{word}”',
    en: 'the option "{word}" is required',
  },
  tooMany: {
    zh: '参数过多：应有 {expected} 个，给了 {received} 个；名称中有空格时请加引号',
    en: 'too many arguments: {expected} expected, {received} given; put names with spaces in quotes',
  },
  unknownWordNear: {
    zh: '{flag} 没有“{value}”，是不是 {near}？',
    en: '{flag} has no "{value}"; did you mean {near}?',
  },
  didYouMean: { zh: '（是不是 {words}？）', en: ' (did you mean {words}?)' },
  emptyFlag: {
    zh: '选项“{flag}”的内容是空的',
    en: 'the value of the option "{flag}" is empty',
  },
} as const satisfies Record<string, Text>;
