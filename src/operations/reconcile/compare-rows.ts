import { addTo } from '../../base/lists.js';
import type { EvidenceKey } from '../../dossier/dossier.js';
import { type AnyRow, contentOf, keyOf } from './row-kinds.js';

/** Rows of one source and person in two dossiers, without those that say the same. */
export interface RowChanges {
  readonly changed: readonly (readonly [before: AnyRow, after: AnyRow])[];
  readonly gone: readonly AnyRow[];
  readonly fresh: readonly AnyRow[];
}

const placeOf = ({ at }: AnyRow): string => (at ? `${at.import} ${at.sheet} ${at.row}` : '');

/**
 * Matches rows: the same line of the same file first, then rows that say the same, then rows of the same thing whose
 * figures differ. A new month's file that repeats an old line changes nothing.
 */
export function compareRows(
  source: EvidenceKey,
  before: readonly AnyRow[],
  after: readonly AnyRow[],
): RowChanges {
  const places = takeEqual(before, after, placeOf);
  const contents = takeEqual(places.left, places.right, (row) => contentOf(source, row));
  const keys = takeEqual(contents.left, contents.right, (row) => keyOf(source, row));
  return { changed: keys.pairs, gone: keys.left, fresh: keys.right };
}

/** Pairs rows of equal keys one to one, in their order, and gives what is left of both sides. */
function takeEqual(before: readonly AnyRow[], after: readonly AnyRow[], keyIn: (row: AnyRow) => string) {
  if (before.length === 0 || after.length === 0) return { pairs: [], left: before, right: after };
  const waiting = new Map<string, AnyRow[]>();
  for (const row of before) {
    const key = keyIn(row);
    addTo(waiting, key, row);
  }
  const pairs: (readonly [AnyRow, AnyRow])[] = [];
  const taken = new Set<AnyRow>();
  const right: AnyRow[] = [];
  for (const row of after) {
    const key = keyIn(row);
    // A row without a place is known by what it says only.
    const found = key === '' ? undefined : waiting.get(key)?.shift();
    if (found) {
      taken.add(found);
      pairs.push([found, row]);
    } else {
      right.push(row);
    }
  }
  return { pairs, left: before.filter((row) => !taken.has(row)), right };
}
