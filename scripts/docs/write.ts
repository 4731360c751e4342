import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pictures } from '../pictures/pictures.js';
import { PROJECT } from '../place.js';
import { LANGUAGES, referencePages } from './reference.js';
import { tutorial, tutorialFile } from './tutorial.js';

for (const [name, text] of await referencePages()) write(join('docs', name), text);
for (const language of LANGUAGES) write(join('docs', tutorialFile(language)), tutorial(language));
for (const [name, svg] of await pictures()) write(join('docs', 'pictures', name), svg);

function write(name: string, text: string): void {
  const path = join(PROJECT, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(name);
}
