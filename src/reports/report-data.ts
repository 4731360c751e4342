import type { IsoDate, Month } from '../base/dates.js';
import type { Text } from '../base/text.js';
import type { DecidedTier, FindingClass, FindingCode } from '../dossier/codes.js';
import type { Area, Decision, Finding } from '../dossier/decision.js';
import type { Roster } from '../dossier/dossier.js';
import type { RunFinding } from '../dossier/run-finding.js';
import type { Standards } from '../messages/reasons.js';
import type { SourceKey } from '../sources/registry.js';

/** How far a source answered. */
export interface SourceCoverage {
  readonly source: SourceKey;
  readonly inForce: boolean;
  /** The policy decides nothing without it. */
  readonly required: boolean;
  /** Missing, and allowed to be by `--allow-missing`. */
  readonly allowedMissing: boolean;
  /** A file of it was refused and the run went on (`--continue`). */
  readonly refused: boolean;
  readonly period: Month | null;
  readonly files: number;
  readonly rows: number;
}

/** Of the households of a street those that a source says something of: a row, or "nothing found". */
export interface StreetCoverage {
  readonly source: SourceKey;
  /** As on the roster; null where it names none. */
  readonly street: string | null;
  readonly households: number;
  readonly covered: number;
}

export interface UnverifiedParameter {
  readonly key: string;
  readonly name: Text;
  /** As written in the policy file, with its unit. */
  readonly value: string;
  readonly status: 'inferred' | 'assumed' | 'unknown';
  /** The instrument it is taken from; '' when there is none. */
  readonly source: string;
}

export interface RefusedFile {
  readonly file: string;
  readonly reason: Text;
}

export type { Standards } from '../messages/reasons.js';

export type ReviewClass = 'A' | 'B' | 'C';

/** Months from one review to the next: of dibao and margin by class, of the others by tier. Null where none is in force. */
export type ReviewMonths = Readonly<Record<ReviewClass | 'tekun' | 'expenditure', number | null>>;

/** What is said of the run as a whole; of a list that rests on no run, of the data and the policy at its date. */
export interface RunInfo {
  /** Null where no run stands behind it. */
  readonly number: number | null;
  readonly asOf: IsoDate;
  readonly policyTitle: Text;
  readonly standards: Readonly<Record<Area, Standards>>;
  readonly reviewMonths: ReviewMonths;
  readonly coverage: readonly SourceCoverage[];
  readonly unverified: readonly UnverifiedParameter[];
  readonly warnings: readonly RunFinding[];
  readonly refusedFiles: readonly RefusedFile[];
  /** Its households with a near relative of staff, by `relativeKey`. */
  readonly nearRelatives: ReadonlySet<string>;
}

/** A decision as a list shows it: its findings without their evidence. A `Decision` is one. */
export type DecisionRow = Omit<Decision, 'findings'> & {
  readonly findings: readonly Omit<Finding, 'evidence'>[];
};

/** A person as the roster lists them. */
export interface PersonRow {
  readonly name: string;
  readonly idNo: string;
  readonly relation: string;
  readonly sharesLiving: boolean;
  readonly notSharingReason: string | null;
}

/** A decision with the persons of the household and what the roster says of its review. */
export type HouseholdRow = DecisionRow & {
  /** In the order of the roster, each once. */
  readonly persons: readonly PersonRow[];
  /** Null for applicants, and where the roster says nothing. */
  readonly reviewClass: ReviewClass | null;
  readonly lastReviewedOn: IsoDate | null;
};

/** A finding with the household and the member it is about. */
export interface FindingRow {
  readonly household: string;
  readonly roster: Roster;
  readonly head: string | null;
  readonly street: string | null;
  readonly community: string | null;
  readonly finding: Finding;
}

/** One import with the account of its rows: taken + superseded + rejected = rows. */
export interface ImportRow {
  readonly number: number;
  readonly file: string;
  readonly sheet: string;
  readonly source: SourceKey;
  readonly period: Month | null;
  /** YYYY-MM-DD HH:MM as the office's clock showed it. */
  readonly importedAt: string;
  readonly operator: string;
  readonly rows: number;
  readonly taken: number;
  readonly superseded: number;
  readonly rejected: number;
  readonly revoked: boolean;
}

/** A row that was rejected, and why. */
export interface RejectRow {
  readonly import: number;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly source: SourceKey;
  /** The header of the column at fault; null when it is the row as a whole. */
  readonly column: string | null;
  readonly reason: Text;
  /** What stood there. */
  readonly content: string;
}

export type DecisionFilter = { readonly tier: DecidedTier } | { readonly singlePersons: true };

export type FindingFilter = { readonly class: FindingClass } | { readonly codes: readonly FindingCode[] };

/**
 * Everything the workbooks of a run are made of. Lists are iterables that may be asked for again, so that the caller
 * can read them from the database row by row; each is used up before the next is asked for.
 */
export interface ReportData {
  readonly run: RunInfo;
  /** In the order in which people look for a household: street, community, number. */
  decisions(filter: DecisionFilter): Iterable<DecisionRow>;
  /** The same with the persons of each household. */
  households(filter: DecisionFilter): Iterable<HouseholdRow>;
  /** Blockers first, then warnings, then what is to be known; within each the largest difference first. */
  findings(filter: FindingFilter): Iterable<FindingRow>;
  /** The findings of one code, of one subject where it is named, in the order in which people look for a household. */
  findingsOf(code: FindingCode, subject: string | null): Iterable<FindingRow>;
  /** For each source with files in the run, a line a street. */
  streetCoverage(): readonly StreetCoverage[];
  imports(): Iterable<ImportRow>;
  rejects(): Iterable<RejectRow>;
}
