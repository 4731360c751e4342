import type { Command, HelpConfiguration } from 'commander';
import stringWidth from 'string-width';
import { type Language, say } from '../base/text.js';
import { HELP_TITLES } from '../messages/cli.js';
import { USAGE_WORDS } from '../messages/help-groups.js';
import { wrap } from '../messages/text-lines.js';

/** Below this a column of descriptions is not worth having; the terminal breaks the lines. */
const LEAST_WIDTH = 20;

/** How help is laid out: in the reader's language, with Chinese characters two columns wide. */
export const helpLayout = (language: Language): HelpConfiguration => ({
  showGlobalOptions: true,
  styleTitle: (title) => say(HELP_TITLES[title] ?? { zh: title, en: title }, language),
  styleUsage: (usage) =>
    usage.replace(/\[(?:options|command)\]/g, (word) => {
      const told = USAGE_WORDS[word];
      return told ? say(told, language) : word;
    }),
  subcommandTerm,
  displayWidth: stringWidth,
  boxWrap: (text, width) =>
    width < LEAST_WIDTH
      ? text
      : text
          .split('\n')
          .flatMap((line) => wrap(line, width))
          .join('\n'),
});

/** Every command takes options; to say so behind each is of no use. */
function subcommandTerm(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...names].join(' ');
}
