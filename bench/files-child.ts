import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv } from 'node:process';

// Reads a file once, touching every cell, in the way that its first word names.
const [, , mode = '', path = ''] = argv;

/** Keeps the work from being left out. */
let touched = 0;
const touch = (cell: unknown) => {
  if (cell !== null && cell !== undefined && cell !== '') touched++;
};

const READERS: Readonly<Record<string, () => Promise<void>>> = {
  async hedui() {
    const { openSpreadsheet } = await import('../src/formats/open.js');
    const file = await openSpreadsheet(path);
    for (const sheet of file.sheets)
      await sheet.read((_, cells) => cells.forEach(touch), { merged: { noneFrom: 2 } });
    await file.close();
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const options = { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' } as const;
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet) row.eachCell(({ value }) => touch(value));
    }
  },
  async sheetjs() {
    const XLSX = createRequire(import.meta.url)('@e965/xlsx') as typeof import('@e965/xlsx');
    const book = XLSX.read(readFileSync(path), { dense: true, cellNF: true, cellText: false });
    for (const name of book.SheetNames) {
      const data = book.Sheets[name]?.['!data'] as { v?: unknown }[][] | undefined;
      for (const row of data ?? []) for (const cell of row) touch(cell?.v);
    }
  },
  async 'csv-parse'() {
    const { parse } = await import('csv-parse');
    const parser = createReadStream(path).pipe(parse());
    for await (const row of parser) (row as string[]).forEach(touch);
  },
  async duckdb() {
    // Not a dependency of the project: npm install --no-save @duckdb/node-api
    const name = '@duckdb/node-api';
    const { DuckDBInstance } = await import(name);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`CREATE TABLE bank AS SELECT * FROM read_csv('${path}', all_varchar = true)`);
    const result = await connection.runAndReadAll('SELECT count(*) FROM bank');
    touch(result.getRows()[0]?.[0]);
  },
};

await READERS[mode]?.();
if (touched === 0) throw new Error(`${mode} read nothing of ${path}`);
