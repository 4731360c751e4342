import type { DecidedTier, FindingCode, Reason } from '../dossier/codes.js';
import type { DecisionRow } from './report-data.js';

export interface Count {
  households: number;
  persons: number;
  /** Fen a month proposed for payment. */
  benefit: number;
}

export const noCount = (): Count => ({ households: 0, persons: 0, benefit: 0 });

function add(count: Count, row: DecisionRow): void {
  count.households += 1;
  count.persons += row.size;
  count.benefit += row.monthlyBenefit;
}

/** One thing that households lack. */
export interface Missing {
  readonly code: FindingCode;
  /** The key of the missing source. */
  readonly source: string | null;
  readonly count: Count;
  entries: number;
}

/** The count under a key, begun when first asked for. */
export function countOf<Key>(counts: Map<Key, Count>, key: Key): Count {
  const known = counts.get(key);
  if (known) return known;
  const begun = noCount();
  counts.set(key, begun);
  return begun;
}

/**
 * Counts the decisions while the lists are written, so that the statistics need no second walk over them and cannot
 * disagree with the lists.
 */
export class Tally {
  readonly total = noCount();
  readonly tiers = new Map<DecidedTier, Count>();
  /** Streets as on the roster; '' when it names none. */
  readonly streets = new Map<string, Map<DecidedTier, Count>>();
  readonly reasons = new Map<Reason, Count>();
  /** Households and persons that have at least one finding of the code. */
  readonly findings = new Map<FindingCode, Count>();
  readonly findingNumbers = new Map<FindingCode, number>();
  /** What keeps households from a decision, by code and, of missing sources, by source. */
  readonly missing = new Map<string, Missing>();
  singlePersons = 0;
  singleBenefit = 0;

  /** Passes the decisions through. */
  *counting<Row extends DecisionRow>(decisions: Iterable<Row>): Iterable<Row> {
    for (const decision of decisions) {
      this.#add(decision);
      yield decision;
    }
  }

  #add(row: DecisionRow): void {
    add(this.total, row);
    add(countOf(this.tiers, row.tier), row);
    const street = row.street ?? '';
    const tiers = this.streets.get(street) ?? new Map<DecidedTier, Count>();
    this.streets.set(street, tiers);
    add(countOf(tiers, row.tier), row);
    for (const reason of row.reasons) add(countOf(this.reasons, reason), row);
    const codes = new Set<FindingCode>();
    for (const { code } of row.findings) {
      codes.add(code);
      this.findingNumbers.set(code, (this.findingNumbers.get(code) ?? 0) + 1);
    }
    for (const code of codes) add(countOf(this.findings, code), row);
    if (row.tier === 'undetermined') this.#addMissing(row);
    for (const { monthlyBenefit } of row.singlePersons) {
      this.singlePersons += 1;
      this.singleBenefit += monthlyBenefit;
    }
  }
  #addMissing(row: DecisionRow): void {
    const told = new Set<string>();
    for (const { code, severity, subject } of row.findings) {
      if (severity !== 'blocker') continue;
      const source = code === 'SOURCE_MISSING' ? subject : null;
      const key = `${code} ${source ?? ''}`;
      const missing = this.missing.get(key) ?? { code, source, count: noCount(), entries: 0 };
      this.missing.set(key, missing);
      missing.entries += 1;
      // A household counts once, however many of its members lack the same.
      if (!told.has(key)) add(missing.count, row);
      told.add(key);
    }
  }
}
