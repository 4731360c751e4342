import { readFileSync } from 'node:fs';
import { type Cell, ErrorCell } from '../src/formats/cells.js';
import { openSpreadsheet } from '../src/formats/open.js';
import { FileRefused } from '../src/formats/refusals.js';
import { differences, ownCells, sheetjsCells } from '../test/corpus/cell-maps.js';

/** What the child says of a file: first how it read it, then how SheetJS does, a line of JSON each. */
export interface Reading {
  readonly rows: number;
  readonly cells: number;
  readonly reader: string;
  readonly refusal?: string;
}

export interface Comparison {
  /** Cells that SheetJS has. */
  readonly theirs: number;
  readonly differing: number;
  readonly examples: readonly string[];
}

/** Files with more cells are not held to be compared. */
const MOST_COMPARED = 500_000;

const [path = ''] = process.argv.slice(2);
const say = (line: Reading | Comparison) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const file = await openSpreadsheet(path);
  const sheets: [string, [number, Cell[]][]][] = [];
  let rows = 0;
  let cells = 0;
  for (const { name, read } of file.sheets.map((sheet) => ({
    name: sheet.name,
    read: sheet.read.bind(sheet),
  }))) {
    const kept: [number, Cell[]][] = [];
    await read((row, values) => {
      rows++;
      for (const value of values) if (value !== null && value !== undefined) cells++;
      if (cells <= MOST_COMPARED) kept.push([row, values]);
    });
    sheets.push([name, kept]);
  }
  say({ rows, cells, reader: `${file.format} ${file.details.reader}` });
  if (cells <= MOST_COMPARED && file.format !== 'csv') compare(sheets);
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  say({ rows: 0, cells: 0, reader: '', refusal: `${error.code}: ${error.text.en}` });
  compare([]);
}

function compare(sheets: readonly [string, [number, Cell[]][]][]): void {
  try {
    const theirs = sheetjsCells(readFileSync(path));
    const differing = differences(ownCells(sheets), theirs.cells, theirs.merged);
    say({ theirs: theirs.cells.size, differing: differing.length, examples: differing.slice(0, 3) });
  } catch (error) {
    // What SheetJS does not read cannot be compared.
    say({
      theirs: -1,
      differing: 0,
      examples: [String(error instanceof ErrorCell ? '' : error).slice(0, 80)],
    });
  }
}
