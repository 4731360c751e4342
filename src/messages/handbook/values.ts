import type { Text } from '../../base/text.js';

/** The words of policy files that people know under other names. */
export const CHOICE_WORDS: Readonly<Record<string, Text>> = {
  ratio: { zh: '按占收入的比例', en: 'by their share of the income' },
  residual: { zh: '按扣除后的剩余收入', en: 'by what is left of the income' },
  是: { zh: '是', en: 'yes' },
  否: { zh: '否', en: 'no' },
};

export const YES_NO = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const satisfies Record<string, Text>;
