import type { Language } from '../base/text.js';
import { SETTINGS, type SettingKey } from './declared.js';

/** Where the value of a setting comes from, the strongest first. */
export type SettingOrigin = 'flag' | 'environment' | 'project' | 'user' | 'locale' | 'account' | 'default';

export interface Setting<T> {
  readonly value: T;
  readonly origin: SettingOrigin;
  /** The flag or the variable that says it, where its declaration names several. */
  readonly by?: string;
  /** The line of a settings file that says it. */
  readonly place?: { readonly file: string; readonly line: number };
}

export type When = 'auto' | 'always' | 'never';

/** What holds for a whole command, with the origin of each value. */
export interface Settings {
  readonly db: Setting<string>;
  readonly policy: Setting<string>;
  readonly operator: Setting<string>;
  readonly language: Setting<Language>;
  /** The bureau's telephone for objections to what is published; empty where none is given. */
  readonly phone: Setting<string>;
  readonly 'output.format': Setting<string>;
  /** Identity numbers: `auto` masks them in tables and leaves them whole in data and workbooks. */
  readonly 'output.mask': Setting<When>;
  readonly 'output.color': Setting<When>;
  readonly 'output.progress': Setting<boolean>;
  readonly 'output.quiet': Setting<boolean>;
}

/** Whether it was said for this command, not for all in a folder or by nobody. */
export const isSaidHere = ({ origin }: Setting<unknown>): boolean =>
  origin === 'flag' || origin === 'environment';

/** The global flags as the command line has read them. */
export interface SettingFlags {
  readonly db?: string;
  readonly policy?: string;
  readonly operator?: string;
  readonly lang?: string;
  /** Of the command that publishes. */
  readonly phone?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly mask?: boolean;
  readonly unmask?: boolean;
  /** False with `--no-color`. */
  readonly color?: boolean;
  /** False with `--no-progress`. */
  readonly progress?: boolean;
  readonly quiet?: boolean;
}

/** What one settings file says; every value has been checked. */
export interface SettingsFile {
  readonly path: string;
  readonly kind: 'project' | 'user';
  readonly values: Partial<Record<SettingKey, { readonly value: string; readonly line: number }>>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Every setting with its origin: a flag outranks the environment, which outranks the settings files (the project's before
 * the user's), which outrank the default.
 * @param files the strongest first
 */
export function resolveSettings(
  flags: SettingFlags,
  environment: Environment,
  files: readonly SettingsFile[],
  account: string,
): Settings {
  const inFiles = <T extends string>(key: SettingKey): Setting<T> | null => {
    for (const { path, kind, values } of files) {
      const said = values[key];
      // The file has been checked against the words of the declaration.
      if (said) return { value: said.value as T, origin: kind, place: { file: path, line: said.line } };
    }
    return null;
  };
  const text = (key: SettingKey, flag: string | undefined, otherwise: Setting<string>): Setting<string> =>
    fromFlag(flag) ?? fromVariable(key, environment) ?? inFiles(key) ?? otherwise;
  const truth = (key: SettingKey, flag: boolean | undefined, otherwise: boolean): Setting<boolean> => {
    if (flag === !otherwise) return { value: flag, origin: 'flag' };
    const said = inFiles(key);
    return said ? { ...said, value: said.value === 'true' } : { value: otherwise, origin: 'default' };
  };
  return {
    policy: text('policy', flags.policy, { value: 'huaian-jkq', origin: 'default' }),
    db: text('db', flags.db, { value: 'hedui.db', origin: 'default' }),
    operator: text('operator', flags.operator, { value: account, origin: 'account' }),
    language: resolveLanguage(flags.lang, environment, files),
    phone: text('phone', flags.phone, { value: '', origin: 'default' }),
    'output.format': text('output.format', flags.json ? 'json' : flags.format, {
      value: 'table',
      origin: 'default',
    }),
    'output.mask': maskFlag(flags) ?? inFiles<When>('output.mask') ?? { value: 'auto', origin: 'default' },
    'output.color': resolveColour(flags.color === false, environment, files),
    'output.progress': truth('output.progress', flags.progress, true),
    'output.quiet': truth('output.quiet', flags.quiet, false),
  };
}

const fromFlag = <T>(value: T | undefined): Setting<T> | null =>
  value === undefined ? null : { value, origin: 'flag' };

function fromVariable(key: SettingKey, environment: Environment): Setting<string> | null {
  const { variable } = SETTINGS[key];
  const value = variable === null ? undefined : environment[variable];
  return value ? { value, origin: 'environment' } : null;
}

const maskFlag = ({ mask, unmask }: SettingFlags): Setting<When> | null =>
  mask
    ? { value: 'always', origin: 'flag', by: '--mask' }
    : unmask
      ? { value: 'never', origin: 'flag', by: '--unmask' }
      : null;

/** `--lang`, HEDUI_LANG, the files, the locale of the system; the bureau's language where nothing says another. */
export function resolveLanguage(
  flag: string | undefined,
  environment: Environment,
  files: readonly SettingsFile[] = [],
): Setting<Language> {
  if (flag === 'zh' || flag === 'en') return { value: flag, origin: 'flag' };
  const variable = environment.HEDUI_LANG;
  if (variable === 'zh' || variable === 'en') return { value: variable, origin: 'environment' };
  for (const { path, kind, values } of files) {
    if (!values.language) continue;
    const { value, line } = values.language;
    return { value: value === 'en' ? 'en' : 'zh', origin: kind, place: { file: path, line } };
  }
  // Windows sets none of these variables; there the locale of the account answers.
  const locale =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return { value: /^en/i.test(locale) ? 'en' : 'zh', origin: 'locale' };
}

/** `--no-color`, NO_COLOR and FORCE_COLOR as other programs take them, then the files. */
export function resolveColour(
  off: boolean,
  environment: Environment,
  files: readonly SettingsFile[],
): Setting<When> {
  if (off) return { value: 'never', origin: 'flag' };
  if (environment.NO_COLOR) return { value: 'never', origin: 'environment' };
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) {
    const value = forced === '0' || forced === 'false' ? 'never' : 'always';
    return { value, origin: 'environment', by: 'FORCE_COLOR' };
  }
  for (const { path, kind, values } of files) {
    const said = values['output.color'];
    if (said) return { value: said.value as When, origin: kind, place: { file: path, line: said.line } };
  }
  return { value: 'auto', origin: 'default' };
}
