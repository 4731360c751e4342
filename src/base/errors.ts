/**
 * A mistake of the user or of a file, told in one line without a stack: what, where, how to mend it.
 * The exit code is the one a script sees: 2 wrong usage, 3 a file was refused, 5 the database is held by
 * another process, 6 the database fails its integrity check.
 */
export class UserError extends Error {
  readonly exitCode: UserErrorExit;

  constructor(message: string, exitCode: UserErrorExit) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
  }
}

export type UserErrorExit = 2 | 3 | 5 | 6;
