import { type Cell, DateCell, ErrorCell } from '../formats/cells.js';
import type { StoredCell } from '../store/import-record.js';

/** Cells as they are kept with a rejected row. */
export const storedCells = (cells: readonly Cell[]): StoredCell[] => Array.from(cells, storedCell);

function storedCell(cell: Cell | undefined): StoredCell {
  if (cell instanceof DateCell) return { date: cell.date };
  if (cell instanceof ErrorCell) return { error: cell.error };
  return cell ?? null;
}
