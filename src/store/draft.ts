import type { IsoDate } from '../base/dates.js';
import { streetName } from '../base/names.js';
import type { ConfirmedValue } from '../dossier/confirmed.js';
import {
  type Dossier,
  type DossierFlags,
  type EmptyAnswer,
  type EvidenceKey,
  type MemberRow,
  NO_RECORDS,
  type Roster,
  type Row,
  type Scheme,
} from '../dossier/dossier.js';
import type { SourceKey } from '../sources/registry.js';

/** A dossier in the making. */
export interface Draft {
  readonly household: string;
  readonly roster: Roster;
  readonly members: MemberRow[];
  readonly records: Record<EvidenceKey, readonly Row<EvidenceKey>[]>;
  readonly answers: EmptyAnswer[];
  rowsRejected: number;
  readonly duplicateMembers: string[];
  readonly onBeneficiaries: Record<string, Scheme>;
  readonly obligorsOnRoster: string[];
  confirmed: readonly ConfirmedValue[];
  lastDibao: DossierFlags['lastDibao'];
  exitSince: DossierFlags['exitSince'];
}

const NONE_CONFIRMED: readonly ConfirmedValue[] = [];

export const newDraft = (roster: Roster, household: string): Draft => ({
  household,
  roster,
  members: [],
  records: { ...NO_RECORDS },
  answers: [],
  rowsRejected: 0,
  duplicateMembers: [],
  onBeneficiaries: {},
  obligorsOnRoster: [],
  confirmed: NONE_CONFIRMED,
  lastDibao: null,
  exitSince: null,
});

export function addRecord(
  draft: Pick<Draft, 'records'>,
  source: EvidenceKey,
  record: Row<EvidenceKey>,
): void {
  const list = draft.records[source];
  // The empty list belongs to all dossiers.
  if (list.length === 0) draft.records[source] = [record];
  else (list as Row<EvidenceKey>[]).push(record);
}

export function finishDraft(draft: Draft, asOf: IsoDate, inForce: ReadonlySet<SourceKey>): Dossier {
  const { household, roster, members, answers } = draft;
  return {
    asOf,
    household,
    roster,
    members,
    records: draft.records as Dossier['records'],
    answers,
    inForce,
    flags: {
      rowsRejected: draft.rowsRejected,
      numberConflict: hasTwoStreets(members),
      duplicateMembers: draft.duplicateMembers as unknown as DossierFlags['duplicateMembers'],
      onBeneficiaries: draft.onBeneficiaries,
      obligorsOnRoster: draft.obligorsOnRoster as unknown as DossierFlags['obligorsOnRoster'],
      confirmed: draft.confirmed,
      lastDibao: draft.lastDibao,
      exitSince: draft.exitSince,
    },
  };
}

function hasTwoStreets(members: readonly MemberRow[]): boolean {
  let first: string | null = null;
  for (const { street } of members) {
    if (!street) continue;
    const name = streetName(street);
    if (first === null) first = name;
    else if (first !== name) return true;
  }
  return false;
}

/** Which drafts a person, or a register book, belongs to. */
export class Owners {
  private readonly drafts = new Map<string, Draft[]>();

  add(key: string, draft: Draft): void {
    const list = this.drafts.get(key);
    if (!list) this.drafts.set(key, [draft]);
    else if (!list.includes(draft)) list.push(draft);
  }

  of(key: string): readonly Draft[] {
    return this.drafts.get(key) ?? NOBODY;
  }

  /** These and others together. */
  with(...others: readonly Owners[]): Owners {
    const all = new Owners();
    for (const owners of [this, ...others]) {
      for (const [key, drafts] of owners.drafts) for (const draft of drafts) all.add(key, draft);
    }
    return all;
  }

  keys(): string[] {
    return [...this.drafts.keys()];
  }
}

const NOBODY: readonly Draft[] = [];
