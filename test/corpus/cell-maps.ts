import * as XLSX from '@e965/xlsx';
import { type Cell, DateCell, ErrorCell } from '../../src/formats/cells.js';

/** Cells by sheet and address, as they can be compared between readers. */
export type CellMap = Map<string, string>;

const DAY = 86_400_000;

/** A cell as a text that says its kind; a number to the 15 digits that Excel shows. */
export function say(cell: Exclude<Cell, null> | Date): string {
  if (cell instanceof DateCell) return `date ${cell.date}`;
  if (cell instanceof Date)
    return `date ${new Date(Math.floor(cell.getTime() / DAY) * DAY).toISOString().slice(0, 10)}`;
  if (cell instanceof ErrorCell) return `error ${cell.error}`;
  if (typeof cell === 'number') return `number ${Number(cell.toPrecision(15))}`;
  return `${typeof cell} ${String(cell)}`;
}

export const address = (sheet: string, row: number, column: number) =>
  `${sheet}!${XLSX.utils.encode_cell({ r: row - 1, c: column })}`;

/** Adds the cells of a row. */
export function addCells(map: CellMap, sheet: string, row: number, cells: readonly Cell[]): void {
  for (const [column, cell] of cells.entries())
    if (cell !== null && cell !== undefined) map.set(address(sheet, row, column), say(cell));
}

/** The cells that our own reader gives. */
export function ownCells(
  sheets: Iterable<readonly [name: string, rows: Iterable<readonly [number, Cell[]]>]>,
): CellMap {
  const map: CellMap = new Map();
  for (const [name, rows] of sheets) for (const [row, cells] of rows) addCells(map, name, row, cells);
  return map;
}

export interface PeerCells {
  readonly cells: CellMap;
  /** The cells below and beside the first of a merged range: each reader fills them by rules of its own. */
  readonly merged: ReadonlySet<string>;
  /** What the cells hold that SheetJS takes for dates, as numbers: a time alone is a date to it. */
  readonly serials: CellMap;
}

/** What SheetJS makes of a file, its serial numbers turned into dates by itself. */
export function sheetjsCells(bytes: Buffer): PeerCells {
  const book = XLSX.read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    raw: true,
  });
  const date1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const cells: CellMap = new Map();
  const merged = new Set<string>();
  const serials: CellMap = new Map();
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] as XLSX.DenseWorkSheet | undefined;
    // Charts and macros are sheets to SheetJS: what they show is in the worksheets.
    if (sheet?.['!type'] && sheet['!type'] !== 'sheet') continue;
    for (const { s, e } of sheet?.['!merges'] ?? [])
      for (let row = s.r; row <= e.r; row++)
        for (let column = s.c; column <= e.c; column++)
          if (row > s.r || column > s.c) merged.add(address(name, row + 1, column));
    sheet?.['!data']?.forEach((line, row) => {
      line?.forEach((cell, column) => {
        const value = cell && ofSheetjs(cell, date1904);
        if (value === null || value === undefined) return;
        const at = address(name, row + 1, column);
        cells.set(at, say(value));
        if (value instanceof Date && typeof cell.v === 'number') serials.set(at, say(cell.v));
      });
    });
  }
  return { cells, merged, serials };
}

const CODES: Readonly<Record<string, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function ofSheetjs(cell: XLSX.CellObject, date1904: boolean): Exclude<Cell, null> | Date | null {
  const { t, v, z } = cell;
  if (t === 'e') return new ErrorCell(CODES[String(v)] ?? String(cell.w ?? v));
  if (t === 'z' || v === undefined || v === null || v === '') return null;
  if (t !== 'n' || typeof v !== 'number' || z === undefined || !XLSX.SSF.is_date(String(z))) return v;
  const parts = XLSX.SSF.parse_date_code(v, { date1904 }) as { y: number; m: number; d: number } | null;
  return parts ? new Date(Date.UTC(parts.y, parts.m - 1, parts.d)) : v;
}

/** The addresses at which two readers differ, as far as both are asked. */
export function differences(
  ours: CellMap,
  theirs: CellMap,
  except: ReadonlySet<string> = new Set(),
): string[] {
  const addresses = new Set([...ours.keys(), ...theirs.keys()]);
  return [...addresses]
    .filter((at) => !except.has(at) && ours.get(at) !== theirs.get(at))
    .map((at) => `${at}: ${ours.get(at)} / ${theirs.get(at)}`);
}
