import { UserError } from '../base/errors.js';
import type { Cell, RowVisitor, Sheet } from '../formats/cells.js';
import { compileIsExample } from './example.js';
import type { ReadContext, RowCounts, TableFound } from './found-table.js';
import { unitsNamedIn } from './header-rows.js';
import { TABLE_PROBLEMS } from './problems.js';
import { sourceOf } from './registry.js';
import { compileRowKinds } from './row-kinds.js';
import { compileRowParser, type ParsedRow } from './row-parser.js';
import { yuanPer } from './units.js';

/** Receives a row: the number Excel shows, what was read, and the cells as they stand in the file. */
export type TableVisitor = (row: number, parsed: ParsedRow, cells: Cell[]) => void;

/** So many sentences in a row are no notes at the end of a table. */
const MOST_NOTES = 50;

const isEmpty = (cells: readonly Cell[]) => cells.every((cell) => cell === null);

/** Refuses a unit of money that is told only below the data, when all of it has been read as yuan. */
function unitAssertion(sheet: string, table: TableFound): (row: number, cells: readonly Cell[]) => void {
  const { columns } = sourceOf(table.source);
  const unsaid = table.columns.some(({ field, unit }) => columns[field]?.type === 'yuan' && unit === null);
  return (row, cells) => {
    const unit = unsaid ? unitsNamedIn(cells).find((one) => yuanPer(one) !== 1) : undefined;
    if (unit !== undefined) throw new UserError(TABLE_PROBLEMS['unit-below'], 3, { sheet, row, unit });
  };
}

/**
 * Reads the data rows in order. Blank rows, repeated headers, totals, notes and the example of a template are not handed on but
 * counted. What kind a
 * row is, is asked only when it is no record, so that the others cost nothing.
 * @throws MergedRows with `assumeUnmerged`, where the assumption does not hold
 * @throws UserError (3) where a note below the data says that the amounts were in another unit
 * @returns how many rows were handed on and how many were passed over
 */
export async function readTable(
  sheet: Sheet,
  table: TableFound,
  context: ReadContext,
  visit: TableVisitor,
): Promise<RowCounts> {
  const parse = compileRowParser(sourceOf(table.source), table, {
    ...context,
    date1904: sheet.date1904,
  });
  const kindOf = compileRowKinds(table);
  const isExample = compileIsExample(table);
  const counts: RowCounts = { rows: 0, skipped: { blank: 0, header: 0, total: 0, note: 0, example: 0 } };
  /** Single sentences: notes if nothing else follows, else rows that cannot be read. */
  let held: { row: number; parsed: ParsedRow; cells: Cell[] }[] = [];

  const assertUnit = unitAssertion(sheet.name, table);
  const handOn: TableVisitor = (row, parsed, cells) => {
    counts.rows++;
    visit(row, parsed, cells);
  };
  const release = () => {
    for (const { row, parsed, cells } of held) handOn(row, parsed, cells);
    held = [];
  };

  const passOver = (kind: keyof RowCounts['skipped'], row: number, cells: readonly Cell[]) => {
    if (kind === 'note') assertUnit(row, cells);
    counts.skipped[kind]++;
  };
  const take: RowVisitor = (row, cells) => {
    if (row < table.firstDataRow) return;
    if (isEmpty(cells)) {
      counts.skipped.blank++;
      return;
    }
    // The example stands directly below the header; the same line further down was typed by somebody.
    if (counts.rows === 0 && counts.skipped.example === 0 && isExample(cells)) {
      counts.skipped.example++;
      return;
    }
    const parsed = parse(cells);
    const kind = parsed.kind === 'rejected' ? kindOf(cells) : 'data';
    if (kind === 'data') {
      if (held.length > 0) release();
      handOn(row, parsed, cells);
    } else if (kind === 'maybe-note') {
      held.push({ row, parsed, cells });
      if (held.length > MOST_NOTES) release();
    } else passOver(kind, row, cells);
  };
  await sheet.read(take, context.assumeUnmerged ? { merged: { noneFrom: table.firstDataRow } } : {});
  for (const { row, cells } of held) passOver('note', row, cells);
  return counts;
}
