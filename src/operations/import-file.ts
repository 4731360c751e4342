import { basename } from 'node:path';
import type { IsoDate } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { fillText } from '../base/text.js';
import type { Sheet, SpreadsheetFile } from '../formats/cells.js';
import { openSpreadsheet } from '../formats/open.js';
import { describeProblem, type TableProblem } from '../sources/problems.js';
import type { SourceKey } from '../sources/registry.js';
import { type Candidate, findTable, type TableFound } from '../sources/table.js';
import type { ImportRecord } from '../store/import-record.js';
import type { Store } from '../store/store.js';
import type { PlannedFile } from './import-plan.js';
import { type FileReport, type ImportOptions, nothingOf, type SheetPassedOver } from './import-report.js';
import { importTables } from './import-tables.js';
import { sourceMendedBy } from './reject-marks.js';

export interface TakeOptions extends ImportOptions {
  /** The source of each import, by number. */
  readonly importSources: Readonly<Record<number, SourceKey>>;
  readonly path: string;
  readonly today: IsoDate;
  readonly ofThisCommand: (record: ImportRecord) => boolean;
  readonly onRows: (rows: number) => void;
}

/** A sheet with the table found in it. */
export interface FoundSheet {
  readonly sheet: Sheet;
  readonly table: TableFound;
}

const IN_SHEET = { zh: '工作表“{sheet}”：{problem}', en: 'sheet "{sheet}": {problem}' };
const NO_SHEET = {
  zh: '没有工作表“{sheet}”；文件中有：{names}',
  en: 'there is no sheet "{sheet}"; the file has: {names}',
};
const NO_SHEETS_AT_ALL = { zh: '文件中没有工作表', en: 'the file has no sheets' };

/**
 * Takes one file: finds the tables of its sheets, and writes the rows of each source as an import, all in one
 * transaction.
 * @throws UserError (3) when the file is refused
 */
export async function importFile(store: Store, file: PlannedFile, options: TakeOptions): Promise<FileReport> {
  const { encoding, password } = options;
  const spreadsheet = await openSpreadsheet(file.path, {
    ...(encoding !== undefined && { encoding }),
    ...(password !== undefined && { password }),
  });
  try {
    const { found, passedOver } = await findTables(spreadsheet, file, options);
    const tables = await importTables(store, file, spreadsheet, found, options);
    return { ...nothingOf(file), sheetsPassedOver: passedOver, ...tables };
  } finally {
    await spreadsheet.close();
  }
}

async function findTables(spreadsheet: SpreadsheetFile, file: PlannedFile, options: TakeOptions) {
  const found = new Map<SourceKey, FoundSheet[]>();
  const passedOver: (SheetPassedOver & { readonly candidates: readonly Candidate[] })[] = [];
  for (const sheet of sheetsOf(spreadsheet, options.sheet)) {
    const as = options.as ?? (await sourceMendedBy(sheet, options.importSources));
    const table = await findTable(sheet, {
      fileName: basename(file.path),
      sheetName: sheet.name,
      ...(as && { as }),
      ...(options.headerRow !== undefined && { headerRow: options.headerRow }),
    });
    if (table.kind === 'refused') throw refusalOf(sheet.name, table.problem);
    if (table.kind === 'not-data') {
      passedOver.push({ sheet: sheet.name, problem: table.problem, candidates: table.candidates });
      continue;
    }
    const list = found.get(table.source);
    if (list) list.push({ sheet, table });
    else found.set(table.source, [{ sheet, table }]);
  }
  if (found.size === 0) throw nothingFound(passedOver);
  return { found, passedOver: passedOver.map(({ sheet, problem }) => ({ sheet, problem })) };
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
