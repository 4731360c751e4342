import { needsPassword } from '../formats/open.js';
import { findFiles } from './import-plan.js';

/**
 * The files of some paths that are locked with a password, as a command would take them.
 * @throws UserError 2: a path does not exist
 */
export async function lockedFiles(paths: readonly string[]): Promise<string[]> {
  const { found } = await findFiles(paths);
  const locked: string[] = [];
  for (const { path } of found) if (await needsPassword(path)) locked.push(path);
  return locked;
}
