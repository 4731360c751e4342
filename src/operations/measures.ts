import type { Tier } from '../dossier/codes.js';
import type { MeasureFound } from '../dossier/measures.js';
import { measuresOf } from '../rules/screening/measures.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { evidenceOutput } from './finding-output.js';
import { assessorOfRun, selectionOfRun } from './run-inputs.js';

export interface HouseholdMeasure extends MeasureFound {
  readonly household: string;
  readonly roster: string;
  readonly tier: Tier;
}

/** Which measures the members of each eligible household of a run are due, and which of them the data show. */
export function* measures(store: Store, run: RunRecord): Generator<HouseholdMeasure> {
  const assessor = assessorOfRun(store, run);
  const setting = assessor.settingAt(run.asOf);
  const selection = selectionOfRun(store, run);
  for (const dossier of store.dossiers(selection)) {
    const { decision, reckoning } = assessor.assess(dossier);
    const { tier, roster } = decision;
    if (tier === 'none' || tier === 'undetermined') continue;
    for (const found of measuresOf(dossier, tier, reckoning?.members ?? [], setting)) {
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
