import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIRKS } from './quirks.js';

/** Writes the files of the corpus; one that is there stays, unless it is named. */
const folder = join('test', 'corpus', 'files');
const named = new Set(process.argv.slice(2));
mkdirSync(folder, { recursive: true });
for (const { file, make } of QUIRKS) {
  const path = join(folder, file);
  if (!make || (existsSync(path) && !named.has(file) && !named.has('all'))) continue;
  writeFileSync(path, await make());
  process.stdout.write(`${path}\n`);
}
