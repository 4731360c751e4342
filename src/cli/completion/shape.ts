import type { Argument, Command, Option } from 'commander';
import { type Offer, offerFor } from './offers.js';

/** One flag as a shell completes it. */
export interface FlagShape {
  /** As it is typed: `--tier`, `-h`. */
  readonly names: readonly string[];
  readonly description: string;
  /** What may follow it; null for a flag without a value. */
  readonly value: Offer | null;
}

/** One command, with the flags that may stand behind it. */
export interface CommandShape {
  /** The words that lead to it, such as `imports show`; empty for the program itself. */
  readonly path: string;
  readonly flags: readonly FlagShape[];
  readonly subcommands: readonly { readonly name: string; readonly description: string }[];
  /** What its arguments may be; the last one repeats where it is variadic. */
  readonly args: readonly Offer[];
}

/** The program as a shell sees it: every command, the program first. */
export function shapeOf(program: Command): CommandShape[] {
  const global = flagsOf(program);
  const walk = (command: Command, path: readonly string[]): CommandShape[] => [
    {
      path: path.join(' '),
      flags: command === program ? global : withGlobal(flagsOf(command), global),
      subcommands: subcommandsOf(command),
      args: command.registeredArguments.map(argumentOffer),
    },
    ...command.commands.flatMap((one) => walk(one, [...path, one.name()])),
  ];
  return walk(program, []);
}

const subcommandsOf = (command: Command): CommandShape['subcommands'] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ name: one.name(), description: one.description() }));

const flagsOf = (command: Command): FlagShape[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined),
      description: option.description,
      value: option.required || option.optional ? optionOffer(option) : null,
    }));

/** A flag of the command hides the one of the program with the same name. */
function withGlobal(own: readonly FlagShape[], global: readonly FlagShape[]): FlagShape[] {
  const taken = new Set(own.flatMap(({ names }) => names));
  return [...own, ...global.filter(({ names }) => !names.some((name) => taken.has(name)))];
}

const optionOffer = (option: Option): Offer =>
  offerFor(option.long ?? '', /[<[](.+?)[>\]]/.exec(option.flags)?.[1] ?? '');

const argumentOffer = (argument: Argument): Offer => offerFor('', argument.name());
