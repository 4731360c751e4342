import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { FileRefused } from './refusals.js';

/** Opens a file, or says in a refusal why it cannot be. */
export async function openForReading(path: string): Promise<FileHandle> {
  try {
    const handle = await open(path);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileRefused('file-missing');
    throw new FileRefused('file-unreadable', { reason: code ?? String(error) });
  }
  throw new FileRefused('file-unreadable', { reason: 'EISDIR' });
}

/** Lets go of a stream and waits until its source is closed. What it still has to complain about is of no interest. */
export async function release(stream: Readable): Promise<void> {
  stream.on('error', () => undefined);
  stream.destroy();
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()));
}
