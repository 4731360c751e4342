import { yuanFromFen, yuanOrNull } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import {
  type AidCount,
  type AidTotals,
  type CheckedAidCase,
  type DoubtfulAidCase,
  isAidNote,
} from '../../dossier/temporary-aid.js';
import { describeAidDoubt } from '../../messages/temporary-aid.js';
import { evidenceOutput } from '../finding-output.js';

const aboutCase = (one: CheckedAidCase) => ({
  case: one.number,
  name: one.name,
  idNo: one.idNo,
  households: one.households,
  street: one.street,
  community: one.community,
  date: one.date,
  kind: one.kind,
  persons: one.persons,
  amount: yuanFromFen(one.amount),
});

/** A case in the fields that scripts hold on to; money in yuan. */
export const aidCaseOutput = (one: CheckedAidCase) => ({
  ...aboutCase(one),
  scheme: one.scheme.is,
  schemeKnown: one.scheme.known,
  suggested: yuanOrNull(one.suggestion?.amount ?? null),
  doubts: one.doubts.map(({ kind }) => kind),
  evidence: one.rows.map(evidenceOutput),
});

/** One doubt with the case that it is about; amounts in yuan, times as they are. */
export const aidDoubtOutput = (row: DoubtfulAidCase, language: Language) => {
  const { kind, found, limit, others, subject, evidence } = row.doubt;
  const shown = kind === 'tooManyTimes' ? (value: number | null) => value : yuanOrNull;
  return {
    doubt: kind,
    severity: isAidNote(kind) ? 'info' : 'warning',
    ...aboutCase(row),
    found: shown(found),
    limit: shown(limit),
    others,
    subject,
    message: describeAidDoubt(row.doubt, language),
    evidence: evidence.map(evidenceOutput),
  };
};

const countOutput = ({ cases, persons, amount }: AidCount) => ({
  cases,
  persons,
  amount: yuanFromFen(amount),
});

export interface AidTotalOutput {
  readonly by: 'all' | 'kind' | 'street' | 'month';
  readonly item: string | null;
  readonly cases: number | null;
  readonly persons: number | null;
  readonly amount: number | null;
}

/** The totals as lines: all, by kind, by street, by month; numbers are null for a month of which nothing is known. */
export const aidTotalsOutput = ({ all, kinds, streets, months }: AidTotals): AidTotalOutput[] => [
  { by: 'all', item: null, ...countOutput(all) },
  ...Object.entries(kinds).map(([kind, count]) => ({
    by: 'kind' as const,
    item: kind,
    ...countOutput(count),
  })),
  ...streets.map((one) => ({ by: 'street' as const, item: one.street, ...countOutput(one) })),
  ...months.map((one) => ({
    by: 'month' as const,
    item: one.month,
    ...(one.known ? countOutput(one) : { cases: null, persons: null, amount: null }),
  })),
];
