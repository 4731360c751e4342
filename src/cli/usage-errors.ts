import type { Command } from 'commander';
import { UserError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { fillText, type Language, say, type Text } from '../base/text.js';
import { ERRORS } from '../messages/cli.js';
import { USAGE } from '../messages/usage.js';

/** The sentences of commander, and what stands for each in the reader's language. */
const SENTENCES: readonly (readonly [RegExp, Text])[] = [
  [/^unknown command '(?<word>.*)'/, USAGE.unknownCommand],
  [/^unknown option '(?<word>.*)'/, USAGE.unknownOption],
  [/^missing required argument '(?<word>.*)'/, USAGE.missingArgument],
  [/^option '(?<word>.*)' argument missing/, USAGE.missingValue],
  [/^required option '(?<word>.*)' not specified/, USAGE.missingOption],
  [/^too many arguments.*Expected (?<expected>\d+) arguments? but got (?<received>\d+)/, USAGE.tooMany],
];
const SUGGESTION = /\(Did you mean (?:one of )?(.+)\?\)/;

/** A complaint of commander as one line in the reader's language, with its suggestion. @param text English, with 'error: ' */
export function usageError(text: string, language: Language): string {
  const [, sentence = text] = /^error: (.*)/s.exec(text) ?? [];
  const suggestion = SUGGESTION.exec(sentence)?.[1];
  for (const [pattern, told] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const words = suggestion === undefined ? '' : say(USAGE.didYouMean, language, { words: suggestion });
    return `${say(ERRORS.prefix, language)}${say(told, language, match.groups ?? {})}${words}\n`;
  }
  return `${say(ERRORS.prefix, language)}${sentence}`;
}

/**
 * A command that lists when no subcommand is named takes a misspelt subcommand for an argument of the list. It is told as
 * what it is.
 */
export function refuseMisspeltSubcommands(command: Command): void {
  const list = command.commands.find((one) => one.name() === 'list');
  if (!list) return;
  list.allowExcessArguments();
  list.hook('preAction', () => {
    const [word] = list.args;
    if (word === undefined) return;
    const near = nearest(
      word,
      command.commands.map((one) => one.name()),
    );
    const told = fillText(USAGE.unknownCommand, { word: `${command.name()} ${word}` });
    if (near === null) throw new UserError(told, 2);
    const words = fillText(USAGE.didYouMean, { words: `${command.name()} ${near}` });
    throw new UserError({ zh: told.zh + words.zh, en: told.en + words.en }, 2);
  });
}
