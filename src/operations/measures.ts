import type { Tier } from '../dossier/codes.js';
import type { MeasureFound } from '../dossier/measures.js';
import { describeMember } from '../rules/member.js';
import { measuresOf } from '../rules/screening/measures.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { evidenceOutput } from './finding-output.js';
import { assessorOfRun } from './run-assessor.js';

export interface HouseholdMeasure extends MeasureFound {
  readonly household: string;
  readonly roster: string;
  readonly tier: Tier;
}

/** Which measures the members of each eligible household of a run are due, and which of them the data show. */
export function* measures(store: Store, run: RunRecord): Generator<HouseholdMeasure> {
  const assessor = assessorOfRun(store, run);
  const setting = assessor.settingAt(run.asOf);
  const selection = store.select(run.asOf, { importsOf: run.number });
  for (const dossier of store.dossiers(selection)) {
    const { decision, household } = assessor.assess(dossier);
    const { tier, roster } = decision;
    if (tier === 'none' || tier === 'undetermined') continue;
    const policy = setting.policy.forArea(household.area);
    const members = household.counted.map((row) => describeMember(dossier, row, setting, policy));
    for (const found of measuresOf(dossier, tier, members, setting)) {
      yield { household: dossier.household, roster, tier, ...found };
    }
  }
}

/** A measure in the fields that scripts hold on to. */
export const measureOutput = ({ rows, memberId, memberName, ...found }: HouseholdMeasure) => ({
  ...found,
  memberId,
  memberName,
  evidence: rows.map(evidenceOutput),
});
