import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { DecidedTier, FindingCode } from '../dossier/codes.js';
import type { Decision, Finding } from '../dossier/decision.js';
import type { MemberRow, Roster } from '../dossier/dossier.js';
import type { ParameterUse } from '../dossier/figure.js';
import type { RunFinding } from '../dossier/run-finding.js';
import type { SourceKey, sourceOf } from '../sources/registry.js';
import type { PackedDecisions } from './decision-packing.js';
import type { TierOutline } from './tier-history.js';

export type SourceKind = ReturnType<typeof sourceOf>['kind'];

/** What there is of one source at a date. */
export interface SourceCoverage {
  readonly source: SourceKey;
  readonly kind: SourceKind;
  /** What it does not list does not exist. */
  readonly inForce: boolean;
  /** The period of a snapshot in use; of a ledger its newest. */
  readonly period: Month | null;
  readonly imports: readonly number[];
  readonly taken: number;
  readonly rejected: number;
}

/** The imports that a check at a date uses. */
export interface Selection {
  readonly asOf: IsoDate;
  /** The run whose imports these are; null for all in force. */
  readonly importsOf: number | null;
  readonly imports: readonly number[];
  readonly inForce: ReadonlySet<SourceKey>;
  /** Every source, in the order of the registry. */
  readonly coverage: readonly SourceCoverage[];
  /** SOURCE_STALE, SNAPSHOT_PARTIAL, IMPORT_REVOKED. */
  readonly findings: readonly RunFinding[];
  /** Earlier runs, one a month: what they saw of a household in a scheme counts for a gradual exit. */
  readonly earlierRuns: readonly number[];
}

export interface PolicyUsed {
  readonly id: string;
  readonly title: string;
  readonly hash: string;
}

export interface RunStart {
  readonly policy: PolicyUsed & { readonly text: string };
  /** `--set KEY=VALUE`. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly allowMissing: readonly SourceKey[];
  readonly selection: Selection;
  readonly operator: string;
  readonly at: string;
}

export interface RunEnd {
  readonly findings: readonly RunFinding[];
  readonly parameters: readonly ParameterUse[];
}

export interface RunRecord {
  readonly number: number;
  readonly asOf: IsoDate;
  readonly policy: PolicyUsed;
  readonly overrides: Readonly<Record<string, string>>;
  readonly allowMissing: readonly SourceKey[];
  readonly importsOf: number | null;
  readonly operator: string;
  readonly at: string;
  readonly imports: readonly number[];
  readonly coverage: readonly SourceCoverage[];
  readonly findings: readonly RunFinding[];
  readonly parameters: readonly ParameterUse[];
  readonly households: number;
  /** Households of each tier. */
  readonly tiers: Readonly<Record<DecidedTier, number>>;
  /** Findings of each code; codes without one are absent. */
  readonly codes: Readonly<Partial<Record<FindingCode, number>>>;
}

export interface RunWriter {
  readonly number: number;
  add(decisions: PackedDecisions): void;
}

export interface DecisionFilter {
  readonly tier?: DecidedTier;
  /** With a finding of this code, or of one of these. */
  readonly code?: FindingCode;
  readonly codes?: readonly FindingCode[];
  /** Only households with a single person who is proposed for payment. */
  readonly singlePersons?: true;
  readonly street?: string;
  readonly household?: string;
  readonly roster?: Roster;
  /** As in the run (the default), or by street, community and number. */
  readonly order?: 'run' | 'place';
  /** Findings come with empty evidence: for lists that show none. */
  readonly withoutEvidence?: true;
}

/** For findings: those of the code or codes only. */
export interface FindingFilter extends Omit<DecisionFilter, 'order' | 'withoutEvidence'> {
  /** What a finding is about: of a missing source its key. */
  readonly subject?: string;
  /** By severity: blockers first, within each the largest difference first, then by place. */
  readonly order?: 'run' | 'place' | 'severity';
}

/** A finding with the household it is about. */
export interface HouseholdFinding extends Finding {
  readonly household: string;
  readonly roster: Roster;
  readonly tier: DecidedTier;
  readonly head: string | null;
  readonly street: string | null;
  readonly community: string | null;
}

/** A person as the roster of a run lists them. */
export interface RosterPerson {
  readonly name: string;
  readonly idNo: IdNo;
  readonly relation: string;
  readonly sharesLiving: boolean;
  readonly notSharingReason: string | null;
  /** Of the household; on the beneficiaries roster only. */
  readonly reviewClass: ReviewClass | null;
  readonly lastReviewedOn: IsoDate | null;
}

export type ReviewClass = NonNullable<MemberRow['reviewClass']>;

export interface DecidedHousehold {
  readonly decision: Decision;
  /** In import order, each person once: the first row of an ID counts. */
  readonly persons: readonly RosterPerson[];
}

/** Of the households of a street those with at least one row, or an answer of "nothing found", of a source. */
export interface StreetCoverage {
  readonly source: SourceKey;
  /** As on the roster; null where it names none. */
  readonly street: string | null;
  readonly households: number;
  readonly covered: number;
}

export interface Runs {
  /** Writes a run and its decisions in one transaction: a run that fails or is killed leaves nothing. */
  record(start: RunStart, produce: (writer: RunWriter) => RunEnd | Promise<RunEnd>): Promise<RunRecord>;
  list(): RunRecord[];
  /** @throws UserError (2) when there is no such run */
  get(number: number): RunRecord;
  /** @throws UserError (2) when there is no run yet */
  latest(): RunRecord;
  policyText(number: number): string;
  /** What a run came to for these households in a scheme; those that it does not have are left out. */
  tiersOf(number: number, households: readonly string[]): TierOutline[];
  /** The order of a run: applicants first, then household numbers by code points. */
  decisions(number: number, filter?: DecisionFilter): Generator<Decision>;
  findings(number: number, filter?: FindingFilter): Generator<HouseholdFinding>;
  /** The decisions with the persons whom the roster lists, read in pages. */
  households(number: number, filter?: DecisionFilter): Generator<DecidedHousehold>;
  /** How many households of each street each source that the run used says something of. */
  coverage(number: number): StreetCoverage[];
}
