import { type Language, say, type Text } from '../base/text.js';
import { EXAMPLES } from '../messages/cli.js';

/** Says a text in the reader's language; what a command's file needs to describe itself. */
export type Say = (text: Text) => string;

export const sayIn =
  (language: Language): Say =>
  (text) =>
    say(text, language);

/** Examples below the help of a command. */
export const examples = (t: Say, ...lines: readonly string[]): string =>
  `\n${t(EXAMPLES)}\n${lines.map((line) => `  ${line}`).join('\n')}`;
