import { community, head, headId, household, numberColumn, street } from './columns.js';
import type { CellValue, Column } from './layout.js';
import { type OfHousehold, relativeMark } from './relative-mark.js';

/** A household by number, head and place, as the lists of the monthly cycle name it. */
export interface PlacedHousehold extends OfHousehold {
  readonly head: string | null;
  readonly headId: string | null;
  readonly street: string | null;
  readonly community: string | null;
}

const placed = (
  column: typeof household,
  value: (row: PlacedHousehold) => CellValue,
): Column<PlacedHousehold> => {
  const { header, width, format, about } = column;
  return { header, width, format, value, ...(about && { about }) };
};

export const PLACED: readonly Column<PlacedHousehold>[] = [
  numberColumn,
  placed(household, (row) => row.household),
  placed(head, (row) => row.head),
  placed(headId, (row) => row.headId),
  relativeMark,
  placed(street, (row) => row.street),
  placed(community, (row) => row.community),
];
