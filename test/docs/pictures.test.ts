import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pictures } from '../../scripts/pictures/pictures.js';
import { PROJECT } from '../../scripts/place.js';

const docs = join(PROJECT, 'docs');
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

it('the pictures are drawn from what the program says and writes, byte for byte', async () => {
  const drawn = await pictures();
  expect(readdirSync(join(docs, 'pictures')).sort()).toEqual([...drawn.keys()].sort());
  const stale = [...drawn].filter(([name, svg]) => read(join(docs, 'pictures', name)) !== svg);
  expect(
    stale.map(([name]) => name),
    'run npm run docs',
  ).toEqual([]);
});
