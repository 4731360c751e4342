import { basename } from 'node:path';
import type { IsoDate } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { addTo } from '../base/lists.js';
import { fillText } from '../base/text.js';
import type { Sheet, SpreadsheetFile } from '../formats/cells.js';
import { openSpreadsheet } from '../formats/open.js';
import type { ReadContext, RowCounts } from '../sources/found-table.js';
import { describeProblem, type TableProblem } from '../sources/problems.js';
import type { SourceKey } from '../sources/registry.js';
import type { ParsedRow, SqlValue } from '../sources/row-parser.js';
import { type Candidate, findTable, readTable, type TableFound } from '../sources/table.js';
import type { StoredCell } from '../store/import-record.js';
import type { ImportOptions, SheetPassedOver } from './import-report.js';
import { sourceMendedBy } from './reject-marks.js';
import { storedCells } from './stored-cells.js';

/** How files are to be read. Plain data, like all that is said of them here: it passes between threads. */
export interface ReadingOptions
  extends Pick<ImportOptions, 'as' | 'sheet' | 'headerRow' | 'encoding' | 'password'> {
  /** No birth date lies after it. */
  readonly today: IsoDate;
  /** Rows are handed over before it is known that none are merged; a file where that is wrong ends with `MergedRows`. */
  readonly assumeUnmerged?: boolean;
  /** The source of each import, by number: a workbook of rejected rows is of the source of its import. */
  readonly importSources: Readonly<Record<number, SourceKey>>;
}

/** A sheet with the table found in it. */
export interface FoundSheet {
  readonly name: string;
  /** Its place among the sheets of the file. */
  readonly place: number;
  readonly table: TableFound;
}

/** What a file holds, found out before any of its rows is taken. */
export interface FileContents {
  readonly details: SpreadsheetFile['details'] & Pick<SpreadsheetFile, 'format'>;
  /** By source, in the order of the sheets. */
  readonly tables: readonly { readonly source: SourceKey; readonly sheets: readonly FoundSheet[] }[];
  readonly passedOver: readonly SheetPassedOver[];
}

/** A row that is more than its values. */
export interface Line {
  readonly row: number;
  readonly parsed: ParsedRow;
  readonly cells: readonly StoredCell[];
}

/** Some rows of a sheet, in order. */
export interface RowBatch {
  /** How many rows of the sheet have been read by now. */
  readonly read: number;
  /** Records one after the other: the row number, then the values in the order of the declaration. */
  readonly records: readonly SqlValue[];
  /** Fields whose word was not understood, as often as that happened. */
  readonly unreadable: readonly string[];
  /** What is no record; with `asLines` every row. */
  readonly lines: readonly Line[];
}

/** A file opened for import, in this thread or in another. */
export interface ReadableFile {
  readonly contents: FileContents;
  /**
   * Reads the rows of a sheet. Sheets are read in the order of the contents; again only by lines.
   * @param asLines hands every row on as a line with its cells
   * @throws UserError (3) when the file turns out to be damaged; MergedRows when it is to be opened again without
   *   `assumeUnmerged`
   */
  rows(sheet: FoundSheet, asLines: boolean, take: (batch: RowBatch) => void): Promise<RowCounts>;
  close(): Promise<void>;
}

const ROWS_IN_A_BATCH = 500;

const IN_SHEET = { zh: '工作表“{sheet}”：{problem}', en: 'sheet "{sheet}": {problem}' };
const NO_SHEET = {
  zh: '没有工作表“{sheet}”；文件中有：{names}',
  en: 'there is no sheet "{sheet}"; the file has: {names}',
};
const NO_SHEETS_AT_ALL = { zh: '文件中没有工作表', en: 'the file has no sheets' };

/** Whether a row is more than its values: the result of a visit is also judged by its task. */
export const isJudgedByLine = ({ source }: TableFound): boolean => source === 'visits';

/**
 * Opens a file and finds its tables.
 * @throws UserError (3) when the file is refused
 */
export async function openForImport(path: string, options: ReadingOptions): Promise<ReadableFile> {
  const spreadsheet = await openSpreadsheet(path, options);
  try {
    const fileName = basename(path);
    const contents = await findTables(spreadsheet, fileName, options);
    const { today, assumeUnmerged = false } = options;
    const context = { today, fileName, assumeUnmerged };
    return {
      contents,
      rows: ({ place, table }, asLines, take) =>
        readInBatches(
          spreadsheet.sheets[place] as Sheet,
          table,
          context,
          asLines || isJudgedByLine(table),
          take,
        ),
      close: () => spreadsheet.close(),
    };
  } catch (error) {
    await spreadsheet.close();
    throw error;
  }
}

