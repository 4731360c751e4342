import type { RunFindingCode } from './codes.js';

/** Something about a whole run, as data; the texts stand in the messages room under its code. */
export interface RunFinding {
  readonly code: RunFindingCode;
  /** The key of the source or parameter, or the number of the import, that it is about. */
  readonly subject: string | null;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}
