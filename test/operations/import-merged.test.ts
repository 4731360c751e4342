import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { desk } from './desk.js';
import { HOUSEHOLDS, mergedRoster } from './merged-roster.js';

it('gives every person of a large roster the number that is merged over the household', async () => {
  const { file, take, store, dossiers } = desk();
  const path = file('申请人花名册_202411.xlsx', '');
  writeFileSync(path, mergedRoster(false));
  const [record] = await take(path);
  expect(record).toMatchObject({ rows: 2 * HOUSEHOLDS, taken: 2 * HOUSEHOLDS, rejected: 0 });
  expect(store.imports.list()).toHaveLength(1);
  const households = dossiers('2024-11-30');
  expect(households).toHaveLength(HOUSEHOLDS);
  expect(households.every(({ members }) => members.length === 2)).toBe(true);
});
