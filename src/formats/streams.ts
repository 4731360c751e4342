import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FileRefused } from './refusals.js';

/** Opens a file, or says in a refusal why it cannot be. */
export async function openForReading(path: string): Promise<FileHandle> {
  try {
    // To open a pipe is to wait for a writer who may never come.
    if (!(await stat(path)).isFile()) throw new FileRefused('not-a-file');
    return await open(path);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileRefused('file-missing');
    throw new FileRefused('file-unreadable', { reason: code ?? String(error) });
  }
}

/** Lets go of a stream and waits until its source is closed. What it still has to complain about is of no interest. */
export async function release(stream: Readable): Promise<void> {
  stream.on('error', () => undefined);
  stream.destroy();
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()));
}
