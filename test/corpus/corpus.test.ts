import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SpreadsheetFile } from '../../src/formats/cells.js';
import { openSpreadsheet } from '../../src/formats/open.js';
import { openXlsx, rowsOf } from '../formats/workbooks.js';
import { differences, ownCells, sheetjsCells } from './cell-maps.js';
import { exceljsCells } from './exceljs-cells.js';
import type { Quirk } from './quirk.js';
import { QUIRKS } from './quirks.js';

const FOLDER = join(import.meta.dirname, 'files');
const bytesOf = (quirk: Quirk) => readFileSync(join(FOLDER, quirk.file));

async function contents(file: SpreadsheetFile) {
  const sheets: [string, Awaited<ReturnType<typeof rowsOf>>][] = [];
  for (const sheet of file.sheets) sheets.push([sheet.name, await rowsOf(sheet)]);
  return sheets;
}

const isXlsx = ({ file, password }: Quirk) => file.endsWith('.xlsx') && !password && !/加密|冒充/.test(file);

describe('every file of the corpus', () => {
  it('is declared, and every one declared is there', () => {
    expect(readdirSync(FOLDER).sort()).toStrictEqual(QUIRKS.map((quirk) => quirk.file).sort());
    expect(QUIRKS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(QUIRKS.map((quirk) => [quirk.file, quirk] as const))('%s', async (_, quirk) => {
    const { password, sheets } = quirk;
    const file = await openSpreadsheet(join(FOLDER, quirk.file), password === undefined ? {} : { password });
    expect(await contents(file)).toStrictEqual(sheets);
    if (quirk.reader) expect(file.details.reader).toBe(quirk.reader);
  });
});

const XLSX_QUIRKS = QUIRKS.filter(isXlsx).map((quirk) => [quirk.file, quirk] as const);

describe('other readers give the same cells, or are wrong for a reason', () => {
  it.each(XLSX_QUIRKS)('the parser: %s', async (_, quirk) => {
    if (quirk.reader === 'sheetjs') return;
    const file = await openXlsx(bytesOf(quirk), 'saxes');
    expect(await contents(file)).toStrictEqual(quirk.sheets);
  });

  it.each(XLSX_QUIRKS)('SheetJS: %s', (_, quirk) => {
    const theirs = () => {
      const { cells, merged } = sheetjsCells(bytesOf(quirk));
      return differences(ownCells(quirk.sheets), cells, merged);
    };
    expectDifferences(attempt(theirs), quirk.exceptions?.sheetjs);
  });

  it.each(XLSX_QUIRKS)('exceljs: %s', async (_, quirk) => {
    const { merged } = quirk.exceptions?.sheetjs ? { merged: undefined } : sheetjsCells(bytesOf(quirk));
    const theirs = await exceljsCells(bytesOf(quirk)).then(
      (cells) => differences(ownCells(quirk.sheets), cells, merged),
      (problem: Error) => [problem.message],
    );
    expectDifferences(theirs, quirk.exceptions?.exceljs);
  });
});

function attempt(read: () => string[]): string[] {
  try {
    return read();
  } catch (problem) {
    return [(problem as Error).message];
  }
}

/** An exception that is no longer one is out of date. */
function expectDifferences(found: readonly string[], exception: string | undefined): void {
  if (exception === undefined) expect(found).toStrictEqual([]);
  else expect(found, exception).not.toStrictEqual([]);
}
