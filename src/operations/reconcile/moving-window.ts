import type { Month } from '../../base/dates.js';
import { inWindow, type Window } from '../../base/window.js';
import type { Dossier, EvidenceKey } from '../../dossier/dossier.js';
import { type AnyRow, countsOn, EVIDENCE_KEYS, personOf, rowsIn, seriesOf } from './row-kinds.js';

/** Rows of one source and person that left and entered the window. */
export interface WindowMove {
  readonly source: EvidenceKey;
  readonly person: string;
  readonly left: readonly AnyRow[];
  readonly entered: readonly AnyRow[];
}

/**
 * What the moved window does to the rows. A row has entered when the earlier run had its file already, or when it
 * goes on with something that was there: the wage of a month more. What begins with a new file is a new record.
 */
export function windowMoves(
  before: Dossier,
  after: Dossier,
  windows: { readonly before: Window; readonly after: Window },
  knownBefore: ReadonlySet<number>,
): WindowMove[] {
  return EVIDENCE_KEYS.flatMap((source) => {
    const [old, fresh] = [rowsIn(before.records, source), rowsIn(after.records, source)];
    const outside = (window: Window) => (row: AnyRow) => {
      const when = countsOn(source, row);
      return when !== null && !inWindow(window, when as Month);
    };
    const left = old.filter(outside(windows.after));
    const series = new Set(old.map((row) => seriesOf(source, row)));
    const entered = fresh
      .filter(outside(windows.before))
      .filter((row) => knownBefore.has(row.at?.import ?? -1) || series.has(seriesOf(source, row)));
    const persons = new Set([...left, ...entered].map((row) => personOf(source, row)));
    const ofPerson = (rows: readonly AnyRow[], person: string) =>
      rows.filter((row) => personOf(source, row) === person);
    return [...persons].map((person) => ({
      source,
      person,
      left: ofPerson(left, person),
      entered: ofPerson(entered, person),
    }));
  });
}

/** The dossier as it stands once the window has moved over its rows. */
export function movedDossier(dossier: Dossier, moves: readonly WindowMove[]): Dossier {
  const records: Record<EvidenceKey, readonly AnyRow[]> = { ...dossier.records };
  for (const { source, left, entered } of moves) {
    records[source] = [...records[source].filter((row) => !left.includes(row)), ...entered];
  }
  return { ...dossier, records: records as Dossier['records'] };
}

export const withoutRows = (dossier: Dossier, source: EvidenceKey, rows: readonly AnyRow[]): Dossier => ({
  ...dossier,
  records: {
    ...dossier.records,
    [source]: rowsIn(dossier.records, source).filter((row) => !rows.includes(row)),
  },
});
