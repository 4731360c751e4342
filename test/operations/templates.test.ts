import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { exportTemplate, exportTemplates } from '../../src/operations/templates.js';
import { type SourceKey, sourceOf, sources } from '../../src/sources/registry.js';
import { desk, person } from './desk.js';

const OPTIONS = { language: 'zh', now: new Date('2026-11-24'), force: false } as const;
const keys = sources.map((source) => source.key);

async function opened(path: string) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet, notes] = book.worksheets;
  if (!sheet || !notes) throw new Error('a template has two sheets');
  return { book, sheet, notes };
}

async function template(key: SourceKey) {
  const bureau = desk();
  const path = join(bureau.folder, `${sourceOf(key).title.zh}_202411.xlsx`);
  await exportTemplate(key, path, OPTIONS);
  return { ...bureau, path, ...(await opened(path)) };
}

/** What stands in a column of the example, by field; other persons than the invented one get numbers of their own. */
function fill(sheet: ExcelJS.Worksheet, key: SourceKey, row: number, n: number) {
  Object.entries(sourceOf(key).columns).forEach(([, column], at) => {
    const example = sheet.getCell(2, at + 1).value;
    sheet.getCell(row, at + 1).value =
      column.type === 'id' ? person(n + at) : column.type === 'text' ? `${example}${n}` : example;
  });
}

describe('the template of every source', () => {
  test.each(keys)('%s: empty it holds nobody, filled in it is read without a fault', async (key) => {
    const { take, report, path, book, sheet } = await template(key);
    const { files } = await report(path);
    expect(files[0]).toMatchObject({ refusal: null, imported: [{ source: key, rows: 0 }] });
    expect(files[0]?.sheetsPassedOver.map(({ sheet: name }) => name)).toEqual(['填写说明']);
    fill(sheet, key, 3, 1);
    fill(sheet, key, 4, 20);
    await book.xlsx.writeFile(path);
    const [record, ...others] = await take(path);
    expect(others).toEqual([]);
    // The results of visits name tasks, which here nobody was given.
    const rejected = key === 'visits' ? 2 : 0;
    expect(record).toMatchObject({ source: key, rows: 2, taken: 2 - rejected, rejected, warnings: [] });
    expect(record?.sheets[0]?.skipped).toMatchObject({ example: 1 });
    expect(record?.sheets[0]?.table.unread).toEqual([]);
  });

  test.each(keys)(
    '%s: comments, drop-downs, text formats and notes follow from the declaration',
    async (key) => {
      const { sheet, notes } = await template(key);
      const columns = Object.values(sourceOf(key).columns);
      expect(sheet.name).toBe(sourceOf(key).title.zh);
      const validations = (sheet as unknown as { dataValidations: { model: Record<string, unknown> } })
        .dataValidations.model;
      columns.forEach((column, at) => {
        const header = sheet.getCell(1, at + 1);
        expect(header.value).toBe(column.headers[0]);
        expect(JSON.stringify(header.note)).toContain(column.required ? '必填' : '填');
        const letter = sheet.getColumn(at + 1).letter;
        const formula = JSON.stringify(validations[`${letter}3`] ?? {});
        if (column.type === 'enum') expect(formula).toContain((column.words ?? []).join(','));
        if (column.type === 'bool') expect(formula).toContain('是,否');
        if (['id', 'text'].includes(column.type)) expect(sheet.getColumn(at + 1).numFmt).toBe('@');
        expect(notes.getCell(6 + at, 1).value).toBe(column.headers[0]);
      });
      expect(columns).toHaveLength(sheet.columnCount);
    },
  );
});

test('whoever writes over the example has entered data', async () => {
  const { take, path, book, sheet } = await template('bank');
  sheet.getCell('A2').value = '李四';
  await book.xlsx.writeFile(path);
  expect((await take(path))[0]).toMatchObject({ rows: 1, taken: 1, rejected: 0 });
});

test('all templates go into one folder, and none is written over', async () => {
  const { folder } = desk();
  const dir = join(folder, '模板');
  const paths = await exportTemplates(dir, OPTIONS);
  expect(paths).toHaveLength(32);
  expect(readdirSync(dir)).toHaveLength(32);
  await expect(exportTemplates(dir, OPTIONS)).rejects.toThrow(/--force/);
  await expect(exportTemplate('bank', join(dir, '银行存款.xlsx'), OPTIONS)).rejects.toThrow(/--force/);
  expect(await exportTemplates(dir, { ...OPTIONS, language: 'en', force: true })).toEqual(paths);
  const { notes } = await opened(join(dir, '银行存款.xlsx'));
  expect(notes.name).toBe('Notes');
});
