import { UserError, type UserErrorExit } from '../base/errors.js';
import type { Text } from '../base/text.js';

/** A failure as it passes from a thread to the one that started it; a class does not survive the passage. */
export interface WorkerFailure {
  readonly text: Text | null;
  readonly exitCode: UserErrorExit | null;
  readonly message: string;
  /** What the database says of itself, by its code. */
  readonly code: string | null;
}

export function packFailure(error: unknown): WorkerFailure {
  if (error instanceof UserError)
    return { text: error.text, exitCode: error.exitCode, message: error.message, code: null };
  const isError = error instanceof Error;
  const code = isError && 'code' in error && typeof error.code === 'string' ? error.code : null;
  // The stack is for a bug; what has a code is told by it.
  const message = !isError ? String(error) : code === null ? (error.stack ?? error.message) : error.message;
  return { text: null, exitCode: null, message, code };
}

/** The error that a thread met, as the one that started it throws it. */
export function unpackFailure({ text, exitCode, message, code }: WorkerFailure): Error {
  if (text && exitCode) return new UserError(text, exitCode);
  return code === null ? new Error(message) : Object.assign(new Error(message), { code });
}
