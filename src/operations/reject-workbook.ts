import type { Language } from '../base/text.js';
import { REJECT_SHEET } from '../messages/entry.js';
import { type RejectedRow, type RejectedSheet, writeRejects } from '../reports/reject-workbook.js';
import { matchHeader } from '../sources/headers.js';
import { sourceOf } from '../sources/registry.js';
import type { TableColumn, TableFound } from '../sources/table.js';
import type { ImportRecord, Reject, RejectProblem } from '../store/import-record.js';
import type { Store } from '../store/store.js';
import { marksOf, REJECT_COLUMNS } from './reject-marks.js';
import { problemSentence } from './reject-output.js';

export interface RejectWorkbookOptions {
  readonly language: Language;
  /** The time of the command, as records keep it. */
  readonly now: string;
  /** Whether a file that exists is replaced. */
  readonly force: boolean;
}

const bare = (header: string) => header.replace(/\s/g, '');

/** Headers that stand in front of the file's own in a workbook of rejected rows. */
const FRONT_HEADERS: ReadonlySet<string> = new Set(
  [
    ...Object.values(REJECT_COLUMNS),
    ...[REJECT_SHEET.columns, REJECT_SHEET.reason].flatMap(({ zh, en }) => [zh, en]),
  ].map(bare),
);

/**
 * Writes the rejected rows of an import that nothing has mended yet as a workbook, ready to be mended and imported again.
 * Gives how many they are; where there are none no file is written.
 * @throws UserError (2): no such import; the file exists; it cannot be written
 */
export async function exportRejects(
  store: Store,
  number: number,
  path: string,
  options: RejectWorkbookOptions,
): Promise<number> {
  const record = store.imports.get(number);
  const used = new Map<number, Set<number>>();
  let count = 0;
  for (const reject of openRejects(store, number)) {
    count++;
    const columns = used.get(reject.sheet) ?? new Set();
    used.set(reject.sheet, columns);
    for (const [index, cell] of reject.cells.entries()) if (cell !== null) columns.add(index);
  }
  if (count === 0) return 0;
  const sheets = [...used].map(([place, columns]) =>
    sheetOf(store, record, place, columns, options.language),
  );
  await writeRejects(
    path,
    { number, file: record.file, marks: Object.values(REJECT_COLUMNS), sheets },
    { language: options.language, now: new Date(options.now.slice(0, 10)), force: options.force },
  );
  return count;
}

function* openRejects(store: Store, number: number): Generator<Reject> {
  for (const reject of store.imports.rejects(number)) if (reject.curedBy === null) yield reject;
}

function sheetOf(
  store: Store,
  record: ImportRecord,
  place: number,
  used: ReadonlySet<number>,
  language: Language,
): RejectedSheet {
  const { name = '', table } = record.sheets[place] ?? {};
  const columns = table ? columnsOf(table, used) : [];
  const order = columns.map(({ index }) => index);
  return {
    name,
    columns,
    rows: {
      *[Symbol.iterator]() {
        for (const reject of openRejects(store, record.number)) {
          if (reject.sheet === place) yield rowOf(reject, name, order, language);
        }
      },
    },
  };
}

/** The columns of the file that have a header or something in a rejected row, in its own order. */
function columnsOf(table: TableFound, used: ReadonlySet<number>) {
  const source = sourceOf(table.source);
  const read = new Map(table.columns.map((column) => [column.index, column]));
  const unread = new Map(table.unread.map(({ index, header }) => [index, header]));
  const last = Math.max(...read.keys(), ...unread.keys(), ...used);
  const isAmendment = marksOf(table) !== null;
  const indexes = Array.from({ length: last + 1 }, (_, index) => index);
  return indexes.flatMap((index) => {
    const column = read.get(index);
    const header = unread.get(index) ?? '';
    if (isAmendment && FRONT_HEADERS.has(bare(header))) return [];
    if (column) {
      const declared = source.columns[column.field];
      return [{ index, header: headerWithUnit(column, table), declared }];
    }
    const isUsed = header !== '' || used.has(index);
    return isUsed ? [{ index, header: unreadHeader(header, table), declared: undefined }] : [];
  });
}

/** Alone in a new workbook a column must say its unit itself: no row above it does any more. */
function headerWithUnit({ header, field, unit }: TableColumn, table: TableFound): string {
  const own = matchHeader(header).find((match) => match.source === table.source && match.field === field);
  return unit === null || own?.unit === unit ? header : `${header}(${unit})`;
}

/** A column that lost to another one of its field must not win without the header rows that decided it. */
function unreadHeader(header: string, table: TableFound): string {
  const rival = matchHeader(header).some(
    (match) => match.source === table.source && table.columns.some(({ field }) => field === match.field),
  );
  return rival ? `${header}（未读取）` : header;
}

function rowOf(reject: Reject, sheet: string, order: readonly number[], language: Language): RejectedRow {
  const columnOf = (problem: RejectProblem) => ('column' in problem ? order.indexOf(problem.column) : -1);
  return {
    place: [reject.import, sheet, reject.row],
    reasons: reject.problems.map((problem) => problemSentence(problem, language)),
    cells: order.map((index) => reject.cells[index] ?? null),
    faulty: reject.problems.map(columnOf).filter((index) => index >= 0),
  };
}
