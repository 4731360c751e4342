import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../place.js';
import { referencePages } from './reference.js';

for (const [name, text] of await referencePages()) {
  writeFileSync(join(PROJECT, 'docs', name), text);
  console.log(`docs/${name}`);
}
