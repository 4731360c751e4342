import type { Cell } from './cells.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';

/** Takes a finished row; false when no more are wanted. */
export type RowSink = (row: number, cells: Cell[]) => boolean;

/** Puts a cell into a row; empty ones leave no trace behind the last that holds something. */
export function putCell(cells: Cell[], column: number, cell: Cell): void {
  if (cell === null) return;
  while (cells.length < column) cells.push(null);
  if (cells.length === column) cells.push(cell);
  else cells[column] = cell;
}

export function assertColumn(column: number, row: number, sheet: string): void {
  if (column >= LIMITS.columns) throw new FileRefused('sheet-too-wide', { sheet, row });
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The row (from 1) and column (from 0) of an A1 reference. */
export function parseReference(reference: string): { row: number; column: number } | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
