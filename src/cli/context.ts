import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { lightFormat } from 'date-fns/lightFormat';
import { UserError } from '../base/errors.js';
import type { Language } from '../base/text.js';
import { resolveSettings, type Settings } from '../config/settings.js';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { USAGE } from '../messages/usage.js';
import { readWord } from './flags.js';
import { LISTING_FORMATS, type ListingFormat, type ListingOptions } from './listing.js';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

interface GlobalFlags {
  readonly db?: string;
  readonly policy?: string;
  readonly operator?: string;
  readonly lang?: string;
  readonly roster?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly mask?: boolean;
  readonly unmask?: boolean;
}

/** What the global flags, the environment and the system say, for one command. */
export interface Context {
  readonly settings: Settings;
  readonly language: Language;
  readonly roster: Roster | null;
  readonly listing: ListingOptions;
  /** `--mask`, for what is written to files. */
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
  if (flags.lang !== undefined) readWord(flags.lang, LANGUAGES, '--lang');
  const settings = resolveSettings(flags, process.env, account());
  const format: ListingFormat = flags.json
    ? 'json'
    : readWord(readable(flags.format), LISTING_FORMATS, '--format');
  const language = settings.language.value;
  const mask = format === 'table' ? !flags.unmask : Boolean(flags.mask);
  const quiet = Boolean(flags.quiet);
  return {
    settings,
    language,
    roster: flags.roster === undefined ? null : readWord(flags.roster, ROSTERS, '--roster'),
    listing: { format, language, mask },
    mask: Boolean(flags.mask),
    quiet,
    progress: !quiet && flags.progress !== false && Boolean(process.stderr.isTTY),
    now: lightFormat(new Date(), 'yyyy-MM-dd HH:mm:ss'),
  };
}

/** What is no list is read as text. */
const readable = (format = 'table'): string => (format === 'text' ? 'table' : format);

/** Some service accounts have no entry to read; the records then say so. */
function account(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USERNAME ?? process.env.USER ?? '?';
  }
}
