import type { IsoDate, Month } from '../base/dates.js';
import type { SourceKey } from '../sources/registry.js';
import type { FindingCode } from './codes.js';
import type { ExplainedRow, Explanation } from './explanation.js';
import type { Unit } from './labels.js';

/**
 * What a source says of a household:
 * - rows: it has rows of persons of the household;
 * - nothing: it was asked for persons of the household and answered that there is nothing;
 * - unlisted: its data are there and name nobody of the household, which counts as nothing;
 * - notAsked: there are no data of it, so nothing is known.
 */
export type AnswerState = 'rows' | 'nothing' | 'unlisted' | 'notAsked';

export interface AnsweredSource {
  readonly source: SourceKey;
  readonly title: string;
  readonly agency: string;
  readonly state: AnswerState;
  /** The policy decides nothing without it. */
  readonly required: boolean;
  /** The month of the data; null where there are none. */
  readonly period: Month | null;
  /** The day on which the newest of its files was taken in. */
  readonly receivedOn: IsoDate | null;
  /** Persons with rows: members first, then others whom the rules look at (obligors, persons on the same register). */
  readonly persons: readonly { readonly person: string; readonly rows: number }[];
  /** Members for whom the answer was "nothing found". */
  readonly withoutRecord: readonly string[];
  readonly rows: readonly ExplainedRow[];
}

export type ComparedItem = 'wage' | 'business' | 'property' | 'transfer' | 'deposits' | 'vehicles' | 'homes';

/** What was declared beside what the agencies say. Money in yuan, income per year. */
export interface DeclaredAndVerified {
  readonly item: ComparedItem;
  /** Null for what the household declares as a whole. */
  readonly member: string | null;
  readonly unit: Unit;
  /** Null where the cell of the roster is empty. */
  readonly declared: number | null;
  /** Null where no source that would say so has data. */
  readonly verified: number | null;
  /** The finding that the difference led to. */
  readonly finding: FindingCode | null;
}

/** The verification report (核对报告) of one household of a run. */
export interface HouseholdReport {
  /** Made of run, roster and household: the same for every print. */
  readonly number: string;
  /** SHA-256 of what is reported, in hexadecimal digits; the same for every print in either language. */
  readonly hash: string;
  /** When the run was made, as records keep it. */
  readonly checkedAt: string;
  readonly explanation: Explanation;
  readonly application: {
    readonly appliedFor: string | null;
    readonly appliedOn: IsoDate | null;
    readonly authorisedOn: IsoDate | null;
    readonly scheme: string | null;
    readonly certificate: string | null;
  };
  readonly sources: readonly AnsweredSource[];
  readonly comparisons: readonly DeclaredAndVerified[];
}
