import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hedui, type Outcome, SAMPLE, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
const out = join(folder, 'out');
let batch: Outcome;

beforeAll(() => {
  batch = hedui(['batch', SAMPLE, '--as-of', '2024-11-30', '--out', out, '--db', db]);
});

const json = (...args: string[]) => JSON.parse(hedui([...args, '--db', db, '--format', 'json']).stdout);

describe('the monthly job on the sample month', () => {
  test('ends well and tells files, rows, tiers, findings and where the workbooks are', () => {
    expect(batch.status).toBe(0);
    expect(batch.stderr).toMatch(/文件 \d+ 个，数据 \d+ 行/);
    expect(batch.stdout).toContain('低保边缘');
    expect(batch.stdout).toContain('DEPOSIT_UNDERSTATED');
    expect(batch.stderr).toContain('合格名单.xlsx');
  });

  test('writes the six workbooks and nothing half-written', () => {
    expect(readdirSync(out).sort()).toEqual(
      [
        '不符合名单.xlsx',
        '合格名单.xlsx',
        '待补充名单.xlsx',
        '数据质量.xlsx',
        '统计表.xlsx',
        '预警名单.xlsx',
      ].sort(),
    );
  });

  test('gives one object a household with the fields that scripts hold on to', () => {
    const decisions = json('decisions');
    const households = new Set(
      decisions.map((one: Record<string, string>) => `${one.roster} ${one.household}`),
    );
    expect(decisions.length).toBe(households.size);
    expect(Object.keys(decisions[0]).sort()).toEqual(
      [
        'annualIncome',
        'area',
        'community',
        'currentBenefit',
        'exit',
        'financialAssets',
        'findings',
        'grossIncome',
        'head',
        'headId',
        'household',
        'monthlyBenefit',
        'monthlyIncomePerCapita',
        'provisionalBenefit',
        'provisionalTier',
        'reasons',
        'rigidExpenses',
        'roster',
        'run',
        'singlePersons',
        'size',
        'street',
        'tier',
      ].sort(),
    );
    for (const decision of decisions) {
      expect(decision.findings).toEqual([...new Set<string>(decision.findings)].sort());
      expect(decision.reasons).toEqual([...new Set<string>(decision.reasons)].sort());
      if (decision.tier !== 'undetermined') expect(decision.provisionalTier).toBe(decision.tier);
    }
  });

  test('proves each finding with rows of files', () => {
    const findings = json('findings', '--code', 'VEHICLE_OVER_LIMIT');
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.evidence[0]).toMatchObject({
        source: 'vehicles',
        file: expect.stringContaining('机动车'),
      });
      expect(finding.evidence[0].row).toBeGreaterThan(1);
    }
  });

  test('accounts for every row of every file', () => {
    const imports = json('imports');
    expect(imports.length).toBeGreaterThan(25);
    for (const record of imports) {
      expect(record.taken + record.superseded + record.rejected).toBe(record.rows);
    }
  });

  test('importing the same folder again changes nothing and says so', () => {
    const before = json('imports');
    const again = hedui(['import', SAMPLE, '--db', db]);
    expect(again.status).toBe(0);
    expect(again.stderr).toContain('未改动');
    expect(json('imports')).toEqual(before);
  });

  test('rejected rows are an exit code only with --strict', () => {
    // The whole folder holds rejected rows, and the batch over it ended with 0.
    const { name } = json('imports').find((record: { rejected: number }) => record.rejected > 0);
    const strict = hedui(['import', join(SAMPLE, name), '--db', join(folder, 'strict.db'), '--strict']);
    expect(strict.status).toBe(4);
  });

  test('masks identity numbers in tables, shows them to scripts, and masks on demand', () => {
    const id = /\d{17}[\dX]/;
    expect(hedui(['decisions', '--db', db]).stdout).not.toMatch(id);
    expect(hedui(['decisions', '--db', db, '--unmask']).stdout).toMatch(id);
    expect(hedui(['decisions', '--db', db, '--format', 'csv']).stdout).toMatch(id);
    expect(hedui(['decisions', '--db', db, '--format', 'ndjson', '--mask']).stdout).not.toMatch(id);
    expect(hedui(['findings', '--db', db, '--format', 'json', '--mask']).stdout).not.toMatch(id);
  });

  test('dossiers piped into assess decide as check did', () => {
    const dossiers = hedui(['dossiers', '--db', db]);
    const assessed = hedui(['assess'], { input: dossiers.stdout });
    expect(assessed.status).toBe(0);
    const decided = assessed.stdout
      .trimEnd()
      .split('\n')
      .map((line) => {
        const { explanation, ...decision } = JSON.parse(line);
        return decision;
      });
    expect(decided).toEqual(json('decisions').map(({ run, ...decision }: { run: number }) => decision));
  });

  test('a run with the imports of an earlier run gives its result again', () => {
    const check = hedui(['check', '--as-of', '2024-11-30', '--imports-of', '1', '--db', db]);
    expect(check.status).toBe(0);
    const strip = (list: { run: number }[]) => list.map(({ run, ...decision }) => decision);
    expect(strip(json('decisions', '--run', '2'))).toEqual(strip(json('decisions', '--run', '1')));
  });
});

describe('a file that is refused', () => {
  const month = join(folder, '2024-11');
  const GOOD = readdirSync(SAMPLE)
    .filter((file) => /申请|机动车|农商行/.test(file))
    .sort();
  const database = join(folder, 'refused.db');
  const args = ['batch', month, '--as-of', '2024-11-30', '--out', join(folder, 'refused'), '--db', database];

  beforeAll(() => {
    mkdirSync(month);
    for (const file of GOOD) copyFileSync(join(SAMPLE, file), join(month, file));
    writeFileSync(join(month, '车辆补充.xlsx'), 'not a workbook\u0000');
  });

  test('stops the batch before the check; the other files are in', () => {
    const { status, stderr } = hedui(args);
    expect(status).toBe(3);
    expect(stderr).toContain('车辆补充.xlsx');
    expect(JSON.parse(hedui(['runs', '--json', '--db', database]).stdout)).toEqual([]);
    const imports = JSON.parse(hedui(['imports', '--json', '--db', database]).stdout);
    expect([...new Set(imports.map(({ name }: { name: string }) => name))].sort()).toEqual(GOOD);
  });

  test('does not with --continue, and the exit code still says it', () => {
    const { status } = hedui([...args, '--continue']);
    expect(status).toBe(3);
    expect(JSON.parse(hedui(['runs', '--json', '--db', database]).stdout).length).toBe(1);
  });
});

test('a dry run reports and leaves no database behind', () => {
  const database = join(folder, 'dry.db');
  const [roster = ''] = readdirSync(SAMPLE).filter((file) => file.includes('申请'));
  const { status, stderr } = hedui(['import', join(SAMPLE, roster), '--dry-run', '--db', database]);
  expect(status).toBe(0);
  expect(stderr).toMatch(/试运行/);
  expect(existsSync(database)).toBe(false);
});
