import type { IsoDate } from '../base/dates.js';
import type { Fen } from '../base/money.js';
import type { FindingCode, Tier } from './codes.js';
import type { Roster } from './dossier.js';
import type { WarningKind } from './warnings.js';

/**
 * - review: the first opinion, seven days in the community, 民发〔2021〕57号 art. 19, 民发〔2021〕43号 art. 15;
 * - confirmed: what was confirmed after it, art. 24 and art. 17;
 * - standing: who is supported at present, for as long as they are.
 */
export const PUBLICITY_STAGES = ['review', 'confirmed', 'standing'] as const;
export type PublicityStage = (typeof PUBLICITY_STAGES)[number];

export type PublishedTier = Exclude<Tier, 'none'>;

export const PUBLISHED_TIERS: readonly PublishedTier[] = ['tekun', 'dibao', 'margin', 'expenditure'];

/** 民发〔2024〕57号 has no publicity step for rigid expenses: a locality that wants one names the tier. */
export const USUALLY_PUBLISHED: readonly PublishedTier[] = ['tekun', 'dibao', 'margin'];

/** Calendar days, the first and the last of them counted. */
export const REVIEW_DAYS = 7;

/** One line of a published list: what art. 24 allows and nothing more. */
export interface PublishedLine {
  /** Which household it is, for the register; a list does not show it. */
  readonly household: string;
  readonly roster: Roster;
  /** As the list shows it: of a minor the surname only. */
  readonly name: string;
  readonly tier: PublishedTier;
  readonly persons: number;
  /** Fen a month; null where the tier gives no cash. */
  readonly amount: Fen | null;
}

/** Where a list hangs out. */
export interface PublicityPlace {
  readonly street: string | null;
  readonly community: string;
}

/** The list of one community. */
export interface PublicityList extends PublicityPlace {
  readonly stage: PublicityStage;
  readonly from: IsoDate;
  /** Null where it hangs until another takes its place. */
  readonly to: IsoDate | null;
  readonly lines: readonly PublishedLine[];
}

export interface PublishedFile {
  readonly file: string;
  readonly sha256: string;
}

/** One list in the register. */
export interface Publication extends Omit<PublicityList, 'lines'> {
  readonly number: number;
  readonly run: number;
  readonly tiers: readonly PublishedTier[];
  readonly households: number;
  readonly files: readonly PublishedFile[];
  /** Households that whoever published left out by name. */
  readonly without: readonly string[];
  readonly operator: string;
  readonly at: string;
}

/** What somebody objects to in a published list. Who objects is for the bureau alone. */
export interface Objection {
  readonly number: number;
  readonly publication: number;
  readonly household: string;
  readonly text: string;
  readonly receivedOn: IsoDate;
  readonly objector: string | null;
  readonly operator: string;
  readonly at: string;
  /** Null while it is open. */
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  readonly outcome: string | null;
}

/**
 * Why a household cannot be published yet.
 * - undetermined: it cannot be decided; task, warning: not verified, not closed; unraised: a finding without a task;
 * - recheck: a visit confirmed a value that the run does not know;
 * - noName, noCommunity, noAmount: the roster does not say it, or the name holds digits;
 * - notReviewed, reviewRuns, reviewedOtherwise: of the confirmed stage; objection: one is open.
 */
export const PUBLICITY_CASES = [
  'undetermined',
  'task',
  'unraised',
  'warning',
  'recheck',
  'noName',
  'noCommunity',
  'noAmount',
  'notReviewed',
  'reviewRuns',
  'reviewedOtherwise',
  'objection',
] as const;
export type PublicityCaseKind = (typeof PUBLICITY_CASES)[number];

export interface PublicityCase {
  readonly kind: PublicityCaseKind;
  readonly household: string;
  readonly roster: Roster;
  readonly head: string | null;
  readonly street: string | null;
  readonly community: string | null;
  /** The task, warning, publication or objection that it is about. */
  readonly number: number | null;
  /** What is to be verified. */
  readonly code: FindingCode | WarningKind | null;
  /** The last day of a review that runs. */
  readonly until: IsoDate | null;
}
