import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../src/messages/statistics/table.js';
import { statisticsTables } from '../../../src/messages/statistics/tables.js';
import { statistics } from '../../../src/operations/statistics/statistics.js';
import { writeStatistics } from '../../../src/operations/statistics/write.js';
import { month } from '../desk.js';
import { ALLOWED, threeMonths } from './months.js';

const months = threeMonths();
const made = () => statistics(months.store(), { month: month('2024-11'), allowMissing: ALLOWED });

/** The texts of a drawing; throws where it is no XML. */
function textsOf(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push(text);
  });
  parser.write(xml).close();
  return texts;
}

const SHEETS = {
  zh: ['月报', '图', '数据', '按类别', '按街道', '按理由', '按疑点', '说明'],
  en: ['Return', 'Charts', 'Figures', 'By tier', 'By street', 'By reason', 'By finding', 'Notes'],
};

test.each(['zh', 'en'] as const)('统计表.xlsx and the drawings, read back: %s', async (language) => {
  const dir = join(months.folder, language);
  const counted = made();
  const paths = await writeStatistics(months.store(), counted, { dir, language, mask: false });
  expect(paths.map((path) => basename(path))).toEqual([
    '统计表.xlsx',
    '统计图-各类户数.svg',
    '统计图-各类人数.svg',
    '统计图-逐月发放.svg',
    '统计图-逐月临时救助.svg',
    '统计图-各街道人数.svg',
  ]);
  const book = await new ExcelJS.Workbook().xlsx.readFile(paths[0] ?? '');
  expect(book.worksheets.map(({ name }) => name)).toEqual(SHEETS[language]);

  const [form, charts, figures] = book.worksheets as [
    ExcelJS.Worksheet,
    ExcelJS.Worksheet,
    ExcelJS.Worksheet,
  ];
  const tables = statisticsTables(counted);
  // Every figure is in the list, in yuan, and what is unknown is a word.
  const listed = figures.getSheetValues().slice(4) as unknown as (readonly unknown[])[];
  const unknown = { zh: '未知', en: 'unknown' }[language];
  expect(listed.map((row) => row[4])).toEqual(
    [...figuresOf(tables)].map(({ value, unit }) =>
      value === null ? unknown : unit === 'yuan' ? value / 100 : value,
    ),
  );
  // The return has each table under its heading.
  const words = form.getSheetValues().map((row) => (row as readonly unknown[] | undefined)?.[1]);
  for (const { title } of tables) expect(words).toContain(title[language]);

  // A picture a chart, each over one column a category, with the values in the cells below.
  const pictures = charts.getImages();
  expect(pictures).toHaveLength(5);
  for (const { range } of pictures) {
    const first = range.tl.nativeCol + 1;
    const headers = charts.getRow(range.br.nativeRow + 1);
    const categories = range.br.nativeCol - range.tl.nativeCol;
    const names = Array.from({ length: categories }, (_, at) => headers.getCell(first + at).value);
    expect(names.every((name) => typeof name === 'string' && name !== '')).toBe(true);
    expect(headers.getCell(first + categories).value).toBeNull();
  }
  const households = charts.getRow((pictures[0]?.range.br.nativeRow ?? 0) + 3);
  const { dibao } = counted.series[10]?.stocks ?? {};
  expect(households.getCell(13).value).toBe(dibao?.households);
  expect(households.getCell(3).value).toBe(unknown);

  for (const path of paths.slice(1)) {
    const texts = textsOf(readFileSync(path, 'utf8'));
    expect(texts.length).toBeGreaterThan(8);
    if (path.includes('户数')) {
      expect(texts).toContain('2024-11');
      expect(texts.filter((text) => text === unknown)).toHaveLength(9);
      expect(texts).toContain(String(counted.supported.households));
    }
  }
});

test('the pictures are PNG that hold what their head says', async () => {
  const book = await new ExcelJS.Workbook().xlsx.readFile(join(months.folder, 'zh', '统计表.xlsx'));
  const { media } = book.model as unknown as { media: { buffer: Buffer }[] };
  expect(media).toHaveLength(5);
  for (const { buffer } of media) {
    expect(buffer.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
    const at = buffer.indexOf('IDAT', 0, 'latin1');
    const data = inflateSync(buffer.subarray(at + 4, at + 4 + buffer.readUInt32BE(at - 4)));
    expect(data).toHaveLength((width + 1) * height);
  }
});
