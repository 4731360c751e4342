import { UserError, type UserErrorExit } from '../base/errors.js';
import type { Text } from '../base/text.js';

/** A failure as it passes from a thread to the one that started it; a class does not survive the passage. */
export interface WorkerFailure {
  readonly text: Text | null;
  readonly exitCode: UserErrorExit | null;
  readonly message: string;
}

export function packFailure(error: unknown): WorkerFailure {
  if (error instanceof UserError)
    return { text: error.text, exitCode: error.exitCode, message: error.message };
  return {
    text: null,
    exitCode: null,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/** The error that a thread met, as the one that started it throws it. */
export function unpackFailure({ text, exitCode, message }: WorkerFailure): Error {
  return text && exitCode ? new UserError(text, exitCode) : new Error(message);
}
