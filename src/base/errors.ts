import { fillText, type Text, type TextValues } from './text.js';

/**
 * The exit code that a script sees: 2 wrong usage, 3 a file was refused, 5 the database is held by another process,
 * 6 the database fails its integrity check.
 */
export type UserErrorExit = 2 | 3 | 5 | 6;

/**
 * A mistake of the user or of a file, told in one line without a stack: what, where, how to mend it. It carries both
 * languages; the command line chooses. `message` is the Chinese one.
 */
export class UserError extends Error {
  readonly text: Text;
  readonly exitCode: UserErrorExit;

  constructor(text: Text, exitCode: UserErrorExit, values: TextValues = {}) {
    const filled = fillText(text, values);
    super(filled.zh);
    this.name = 'UserError';
    this.text = filled;
    this.exitCode = exitCode;
  }
}
