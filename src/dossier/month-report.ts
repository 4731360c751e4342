import type { IsoDate, Month } from '../base/dates.js';
import type { Text } from '../base/text.js';
import type { SourceKey } from '../sources/registry.js';
import type { CauseKind, ParameterChange } from './change.js';
import type { DecidedTier, FindingCode } from './codes.js';
import type { DueKind, ExitKind } from './leaving.js';
import type { PaymentTotals } from './payment.js';
import type { WarningDirection } from './warnings.js';

// The figures of the monthly report, which name nobody. Money in fen, benefits a month.

/** One quantity at the end of the month, and how it came about: opening + new − ended + net = closing. */
export interface MonthFlow {
  readonly closing: number;
  /** Null in the first month: there is nothing to compare with. */
  readonly since: {
    readonly opening: number;
    readonly new: number;
    readonly ended: number;
    /** What continuing households bring and take; of a tier those that moved included. */
    readonly net: number;
  } | null;
}

export interface TierFlows {
  /** Null for all households. */
  readonly tier: DecidedTier | null;
  readonly households: MonthFlow;
  readonly persons: MonthFlow;
  /** What is proposed for payment. */
  readonly benefit: MonthFlow;
}

/** Continuing households whose tier or proposed benefit one thing changed, and by how much in all. */
export interface Share {
  readonly households: number;
  readonly benefit: number;
}

/** A cause with the source of its rows, where rows are what changed. */
export interface CauseShare extends Share {
  readonly kind: CauseKind;
  readonly source: SourceKey | null;
}

/** What changed in the households that both months have. */
export interface ChangeSummary {
  readonly standard: Share;
  readonly circumstances: Share;
  /** Circumstances only, the most households first. */
  readonly causes: readonly CauseShare[];
  readonly parameters: readonly ParameterChange[];
  /** Households by the tiers between which they moved, the most first. */
  readonly moves: readonly {
    readonly from: DecidedTier;
    readonly to: DecidedTier;
    readonly households: number;
  }[];
  /** Households of which something of it changed. */
  readonly enrolled: number;
  readonly members: number;
  readonly income: number;
  readonly assets: number;
  /** Names of files that came after the earlier run for a time that it would have used. */
  readonly late: readonly string[];
}

/** What an earlier run of the same month gave otherwise. */
export interface RepeatedMonth {
  readonly run: number;
  readonly households: number;
  readonly tiers: number;
  readonly benefit: number;
  readonly late: readonly string[];
}

export interface ComparedMonth {
  readonly run: number;
  readonly asOf: IsoDate;
  readonly month: Month;
  /** Whether it is the month just before. */
  readonly adjacent: boolean;
}

export interface MonthReport {
  readonly jurisdiction: string;
  readonly month: Month;
  readonly asOf: IsoDate;
  readonly run: number;
  readonly policy: Text;
  readonly before: ComparedMonth | null;
  /** The last run of this month before this one. */
  readonly repeated: RepeatedMonth | null;
  readonly data: {
    /** Sources that have data in the run, of all that there are. */
    readonly answered: number;
    readonly sources: number;
    readonly required: number;
    readonly missing: readonly SourceKey[];
    /** Required ones that are of an earlier month. */
    readonly older: readonly SourceKey[];
    readonly stale: readonly SourceKey[];
    readonly partial: readonly SourceKey[];
    /** Imports that the earlier month did not have yet: files, rows, and those rejected and not mended since. */
    readonly files: number;
    readonly rows: number;
    readonly rejected: number;
    /** Files that could not be read, by name. */
    readonly refused: readonly string[];
  };
  /** Every tier, then all households. */
  readonly tiers: readonly TierFlows[];
  /** Households on the beneficiaries roster, and what they receive by it. */
  readonly inScheme: { readonly households: MonthFlow; readonly paid: MonthFlow };
  /** Applicants with a tier, to be published and approved. */
  readonly eligibleApplicants: number;
  readonly changes: ChangeSummary | null;
  readonly undetermined: {
    readonly households: number;
    /** The most frequent first. */
    readonly missing: readonly {
      readonly code: FindingCode;
      readonly source: SourceKey | null;
      readonly households: number;
    }[];
  };
  readonly warnings: Readonly<Record<WarningDirection, { readonly open: number; readonly new: number }>>;
  readonly tasks: {
    /** Sent out with this month's workbook at the latest. */
    readonly unanswered: number;
    /** Visited, and nothing could be verified. */
    readonly answered: number;
    readonly overdue: number;
  };
  readonly exits: Readonly<Record<ExitKind, number>>;
  readonly deaths: { readonly open: number; readonly overdue: number };
  /** Null when the ledger has nothing of the month. */
  readonly payments:
    | (Pick<PaymentTotals, 'kinds' | 'paid' | 'households' | 'undecidedPaid'> & {
        /** Households with a mistake, each once. */
        readonly wrong: number;
      })
    | null;
  readonly due: {
    /** The last day of the next month. */
    readonly by: IsoDate;
    readonly kinds: Readonly<Record<DueKind, number>>;
    /** Reviews and new applications whose day is past. */
    readonly overdue: number;
    /** Of which the roster does not say the day. */
    readonly unknown: number;
  };
  readonly relatives: { readonly households: number; readonly notFiled: number };
  readonly parameters: {
    readonly unverified: number;
    /** The least certain first. */
    readonly names: readonly Text[];
    readonly stale: readonly Text[];
  };
}
