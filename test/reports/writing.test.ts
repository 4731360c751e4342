import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import { type Column, type ReportContext, sheet, type Workbook } from '../../src/reports/layout.js';
import { explainWriteError, nameDrafts } from '../../src/reports/replace-file.js';
import type { SheetOptions } from '../../src/reports/write-sheet.js';
import { draftWorkbook } from '../../src/reports/write-workbook.js';
import { writeWorkbooks } from '../../src/reports/write-workbooks.js';
import { manyHouseholds } from './many-households.js';
import { run, sample } from './sample.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hedui-writing-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const context: ReportContext = { language: 'zh', mask: false, run };

const text: Column<string> = {
  header: { zh: '内容', en: 'Text' },
  width: 20,
  format: 'text',
  value: (row) => row,
};

const list = (rows: () => Iterable<string>): Workbook => ({
  file: '清单.xlsx',
  about: { zh: '试验', en: 'A test' },
  sheets: [
    sheet<string>({
      name: { zh: '清单', en: 'List' },
      title: { zh: '清单', en: 'List' },
      columns: [text],
      rows,
    }),
  ],
});

const read = (path: string) => new ExcelJS.Workbook().xlsx.readFile(path);

async function written(...[workbook, ...rest]: [Workbook, SheetOptions?]) {
  const path = await draftWorkbook(dir, workbook, context, ...rest);
  await nameDrafts([path]);
  return read(path);
}

describe('writing a workbook', () => {
  it('goes on to a second sheet when one is full', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e'];
    const book = await written(
      list(() => rows),
      { mostRows: 5 },
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(['清单', '清单 (2)', '清单 (3)']);
    const values = book.worksheets.flatMap((one) =>
      [4, 5].map((row) => one.getCell(row, 1).value).filter((value) => value !== null),
    );
    expect(values).toEqual(rows);
  });

  it('says so when a list is empty', async () => {
    const book = await written(list(() => []));
    expect(book.getWorksheet('清单')?.getCell('A4').value).toBe('本表无记录。');
  });

  it('keeps what XML cannot hold out, and cuts what Excel cannot', async () => {
    const rows = ['a\uFFFFb\u0001c', '张<&>"\'', 'x'.repeat(40_000)];
    const book = await written(list(() => rows));
    const cell = (row: number) => String(book.worksheets[0]?.getCell(row, 1).value);
    expect(cell(4)).toBe('abc');
    expect(cell(5)).toBe('张<&>"\'');
    expect(cell(6)).toHaveLength(32_767);
  });

  it('leaves the old file and no rest when a list fails', async () => {
    const path = join(dir, '清单.xlsx');
    writeFileSync(path, 'old');
    const failing = list(function* () {
      yield 'a';
      throw new Error('no more rows');
    });
    await expect(draftWorkbook(dir, failing, context)).rejects.toThrow('no more rows');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(dir)).toEqual(['清单.xlsx']);
  });

  it('replaces the file of an earlier run', async () => {
    writeFileSync(join(dir, '清单.xlsx'), 'old');
    const book = await written(list(() => ['new']));
    expect(book.worksheets[0]?.getCell('A4').value).toBe('new');
  });
});

describe('what cannot be written', () => {
  const thrown = (code: string) =>
    explainWriteError(Object.assign(new Error(code), { code }), '/x/合格名单.xlsx');

  it.each(['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'EISDIR', 'ENOSPC', 'ENOENT', 'ENOTDIR'])(
    '%s is told in one line',
    (code) => {
      const error = thrown(code);
      expect(error).toBeInstanceOf(UserError);
      if (!(error instanceof UserError)) return;
      expect(error.exitCode).toBe(2);
      for (const line of [error.text.zh, error.text.en]) {
        expect(line).toContain('/x/合格名单.xlsx');
        expect(line).not.toContain('\n');
      }
    },
  );

  it('leaves other errors alone', () => {
    const error = new Error('other');
    expect(explainWriteError(error, 'x')).toBe(error);
  });

  it('is found before the first list is written', async () => {
    mkdirSync(join(dir, '统计表.xlsx'));
    await expect(writeWorkbooks(sample, { dir, language: 'zh', mask: false })).rejects.toThrow('同名文件夹');
    expect(readdirSync(dir)).toEqual(['统计表.xlsx']);
  });

  it('leaves the lists of an earlier run as they are when one of the set fails', async () => {
    await writeWorkbooks(sample, { dir, language: 'zh', mask: false });
    const before = readFileSync(join(dir, '合格名单.xlsx'));
    const files = readdirSync(dir);
    const failing = {
      ...sample,
      decisions: () => [],
      households: () => [],
      rejects() {
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      },
    };
    await expect(writeWorkbooks(failing, { dir, language: 'zh', mask: false })).rejects.toBeInstanceOf(
      UserError,
    );
    expect(readFileSync(join(dir, '合格名单.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(files);
  });

  it.skipIf(process.getuid?.() === 0)('is a file one may not change', async () => {
    const path = join(dir, '合格名单.xlsx');
    writeFileSync(path, '');
    chmodSync(path, 0o444);
    await expect(writeWorkbooks(sample, { dir, language: 'zh', mask: false })).rejects.toThrow('请先关闭');
  });

  it('is a folder that is a file', async () => {
    writeFileSync(join(dir, 'out'), '');
    await expect(
      writeWorkbooks(sample, { dir: join(dir, 'out'), language: 'zh', mask: false }),
    ).rejects.toBeInstanceOf(UserError);
  });
});

describe('long lists', () => {
  it('wait for the compression: memory does not grow with the rows', async () => {
    const largest: number[] = [];
    const data = manyHouseholds(60_000);
    await writeWorkbooks(
      {
        ...data,
        *decisions(filter) {
          let index = 0;
          for (const row of data.decisions(filter)) {
            if (index++ % 1_000 === 0) largest.push(process.memoryUsage().arrayBuffers);
            yield row;
          }
        },
      },
      { dir, language: 'zh', mask: false },
    );
    // What waits for the garbage collector comes to some 40 MB, whatever the rows; all of them uncompressed to 100 and more.
    expect(Math.max(...largest)).toBeLessThan(64 * 1024 * 1024);
  });
});
