import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');

beforeAll(() => sampleDatabase(db));

const report = (...args: string[]) => hedui(['report', ...args, '--db', db]);

describe('hedui report', () => {
  test('writes a workbook a household and says where', () => {
    const out = join(folder, 'named');
    const { status, stdout, stderr } = report('JKQ-2024-0004', 'DB-2022-0004', '--out', out);
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('核对报告 2 份');
    expect(readdirSync(join(out, '核对报告')).sort()).toEqual([
      'HD-0001-A-JKQ-2024-0004.xlsx',
      'HD-0001-B-DB-2022-0004.xlsx',
    ]);
    const again = report('JKQ-2024-0004', '--out', out);
    expect(again.status).toBe(2);
    expectOneLine(again.stderr);
    expect(again.stderr).toContain('--force');
    expect(report('JKQ-2024-0004', '--out', out, '--force', '--quiet').stderr).toBe('');
  });

  test('of a tier as JSON, of one roster only', () => {
    const out = join(folder, 'tier');
    const { status, stdout } = report('--tier', 'tekun', '--roster', 'beneficiaries', '--out', out, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      ['TK-2018-0170', 'TK-2019-0001'].map((household) =>
        join(out, '核对报告', `HD-0001-B-${household}.xlsx`),
      ),
    );
  });

  test.each([
    [['NO-SUCH'], '没有户编号或成员身份证号为“NO-SUCH”的家庭'],
    [[], '请写户编号'],
    [['JKQ-2024-0004', '--all'], '请写户编号'],
    [['--all', '--tier', 'dibao'], '请写户编号'],
    [['--tier', '低保'], '--tier 没有“低保”'],
    [['--all', '--run', '9'], '9'],
    [['--all', '--run', '0'], '--run'],
  ])('%j is one line and exit 2, and nothing is written', (args, line) => {
    const out = join(folder, 'wrong');
    const { status, stderr } = report(...args, '--out', out);
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain(line);
    expect(existsSync(out)).toBe(false);
  });

  test('needs a folder', () => {
    const { status, stderr } = report('JKQ-2024-0004');
    expect(status).toBe(2);
    expect(stderr).toContain('--out');
  });

  test.each([
    ['zh', '示例：'],
    ['en', 'Examples:'],
  ])('has help with examples in %s', (language, title) => {
    const { status, stdout } = report('--help', '--lang', language);
    expect(status).toBe(0);
    expect(stdout).toContain(title);
    for (const flag of ['--out', '--tier', '--all', '--run', '--force']) expect(stdout).toContain(flag);
    expect(stdout).toContain('hedui report JKQ-2024-0012 JKQ-2024-0031 --out out');
  });
});
