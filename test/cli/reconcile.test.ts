import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
let made: Promise<string> | undefined;

/** The sample month, checked again a month later with nothing new. */
function twoRuns(): Promise<string> {
  made ??= (async () => {
    const db = await sampleDatabase(join(folder, 'two.db'));
    const { status, stderr } = hedui(['check', '--as-of', '2024-12-31', '--db', db]);
    if (status !== 0) throw new Error(stderr);
    return db;
  })();
  return made;
}

interface Total {
  readonly measure: string;
  readonly roster: string | null;
  readonly tier: string | null;
  readonly opening: number;
  readonly closing: number;
}

describe('hedui reconcile', () => {
  test('prints totals and each household with its causes', async () => {
    const { status, stdout, stderr } = hedui(['reconcile', '--db', await twoRuns()]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('对账：第 1 次核对（2024-11-30）→ 第 2 次核对（2024-12-31）');
    expect(stdout).toMatch(/范围 +期初 +新增 +退出 +移入 +移出 +净变化 +期末/);
    expect(stdout).toContain('· 核算期移动：养老待遇发放');
    expect(stdout).not.toMatch(/\d{17}[\dX]/);
  });

  test('JSON holds the runs, the totals and the households, money in yuan', async () => {
    const { stdout } = hedui(['reconcile', '1', '2', '--json', '--db', await twoRuns()]);
    const { before, after, parameters, totals, households } = JSON.parse(stdout);
    expect([before.run, after.run]).toEqual([1, 2]);
    expect(parameters.map(({ key }: { key: string }) => key)).toEqual(['minimumWage', 'basePension.amount']);
    const whole = totals.find(
      ({ measure, roster, tier }: Total) => measure === 'households' && !roster && !tier,
    );
    expect(whole).toMatchObject({ opening: before.households, closing: after.households });
    const changed = households.find(
      (one: { after: { household: string } }) => one.after.household === 'JKQ-2024-0006',
    );
    expect(changed.before.tier).toBe('margin');
    expect(changed.after.tier).toBe('dibao');
    expect(changed.causes[0]).toMatchObject({
      kind: 'window',
      source: 'pension',
      effect: { annualIncome: -695, tier: { from: 'margin', to: 'dibao' } },
    });
  });

  test('CSV and NDJSON have a line a household; --totals the totals alone', async () => {
    const db = await twoRuns();
    const lines = hedui(['reconcile', '--format', 'ndjson', '--aspect', 'tier', '--db', db]).stdout;
    const changes = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(changes.length).toBeGreaterThan(0);
    for (const { aspects } of changes) expect(aspects).toContain('tier');
    const table = hedui(['reconcile', '--format', 'csv', '--household', 'JKQ-2024-0006', '--db', db]).stdout;
    expect(table).toMatch(/^aspects,household,householdBefore,.*,causes\r\n/);
    expect(table.trimEnd().split('\r\n')).toHaveLength(2);
    const totals: Total[] = JSON.parse(hedui(['reconcile', '--totals', '--json', '--db', db]).stdout);
    expect(new Set(totals.map(({ measure }) => measure)).size).toBe(4);
  });

  test('writes the workbook into a folder or as a file', async () => {
    const db = await twoRuns();
    const out = join(folder, 'out');
    const said = hedui(['reconcile', '--out', out, '--db', db]);
    expect(said.status).toBe(0);
    expect(said.stderr).toBe(`已写出对账表：\n  ${join(out, '对账表.xlsx')}\n`);
    const named = join(folder, '十二月.xlsx');
    expect(JSON.parse(hedui(['reconcile', '--out', named, '--json', '--db', db]).stdout)).toEqual([named]);
    expect(existsSync(join(out, '对账表.xlsx')) && existsSync(named)).toBe(true);
    const peeked = hedui(['peek', named, '--format', 'json', '--rows', '1']);
    for (const name of [
      '总表',
      '标准变化',
      '新增',
      '退出',
      '转入',
      '档次变化',
      '成员变化',
      '收入财产变化',
      '保障金变化',
      '说明',
    ]) {
      expect(peeked.stdout).toContain(`"${name}"`);
    }
  });

  test.each([
    [['1', '1'], '与它自己对账'],
    [['1', '7'], '没有编号为 7 的核对'],
    [['1'], '请写两次核对的编号'],
    [['1', 'x'], '需要正整数'],
    [['--aspect', 'tiers'], '--aspect 没有“tiers”'],
  ])('reconcile %j is refused in one line', async (args, message) => {
    const { status, stderr } = hedui(['reconcile', ...args, '--db', await twoRuns()]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expectOneLine(stderr);
  });

  test('with runs of one month only it says so', async () => {
    const db = await sampleDatabase(join(folder, 'one.db'));
    const { status, stderr } = hedui(['reconcile', '--db', db]);
    expect(status).toBe(2);
    expect(stderr).toContain('只有一个月份的核对（2024-11）');
    expectOneLine(stderr);
  });
});
