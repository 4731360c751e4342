import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, DateCell, ErrorCell, type Sheet, type SpreadsheetFile } from '../../src/formats/cells.js';
import { MemoryBytes } from '../../src/formats/file-bytes.js';
import { FileRefused } from '../../src/formats/refusals.js';
import { openWhole } from '../../src/formats/whole-file.js';
import { findWorkbookPart } from '../../src/formats/workbook.js';
import { XlsxFile, type XlsxReader } from '../../src/formats/xlsx.js';
import { ZipFile } from '../../src/formats/zip-file.js';

export * from './workbook-parts.js';

const folder = mkdtempSync(join(tmpdir(), 'hedui-formats-'));
let files = 0;

/** Writes a file for a test; it is gone with the scratch folder of the tests. */
export function temporaryFile(bytes: Buffer | string, name = 'file.bin'): string {
  const own = join(folder, `${++files}`);
  mkdirSync(own);
  const path = join(own, name);
  writeFileSync(path, bytes);
  return path;
}

export type Row = [row: number, cells: Cell[]];

export async function rowsOf(sheet: Sheet | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  await sheet?.read((row, cells) => {
    rows.push([row, cells]);
  });
  return rows;
}

export async function openXlsx(
  bytes: Buffer,
  reader: XlsxReader,
  chunkSize?: number,
): Promise<SpreadsheetFile> {
  if (reader === 'sheetjs') return openWhole('xlsx', bytes, {});
  const file = await ZipFile.open(new MemoryBytes('file.xlsx', bytes), chunkSize);
  const part = await findWorkbookPart(file);
  if (!part) throw new Error('no workbook part');
  return XlsxFile.open(file, part, {
    reader,
    fallback: () => {
      throw new Error('neither the scanner nor the parser could read the sheet');
    },
  });
}

/** The rows of the first sheet by one reader, which must have been the one that read them. */
export async function readWith(bytes: Buffer, reader: XlsxReader): Promise<Row[]> {
  const file = await openXlsx(bytes, reader);
  const rows = await rowsOf(file.sheets[0]);
  if (file.details.reader !== reader) throw new Error(`read by ${file.details.reader} instead of ${reader}`);
  return rows;
}

export const date = (iso: string) => new DateCell(iso as DateCell['date']);
export const error = (code: string) => new ErrorCell(code);

/** The code of the refusal that a reading ends with. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (problem) {
    if (problem instanceof FileRefused) return problem.code;
    throw problem;
  }
  return 'read';
}
