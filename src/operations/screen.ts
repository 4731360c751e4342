import {
  isInGroup,
  SCREENING_GROUPS,
  type ScreenedFamily,
  type ScreeningGroup,
} from '../dossier/screening.js';
import { ADULT_AGE } from '../rules/member.js';
import { MANY_CHILDREN, screenFamily } from '../rules/screening/family.js';
import type { RunRecord } from '../store/run-record.js';
import type { Store } from '../store/store.js';
import { assessorOfRun, selectionOfRun } from './run-inputs.js';

export interface ScreenOptions {
  /** Only families in which a person, or the family, is in this group. */
  readonly group?: ScreeningGroup;
  /** Persons of the register that were looked at, of those that it lists. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Families to visit, by the imports and the policy of a run: people whom the agencies name for illness, disability or
 * bills, families with many children or several difficulties, as far as they are in no scheme. Read page by page, in
 * the order of the register books.
 * @throws PolicyError (2) when the policy of the run has no warnings.medicalBills at its date
 */
export function* screen(
  store: Store,
  run: RunRecord,
  options: ScreenOptions = {},
): Generator<ScreenedFamily> {
  const setting = assessorOfRun(store, run).settingAt(run.asOf);
  const selection = selectionOfRun(store, run);
  const limits = {
    medicalBills: setting.policy.get('warnings.medicalBills', '城镇').value,
    manyChildren: MANY_CHILDREN,
    adultAge: ADULT_AGE,
  };
  const total = run.coverage.find(({ source }) => source === 'registry')?.taken ?? 0;
  let seen = 0;
  for (const family of store.families(selection, limits)) {
    seen += family.persons.length;
    options.onProgress?.(seen, Math.max(seen, total));
    const screened = screenFamily(family, setting);
    if (screened && (!options.group || isIn(screened, options.group))) yield screened;
  }
}

const isIn = (family: ScreenedFamily, group: ScreeningGroup): boolean =>
  [family, ...family.persons].some((one) => isInGroup(one, group));

export interface GroupCount {
  readonly group: ScreeningGroup;
  /** Persons in the group; of a group of families the persons of those families. */
  readonly persons: number;
  readonly families: number;
}

/** How many persons and families each group has; somebody in two groups counts in both. */
export function countGroups(families: Iterable<ScreenedFamily>): GroupCount[] {
  const counts = new Map(SCREENING_GROUPS.map((group) => [group, { persons: 0, families: 0 }]));
  for (const family of families) {
    for (const [group, count] of counts) {
      const ofFamily = isInGroup(family, group);
      const persons = family.persons.filter((person) => isInGroup(person, group));
      count.persons += ofFamily ? family.persons.length : persons.length;
      if (ofFamily || persons.length > 0) count.families++;
    }
  }
  return [...counts].map(([group, count]) => ({ group, ...count }));
}
