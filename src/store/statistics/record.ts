import type { Month } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import type { DecidedTier, Reason } from '../../dossier/codes.js';
import type { Area } from '../../dossier/decision.js';
import type { MemberRow, Roster, Scheme } from '../../dossier/dossier.js';
import type { AidTotal, HeadCount } from '../../dossier/statistics.js';
import type { AidKind } from '../../dossier/temporary-aid.js';
import type { RunRecord, Selection } from '../run-record.js';

/** What says where a household of a run stands. */
export interface StandingColumns {
  readonly tier: DecidedTier;
  readonly exit: boolean;
  /** An application of people who are on the roster already. */
  readonly upgrade: boolean;
}

/** Households alike, added up. Money in fen: of a gradual exit the benefit that goes on. */
export interface StockCell extends StandingColumns {
  readonly roster: Roster;
  readonly area: Area;
  readonly street: string | null;
  readonly size: number;
  readonly households: number;
  readonly monthlyBenefit: number;
}

/** One end of a flow: households alike in one of two runs. */
export interface FlowSide extends StandingColumns {
  readonly area: Area;
  readonly persons: number;
  readonly monthlyBenefit: number;
}

/** The same households in both runs; null on the side where they are not. */
export interface FlowCell {
  readonly households: number;
  readonly before: FlowSide | null;
  readonly after: FlowSide | null;
}

/** A household that the earlier run supports and the later one does not. */
export interface EndedHousehold {
  readonly before: StandingColumns & { readonly size: number };
  /** Null when it is on no roster of the later run. */
  readonly after: {
    readonly tier: DecidedTier;
    readonly size: number;
    readonly reasons: readonly Reason[];
  } | null;
  /** Of one that is on a roster: a member has died. Of one that is not: all who shared living have. */
  readonly died: boolean;
}

export interface SupportedPerson {
  readonly idNo: IdNo;
  readonly selfCare: MemberRow['selfCare'];
}

/** A household in a scheme with its counted members. */
export interface SupportedHousehold extends StandingColumns {
  readonly persons: readonly SupportedPerson[];
}

export interface SingleRow {
  readonly idNo: IdNo;
  readonly monthlyBenefit: number;
}

export interface PaidCell {
  readonly month: Month;
  readonly scheme: Scheme;
  readonly amount: number;
}

export interface AidCell extends AidTotal {
  readonly month: Month;
  readonly kind: AidKind;
}

/** What a file of a ledger tells of: its rows from the first to the last month, and its own period. */
export interface LedgerSpan {
  readonly period: Month;
  readonly first: Month | null;
  readonly last: Month | null;
}

/** Queries that add up in the database, or that read household by household: memory does not grow with them. */
export interface StatisticsReader {
  stock(run: RunRecord): StockCell[];
  /** Households with a finding that is more than a note, by roster. */
  doubtful(run: RunRecord): (HeadCount & { readonly roster: Roster })[];
  /** The beneficiaries roster of a run by the scheme of the householder. */
  onRoster(run: RunRecord): (HeadCount & { readonly scheme: Scheme })[];
  /** Households in a scheme with their counted members. */
  supported(run: RunRecord): Generator<SupportedHousehold>;
  singlePersons(run: RunRecord): SingleRow[];
  /** Where the households of two runs stood, and those that are supported no longer. */
  flow(before: RunRecord, after: RunRecord): { readonly cells: FlowCell[]; readonly ended: EndedHousehold[] };
  /** The payments ledger by month and scheme. */
  paid(selection: Selection, first: Month, last: Month): PaidCell[];
  /** The ledger of temporary aid by month and kind. */
  temporaryAid(selection: Selection, first: Month, last: Month): AidCell[];
  spansOf(selection: Selection, source: 'temporary-aid'): LedgerSpan[];
}
