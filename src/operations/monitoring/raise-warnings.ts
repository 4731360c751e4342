import { type IsoDate, monthOf, shiftDateByDays } from '../../base/dates.js';
import { WARNINGS } from '../../dossier/warnings.js';
import { type Decided, noticeChanges, settingBefore } from '../../rules/monitoring/notice-changes.js';
import type { By, NewWarning } from '../../store/monitoring/record.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { assessorOfRun, selectionOfRun } from '../run-inputs.js';
import { inStep } from './in-step.js';

const BENEFICIARIES = { roster: 'beneficiaries' } as const;

/** The day some days after that of a time. */
export const dueAfter = (at: string, days: number): IsoDate =>
  shiftDateByDays(at.slice(0, 10) as IsoDate, days);

/**
 * Raises the warnings of a run about households in a scheme, each with its task. Those that were raised before are left
 * as they are, open or closed. Memory holds a page of households of either run.
 * @returns the warnings that are new
 */
export function raiseWarnings(
  store: Store,
  [before, run]: readonly [RunRecord | null, RunRecord],
  by: By,
  onProgress: (done: number) => void,
): number {
  const setting = assessorOfRun(store, run).settingAt(run.asOf);
  const settingThen = settingBefore(setting, (before ?? run).asOf);
  let [raised, seen] = [0, 0];
  const pairs = inStep(
    decidedOf(store, run),
    ({ dossier }) => dossier.household,
    before ? decidedOf(store, before) : [],
    ({ dossier }) => dossier.household,
  );
  for (const [now, earlier] of pairs) {
    onProgress(++seen);
    for (const { kind, ...fact } of noticeChanges(now, earlier, setting, settingThen)) {
      const warning: NewWarning = {
        ...fact,
        ...placeOf(now),
        kind,
        scheme: now.dossier.members.find((row) => row.scheme !== null)?.scheme ?? null,
        firstMonth: monthOf(run.asOf),
        firstRun: run.number,
        due: dueAfter(by.at, WARNINGS[kind].dueInDays),
      };
      const number = store.monitoring.raise(warning, by.at);
      if (number === null) continue;
      raised++;
      const task = {
        roster: 'beneficiaries',
        code: kind,
        warning: number,
        run: run.number,
        month: warning.firstMonth,
      } as const;
      store.monitoring.addTask({ ...warning, ...task }, by);
    }
  }
  return raised;
}

const placeOf = ({ decision }: Decided) => ({
  household: decision.household,
  head: decision.head,
  street: decision.street,
  community: decision.community,
});

/** The households in a scheme with what a run knew and decided of them, in order of their numbers. */
function* decidedOf(store: Store, run: RunRecord): Generator<Decided> {
  const selection = selectionOfRun(store, run);
  const pairs = inStep(
    store.dossiers(selection, BENEFICIARIES),
    ({ household }) => household,
    store.runs.decisions(run.number, BENEFICIARIES),
    ({ household }) => household,
  );
  for (const [dossier, decision] of pairs) if (decision) yield { dossier, decision };
}
