import type { DecidedTier, Reason, Tier } from '../../src/dossier/codes.js';
import type { DecisionRow, ReportData } from '../../src/reports/report-data.js';
import { decision, finding, sample, withPersons } from './sample.js';

const TIER_CYCLE: readonly { readonly tier: DecidedTier; readonly reason: Reason }[] = [
  { tier: 'dibao', reason: 'INCOME_BELOW_DIBAO' },
  { tier: 'none', reason: 'INCOME_OVER_LIMIT' },
  { tier: 'margin', reason: 'INCOME_BELOW_MARGIN' },
  { tier: 'none', reason: 'EXPENSES_UNDER_RATIO' },
  { tier: 'undetermined', reason: 'INCOME_BELOW_DIBAO' },
];

/** Many households made as they are asked for, to measure with: a third of them has a finding. */
export function manyHouseholds(households: number): ReportData {
  const row = (index: number): DecisionRow => {
    const cycle = TIER_CYCLE[index % TIER_CYCLE.length];
    return decision(index, {
      ...(cycle && { tier: cycle.tier, reasons: [cycle.reason], provisionalTier: 'dibao' satisfies Tier }),
      ...(index % 3 === 0 && { findings: [finding('DEPOSIT_UNDERSTATED', { verified: 5_234_000 })] }),
    });
  };
  const decisions: ReportData['decisions'] = function* (filter) {
    for (let index = 0; index < households; index++) {
      if ('tier' in filter && TIER_CYCLE[index % TIER_CYCLE.length]?.tier === filter.tier) yield row(index);
    }
  };
  return {
    ...sample,
    decisions,
    *households(filter) {
      for (const one of decisions(filter)) yield withPersons(one);
    },
    findingsOf: () => [],
    *findings(filter) {
      if (!('class' in filter) || filter.class !== 'property') return;
      for (let index = 0; index < households; index += 3) {
        yield {
          household: `JKQ-${String(index).padStart(6, '0')}`,
          roster: 'applicants',
          head: '张建国',
          street: '新港街道',
          community: '第3社区',
          finding: finding('DEPOSIT_UNDERSTATED', { declared: 0, verified: 5_234_000, limit: 100_000 }),
        };
      }
    },
  };
}
