import type { Cell, Sheet } from '../formats/cells.js';
import type { SourceKey } from '../sources/registry.js';
import type { TableFound } from '../sources/table.js';
import type { StoredCell } from '../store/import-record.js';

/** The columns by which a workbook of rejected rows is recognised, whatever its name. */
export const REJECT_COLUMNS = { import: '导入号', sheet: '工作表', row: '行号' } as const;

/** Where these columns stand: A = 0. */
export interface Places {
  readonly import: number;
  readonly sheet: number;
  readonly row: number;
}

/** The marks stand in the header, and a header among the first rows. */
const ROWS_LOOKED_AT = 160;

const isMark = (text: unknown, mark: string): boolean =>
  typeof text === 'string' && text.replace(/\s/g, '') === mark;

/** The marks and the first number below them are no merged cells, and are quickly looked for. */
const AS_IT_LIES = { merged: 'left' } as const;

function placesBy(indexOf: (mark: string) => number | undefined): Places | null {
  const [imported, sheet, row] = [REJECT_COLUMNS.import, REJECT_COLUMNS.sheet, REJECT_COLUMNS.row].map(
    indexOf,
  );
  if (imported === undefined || sheet === undefined || row === undefined) return null;
  return { import: imported, sheet, row };
}

/** Where the marks of a workbook of rejected rows stand in a table; null where it is none. */
export const marksOf = (table: TableFound): Places | null =>
  placesBy((mark) => table.unread.find(({ header }) => isMark(header, mark))?.index);

function marksIn(cells: readonly Cell[]): Places | null {
  return placesBy((mark) => {
    const index = cells.findIndex((cell) => isMark(cell, mark));
    return index < 0 ? undefined : index;
  });
}

/** A cell that holds a whole number, as a number or as text. */
export function wholeNumber(cell: StoredCell | Cell | undefined): number | null {
  const number = typeof cell === 'string' && /^\s*\d+\s*$/.test(cell) ? Number(cell) : cell;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** The import that the first lines of a sheet name, whatever its other columns are; null where it has no such columns. */
export async function importNamedIn(sheet: Sheet): Promise<number | null> {
  let places: Places | null = null;
  let named: number | null = null;
  let rows = 0;
  await sheet.read((_, cells) => {
    if (places) named = wholeNumber(cells[places.import]);
    else places = marksIn(cells);
    return named !== null || ++rows >= ROWS_LOOKED_AT ? false : undefined;
  }, AS_IT_LIES);
  return named;
}

/**
 * The source of the import whose rejected rows a sheet mends. It is what that import was, whatever the mended rows
 * look like: the words of rejected rows may be those of another source.
 * @param sources the source of each import, by number
 */
export async function sourceMendedBy(
  sheet: Sheet,
  sources: Readonly<Record<number, SourceKey>>,
): Promise<SourceKey | undefined> {
  const named = await importNamedIn(sheet);
  return named === null ? undefined : sources[named];
}
