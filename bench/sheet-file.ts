import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { ZipWriter } from '../src/reports/zip-writer.js';

/** text: by the shared strings; number; date: a serial number with a date format. */
export type CellKind = 'text' | 'number' | 'date';

/** A date is its serial number. Text in a number column stands as text, as a slip would. */
export type BenchCell = string | number | null;

export interface TableFile {
  readonly path: string;
  readonly header: readonly string[];
  readonly kinds: readonly CellKind[];
  rows(): Iterable<readonly BenchCell[]>;
}

const CHUNK = 1 << 18;
/** Every file has this time, so that equal content gives an equal file. */
const WRITTEN_ON = new Date('2024-11-25T00:00:00Z');
const EXCELS_LEVEL = 6;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes a workbook as Excel does: the sheet first, its texts in the shared strings, dates as serial numbers. */
export function writeXlsx(table: TableFile): void {
  // What a run that was broken off has left.
  rmSync(table.path, { force: true });
  const zip = new ZipWriter(table.path, WRITTEN_ON, EXCELS_LEVEL);
  const add = (name: string, chunks: Iterable<string>) => {
    const part = zip.begin(name);
    for (const chunk of chunks) part.write(chunk);
    part.end();
  };
  const strings = new Map<string, number>();
  const counted = { uses: 0 };
  for (const [name, text] of Object.entries(FIXED_PARTS)) add(name, [XML + text]);
  add('xl/worksheets/sheet1.xml', inChunks(sheetXml(table, strings, counted)));
  add('xl/sharedStrings.xml', inChunks(stringsXml(strings, counted.uses)));
  zip.finish();
  zip.close();
}

/** The same rows as UTF-8 text with commas; dates as YYYY-MM-DD. */
export function writeCsv(table: TableFile): void {
  const file = openSync(table.path, 'w');
  const lines = function* () {
    yield `${table.header.join(',')}\n`;
    for (const row of table.rows()) {
      yield `${row.map((cell, column) => csvCell(cell, table.kinds[column])).join(',')}\n`;
    }
  };
  for (const chunk of inChunks(lines())) writeSync(file, chunk);
  closeSync(file);
}

const FIXED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

function* sheetXml(
  table: TableFile,
  strings: Map<string, number>,
  counted: { uses: number },
): Iterable<string> {
  const letters = table.header.map((_, column) => columnLetter(column));
  const textCell = (column: number, row: number, text: string): string => {
    let index = strings.get(text);
    if (index === undefined) {
      index = strings.size;
      strings.set(text, index);
    }
    counted.uses++;
    return `<c r="${letters[column]}${row}" t="s"><v>${index}</v></c>`;
  };
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  yield `<row r="1">${table.header.map((text, column) => textCell(column, 1, text)).join('')}</row>`;
  let row = 1;
  for (const cells of table.rows()) {
    row++;
    let xml = `<row r="${row}">`;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      if (cell === null) continue;
      if (typeof cell === 'string') xml += textCell(column, row, cell);
      else if (table.kinds[column] === 'date')
        xml += `<c r="${letters[column]}${row}" s="1"><v>${cell}</v></c>`;
      else xml += `<c r="${letters[column]}${row}"><v>${cell}</v></c>`;
    }
    yield `${xml}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* stringsXml(strings: ReadonlyMap<string, number>, uses: number): Iterable<string> {
  yield `${XML}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) {
    const space = text !== text.trim() ? ' xml:space="preserve"' : '';
    yield `<si><t${space}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`;
  }
  yield '</sst>';
}

function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

/** A, B … Z, AA …; no table here is wider than 702 columns. */
const columnLetter = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
  String.fromCharCode(65 + (column % 26));

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export const serialOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY;
const dateOf = (serial: number): string => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);

function csvCell(cell: BenchCell, kind: CellKind | undefined): string {
  if (cell === null) return '';
  if (kind === 'date' && typeof cell === 'number') return dateOf(cell);
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
