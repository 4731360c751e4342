import { type IsoDate, type Month, monthOf, shiftMonth } from '../../base/dates.js';
import type { Decision } from '../../dossier/decision.js';
import type { Dossier, EvidenceKey, Row } from '../../dossier/dossier.js';
import type { Evidence } from '../../dossier/figure.js';
import type { Fact } from '../../dossier/tasks.js';
import type { WarningKind } from '../../dossier/warnings.js';
import type { PolicyAt } from '../../policy/view.js';
import { evidence } from '../figures.js';
import type { Member } from '../member.js';
import type { Setting } from '../setting.js';

/** A warning before it has a household and a number. */
export interface Noticed extends Fact {
  readonly kind: WarningKind;
}

/** A household as one run knows it. */
export interface View {
  readonly dossier: Dossier;
  readonly decision: Decision;
  readonly setting: Setting;
  readonly policy: PolicyAt;
  /** Who shares living by the roster, the dead and those in custody among them. */
  readonly members: readonly Member[];
}

/** A member now, and as the earlier run knew them; null where it did not have them in this household. */
export interface Change {
  readonly member: Member;
  readonly now: View;
  readonly before: { readonly view: View; readonly member: Member } | null;
}

export function notice(kind: WarningKind, member: Member | null, details: Partial<Noticed> = {}): Noticed {
  return {
    kind,
    memberId: member?.idNo ?? null,
    memberName: member?.row.name ?? null,
    declared: null,
    verified: null,
    limit: null,
    subject: null,
    evidence: [],
    ...details,
  };
}

export const proof = <K extends EvidenceKey>(source: K, rows: readonly Row<K>[]): Evidence[] =>
  rows.map((row) => evidence(source, row));

/** What the rows of a source say of one member, by subject: a plate, an employer, or '' where there is but one. */
export interface Said {
  readonly evidence: Evidence[];
  /** The earliest date or month of their own; null where they bear none. */
  since: IsoDate | Month | null;
}

export function say(into: Map<string, Said>, subject: string, row: Evidence, since: Said['since']): void {
  const known = into.get(subject);
  if (!known) into.set(subject, { evidence: [row], since });
  else {
    known.evidence.push(row);
    if (since !== null && (known.since === null || since < known.since)) known.since = since;
  }
}

/**
 * What is new of what a source says: what the earlier run did not know; where it could not know it, what bears a date of
 * the month of the as-of date or of the month before.
 */
export function newOnes(
  { member, now, before }: Change,
  sources: readonly EvidenceKey[],
  tell: (view: View, member: Member) => Map<string, Said>,
): [string, Said][] {
  const told = [...tell(now, member)];
  if (told.length === 0) return [];
  const earlier =
    before && sources.every((source) => before.view.dossier.inForce.has(source)) ? before : null;
  if (!earlier) return told.filter(([, { since }]) => isRecent(since, now.setting.asOf));
  const known = tell(earlier.view, earlier.member);
  return told.filter(([subject]) => !known.has(subject));
}

function isRecent(since: Said['since'], asOf: IsoDate): boolean {
  if (since === null) return false;
  const month = since.slice(0, 7);
  return month >= shiftMonth(monthOf(asOf), -1) && month <= monthOf(asOf);
}
