import type { Cell } from '../formats/cells.js';
import { foldToken, isBlank } from './cells/fold.js';
import { foldHeader, splitHeader } from './headers.js';
import type { HeaderCell } from './recognise.js';
import { isUnit, moneyUnitOf } from './units.js';

/** A row of the sheet that is not empty. */
export interface SheetRow {
  /** The number Excel shows. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One way to take rows for the header of the table. */
export interface HeaderReading {
  /** Where the header starts and where the data start, in the rows collected. */
  readonly first: number;
  readonly last: number;
  readonly next: number;
  readonly cells: readonly HeaderCell[];
  /** Columns whose unit stands in a row of units of its own. */
  readonly unitColumns: ReadonlySet<number>;
}

/** A header is text, and short; a long text is a note. */
const headerText = (cell: Cell | undefined): string =>
  typeof cell === 'string' && !isBlank(cell) && cell.length <= 80 ? cell : '';

/** The texts (and numbers) of a row that are not empty. */
export const filledCells = (cells: readonly Cell[]): Cell[] => cells.filter((cell) => !isBlank(cell));

const bareUnit = (text: string) => foldToken(text).replace(/^[([【](.+)[)\]】]$/, '$1');

/** A row beneath the headers that holds nothing but units: 元, (万元), ㎡. */
const isRowOfUnits = (cells: readonly Cell[]): boolean => {
  const filled = filledCells(cells);
  return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && isUnit(bareUnit(cell)));
};

/** The units of money that a row above the data names: 单位：万元, or (万元) at the end of a title. */
export function unitsNamedIn(cells: readonly Cell[]): string[] {
  const units: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = cell.normalize('NFKC').replace(/单\s+位/g, '单位');
    // 填报单位 and the like name an office, not a unit.
    for (const [, words = ''] of text.matchAll(
      /(?<!填报|报送|填表|制表|编制|主管|申报|缴存|参保|工作)单位\s*[:为是]?\s*(?:人民币)?\s*([^\s()[\]【】。]+)/g,
    ))
      for (const word of words.split(/[、,/;和]/)) if (moneyUnitOf(word)) units.push(moneyUnitOf(word) ?? '');
    const [, measured = ''] = /以(?:人民币)?(.{1,4})为(?:金额)?单位/.exec(text) ?? [];
    if (moneyUnitOf(measured)) units.push(measured);
    const { inBrackets } = splitHeader(foldHeader(text));
    const unit = moneyUnitOf(inBrackets);
    if (unit && !units.includes(unit)) units.push(unit);
  }
  return units;
}

/** A row beneath the headers that only numbers the columns: 1 2 3, (1) (2) (3), 甲 乙 1 2, 栏次 1 2. */
function numbersTheColumns(cells: readonly Cell[]): boolean {
  const filled = filledCells(cells).map((cell) => bareUnit(String(cell)));
  const numbers = filled.filter((text) => !/^(?:[甲乙丙丁戊]|栏次)$/.test(text));
  return (
    filled.length >= 2 &&
    numbers.every(
      (text, i) => /^\d{1,2}$/.test(text) && (i === 0 || Number(text) === Number(numbers[i - 1]) + 1),
    )
  );
}

/** A line between header and data that is no data: a unit, or numbers of the columns. */
function isBetween(cells: readonly Cell[]): boolean {
  if (numbersTheColumns(cells)) return true;
  const filled = filledCells(cells);
  return filled.length === 1 && unitsNamedIn(filled).length > 0;
}

/** What each column may be called when `upper` holds group headers above `lower`. */
function twoRows(upper: readonly Cell[], lower: readonly Cell[]): HeaderCell[] {
  const cells: HeaderCell[] = [];
  let group = '';
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const above = headerText(upper[index]);
    const below = headerText(lower[index]);
    // A group header is merged over its columns, and stands in the first of them.
    if (above !== '' || below === '') group = above;
    if (below !== '') cells.push({ index, texts: group === '' ? [below] : [`${group}${below}`, below] });
    else if (above !== '') cells.push({ index, texts: [above] });
  }
  return cells;
}

const oneRow = (row: readonly Cell[]): HeaderCell[] =>
  row.flatMap((cell, index) => (headerText(cell) === '' ? [] : [{ index, texts: [headerText(cell)] }]));

function reading(rows: readonly SheetRow[], first: number, last: number, cells: HeaderCell[]): HeaderReading {
  let next = last + 1;
  let named = cells;
  const unitColumns = new Set<number>();
  const units = rows[next]?.cells ?? [];
  if (isRowOfUnits(units)) {
    next++;
    named = cells.map((cell) => {
      const unit = units[cell.index];
      const ownUnit = splitHeader(foldHeader(cell.texts.at(-1) ?? '')).inBrackets;
      if (typeof unit !== 'string' || isBlank(unit) || isUnit(ownUnit)) return cell;
      unitColumns.add(cell.index);
      return { index: cell.index, texts: cell.texts.map((text) => `${text}(${bareUnit(unit)})`) };
    });
  }
  while (next < rows.length && isBetween(rows[next]?.cells ?? [])) next++;
  return { first, last, next, cells: named, unitColumns };
}

/** The ways to take the row at this place for the header: alone, or as the lower of two. */
export function headerReadings(rows: readonly SheetRow[], at: number): HeaderReading[] {
  const row = rows[at]?.cells ?? [];
  const alone = oneRow(row);
  if (alone.length === 0) return [];
  const readings = [reading(rows, at, at, alone)];
  const upper = rows[at - 1];
  // Group headers stand directly above, without an empty row between.
  if (upper && upper.row === (rows[at]?.row ?? 0) - 1)
    readings.push(reading(rows, at - 1, at, twoRows(upper.cells, row)));
  return readings;
}
