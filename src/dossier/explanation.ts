import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Language } from '../base/text.js';
import type { SourceKey } from '../sources/registry.js';
import type { DecidedTier, FindingCode, Reason, Severity, Tier } from './codes.js';
import type { Area } from './decision.js';
import type { Roster } from './dossier.js';
import type { Operation, ParameterUse } from './figure.js';
import type { FigureLabel, Unit } from './labels.js';

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const EXPLANATION_VERSION = 1;

/** A row that proves something; where it stands is null when the household came as a document. */
export interface ExplainedRow {
  readonly source: SourceKey;
  readonly title: string;
  readonly import: number | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  /** Yuan with which the row stands in the figure, where that is a sum of amounts. */
  readonly amount: number | null;
}

export interface ExplainedParameter {
  readonly key: string;
  readonly name: string;
  /** Money in yuan. */
  readonly value: number;
  readonly unit: string;
  readonly from: IsoDate | null;
  /** Of a value that goes by year: the year it was measured in. */
  readonly year: number | null;
  readonly status: ParameterUse['status'];
  readonly source: string;
}

/** A value of the policy that decided without standing in a figure: a list of words, an age, a tolerance. */
export interface ExplainedCondition extends Omit<ExplainedParameter, 'value'> {
  /** As the policy file writes it: money in yuan, ages as "16-59". */
  readonly value: unknown;
}

/** A figure with the sentence of its arithmetic and the figures it came from. */
export interface ExplainedFigure {
  /** The same figure has the same id wherever it stands. */
  readonly id: number;
  readonly label: FigureLabel;
  readonly name: string;
  /** The member it is about; null for the household's. */
  readonly member: IdNo | null;
  readonly memberName: string | null;
  /** Money in yuan. */
  readonly value: number;
  /** The exact fraction where the value has more than two decimals, as "1389999/1000" or a decimal. */
  readonly exact: string | null;
  readonly unit: Unit;
  readonly operation: Operation;
  readonly text: string;
  readonly article: string | null;
  readonly parameter: ExplainedParameter | null;
  readonly rows: readonly ExplainedRow[];
  readonly parts: readonly ExplainedFigure[];
  /** A value that a visit confirmed in its place and that counts no longer: what, by whom, when and why not. */
  readonly lapsed?: { readonly text: string; readonly rows: readonly ExplainedRow[] };
  /** Its rows and parts were given where it stands for the first time, and are left out here. */
  readonly repeated: boolean;
}

/** A condition of a tier. Numbers are given where there is something to compare. */
export interface ExplainedTest {
  readonly name: string;
  readonly title: string;
  /** False where the policy does not hold the condition against this tier. */
  readonly applies: boolean;
  readonly passed: boolean;
  readonly found: ExplainedFigure | null;
  readonly limit: ExplainedFigure | null;
  /** found − limit, money in yuan. */
  readonly difference: number | null;
  readonly text: string;
  /** What would have to change; null where the condition holds. */
  readonly change: string | null;
}

/**
 * fits, failed: it was tried; notApplied: nobody asked for it (特困); notNeeded: an earlier tier fits.
 */
export type TierOutcome = 'fits' | 'failed' | 'notApplied' | 'notNeeded';

export interface ExplainedTier {
  readonly tier: Exclude<Tier, 'none'>;
  readonly name: string;
  readonly outcome: TierOutcome;
  readonly text: string;
  readonly tests: readonly ExplainedTest[];
  readonly property: readonly ExplainedTest[];
}

export interface ExplainedMember {
  readonly idNo: IdNo;
  readonly name: string;
  readonly relation: string;
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly counted: boolean;
  /** Why not, in words; empty for a counted member. */
  readonly notCounted: readonly { readonly code: FindingCode | 'NOT_SHARING'; readonly text: string }[];
  /** What the records and the roster say of the person, in words. */
  readonly marks: readonly string[];
  /** What the member would earn by the ability to work; null where the rule asks nothing. */
  readonly deemed: {
    /** added to the wage; excused for the care of another member; flagged: said, not counted. */
    readonly kind: 'added' | 'excused' | 'flagged';
    readonly amount: ExplainedFigure;
    readonly text: string;
  } | null;
  readonly rows: readonly ExplainedRow[];
  /** Per year; null for a member who is not counted. */
  readonly income: {
    readonly wage: ExplainedFigure;
    readonly business: ExplainedFigure;
    readonly property: ExplainedFigure;
    readonly transfer: ExplainedFigure;
    readonly total: ExplainedFigure;
    readonly illnessDeduction: ExplainedFigure | null;
    readonly own: ExplainedFigure;
  } | null;
}

