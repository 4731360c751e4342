import type { IdNo } from '../base/identity.js';
import type { DecidedTier } from './codes.js';
import type { Roster } from './dossier.js';
import type { Evidence } from './figure.js';

/**
 * filed: on file as a near relative of staff; staff: on file as staff; sameBook: not on file, but in one register book
 * with staff on file.
 */
export const CONFLICT_KINDS = ['staff', 'filed', 'sameBook'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A member of a household who is, or is close to, somebody on the staff: the county visits the household itself. */
export interface ConflictLine {
  readonly kind: ConflictKind;
  readonly household: string;
  readonly roster: Roster;
  readonly head: string | null;
  readonly headId: IdNo | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly tier: DecidedTier;
  readonly memberId: IdNo;
  readonly memberName: string | null;
  readonly staffName: string;
  readonly staffPost: string | null;
  /** On file, or as the register book has it. */
  readonly relation: string | null;
  readonly evidence: readonly Evidence[];
}
