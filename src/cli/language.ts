import type { Language } from '../base/text.js';
import { resolveLanguage, type SettingsFile } from '../config/settings.js';

/** The language is needed before the flags are read: help and usage errors are in it too. */
export function languageOf(argv: readonly string[], files: readonly SettingsFile[] = []): Language {
  const at = argv.indexOf('--lang');
  const inline = argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return resolveLanguage(inline ?? (at >= 0 ? argv[at + 1] : undefined), process.env, files).value;
}
