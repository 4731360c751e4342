import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MemoryBytes } from '../../src/formats/file-bytes.js';
import { ZipFile } from '../../src/formats/zip-file.js';
import { ZipWriter } from '../../src/reports/zip-writer.js';
import { scratchFolder } from '../cli/hedui.js';

const folder = scratchFolder();
const DAY = new Date('2024-11-30T00:00:00Z');

/** Writes a zip file and gives the texts of its parts as the reader of imports, which checks sums and sizes, sees them. */
async function written(name: string, write: (file: ZipWriter) => void): Promise<[string, string][]> {
  const path = join(folder, name);
  const file = new ZipWriter(path, DAY);
  write(file);
  file.finish();
  file.close();
  const zip = await ZipFile.open(new MemoryBytes(path, readFileSync(path)));
  const parts: [string, string][] = [];
  for (const entry of zip.entries) parts.push([entry.name, String(await zip.bytes(entry))]);
  return parts;
}

test('characters of every width come through wherever a block ends', async () => {
  const texts = ['a', '核对', '𠮷', 'é'].map((word, at) => `${'x'.repeat(at)}${word.repeat(150_000)}`);
  const parts = await written('widths.zip', (file) => {
    for (const [at, text] of texts.entries()) {
      const part = file.begin(`${at}.txt`);
      part.write(text);
      part.write(Buffer.from(text));
      part.end();
    }
  });
  expect(parts.map(([name]) => name)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt']);
  expect(parts.every(([, text], at) => text === `${texts[at]}${texts[at]}`)).toBe(true);
});

test('parts under way together stand in the order in which they were begun, each whole', async () => {
  const parts = await written('together.zip', (file) => {
    const first = file.begin('first');
    const second = file.begin('second');
    second.write('2'.repeat(600_000));
    first.write('1'.repeat(600_000));
    const third = file.begin('third');
    third.end();
    second.end();
    first.write('!');
    first.end();
  });
  expect(parts).toEqual([
    ['first', `${'1'.repeat(600_000)}!`],
    ['second', '2'.repeat(600_000)],
    ['third', ''],
  ]);
});

test('equal content makes an equal file, whenever it is written', async () => {
  const write = (file: ZipWriter) => {
    const part = file.begin('a');
    part.write('b');
    part.end();
  };
  await written('one.zip', write);
  await written('other.zip', write);
  expect(readFileSync(join(folder, 'one.zip')).equals(readFileSync(join(folder, 'other.zip')))).toBe(true);
});
