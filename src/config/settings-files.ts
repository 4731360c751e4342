import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../base/errors.js';
import { SETTINGS_PROBLEMS } from '../messages/settings.js';
import type { Environment, SettingsFile } from './settings.js';

/** The name of a settings file, of a project's as of a user's. */
export const SETTINGS_FILE = 'hedui.yaml';

/**
 * The settings files that hold in a folder, the project's before the user's. The project's is that of the folder or, as a
 * clerk may stand in the folder of a month, of the nearest folder above.
 * @throws UserError (2) for a file that cannot be read, and for each line of it that is no setting
 */
export async function readSettingsFiles(folder: string, environment: Environment): Promise<SettingsFile[]> {
  const user = userFile(environment);
  const files: SettingsFile[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, SETTINGS_FILE);
    const file = path === user ? null : await readSettingsFile(path, 'project');
    if (file) files.push(file);
    if (file || dirname(at) === at) break;
  }
  const own = await readSettingsFile(user, 'user');
  if (own) files.push(own);
  return files;
}

/** Where the settings of a person are, whether there are any or not. */
export function userFile(environment: Environment, platform: string = process.platform): string {
  const folder =
    platform === 'win32'
      ? environment.APPDATA || join(homedir(), 'AppData', 'Roaming')
      : environment.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(folder, 'hedui', SETTINGS_FILE);
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** Null when there is no such file. What reads YAML is loaded only where there is one. */
async function readSettingsFile(path: string, kind: SettingsFile['kind']): Promise<SettingsFile | null> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    // A folder above that is closed to this account holds no settings for it.
    if (ABSENT.has(code) || (code === 'EACCES' && kind === 'project')) return null;
    throw refusal(path, SETTINGS_PROBLEMS.unreadable, { reason: message });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(path, SETTINGS_PROBLEMS.notUtf8);
  }
  const { parseSettings } = await import('./parse-settings.js');
  return { path, kind, values: parseSettings(path, text) };
}

function refusal(file: string, { zh, en }: { zh: string; en: string }, values = {}): UserError {
  const place = SETTINGS_PROBLEMS.wholeFile;
  return new UserError({ zh: place.zh + zh, en: place.en + en }, 2, { file, ...values });
}
