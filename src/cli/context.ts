import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { lightFormat } from 'date-fns/lightFormat';
import { UserError } from '../base/errors.js';
import type { Language } from '../base/text.js';
import { SETTINGS } from '../config/declared.js';
import {
  type Environment,
  resolveSettings,
  type SettingFlags,
  type Settings,
  type SettingsFile,
} from '../config/settings.js';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { USAGE } from '../messages/usage.js';
import { readWord } from './flags.js';
import { LISTING_FORMATS, type ListingOptions } from './listing.js';

interface GlobalFlags extends SettingFlags {
  readonly roster?: string;
}

/** Where a command runs: the settings files that hold there, or what is wrong with them, and the environment. */
export interface Surroundings {
  readonly files: readonly SettingsFile[] | UserError;
  readonly environment: Environment;
}

const surroundings = new WeakMap<Command, Surroundings>();

/** What is wrong with a settings file is told when a setting is asked for: help and the version need none. */
export function useSurroundings(program: Command, around: Surroundings): void {
  surroundings.set(program, around);
}

function surroundingsOf(command: Command): Surroundings {
  let program = command;
  while (program.parent) program = program.parent;
  return surroundings.get(program) ?? { files: [], environment: process.env };
}

/** @throws UserError (2) when one of the files is not in order */
export function settingsFilesOf(command: Command): readonly SettingsFile[] {
  const { files } = surroundingsOf(command);
  if (files instanceof UserError) throw files;
  return files;
}

/** What the global flags, the environment, the settings files and the system say, for one command. */
export interface Context {
  readonly settings: Settings;
  readonly language: Language;
  readonly roster: Roster | null;
  readonly listing: ListingOptions;
  /** Whether identity numbers are masked in what is written to files. */
  readonly mask: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  /** The wall clock as records keep it: YYYY-MM-DD HH:MM:SS, local time. */
  readonly now: string;
}

/** @throws UserError (2) for a value that a flag does not take */
export function contextOf(command: Command): Context {
  const flags = command.optsWithGlobals<GlobalFlags>();
  for (const flag of ['db', 'policy', 'operator'] as const) {
    if (flags[flag]?.trim() === '') throw new UserError(USAGE.emptyFlag, 2, { flag: `--${flag}` });
  }
  const { environment } = surroundingsOf(command);
  const { words: languages, variable } = SETTINGS.language;
  if (flags.lang !== undefined) readWord(flags.lang, languages, '--lang');
  else if (environment.HEDUI_LANG) readWord(environment.HEDUI_LANG, languages, variable);
  const settings = resolveSettings(flags, environment, settingsFilesOf(command), account());
  const format = readWord(readable(settings['output.format'].value), LISTING_FORMATS, '--format');
  const language = settings.language.value;
  const masking = settings['output.mask'].value;
  const quiet = settings['output.quiet'].value;
  return {
    settings,
    language,
    roster: flags.roster === undefined ? null : readWord(flags.roster, ROSTERS, '--roster'),
    listing: {
      format,
      language,
      mask: format === 'table' ? masking !== 'never' : masking === 'always',
    },
    mask: masking === 'always',
    quiet,
    progress: !quiet && settings['output.progress'].value && Boolean(process.stderr.isTTY),
    now: lightFormat(new Date(), 'yyyy-MM-dd HH:mm:ss'),
  };
}

/** What is no list is read as text. */
const readable = (format: string): string => (format === 'text' ? 'table' : format);

/** Some service accounts have no entry to read; the records then say so. */
function account(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USERNAME ?? process.env.USER ?? '?';
  }
}
