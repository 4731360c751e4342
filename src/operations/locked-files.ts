import { needsPassword } from '../formats/open.js';
import { findFiles } from './find-files.js';

/**
 * The files of some paths that are locked with a password, as a command would take them.
 * @throws UserError 2: a path does not exist; 3: there is no spreadsheet in any of them
 */
export async function lockedFiles(paths: readonly string[]): Promise<string[]> {
  const { files } = await findFiles(paths);
  const locked: string[] = [];
  for (const { path } of files) if (await needsPassword(path)) locked.push(path);
  return locked;
}
