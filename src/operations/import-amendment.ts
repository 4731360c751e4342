import { UserError } from '../base/errors.js';
import type { SourceKey } from '../sources/registry.js';
import type { TableFound } from '../sources/table.js';
import type { ImportRecord, Reject, RejectKey, RejectProblem, StoredCell } from '../store/import-record.js';
import type { Store } from '../store/store.js';
import type { FoundSheet, ReadableFile } from './import-reading.js';
import { marksOf, type Places, wholeNumber } from './reject-marks.js';

/** What a line of an amendment mends, or why it cannot. */
export interface AmendingLine {
  readonly mends: RejectKey | null;
  readonly problem: RejectProblem | null;
}

type ReadLine = (cells: readonly StoredCell[], accepted: boolean) => AmendingLine;

/** A file that mends rejected rows of an earlier import. */
export interface Amendment {
  readonly target: ImportRecord;
  /**
   * Whether this file names every row that an earlier amendment has mended, so that it may take its place. One that
   * names other rows stands beside it: what was mended stays mended.
   */
  covers(earlier: ImportRecord): boolean;
  linesOf(table: TableFound): ReadLine;
}

const OTHER_SOURCE = {
  zh: '导入 {number} 是“{source}”，不能用“{given}”的表修正',
  en: 'import {number} is of {source}: a table of {given} cannot amend it',
};
const OUT_OF_FORCE = {
  zh: '导入 {number} 已撤销或已被取代，不能再修正',
  en: 'import {number} was revoked or superseded and can no longer be amended',
};
const NO_IMPORT = {
  zh: '这是退回行工作簿，但“导入号”列没有有效的导入号',
  en: 'this is a workbook of rejected rows, but its column 导入号 names no import',
};

/** Whether these sheets amend an import, told by `--amend` or by their columns. */
export async function amendmentOf(
  store: Store,
  source: SourceKey,
  readable: ReadableFile,
  sheets: readonly FoundSheet[],
  amend: number | undefined,
): Promise<Amendment | null> {
  const [first] = sheets;
  const places = first ? marksOf(first.table) : null;
  if (amend === undefined && !places) return null;
  const number = amend ?? (first && places ? await importNamed(readable, first, places.import) : null);
  if (number === null) throw new UserError(NO_IMPORT, 3);
  const target = targetOf(store, number, source);
  const named = places ? await rowsNamedIn(readable, sheets, target) : null;
  return {
    target,
    covers: (earlier) =>
      named === null ||
      [...store.imports.rejects(target.number)].every(
        (reject) => reject.curedBy !== earlier.number || named.has(placeKey(reject)),
      ),
    linesOf(table) {
      const own = marksOf(table);
      return own ? namedLines(store, target, own) : likeliestLines(store, target);
    },
  };
}

function targetOf(store: Store, number: number, source: SourceKey): ImportRecord {
  const target = store.imports.get(number);
  if (target.source !== source) {
    throw new UserError(OTHER_SOURCE, 3, { number, source: target.source, given: source });
  }
  if (target.status !== 'in-force') throw new UserError(OUT_OF_FORCE, 3, { number });
  return target;
}

/** The import that the first line with a number names. */
async function importNamed(
  readable: ReadableFile,
  sheet: FoundSheet,
  column: number,
): Promise<number | null> {
  let named: number | null = null;
  await readable.rows(sheet, true, ({ lines }) => {
    for (const { cells } of lines) named ??= wholeNumber(cells[column]);
  });
  return named;
}

const placeKey = ({ sheet, row }: Pick<RejectKey, 'sheet' | 'row'>) => `${sheet} ${row}`;

/** What a line names, if it is a row of the target. */
function keyOf(cells: readonly StoredCell[], places: Places, target: ImportRecord): RejectKey | null {
  const [number, row] = [wholeNumber(cells[places.import]), wholeNumber(cells[places.row])];
  const name = String(cells[places.sheet] ?? '');
  const sheet = target.sheets.findIndex((one) => one.name === name);
  return number === target.number && sheet >= 0 && row !== null ? { import: number, sheet, row } : null;
}

/** Every row of the target that a line names. */
async function rowsNamedIn(
  readable: ReadableFile,
  sheets: readonly FoundSheet[],
  target: ImportRecord,
): Promise<Set<string>> {
  const named = new Set<string>();
  for (const sheet of sheets) {
    const places = marksOf(sheet.table);
    if (!places) continue;
    await readable.rows(sheet, true, ({ lines }) => {
      for (const { cells } of lines) {
        const key = keyOf(cells, places, target);
        if (key) named.add(placeKey(key));
      }
    });
  }
  return named;
}

/** Each line names the row that it mends. */
function namedLines(store: Store, target: ImportRecord, places: Places): ReadLine {
  return (cells) => {
    const named = [cells[places.import], cells[places.sheet], cells[places.row]];
    const key = keyOf(cells, places, target);
    const reject = key && store.imports.reject(key);
    if (!reject) {
      return {
        mends: null,
        problem: { code: 'names-no-reject', value: named.map((cell) => cell ?? '').join(' ') },
      };
    }
    if (reject.curedBy !== null) {
      return { mends: key, problem: { code: 'already-mended', value: String(reject.curedBy) } };
    }
    return { mends: key, problem: null };
  };
}

/** Lines that have lost their columns: each mends the rejected row that has most of its cells, if one has half. */
function likeliestLines(store: Store, target: ImportRecord): ReadLine {
  let open: Reject[] | null = null;
  return (cells, accepted) => {
    if (!accepted) return { mends: null, problem: null };
    open ??= [...store.imports.rejects(target.number)].filter((reject) => reject.curedBy === null);
    const own = new Set(cells.map(cellKey));
    let likeliest: Reject | null = null;
    let most = 0.5;
    for (const reject of open) {
      const filled = reject.cells.filter((cell) => cell !== null);
      const share = filled.filter((cell) => own.has(cellKey(cell))).length / Math.max(1, filled.length);
      if (share < most || (share === most && likeliest)) continue;
      likeliest = reject;
      most = share;
    }
    if (!likeliest) return { mends: null, problem: null };
    const { import: number, sheet, row } = likeliest;
    open = open.filter((reject) => reject !== likeliest);
    return { mends: { import: number, sheet, row }, problem: null };
  };
}

const cellKey = (cell: StoredCell): string =>
  typeof cell === 'object' ? JSON.stringify(cell) : String(cell).trim();
