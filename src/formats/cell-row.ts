import { DOLLAR, NINE, UPPER_A, UPPER_Z, ZERO } from './ascii.js';
import type { Cell } from './cells.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';

/** Takes a finished row; false when no more are wanted. */
export type RowSink = (row: number, cells: Cell[]) => boolean;

/** Puts a cell into a row; empty ones leave no trace behind the last that holds something. */
export function putCell(cells: Cell[], column: number, cell: Cell): void {
  if (cell === null) return;
  for (let at = cells.length; at < column; at++) cells[at] = null;
  cells[column] = cell;
}

export function assertColumn(column: number, row: number, sheet: string): void {
  if (column >= LIMITS.columns) throw new FileRefused('sheet-too-wide', { sheet, row });
}

/** The row (from 1) and column (from 0) of an A1 reference; null for anything else. */
export function parseReference(reference: string): { row: number; column: number } | null {
  let at = 0;
  let column = 0;
  let row = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code === DOLLAR) continue;
    // Capital and small letters differ in one bit.
    const letter = code & ~0x20;
    if (letter < UPPER_A || letter > UPPER_Z) break;
    column = column * 26 + letter - UPPER_A + 1;
  }
  const digits = at;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code < ZERO || code > NINE) return null;
    row = row * 10 + code - ZERO;
  }
  return column > 0 && row > 0 && at - digits <= 7 ? { row, column: column - 1 } : null;
}
