import { SCREENING_GROUPS, type ScreeningGroup } from '../../dossier/screening.js';
import type { ScreeningCount } from '../../dossier/statistics.js';
import type { SourceKey } from '../../sources/registry.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { countGroups, screen } from '../screen.js';

/** Which sources tell of a group: what one of them does not say is not known. */
const SOURCES: Readonly<Record<ScreeningGroup, readonly SourceKey[]>> = {
  SEVERE_MENTAL_DISORDER: ['illness', 'disability'],
  SEVERE_DISABILITY: ['disability'],
  SERIOUS_ILLNESS: ['illness'],
  LARGE_MEDICAL_BILLS: ['medical'],
  MANY_CHILDREN: ['registry'],
  SEVERAL_DIFFICULTIES: ['registry', 'illness', 'disability', 'care'],
};

/** The sources of a screening that a run did not have. */
export function screeningGaps(run: RunRecord): SourceKey[] {
  const inForce = new Set(run.coverage.filter((one) => one.inForce).map(({ source }) => source));
  const wanted = new Set(SCREENING_GROUPS.flatMap((group) => SOURCES[group]));
  return [...wanted].filter((source) => !inForce.has(source));
}

/** Persons and families found in each group. @throws PolicyError (2) as `screen` does */
export function countScreening(
  store: Store,
  run: RunRecord,
  gaps: readonly SourceKey[],
): readonly ScreeningCount[] {
  const isKnown = (group: ScreeningGroup) => !SOURCES[group].some((source) => gaps.includes(source));
  const counts = SCREENING_GROUPS.some(isKnown) ? countGroups(screen(store, run)) : [];
  return SCREENING_GROUPS.map((group) => {
    const found = isKnown(group) ? counts.find((one) => one.group === group) : undefined;
    return { group, persons: found?.persons ?? null, families: found?.families ?? null };
  });
}
