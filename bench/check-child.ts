import { argv } from 'node:process';
import Sqlite from 'better-sqlite3';
import { sources } from '../src/sources/registry.js';
import { tableOf } from '../src/store/source-tables.js';

// Iterates every roster and agency table of a database as objects, then decides all its households, in one process.
const [, , path = '', asOf = '', library = ''] = argv;
// The built library, as scripts use it.
const { check, loadPolicy, openStore } = (await import(library)) as typeof import('../src/index.js');

const secondsOf = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const db = new Sqlite(path, { readonly: true });
let rows = 0;
const select = await secondsOf(() => {
  for (const { key } of sources)
    for (const _ of db.prepare(`SELECT * FROM ${tableOf(key)}`).iterate()) rows++;
});
db.close();

const store = openStore(path);
const decide = await secondsOf(() =>
  check(store, loadPolicy('huaian-jkq'), {
    asOf: asOf as Parameters<typeof check>[2]['asOf'],
    operator: 'bench',
    at: `${asOf}T00:00:00+08:00`,
  }),
);
store.close();
console.log(JSON.stringify({ rows, select, check: decide }));
