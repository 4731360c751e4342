import type { Language } from '../../base/text.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { HouseholdReport } from '../../dossier/household-report.js';
import type { Policy } from '../../policy/policy.js';
import { PolicyAt } from '../../policy/view.js';
import { reportNumber } from '../../reports/household-report/names.js';
import type { Assessment } from '../../rules/assess.js';
import type { SourceKey } from '../../sources/registry.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { explain } from '../explanation/explanation.js';
import { Narrator } from '../explanation/narrator.js';
import { type Asking, answersOf, receivedOn } from './answers.js';
import { comparisonsOf } from './comparison.js';
import { contentHash } from './content-hash.js';

/** What is the same for every report of a run. */
export interface ReportSetting extends Asking {
  readonly run: RunRecord;
  readonly policy: Policy;
  readonly language: Language;
}

export function reportSetting(
  store: Store,
  run: RunRecord,
  policy: Policy,
  language: Language,
): ReportSetting {
  const required = new PolicyAt(policy, run.asOf).peek('requiredSources')?.value ?? [];
  return {
    run,
    policy,
    language,
    coverage: run.coverage,
    received: receivedOn(store, run.coverage),
    required: required as readonly SourceKey[],
  };
}

/** The verification report of a household: how its decision came about, what was asked, what was declared. */
export function householdReport(
  assessment: Assessment,
  dossier: Dossier,
  setting: ReportSetting,
): HouseholdReport {
  const { run, policy, language } = setting;
  const { head } = assessment.household;
  const report = {
    number: reportNumber(run.number, dossier.roster, dossier.household),
    checkedAt: run.at,
    explanation: explain(assessment, { dossier, policy, language, run: run.number }),
    application: {
      appliedFor: head?.appliedFor ?? null,
      appliedOn: head?.appliedOn ?? null,
      authorisedOn: head?.authorisedOn ?? null,
      scheme: head?.scheme ?? null,
      certificate: head?.certificate ?? null,
    },
    sources: answersOf(dossier, setting, new Narrator(dossier, policy, language)),
    comparisons: comparisonsOf(assessment, dossier),
  };
  return { ...report, hash: contentHash(report, run.policy.hash) };
}
