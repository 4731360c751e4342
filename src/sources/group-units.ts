import type { Cell } from '../formats/cells.js';
import { filledCells, type HeaderReading, type SheetRow, unitsNamedIn } from './header-rows.js';
import { foldHeader, splitHeader } from './headers.js';
import { moneyUnitOf } from './units.js';

/** The units of money that the rows about a header name. */
export interface NamedUnits {
  /** For the whole table: in titles, in rows of their own, between header and data. */
  readonly ofTable: ReadonlySet<string>;
  /** Of the group header above a column, as in 申报财产（万元）. */
  ofGroup(index: number): string | null;
  /** One cell above the header names a unit and may be a title or the group of the columns below and right of it. */
  readonly maybeGroup: boolean;
}

function bracketUnit(cell: Cell | undefined): string | null {
  if (typeof cell !== 'string') return null;
  return moneyUnitOf(splitHeader(foldHeader(cell)).inBrackets);
}

/** The row of group headers: the upper of two, or what stands directly above one. */
function groupRow(rows: readonly SheetRow[], { first, last }: HeaderReading): readonly Cell[] {
  if (first !== last) return rows[first]?.cells ?? [];
  const above = rows[first - 1];
  return above && above.row === (rows[first]?.row ?? 0) - 1 ? above.cells : [];
}

/** What rows about the header say of the unit of amounts, for the table and for groups of columns. */
export function namedUnits(rows: readonly SheetRow[], reading: HeaderReading): NamedUnits {
  const groups = groupRow(rows, reading);
  const firstColumn = Math.min(...reading.cells.map(({ index }) => index));
  // A title stands at the left; what names a unit further right is the head of the columns below it.
  const isGroup = (index: number) => index > firstColumn && bracketUnit(groups[index]) !== null;
  const around = rows.filter((_, at) => at < reading.first || (at > reading.last && at < reading.next));
  const ofTable = around.flatMap(({ cells }) =>
    unitsNamedIn(cells === groups ? cells.map((cell, index) => (isGroup(index) ? null : cell)) : cells),
  );
  return {
    ofTable: new Set(ofTable),
    ofGroup(index) {
      for (let at = Math.min(index, groups.length - 1); at >= 0; at--) {
        if (filledCells([groups[at] ?? null]).length > 0) return isGroup(at) ? bracketUnit(groups[at]) : null;
      }
      return null;
    },
    maybeGroup: filledCells(groups).length === 1 && groups.some((_, index) => isGroup(index)),
  };
}
