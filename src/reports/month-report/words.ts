import { formatYuan } from '../../base/money.js';
import { type Language, say, type Text } from '../../base/text.js';
import { listOf } from '../../messages/explanation-words.js';
import { MONTH_PAGE } from '../../messages/month.js';

const PARTS: Readonly<Record<Language, string>> = { zh: '；', en: '; ' };

/**
 * Names in a row; of many the first few, and that there are more.
 * @param as parts that hold commas themselves stand further apart
 */
export function someOf(
  names: readonly string[],
  most: number,
  language: Language,
  as: 'names' | 'parts' = 'names',
): string {
  const few = names.slice(0, most);
  const list = as === 'parts' ? few.join(PARTS[language]) : listOf(few, language);
  return names.length > most ? say(MONTH_PAGE.more, language, { names: list }) : list;
}

/** +1,200.00 or −1,200.00. */
export const signedYuan = (fen: number): string => `${fen < 0 ? '−' : '+'}${formatYuan(Math.abs(fen))}`;

export const heading = (text: Text, language: Language) =>
  ({ kind: 'heading', text: text[language] }) as const;

export const paragraph = (text: string, tone: 'plain' | 'warning' = 'plain') =>
  ({ kind: 'text', text, tone }) as const;
