import type { Text } from '../base/text.js';

export const LIST_TEXTS = {
  empty: { zh: '（没有记录）', en: '(nothing to list)' },
} as const satisfies Record<string, Text>;
