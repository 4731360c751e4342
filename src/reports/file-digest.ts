import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { draftFile } from './replace-file.js';

/**
 * Drafts a file as `draftFile` does, and gives the digest of what was written.
 * @throws UserError (2) when it cannot be written or the disk is full; nothing of it is left then
 */
export async function draftWithDigest(
  path: string,
  write: (temporary: string) => Promise<void>,
): Promise<string> {
  let digest = '';
  await draftFile(path, async (temporary) => {
    await write(temporary);
    digest = createHash('sha256')
      .update(await readFile(temporary))
      .digest('hex');
  });
  return digest;
}
