import type { IsoDate } from '../../base/dates.js';
import { windowBefore } from '../../base/window.js';
import type { Decision } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import { composeHousehold } from '../household.js';
import { describeMember } from '../member.js';
import type { Setting } from '../setting.js';
import type { Change, Noticed, View } from './change.js';
import { incomeWarnings, medicalWarnings } from './income.js';
import { depositWarnings, propertyWarnings } from './property.js';
import { disabilityWarnings, illnessWarnings, statusWarnings, studentWarnings } from './status.js';
import { unemploymentWarnings, workWarnings } from './work.js';

/** A household with what a run decided of it. */
export interface Decided {
  readonly dossier: Dossier;
  readonly decision: Decision;
}

/**
 * The warnings about a household in a scheme, by the declaration of their kinds: a pure function of what the run and the
 * run of the latest earlier month know of it.
 * @param before null where the household stood in no earlier run
 * @param setting of the run
 * @param settingThen of the earlier run (`settingBefore`)
 */
export function noticeChanges(
  now: Decided,
  before: Decided | null,
  setting: Setting,
  settingThen: Setting,
): Noticed[] {
  const view = viewOf(now, setting);
  const earlier = before && viewOf(before, settingThen);
  const changes = view.members.map((member): Change => {
    const known = earlier?.members.find(({ idNo }) => idNo === member.idNo);
    return { member, now: view, before: earlier && known ? { view: earlier, member: known } : null };
  });
  return [
    ...changes.flatMap((change) => [
      ...statusWarnings(change),
      ...propertyWarnings(change),
      ...workWarnings(change),
      ...illnessWarnings(change),
      ...disabilityWarnings(change),
      ...medicalWarnings(change),
      ...unemploymentWarnings(change),
      ...studentWarnings(change),
    ]),
    ...depositWarnings(view, earlier),
    ...incomeWarnings(view, earlier),
  ];
}

function viewOf({ dossier, decision }: Decided, setting: Setting): View {
  const household = composeHousehold(dossier, setting);
  const policy = setting.policy.forArea(household.area);
  const sharing = household.listed.filter((row) => row.sharesLiving);
  const members = sharing.map((row) => describeMember(dossier, row, setting, policy));
  return { dossier, decision, setting, policy, members };
}

/** Dates and months count as they did then; words and amounts are those of now, so that only the facts differ. */
export const settingBefore = (setting: Setting, asOf: IsoDate): Setting => ({
  ...setting,
  asOf,
  window: windowBefore(asOf),
});
