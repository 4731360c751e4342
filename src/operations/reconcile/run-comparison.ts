import { type Month, monthOf, monthsBetween } from '../../base/dates.js';
import { inWindow } from '../../base/window.js';
import type { LateImport } from '../../dossier/change.js';
import type { EvidenceKey } from '../../dossier/dossier.js';
import type { PolicyAt } from '../../policy/view.js';
import type { Setting } from '../../rules/setting.js';
import { type SourceKey, sourceOf } from '../../sources/registry.js';
import type { RunRecord, Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import type { Assessor } from '../assess.js';
import { assessorOfRun, selectionOfRun } from '../run-inputs.js';
import { allMixed, type DifferingParameter, differingParameters } from './parameters.js';
import { type AnyRow, countsOn } from './row-kinds.js';

/** One of the two runs with what it takes to decide its households again. */
export interface RunSide {
  readonly run: RunRecord;
  readonly assessor: Assessor;
  readonly setting: Setting;
  readonly imports: ReadonlySet<number>;
  readonly selection: Selection;
}

/** The settings on the way from one run to the other, each differing from the one before in one thing. */
export interface Settings {
  readonly before: Setting;
  /** With the later policy. */
  readonly standard: Setting;
  /** At the later date, still by the earlier months. */
  readonly dates: Setting;
  /** By the later months. */
  readonly window: Setting;
  readonly after: Setting;
}

type Imported = LateImport & { readonly supersededBy: number | null };

/** What is the same for all households of two runs. */
export interface RunComparison {
  readonly before: RunSide;
  readonly after: RunSide;
  readonly settings: Settings;
  readonly parameters: readonly DifferingParameter[];
  /** The imports among these rows that came after the earlier run for a time that it would have used. */
  lateAmong(rows: readonly { readonly source: SourceKey; readonly row: AnyRow }[]): LateImport[];
  /** Later imports that took the place of the files in which these rows stood. */
  lateInPlaceOf(rows: readonly AnyRow[]): LateImport[];
}

export function compareRuns(store: Store, first: RunRecord, second: RunRecord): RunComparison {
  const [before, after] = [sideOf(store, first), sideOf(store, second)];
  const months = monthsBetween(monthOf(first.asOf), monthOf(second.asOf));
  const imports = new Map(
    store.imports
      .list()
      .map(({ number, file, source, period, at, supersededBy }) => [
        number,
        { import: number, file, source, period, at, supersededBy } satisfies Imported,
      ]),
  );
  const newestKnown = Math.max(0, ...first.imports);
  const isLate = (number: number) => number > newestKnown && !before.imports.has(number);
  return {
    before,
    after,
    settings: settingsBetween(before.setting, after.setting, months),
    parameters: differingParameters(before.setting, after.setting, months),
    lateAmong: (rows) =>
      distinct(
        rows
          .filter(({ source, row }) => row.at !== null && isLate(row.at.import) && counted(source, row))
          .map(({ row }) => imports.get(row.at?.import ?? 0)),
      ),
    lateInPlaceOf: (rows) =>
      distinct(
        rows.map(({ at }) => {
          const later = imports.get(at?.import ?? 0)?.supersededBy ?? null;
          return later !== null && isLate(later) ? imports.get(later) : undefined;
        }),
      ),
  };

  /** Whether the earlier run would have used a row, had it been there. */
  function counted(source: SourceKey, row: AnyRow): boolean {
    if (sourceOf(source).kind === 'snapshot') {
      return (imports.get(row.at?.import ?? 0)?.period ?? '') <= monthOf(first.asOf);
    }
    const when = countsOn(source as EvidenceKey, row);
    if (when !== null) return inWindow(before.setting.window, when as Month);
    const date = sourceOf(source).dateField;
    return (
      date !== undefined && String((row as unknown as Record<string, unknown>)[date] ?? '') <= first.asOf
    );
  }
}

function sideOf(store: Store, run: RunRecord): RunSide {
  const assessor = assessorOfRun(store, run);
  return {
    run,
    assessor,
    setting: assessor.settingAt(run.asOf),
    imports: new Set(run.imports),
    selection: selectionOfRun(store, run),
  };
}

function settingsBetween(before: Setting, after: Setting, months: number): Settings {
  const policy: PolicyAt = allMixed(before.policy, after.policy, months);
  const standard = { ...before, policy };
  const dates = { ...standard, asOf: after.asOf, yearBefore: after.yearBefore };
  const window = { ...dates, window: after.window, policy: after.policy };
  return { before, standard, dates, window, after };
}

function distinct(found: readonly (Imported | undefined)[]): LateImport[] {
  const byNumber = new Map<number, LateImport>();
  for (const one of found) {
    if (!one) continue;
    const { supersededBy: _, ...late } = one;
    byNumber.set(one.import, late);
  }
  return [...byNumber.values()].sort((a, b) => a.import - b.import);
}