async function findTables(
  spreadsheet: SpreadsheetFile,
  fileName: string,
  options: ReadingOptions,
): Promise<FileContents> {
  const found = new Map<SourceKey, FoundSheet[]>();
  const passedOver: (SheetPassedOver & { readonly candidates: readonly Candidate[] })[] = [];
  const wanted = new Set(sheetsOf(spreadsheet, options.sheet));
  for (const [place, sheet] of spreadsheet.sheets.entries()) {
    if (!wanted.has(sheet)) continue;
    const as = options.as ?? (await sourceMendedBy(sheet, options.importSources));
    const table = await findTable(sheet, {
      fileName,
      sheetName: sheet.name,
      ...(as && { as }),
      ...(options.headerRow !== undefined && { headerRow: options.headerRow }),
    });
    if (table.kind === 'refused') throw refusalOf(sheet.name, table.problem);
    if (table.kind === 'not-data') {
      passedOver.push({ sheet: sheet.name, problem: table.problem, candidates: table.candidates });
      continue;
    }
    const one = { name: sheet.name, place, table };
    addTo(found, table.source, one);
  }
  if (found.size === 0) throw nothingFound(passedOver);
  return {
    details: { format: spreadsheet.format, ...spreadsheet.details },
    tables: [...found].map(([source, sheets]) => ({ source, sheets })),
    passedOver: passedOver.map(({ sheet, problem }) => ({ sheet, problem })),
  };
}

/** No sheet is data: the one that comes nearest to a source says why. */
function nothingFound(
  passedOver: readonly (SheetPassedOver & { readonly candidates: readonly Candidate[] })[],
) {
  const [nearest] = [...passedOver].sort(
    (a, b) => (b.candidates[0]?.matched ?? 0) - (a.candidates[0]?.matched ?? 0),
  );
  return nearest ? refusalOf(nearest.sheet, nearest.problem) : new UserError(NO_SHEETS_AT_ALL, 3);
}

function refusalOf(sheet: string, problem: TableProblem): UserError {
  const words = { zh: describeProblem(problem, 'zh'), en: describeProblem(problem, 'en') };
  return new UserError(
    {
      zh: fillText(IN_SHEET, { sheet, problem: words.zh }).zh,
      en: fillText(IN_SHEET, { sheet, problem: words.en }).en,
    },
    3,
  );
}

/** The sheets that `--sheet` names: by name, else by number counted from 1. @throws UserError (3) */
export function sheetsOf(spreadsheet: SpreadsheetFile, wanted: string | undefined): readonly Sheet[] {
  if (wanted === undefined) return spreadsheet.sheets;
  const byName = spreadsheet.sheets.filter((sheet) => sheet.name === wanted);
  const byPlace = /^\d+$/.test(wanted) ? spreadsheet.sheets.slice(Number(wanted) - 1, Number(wanted)) : [];
  const chosen = byName.length > 0 ? byName : byPlace;
  const names = spreadsheet.sheets.map((sheet) => sheet.name).join('、');
  if (chosen.length === 0) throw new UserError(NO_SHEET, 3, { sheet: wanted, names });
  return chosen;
}

async function readInBatches(
  sheet: Sheet,
  table: TableFound,
  context: ReadContext,
  asLines: boolean,
  take: (batch: RowBatch) => void,
): Promise<RowCounts> {
  let read = 0;
  let handedOn = 0;
  let records: SqlValue[] = [];
  let unreadable: string[] = [];
  let lines: Line[] = [];
  const handOn = () => {
    if (read === handedOn) return;
    take({ read, records, unreadable, lines });
    handedOn = read;
    records = [];
    unreadable = [];
    lines = [];
  };
  const counts = await readTable(sheet, table, context, (row, parsed, cells) => {
    read++;
    if (parsed.kind === 'record' && !asLines) {
      records.push(row);
      for (const value of parsed.values) records.push(value);
      if (parsed.unreadable) unreadable.push(...parsed.unreadable);
    } else lines.push({ row, parsed, cells: storedCells(cells) });
    if (read - handedOn === ROWS_IN_A_BATCH) handOn();
  });
  handOn();
  return counts;
}
