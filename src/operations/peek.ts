import { basename } from 'node:path';
import { columnName } from '../base/columns.js';
import { type IsoDate, monthOf } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { openBytes } from '../formats/archive.js';
import type { ReadOptions, Sheet } from '../formats/cells.js';
import { openSpreadsheet } from '../formats/open.js';
import { periodFromPath } from '../sources/period.js';
import { describeProblem } from '../sources/problems.js';
import { sourceOf } from '../sources/registry.js';
import { type Candidate, findTable, readTable, type TableFound } from '../sources/table.js';
import type { FoundFile } from './find-files.js';
import { sheetsOf } from './import-reading.js';
import type { ImportOptions } from './import-report.js';
import type { PeekedCandidate, PeekedFile, PeekedRow, PeekedSheet, PeekedTable } from './peek-report.js';
import { problemCounter } from './problem-counts.js';
import { importNamedIn } from './reject-marks.js';
import { storedCells } from './stored-cells.js';

export { findFiles } from './find-files.js';
export type * from './peek-report.js';

export interface PeekOptions
  extends Pick<ImportOptions, 'as' | 'sheet' | 'headerRow' | 'encoding' | 'password'> {
  readonly today: IsoDate;
  /** So many rows of each sheet are handed on. */
  readonly rows: number;
}

const NO_ROWS = {
  zh: '文件中没有任何内容，请核对文件是否正确',
  en: 'the file holds nothing at all; check that it is the right file',
};

/**
 * Reads a file as an import would, writing nothing: what each sheet is taken for and what its rows would come to.
 * @throws UserError (3) for a file that cannot be read or holds nothing
 */
export async function peekFile(file: FoundFile, options: PeekOptions): Promise<PeekedFile> {
  const spreadsheet = await openSpreadsheet(file.path, options);
  try {
    const sheets: PeekedSheet[] = [];
    for (const sheet of sheetsOf(spreadsheet, options.sheet)) {
      sheets.push(await peekSheet(sheet, basename(file.path), options));
    }
    if (sheets.every((sheet) => sheet.size.rows === 0)) throw new UserError(NO_ROWS, 3);
    const period = periodFromPath(file.full);
    return {
      file: file.path,
      period: period ?? monthOf(options.today),
      periodInPath: period !== null,
      bytes: (await openBytes(file.path)).size,
      format: spreadsheet.format,
      details: { ...spreadsheet.details },
      importable:
        sheets.some((sheet) => sheet.outcome === 'read') &&
        !sheets.some((sheet) => sheet.outcome === 'refused'),
      sheets,
    };
  } finally {
    await spreadsheet.close();
  }
}

/**
 * Hands on the rows of a file as they are read, sheet by sheet.
 * @throws UserError (3) for a file that cannot be read or holds nothing, also after some rows
 */
export async function peekRows(
  file: FoundFile,
  options: PeekOptions,
  visit: (sheet: string, row: PeekedRow) => void,
): Promise<void> {
  const spreadsheet = await openSpreadsheet(file.path, options);
  let any = false;
  try {
    for (const sheet of sheetsOf(spreadsheet, options.sheet)) {
      let count = 0;
      await sheet.read((row, cells) => {
        any = true;
        if (count++ >= options.rows) return false;
        visit(sheet.name, { row, cells: storedCells(cells) });
        return undefined;
      });
    }
  } finally {
    await spreadsheet.close();
  }
  if (!any) throw new UserError(NO_ROWS, 3);
}

async function peekSheet(sheet: Sheet, fileName: string, options: PeekOptions): Promise<PeekedSheet> {
  const found = await findTable(sheet, {
    fileName,
    sheetName: sheet.name,
    ...(options.as && { as: options.as }),
    ...(options.headerRow !== undefined && { headerRow: options.headerRow }),
  });
  const seen = watched(sheet, found.kind === 'found' ? found.headerRow : 1, options.rows);
  const amends = found.kind === 'found' ? await importNamedIn(sheet) : null;
  const table =
    found.kind === 'found' ? { ...(await peekTable(seen.sheet, found, fileName, options)), amends } : null;
  if (!table) await seen.sheet.read(() => undefined);
  const { problem = null, candidates = [] } = found.kind === 'found' ? {} : found;
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    size: seen.size(),
    outcome: { found: 'read', refused: 'refused', 'not-data': 'passed-over' }[
      found.kind
    ] as PeekedSheet['outcome'],
    problem: problem && {
      code: problem.code,
      text: { zh: describeProblem(problem, 'zh'), en: describeProblem(problem, 'en') },
    },
    candidates: candidates.map(candidateOf),
    table,
    firstRows: seen.firstRows(),
  };
}

const candidateOf = ({ source, matched, missing }: Candidate): PeekedCandidate => ({
  source,
  title: sourceOf(source).title,
  matched,
  missing,
});

/** A sheet that notes its size and its first rows while somebody reads it. */
function watched(sheet: Sheet, from: number, most: number) {
  let rows = 0;
  let lastRow = 0;
  let columns = 0;
  const first: PeekedRow[] = [];
  return {
    sheet: {
      name: sheet.name,
      hidden: sheet.hidden,
      date1904: sheet.date1904,
      read: (visit, reading?: ReadOptions) =>
        sheet.read((row, cells) => {
          rows++;
          lastRow = row;
          columns = Math.max(columns, cells.length);
          if (row >= from && first.length < most) first.push({ row, cells: storedCells(cells) });
          return visit(row, cells);
        }, reading),
    } satisfies Sheet,
    size: () => ({ rows, lastRow, columns }),
    firstRows: () => first,
  };
}

async function peekTable(
  sheet: Sheet,
  table: TableFound,
  fileName: string,
  { today }: PeekOptions,
): Promise<Omit<PeekedTable, 'amends'>> {
  const source = sourceOf(table.source);
  const kinds = { record: 0, answer: 0, rejected: 0 };
  const problems = problemCounter();
  const unreadable = new Map<string, number>();
  const counts = await readTable(sheet, table, { today, fileName }, (_, parsed) => {
    kinds[parsed.kind]++;
    if (parsed.kind === 'rejected') problems.see(parsed.problems);
    else if (parsed.kind === 'record') {
      for (const field of parsed.unreadable ?? []) unreadable.set(field, (unreadable.get(field) ?? 0) + 1);
    }
  });
  const headerOf = (field: string) => table.columns.find((column) => column.field === field)?.header ?? field;
  return {
    source: table.source,
    title: source.title,
    forced: table.forced,
    headerRow: table.headerRow,
    headerRows: table.headerRows,
    firstDataRow: table.firstDataRow,
    columns: table.columns.map((column) => ({
      ...column,
      column: columnName(column.index),
      fieldHeader: source.columns[column.field]?.headers[0] ?? column.field,
    })),
    unread: table.unread.map((column) => ({ ...column, column: columnName(column.index) })),
    rows: {
      all: counts.rows,
      records: kinds.record,
      answers: kinds.answer,
      rejected: kinds.rejected,
      skipped: counts.skipped,
    },
    problems: problems.counts(),
    unreadable: [...unreadable].map(([field, count]) => ({ header: headerOf(field), count })),
  };
}
