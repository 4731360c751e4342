import { stripVTControlCharacters } from 'node:util';

/** Writes to stdout and waits while the reader is slow, so that a long list is not kept in memory. */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Messages, progress and everything that is no result. Colours were chosen for stdout, which may be another place. */
export function writeError(text: string): void {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  process.stderr.write(process.stderr.isTTY || forced ? text : stripVTControlCharacters(text));
}

/**
 * A reader that has seen enough (`| head`) ends the command quietly; output that cannot be written, as on a full disk,
 * ends it with one line.
 */
export function endWithOutput(explain: (reason: string) => string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    writeError(`${explain(error.message)}\n`);
    process.exit(2);
  });
  process.stderr.on('error', () => process.exit(2));
}
