import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Fen } from '../base/money.js';
import { type Records, type SourceKey, sources } from '../sources/registry.js';
import type { ConfirmedValue } from './confirmed.js';

export type Roster = 'applicants' | 'beneficiaries';

export const ROSTERS: readonly Roster[] = ['applicants', 'beneficiaries'];

export type Scheme = Records['beneficiaries']['scheme'];

/** Where a row came from: the import, and the file, sheet and row number that a person can open. */
export interface Origin {
  readonly import: number;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** A record with its origin; a household given as a document has none. */
export type Row<K extends SourceKey> = Records[K] & { readonly at: Origin | null };

type BeneficiaryOnly = Omit<Records['beneficiaries'], keyof Records['applicants']>;

/** A row of either roster; what only the beneficiaries have is null for an applicant. */
export type MemberRow = Row<'applicants'> & {
  readonly [F in keyof BeneficiaryOnly]: BeneficiaryOnly[F] | null;
};

/** The sources whose rows are evidence about a household (all but the rosters themselves). */
export type EvidenceKey = Exclude<SourceKey, Roster>;

/** All sources are there, those without a row with an empty list: objects of one shape are read fast. */
export type EvidenceRecords = { readonly [K in EvidenceKey]: readonly Row<K>[] };

const NO_ROWS: readonly never[] = [];

export const NO_RECORDS = Object.fromEntries(
  sources.filter(({ family }) => family !== 'roster').map(({ key }) => [key, NO_ROWS]),
) as unknown as EvidenceRecords;

/** "Asked, nothing found": an agency answered for this person with an empty row. */
export interface EmptyAnswer {
  readonly source: EvidenceKey;
  readonly idNo: IdNo;
  readonly name: string;
  readonly at: Origin | null;
}

/** What is known beyond the household's own rows. */
export interface DossierFlags {
  /** Rows of this household number that a roster in force could not give. */
  readonly rowsRejected: number;
  /** The same number with two different streets on one roster. */
  readonly numberConflict: boolean;
  /** Members who share living in two households of this roster. */
  readonly duplicateMembers: readonly IdNo[];
  /** Members who share living in a household on the beneficiaries roster, and its scheme (for applicants). */
  readonly onBeneficiaries: Readonly<Record<string, Scheme>>;
  /** Obligors who share living in a household on the beneficiaries roster. */
  readonly obligorsOnRoster: readonly IdNo[];
  /** The household's last decision as dibao before this one. */
  readonly lastDibao: { readonly asOf: IsoDate; readonly earnedWage: Readonly<Record<string, Fen>> } | null;
  /** The month since which a gradual exit runs. */
  readonly exitSince: Month | null;
  /** What visits confirmed, in order of the visit: of several that stand for one figure the last counts. */
  readonly confirmed: readonly ConfirmedValue[];
}

export const NO_FLAGS: DossierFlags = {
  rowsRejected: 0,
  numberConflict: false,
  duplicateMembers: [],
  onBeneficiaries: {},
  obligorsOnRoster: [],
  lastDibao: null,
  exitSince: null,
  confirmed: [],
};

/** One household and everything that is known of it: the whole input of a decision, beside the policy. */
export interface Dossier {
  readonly asOf: IsoDate;
  readonly household: string;
  readonly roster: Roster;
  /** In import order. */
  readonly members: readonly MemberRow[];
  /** Rows of members, of their obligors, of those on the same household register, and of their spouses. */
  readonly records: EvidenceRecords;
  readonly answers: readonly EmptyAnswer[];
  /** The sources that have an import in force: what they do not list does not exist. */
  readonly inForce: ReadonlySet<SourceKey>;
  readonly flags: DossierFlags;
}
