import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../src/formats/open.js';
import { FileRefused } from '../../src/formats/refusals.js';
import { temporaryFile } from './workbooks.js';

const FOLDER = join(import.meta.dirname, '..', 'corpus', 'files');

/** The same numbers in every run. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state / 0x80000000;
  }
}

/** One bit flipped, twenty bits flipped, the end cut off. */
function damaged(bytes: Buffer, way: number, numbers: Generator<number, never>): Buffer {
  const place = () => Math.floor(numbers.next().value * bytes.length);
  if (way === 2) return bytes.subarray(0, place());
  const copy = Buffer.from(bytes);
  for (let n = 0; n < (way === 0 ? 1 : 20); n++) {
    const at = place();
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(numbers.next().value * 8));
  }
  return copy;
}

/** Reads to the end: the cells, or the refusal. Anything else that is thrown fails the test. */
async function fate(bytes: Buffer, name: string): Promise<number | FileRefused> {
  let cells = 0;
  try {
    const file = await openSpreadsheet(temporaryFile(bytes, name));
    for (const sheet of file.sheets)
      await sheet.read((_, row) => {
        for (const cell of row) if (cell !== null && cell !== undefined) cells++;
      });
    return cells;
  } catch (problem) {
    if (problem instanceof FileRefused) return problem;
    throw problem;
  }
}

const files = readdirSync(FOLDER).filter((name) => !/最后一行|加密/.test(name));
const isStreamed = (name: string) => /\.(xlsx|csv|tsv)$/.test(name) && !name.includes('冒充');
/** One of each other kind: they are parsed in a thread of its own each, which takes its time. */
const others = ['.xls', '.xlsb', '.ods', '.fods', '.et'].map((ending) =>
  files.find((name) => extname(name) === ending),
);

describe('damaged files give rows or one refusal, never a crash', () => {
  it.each([
    ['streamed', files.filter(isStreamed)],
    ['parsed whole', others.filter((name) => name !== undefined)],
  ])('%s', async (kind, names) => {
    const numbers = random(20_241_130);
    let refused = 0;
    for (const name of names)
      for (let way = 0; way < (kind === 'streamed' ? 3 : 2); way++) {
        const result = await fate(damaged(readFileSync(join(FOLDER, name)), way, numbers), name);
        if (typeof result === 'number') continue;
        refused++;
        expect(result.exitCode).toBe(3);
        for (const text of [result.text.zh, result.text.en]) expect(text).toMatch(/^[^\n{}]+$/);
      }
    expect(refused).toBeGreaterThan(names.length / 2);
  });

  it('an .xls that lost cells is refused', async () => {
    const bytes = readFileSync(join(FOLDER, 'BIFF8工作簿.xls'));
    const whole = await fate(bytes, 'a.xls');
    const numbers = random(7);
    for (let n = 0; n < 12; n++) {
      const result = await fate(damaged(bytes, 0, numbers), 'a.xls');
      if (typeof result === 'number') expect(result).toBe(whole);
    }
  });
});

describe('sheets that are far larger than their files', () => {
  it('a million rows with a cell in the last column each are not waited for', async () => {
    const { sheetXml, workbook } = await import('./workbook-parts.js');
    const row = '<row><c r="XFD1"><v>1</v></c></row>';
    const result = await fate(workbook({ sheet: sheetXml(row.repeat(20_000)) }), 'a.xlsx');
    expect(result).toMatchObject({ code: 'too-heavy' });
  });
});
