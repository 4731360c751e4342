import type { Cell, RowVisitor, Sheet } from '../formats/cells.js';
import { cellText, foldText, isBlank } from './cells/fold.js';
import type { FindTableOptions, NotATable, TableFound, TableRefused } from './found-table.js';
import { namedUnits } from './group-units.js';
import { filledCells, type HeaderReading, headerReadings, type SheetRow } from './header-rows.js';
import { missingHeaders, unknownSource } from './nearest-source.js';
import type { TableProblem } from './problems.js';
import { type Fit, fitsOf, looksLikeData, nearest, settle } from './recognise.js';
import { sourceOf } from './registry.js';

export type * from './found-table.js';
export { readTable } from './read-table.js';

/** A header stands among the first rows that are not empty. */
const HEADER_WITHIN = 40;
/** Rows looked at in all: enough to see by the words of 项目 which of two sources a table is. */
const ROWS_LOOKED_AT = 160;

/** The first rows that are not empty; with a header row given, those about it. */
async function firstRows(
  sheet: Sheet,
  headerRow: number | undefined,
  merged: 'left' | 'filled',
): Promise<SheetRow[]> {
  const from = (headerRow ?? 1) - HEADER_WITHIN;
  const rows: SheetRow[] = [];
  const take: RowVisitor = (row, cells) => {
    if (row >= from && cells.some((cell) => !isBlank(cell))) rows.push({ row, cells });
    return rows.length >= ROWS_LOOKED_AT ? false : undefined;
  };
  await sheet.read(take, { merged });
  return rows;
}

const hasGapBelow = (above: readonly Cell[], below: readonly Cell[]): boolean =>
  above.some((cell, index) => !isBlank(cell) && isBlank(below[index]));

/**
 * Whether merged ranges could have a say in where the header is: an empty cell below a filled one shows down to the
 * header, or what follows is not plainly data.
 */
function mergesMatter(rows: readonly SheetRow[], { reading }: Choice): boolean {
  const head = rows.slice(0, reading.next);
  const gaps = head.some((row, at) => at > 0 && hasGapBelow(head[at - 1]?.cells ?? [], row.cells));
  return gaps || !(rows[reading.next]?.cells ?? []).some(isLikeIdNo);
}

interface Choice {
  readonly reading: HeaderReading;
  readonly fits: readonly Fit[];
}

/** The ways to read a header that are to be weighed. */
function readingsOf(rows: readonly SheetRow[], headerRow: number | undefined): HeaderReading[] {
  if (headerRow === undefined)
    return rows.slice(0, HEADER_WITHIN).flatMap((_, at) => headerReadings(rows, at));
  return rows.flatMap((_, at) =>
    headerReadings(rows, at).filter(
      (reading) => rows[reading.last]?.row === headerRow || rows[reading.first]?.row === headerRow,
    ),
  );
}

/** The fits with the most headers; the first reading wins, so that two rows must bring more than the lower alone. */
function best(choices: readonly Choice[], accept: (fit: Fit) => boolean): Choice | undefined {
  let winner: Choice | undefined;
  let most = 0;
  for (const { reading, fits } of choices) {
    const accepted = fits.filter(accept);
    const matched = Math.max(0, ...accepted.map((fit) => fit.matched));
    if (matched > most) {
      most = matched;
      winner = { reading, fits: accepted.filter((fit) => fit.matched === matched) };
    }
  }
  return winner;
}

/** Written as text, or damaged to a number. */
const isLikeIdNo = (cell: Cell): boolean =>
  typeof cell === 'string'
    ? /^\d{17}[\dX]$/i.test(foldText(cell))
    : Number(cell) >= 1e17 && Number(cell) < 1e18;

/**
 * Whether a column of this sheet holds ID numbers in most rows below the first: data, even where no header is known. One
 * ID number alone may be the example on a page of explanations.
 */
function holdsIdNumbers(rows: readonly SheetRow[]): boolean {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    cells.forEach((cell, index) => {
      if (isLikeIdNo(cell)) counts.set(index, (counts.get(index) ?? 0) + 1);
    });
  const most = Math.max(0, ...counts.values());
  // A page of one sentence has no ID number either.
  return most > 0 && most > (rows.length - 2) / 2;
}

const titleOf = (fit: Fit) => sourceOf(fit.source).title;

/** Every text about the header that is no data. */
function textsAbove(rows: readonly SheetRow[], reading: HeaderReading): string[] {
  const texts = rows.slice(0, reading.next).flatMap(({ cells }) => filledCells(cells).map(cellText));
  return [...new Set(texts.map(foldText))];
}

function refuse(
  problem: TableProblem,
  choice: Choice,
  rows: readonly SheetRow[],
  names: string[],
): TableRefused {
  return {
    kind: 'refused',
    problem,
    candidates: nearest(choice.fits, names),
    headerRow: rows[choice.reading.last]?.row ?? null,
  };
}

