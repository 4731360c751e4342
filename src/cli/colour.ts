import { resolveColour, type SettingsFile } from '../config/settings.js';

/**
 * Whether colours are used, decided before anything that paints is loaded: it looks at this variable and at the terminal,
 * but not at NO_COLOR nor at the settings files.
 */
export function decideColour(argv: readonly string[], files: readonly SettingsFile[]): void {
  const { value } = resolveColour(argv.includes('--no-color'), process.env, files);
  if (value === 'never') process.env.FORCE_COLOR = '0';
  else if (value === 'always') process.env.FORCE_COLOR ||= '1';
}
