import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { referencePages } from '../../scripts/docs/reference.js';
import { PROJECT } from '../../scripts/place.js';

const committed = (name: string): string =>
  readFileSync(join(PROJECT, 'docs', name), 'utf8').replaceAll('\r\n', '\n');

it('the reference in docs is what the program declares', async () => {
  const stale: string[] = [];
  for (const [name, text] of await referencePages()) if (committed(name) !== text) stale.push(name);
  expect(stale, 'run npm run docs').toEqual([]);
});

it('tells every command, in both languages', async () => {
  const pages = await referencePages();
  for (const name of ['cli.md', 'cli.zh.md']) {
    const headings = [...(pages.get(name) ?? '').matchAll(/^#+ (hedui.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toContain('hedui batch');
    expect(headings).toContain('hedui imports rejects');
    expect(new Set(headings).size).toBe(headings.length);
  }
});