export interface ExplainedSingle {
  readonly idNo: IdNo;
  readonly name: string;
  readonly test: ExplainedTest;
  /** Per month; null where the test fails. */
  readonly benefit: ExplainedFigure | null;
}

export interface ExplainedFinding {
  readonly code: FindingCode;
  readonly title: string;
  readonly severity: Severity;
  readonly memberId: IdNo | null;
  readonly member: string | null;
  /** Money in yuan. */
  readonly declared: number | null;
  readonly verified: number | null;
  readonly limit: number | null;
  readonly message: string;
  readonly nextStep: string;
  readonly article: string | null;
  readonly rows: readonly ExplainedRow[];
}

/** Whether a household that leaves dibao keeps its benefit for some months (渐退期), condition by condition. */
export interface ExplainedExit {
  readonly running: boolean;
  /** First and last month; null where a condition fails. */
  readonly since: Month | null;
  readonly until: Month | null;
  readonly text: string;
  readonly article: string;
  readonly tests: readonly ExplainedTest[];
  /** Registrations of a job. */
  readonly rows: readonly ExplainedRow[];
}

/** What would have to change for a better tier; `findings` stand in the way of any. */
export interface ExplainedNext {
  readonly tier: Exclude<Tier, 'none'>;
  readonly name: string;
  readonly changes: readonly { readonly name: string; readonly text: string }[];
}

/** How one decision came about: the tree of figures with everything that a clerk needs to show a family. */
export interface Explanation {
  readonly version: typeof EXPLANATION_VERSION;
  readonly language: Language;
  /** Null when the household came as a document. */
  readonly run: number | null;
  readonly asOf: IsoDate;
  /** The months by which income is judged. */
  readonly window: { readonly first: Month; readonly last: Month };
  readonly policy: { readonly id: string; readonly title: string };
  readonly household: {
    readonly number: string;
    readonly roster: Roster;
    readonly rosterName: string;
    readonly head: string | null;
    readonly headId: IdNo | null;
    readonly street: string | null;
    readonly community: string | null;
    readonly area: Area;
    readonly size: ExplainedFigure | null;
  };
  readonly conclusion: {
    readonly tier: DecidedTier;
    readonly name: string;
    readonly provisionalTier: Tier;
    readonly provisionalName: string;
    readonly text: string;
    readonly reasons: readonly { readonly code: Reason; readonly text: string }[];
    /** Yuan per month. */
    readonly monthlyBenefit: number;
    readonly provisionalBenefit: number;
    readonly currentBenefit: number | null;
  };
  readonly members: readonly ExplainedMember[];
  /** Null when no member counts, and so nothing was reckoned. */
  readonly income: { readonly gross: ExplainedFigure; readonly annual: ExplainedFigure } | null;
  readonly property: {
    readonly financialAssets: ExplainedFigure;
    readonly insurancePremiums: ExplainedFigure;
    readonly vehicles: ExplainedFigure;
    readonly homes: ExplainedFigure;
    readonly housingArea: ExplainedFigure;
  } | null;
  readonly rigidExpenses: ExplainedFigure | null;
  readonly tiers: readonly ExplainedTier[];
  readonly singlePersons: readonly ExplainedSingle[];
  /** Per month, of the provisional tier. */
  readonly benefit: ExplainedFigure | null;
  /** Null where the household is in no dibao, or still below its line. */
  readonly exit: ExplainedExit | null;
  readonly findings: readonly ExplainedFinding[];
  readonly next: readonly ExplainedNext[];
  /** The values of the policy that stand in the figures. */
  readonly parameters: readonly ExplainedParameter[];
  /** The other values that the rules looked at for this household. */
  readonly conditions: readonly ExplainedCondition[];
  /** Sources of which there were no data at all: what they would say is not known. */
  readonly missingSources: readonly { readonly source: SourceKey; readonly title: string }[];
}
