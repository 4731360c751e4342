import type { Language } from '../base/text.js';

/** Where the value of a setting comes from; a flag outranks the environment, which outranks the default. */
export type SettingOrigin = 'flag' | 'environment' | 'locale' | 'account' | 'default';

export interface Setting<T> {
  readonly value: T;
  readonly origin: SettingOrigin;
}

/** What holds for a whole command, with the origin of each value. */
export interface Settings {
  readonly db: Setting<string>;
  readonly policy: Setting<string>;
  readonly operator: Setting<string>;
  readonly language: Setting<Language>;
}

export interface SettingFlags {
  readonly db?: string;
  readonly policy?: string;
  readonly operator?: string;
  readonly lang?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function resolveSettings(flags: SettingFlags, environment: Environment, account: string): Settings {
  return {
    db: first(flags.db, environment.HEDUI_DB, { value: 'hedui.db', origin: 'default' }),
    policy: first(flags.policy, environment.HEDUI_POLICY, { value: 'huaian-jkq', origin: 'default' }),
    operator: first(flags.operator, environment.HEDUI_OPERATOR, { value: account, origin: 'account' }),
    language: resolveLanguage(flags.lang, environment),
  };
}

function first(
  flag: string | undefined,
  variable: string | undefined,
  otherwise: Setting<string>,
): Setting<string> {
  if (flag) return { value: flag, origin: 'flag' };
  return variable ? { value: variable, origin: 'environment' } : otherwise;
}

/** `--lang`, then HEDUI_LANG, then the locale of the system; the bureau's language where nothing says another. */
export function resolveLanguage(flag: string | undefined, environment: Environment): Setting<Language> {
  if (flag === 'zh' || flag === 'en') return { value: flag, origin: 'flag' };
  const variable = environment.HEDUI_LANG;
  if (variable === 'zh' || variable === 'en') return { value: variable, origin: 'environment' };
  const locale =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return { value: /^en/i.test(locale) ? 'en' : 'zh', origin: 'locale' };
}
