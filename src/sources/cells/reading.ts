import type { Cell } from '../../formats/cells.js';
import type { CellProblemCode } from '../problems.js';

/** Why a cell could not be read. One object a code, so that reading a cell never allocates. */
export class Fault {
  readonly code: CellProblemCode;
  constructor(code: CellProblemCode) {
    this.code = code;
  }
}

/** What a cell says, ready for SQLite; null where it says nothing (blank, a placeholder). */
export type Reading = string | number | null | Fault;

export type CellReader = (cell: Exclude<Cell, null>) => Reading;

export const EXCEL_ERROR = new Fault('excel-error');
export const DAMAGED_BY_EXCEL = new Fault('damaged-by-excel');
export const NEGATIVE_NOT_ALLOWED = new Fault('negative-not-allowed');
