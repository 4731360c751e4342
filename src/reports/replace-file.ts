import { readdirSync, renameSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../base/errors.js';
import { CANNOT_WRITE } from '../messages/workbooks.js';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The line for a file that cannot be written, or the error itself when it is none of these. */
export function explainWriteError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return new UserError(CANNOT_WRITE.inUse, 2, { path });
    case 'EISDIR':
    case 'ENOTEMPTY':
      return new UserError(CANNOT_WRITE.folder, 2, { path });
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError(CANNOT_WRITE.full, 2, { path });
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError(CANNOT_WRITE.noFolder, 2, { path });
    default:
      return error;
  }
}

/** Says at once, before the long work, when a file of this name stands there and cannot be replaced. */
export async function assertReplaceable(path: string): Promise<void> {
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw explainWriteError(error, path);
  }
}

/** The name of a file that is not finished; of each process its own. */
const draftOf = (path: string): string => join(dirname(path), `.${basename(path)}${DRAFT_ENDING}`);
const DRAFT_ENDING = `.${process.pid}.tmp`;

/** Removes the drafts of this process from a folder, at once and without a word: it is about to end. */
export function discardDraftsIn(dir: string): void {
  try {
    for (const name of readdirSync(dir)) {
      if (name.startsWith('.') && name.endsWith(DRAFT_ENDING)) rmSync(join(dir, name), { force: true });
    }
  } catch {
    // What cannot be removed stays under a name that nobody takes for a result.
  }
}

/**
 * Writes a file under a temporary name in its folder.
 * @throws UserError (2) when it cannot be written or the disk is full; nothing of it is left then
 */
export async function draftFile(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  try {
    await write(draftOf(path));
  } catch (error) {
    await discardDrafts([path]);
    throw explainWriteError(error, path);
  }
}

/**
 * Gives drafts their names, once all of them are there: of a set of files either all are new or none is.
 * @throws UserError (2) when one of the files is open in another program or is no file
 */
export async function nameDrafts(paths: readonly string[]): Promise<void> {
  for (const path of paths) await assertReplaceable(path);
  // Without a pause in which a signal could end the program between two of them.
  for (const path of paths) {
    try {
      renameSync(draftOf(path), path);
    } catch (error) {
      throw explainWriteError(error, path);
    }
  }
}

export async function discardDrafts(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(draftOf(path), { force: true });
}

/** The same for a program that is about to end: Ctrl-C leaves no time to wait. */
export function discardDraftsNow(paths: readonly string[]): void {
  for (const path of paths) rmSync(draftOf(path), { force: true });
}

/**
 * Writes a file under a temporary name and then gives it its name, so that it is there whole or not at all.
 * @throws UserError (2) when the file is open in another program, is no file, or the disk is full
 */
export async function replaceFile(path: string, write: (temporary: string) => Promise<void>): Promise<void> {
  await draftFile(path, write);
  try {
    await nameDrafts([path]);
  } catch (error) {
    await discardDrafts([path]);
    throw error;
  }
}

/**
 * Refuses to write over a file that somebody may have filled in.
 * @throws UserError (2)
 */
export async function assertNew(path: string): Promise<void> {
  await assertReplaceable(path);
  const file = await open(path).catch(() => null);
  if (!file) return;
  await file.close();
  throw new UserError(CANNOT_WRITE.exists, 2, { path });
}
