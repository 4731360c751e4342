import type { Command } from 'commander';
import type { Language } from '../../src/base/text.js';
import { wholeProgram } from '../../src/cli/program.js';
import { page } from './markdown.js';
import { CLI_PAGE } from './words.js';

const WIDTH = 100;

/** The help of every command there is, in the order in which the program names them. */
export async function commandPage(language: Language): Promise<string> {
  const program = await wholeProgram(language, '');
  const sections = commandsOf(program).map((command) => {
    const depth = command === program ? 2 : Math.min(3, pathOf(command).length);
    return `${'#'.repeat(depth)} ${pathOf(command).join(' ')}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``;
  });
  return page('cli', CLI_PAGE.title, language, [CLI_PAGE.about[language], ...sections]);
}

/** A command and all below it; the one that shows help is the help itself. */
const commandsOf = (command: Command): Command[] => [
  command,
  ...command.createHelp().visibleCommands(command).filter(isOwn).flatMap(commandsOf),
];

const isOwn = (command: Command): boolean => command.name() !== 'help';

const pathOf = (command: Command): string[] =>
  command.parent ? [...pathOf(command.parent), command.name()] : [command.name()];

/** The help as a pipe would get it. The global options are told with the program only. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (piece) => {
      text += piece;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.configureHelp({ ...command.configureHelp(), showGlobalOptions: false });
  command.outputHelp();
  return text.trimEnd();
}
