import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { settleAll } from '../operations/publicity/settle.js';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
const out = join(folder, 'out');
const PHONE = ['--phone', '0517-80000000'];
beforeAll(async () => {
  await sampleDatabase(db);
});

const publicity = (...args: string[]) => hedui(['publicity', ...args, '--db', db]);

test('what a review lacks is said in one line, and what is not settled can be seen without writing', () => {
  const review = ['--stage', 'review', '--out', out];
  for (const [args, word] of [
    [['--out', out], '--stage'],
    [review, '--phone'],
  ] as const) {
    const { status, stderr } = publicity(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(word)]);
    expectOneLine(stderr);
  }
  const refused = publicity(...review, ...PHONE);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('hedui tasks --household');
  expect(existsSync(out)).toBe(false);
  const preview = publicity('--stage', 'review', '--dry-run', '--json');
  expect(preview.status).toBe(0);
  const cases = JSON.parse(preview.stdout);
  expect(cases).toContainEqual(
    expect.objectContaining({
      household: 'JKQ-2024-0049',
      kind: 'undetermined',
      message: '待补充：缺少核对授权',
    }),
  );
});

test('a list is published, stands in the register and is objected to; the terminal does not show by whom', async () => {
  const store = openStore(db);
  await settleAll(store, { operator: '测试员', at: '2024-12-02 09:00:00' });
  store.close();
  const flags = ['--community', '长圩村', '--without', 'JKQ-2024-0049', '--without', 'JKQ-2024-0057'];
  const written = publicity(
    '--stage',
    'review',
    '--out',
    out,
    ...flags,
    '--from',
    '2024-12-02',
    '--json',
    ...PHONE,
  );
  expect([written.status, written.stderr]).toEqual([0, expect.stringContaining('1 份公示名单（7 户）')]);
  const [list] = JSON.parse(written.stdout);
  expect(list).toMatchObject({ number: 1, community: '长圩村', from: '2024-12-02', to: '2024-12-08' });
  expect(list.lines[0]).toMatchObject({ name: '叶长根', tier: 'tekun', persons: 1, amount: 904 });
  expect(publicity('list').stdout).toMatch(/1 +审核公示 +云汀街道 +长圩村 +2024-12-02 +2024-12-08/);
  const about = [
    '--household',
    'JKQ-2024-0058',
    '--text',
    '另有住房',
    '--received',
    '2024-12-04',
    '--by',
    '赵六',
  ];
  expect(publicity('objection', '1', ...about).status).toBe(0);
  const table = publicity('list', '--objections').stdout;
  expect(table).toContain('另有住房');
  expect(table).not.toContain('赵六');
});
