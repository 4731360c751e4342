import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../scripts/docs/reference.js';
import { tutorial, tutorialFile } from '../../scripts/docs/tutorial.js';
import { PROJECT } from '../../scripts/place.js';

const docs = join(PROJECT, 'docs');
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

it.each(LANGUAGES)(
  'the tutorial (%s) works from an empty folder, and shows what its commands say',
  (language) => {
    expect(tutorial(language) === read(join(docs, tutorialFile(language))), 'run npm run docs').toBe(true);
  },
);
