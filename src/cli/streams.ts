import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../base/errors.js';
import { STREAMS } from '../messages/streams.js';
import { writeOut } from './output.js';

/** On a command line this stands for standard input where a file is read, for standard output where one is written. */
export const DASH = '-';

/** A folder of its own that is gone when the process ends, however it ends. */
function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Standard input as a file, for readers that must be able to turn back. */
export async function fileOfStdin(): Promise<string> {
  const path = join(scratchFolder(), 'stdin');
  await pipeline(process.stdin, createWriteStream(path));
  return path;
}

/** Where a workbook is written first: the file itself, or one that then goes to stdout. */
export async function toFileOrStdout<T>(out: string, write: (path: string) => Promise<T>): Promise<T> {
  if (out !== DASH) return write(out);
  if (process.stdout.isTTY) throw new UserError(STREAMS.terminal, 2);
  const path = join(scratchFolder(), 'stdout.xlsx');
  const result = await write(path);
  // Where there was nothing to write there is no file.
  if (!existsSync(path)) return result;
  for await (const chunk of createReadStream(path)) await writeOut(chunk as Buffer);
  return result;
}

/** @throws UserError (2) for `-` among what is to be imported */
export function assertNoStdin(paths: readonly string[]): void {
  if (paths.includes(DASH)) throw new UserError(STREAMS.noImport, 2);
}

/** @throws UserError (2) for `-` where a folder is meant */
export function assertFolder(path: string, flag: string): void {
  if (path === DASH) throw new UserError(STREAMS.noFolder, 2, { flag });
}
