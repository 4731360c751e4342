import { readFileSync } from 'node:fs';
import { openSpreadsheet } from '../src/formats/open.js';
import { FileRefused } from '../src/formats/refusals.js';
import { addCells, type CellMap, differences, sheetjsCells } from '../test/corpus/cell-maps.js';

/** What the child says of a file: first how it read it, then how SheetJS does, a line of JSON each. */
export interface Reading {
  readonly rows: number;
  readonly cells: number;
  readonly reader: string;
  readonly refusal?: string;
  readonly code?: string;
}

export interface Comparison {
  /** Cells that SheetJS has. */
  readonly theirs: number;
  readonly differing: number;
  readonly examples: readonly string[];
  /** Cells that are a number here and, with the same number, a date to SheetJS: times, and days out of the calendar. */
  readonly numbers: number;
}

/** Files with more cells are not held to be compared. */
const MOST_COMPARED = 500_000;

const [path = ''] = process.argv.slice(2);
const say = (line: Reading | Comparison) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const file = await openSpreadsheet(path);
  const map: CellMap = new Map();
  let rows = 0;
  let cells = 0;
  for (const { name, read } of file.sheets.map((sheet) => ({
    name: sheet.name,
    read: sheet.read.bind(sheet),
  }))) {
    await read((row, values) => {
      rows++;
      for (const value of values) if (value !== null && value !== undefined) cells++;
      if (cells <= MOST_COMPARED) addCells(map, name, row, values);
    });
  }
  say({ rows, cells, reader: `${file.format} ${file.details.reader}` });
  if (cells <= MOST_COMPARED && file.format !== 'csv') compare(map);
} catch (error) {
  if (!(error instanceof FileRefused)) throw error;
  say({ rows: 0, cells: 0, reader: '', code: error.code, refusal: `${error.code}: ${error.text.en}` });
  compare(new Map());
}

function compare(ours: CellMap): void {
  try {
    const theirs = sheetjsCells(readFileSync(path));
    let numbers = 0;
    for (const [at, number] of theirs.serials) {
      if (ours.get(at) !== number) continue;
      theirs.cells.set(at, number);
      numbers++;
    }
    const differing = differences(ours, theirs.cells, theirs.merged);
    say({ theirs: theirs.cells.size, differing: differing.length, examples: differing.slice(0, 3), numbers });
  } catch (error) {
    // What SheetJS does not read cannot be compared.
    say({
      theirs: -1,
      differing: 0,
      numbers: 0,
      examples: [String(error).slice(0, 80)],
    });
  }
}
