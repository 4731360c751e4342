import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../scripts/place.js';

const docs = join(PROJECT, 'docs');
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

describe('the pages for people', () => {
  const pages = [
    ...['README.md', 'README.zh.md'].map((name) => join(PROJECT, name)),
    ...readdirSync(docs)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(docs, name)),
  ];

  test.each(pages)('%s points to files that exist and to headings that are there', (path) => {
    for (const [, target = ''] of read(path).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const whole = file === '' ? path : join(dirname(path), file);
      const text = read(whole);
      if (anchor !== undefined) expect(anchorsOf(text), target).toContain(anchor);
    }
  });

  test.each(pages.filter((path) => !path.endsWith('.zh.md')))(
    '%s has a Chinese page beside it, as long',
    (path) => {
      const headings = (file: string) => [...read(file).matchAll(/^#+ /gm)].map(([mark]) => mark);
      if (path.endsWith('README.md')) return expect(read(path.replace('.md', '.zh.md'))).not.toBe('');
      expect(headings(path.replace('.md', '.zh.md'))).toEqual(headings(path));
    },
  );
});

/** The names that a page's headings get: small letters, dashes for spaces, no punctuation. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
