import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { check } from '../../../src/operations/check.js';
import { importFiles } from '../../../src/operations/import.js';
import { loadPolicy } from '../../../src/policy/load.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { day } from '../desk.js';

const fixtures = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** What the sample months lack: payments begin in August, and the ledger of temporary aid in March. */
export const ALLOWED = ['payments', 'temporary-aid'] as const;

/** The three sample months in one database, each checked: runs 1 to 3. For a whole test file. */
export function threeMonths(): { readonly folder: string; readonly store: () => Store } {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-stats-'));
  let opened: Store | undefined;
  beforeAll(async () => {
    opened = openStore(join(folder, 'months.db'), { create: true });
    const by = { operator: '测试员' };
    for (const asOf of ['2024-10-31', '2024-11-30', '2024-12-31']) {
      await importFiles(opened, [join(fixtures, asOf.slice(0, 7))], { ...by, now: '2025-01-03 09:00:00' });
      await check(opened, loadPolicy('huaian-jkq'), { asOf: day(asOf), ...by, at: '2025-01-03 09:00:00' });
    }
  });
  afterAll(() => {
    opened?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    store: () => {
      if (!opened) throw new Error('not open yet');
      return opened;
    },
  };
}