/** The table, its amounts in the unit that the rows about the header name where a column names none itself. */
function tableOf(
  fit: Fit,
  reading: HeaderReading,
  rows: readonly SheetRow[],
  forced: boolean,
): TableFound | TableProblem {
  const named = namedUnits(rows, reading);
  const types = sourceOf(fit.source).columns;
  const unsaid = fit.columns.filter(({ field, unit }) => types[field]?.type === 'yuan' && unit === null);
  const ungrouped = unsaid.filter(({ index }) => named.ofGroup(index) === null);
  if (ungrouped.length > 0 && named.ofTable.size > 1)
    return { code: 'ambiguous-unit', values: { units: [...named.ofTable].join('、') } };
  // As a title it would be of all amounts, as the head of a group not of those to its left.
  if (named.maybeGroup && ungrouped.length > 0)
    return { code: 'unclear-unit', values: { headers: ungrouped.map(({ header }) => header).join('、') } };
  const [ofTable = null] = named.ofTable;
  return {
    kind: 'found',
    source: fit.source,
    forced,
    headerRow: rows[reading.last]?.row ?? 0,
    headerRows: reading.first === reading.last ? 1 : 2,
    firstDataRow: (rows[reading.next - 1]?.row ?? 0) + 1,
    columns: fit.columns.map((column) => {
      if (reading.unitColumns.has(column.index)) return { ...column, unitFrom: 'unit-row' };
      const unit = named.ofGroup(column.index) ?? ofTable;
      return unsaid.includes(column) && unit !== null ? { ...column, unit, unitFrom: 'unit-row' } : column;
    }),
    unread: fit.unread,
    above: textsAbove(rows, reading),
  };
}

/** The rows a header is looked for in, the ways to take it, and the best with every required column. */
async function lookAt(sheet: Sheet, { as, headerRow }: FindTableOptions, merged: 'left' | 'filled') {
  const rows = await firstRows(sheet, headerRow, merged);
  const choices = readingsOf(rows, headerRow).map((one) => ({ reading: one, fits: fitsOf(one.cells, as) }));
  return { rows, choices, complete: best(choices, (fit) => fit.missing.length === 0) };
}

/** Finds the table of a sheet: where its header is, which source it is, which column is which field. */
export async function findTable(
  sheet: Sheet,
  options: FindTableOptions,
): Promise<TableFound | NotATable | TableRefused> {
  const names = [options.sheetName, options.fileName];
  let look = await lookAt(sheet, options, 'left');
  if (!look.complete || mergesMatter(look.rows, look.complete)) look = await lookAt(sheet, options, 'filled');
  const { rows, choices, complete } = look;
  if (rows.length === 0)
    return { kind: 'not-data', problem: { code: 'empty-sheet', values: {} }, candidates: [] };
  if (complete) {
    const sample: (readonly Cell[])[] = rows.slice(complete.reading.next).map(({ cells }) => cells);
    const fit = settle(complete.fits, sample, names);
    if (!fit) {
      const listed = complete.fits.map((one) => `${titleOf(one).zh}（${one.source}）`).join('、');
      return refuse({ code: 'ambiguous-source', values: { sources: listed } }, complete, rows, names);
    }
    const [rivals] = fit.ambiguous;
    if (rivals) {
      const headers = rivals.headers.map((header) => `“${header}”`).join('、');
      const values = { key: fit.source, title: titleOf(fit), field: rivals.field, headers };
      return refuse({ code: 'ambiguous-columns', values }, complete, rows, names);
    }
    const table = tableOf(fit, complete.reading, rows, options.as !== undefined);
    return 'kind' in table ? table : refuse(table, complete, rows, names);
  }

  const nearReading = best(choices, () => true)?.reading;
  const near = choices.find((choice) => choice.reading === nearReading);
  const candidates = near ? nearest(near.fits, names) : [];
  const nearestFit = near?.fits.find((fit) => fit.source === candidates[0]?.source);
  if (near && nearestFit && (looksLikeData(nearestFit) || options.headerRow !== undefined))
    return refuse(missingHeaders(nearestFit, candidates), near, rows, names);
  if (options.headerRow !== undefined && choices.length === 0) {
    const problem: TableProblem = { code: 'header-row-empty', values: { row: options.headerRow } };
    return { kind: 'refused', problem, candidates, headerRow: options.headerRow };
  }
  if (holdsIdNumbers(rows))
    return {
      kind: 'refused',
      problem: unknownSource(candidates),
      candidates,
      headerRow: null,
    };
  return { kind: 'not-data', problem: { code: 'no-header', values: {} }, candidates };
}
