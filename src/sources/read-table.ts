import type { Cell, Sheet } from '../formats/cells.js';
import type { ReadContext, RowCounts, TableFound } from './found-table.js';
import { sourceOf } from './registry.js';
import { compileRowKinds } from './row-kinds.js';
import { compileRowParser, type ParsedRow } from './row-parser.js';

/** Receives a row: the number Excel shows, what was read, and the cells as they stand in the file. */
export type TableVisitor = (row: number, parsed: ParsedRow, cells: Cell[]) => void;

/** So many sentences in a row are no notes at the end of a table. */
const MOST_NOTES = 50;

const isEmpty = (cells: readonly Cell[]) => cells.every((cell) => cell === null);

/**
 * Reads the data rows in order. Blank rows, repeated headers, totals and notes are not handed on but counted. What kind a
 * row is, is asked only when it is no record, so that the others cost nothing.
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
  const counts: RowCounts = { rows: 0, skipped: { blank: 0, header: 0, total: 0, note: 0 } };
  /** Single sentences: notes if nothing else follows, else rows that cannot be read. */
  let held: { row: number; parsed: ParsedRow; cells: Cell[] }[] = [];

  const handOn: TableVisitor = (row, parsed, cells) => {
    counts.rows++;
    visit(row, parsed, cells);
  };
  const release = () => {
    for (const { row, parsed, cells } of held) handOn(row, parsed, cells);
    held = [];
  };

  await sheet.read((row, cells) => {
    if (row < table.firstDataRow) return;
    if (isEmpty(cells)) {
      counts.skipped.blank++;
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
    } else counts.skipped[kind]++;
  });
  counts.skipped.note += held.length;
  return counts;
}
