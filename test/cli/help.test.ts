import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { groupOf } from '../../src/cli/command-groups.js';
import { wholeProgram } from '../../src/cli/program.js';
import { EXAMPLES } from '../../src/messages/cli.js';
import { hedui } from './hedui.js';

const programs = { zh: await wholeProgram('zh', '0.0.0'), en: await wholeProgram('en', '0.0.0') };

/** All that a command prints for its help, the examples behind it included. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (piece) => {
      text += piece;
    },
  });
  command.outputHelp();
  return text;
}

const withSubcommands = (command: Command): Command[] =>
  command.commands.flatMap((one) => (one.name() === 'help' ? [] : [one, ...withSubcommands(one)]));

const fullName = (command: Command): string =>
  command.parent ? `${fullName(command.parent)} ${command.name()}`.trim() : command.name();

describe.each(['zh', 'en'] as const)('help in %s', (language) => {
  const program = programs[language];
  const commands = withSubcommands(program);

  test.each(commands.map((command) => [fullName(command), command] as const))(
    '%s has examples that can be typed as they stand',
    (name, command) => {
      const [, after = ''] = helpOf(command).split(`${EXAMPLES[language]}\n`);
      const lines = after.split('\n').filter((line) => line.trim() !== '');
      expect(lines.length, name).toBeGreaterThan(0);
      for (const line of lines) expect(line).toContain('hedui ');
    },
  );

  test('puts every command in one of the groups', () => {
    const ungrouped = program.commands.map((command) => command.name()).filter((name) => !groupOf(name));
    expect(ungrouped).toEqual([]);
  });

  test('shows every flag with what it does', () => {
    for (const command of [program, ...commands]) {
      for (const { long, description } of command.options) {
        expect(description, `${fullName(command)} ${long}`).not.toBe('');
      }
    }
  });
});

test('an example names only commands and flags that there are', () => {
  for (const command of withSubcommands(programs.en)) {
    const lines = helpOf(command).split('\n');
    for (const line of lines.filter((one) => /^ {2}(.*\| )?hedui /.test(one))) {
      for (const call of line.split('|').filter((one) => one.includes('hedui '))) assertKnown(call.trim());
    }
  }
});

/** Follows the words of a call down the commands; each flag must be one of the command or of the program. */
function assertKnown(call: string): void {
  const words = call.replace(/^.*?hedui /, '').split(/\s+/);
  let command = programs.en;
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word);
    if (!next) break;
    command = next;
  }
  expect(command, call).not.toBe(programs.en);
  const known = [command, command.parent, programs.en].flatMap((one) => one?.options ?? []);
  // What a command does without naming a subcommand has flags of its own.
  const ofDefault = command.commands.flatMap((one) => one.options);
  const names = new Set([...known, ...ofDefault].flatMap(({ long, short }) => [long, short]));
  for (const flag of words.filter((word) => /^--?[a-z]/.test(word))) {
    expect(names, call).toContain(flag.split('=')[0]);
  }
}

test('asked for in any way it is the same, on stdout, and no failure', () => {
  const asked = [
    ['imports', 'show', '--help'],
    ['help', 'imports'],
    ['imports', '-h'],
  ].map((args) => hedui(args));
  for (const { status, stderr } of asked) {
    expect(status).toBe(0);
    expect(stderr).toBe('');
  }
  expect(asked[1]?.stdout).toBe(asked[2]?.stdout);
});

test('without a command the help goes to stderr as wrong usage', () => {
  const { status, stdout, stderr } = hedui([]);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('batch');
});
