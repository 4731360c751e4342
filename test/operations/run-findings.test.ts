import { describe, expect, test } from 'vitest';
import type { RunFinding } from '../../src/dossier/run-finding.js';
import { type CheckOptions, check } from '../../src/operations/check.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { SourceKey } from '../../src/sources/registry.js';
import { BANK, csv, day, desk, month, NOW, person, ROSTER } from './desk.js';

const policy = loadPolicy('huaian-jkq');
const INSURANCE = ['姓名', '身份证号', '险种', '参保单位', '费款所属期', '缴费基数'];

const AUTHORISED = [...ROSTER, '授权日期'];
/** Old enough that no wage is deemed. */
const OLD = person(1, '19400101');

/** A desk with one household of one person, rostered in the month of the date, and what `check` says of the run. */
async function deskAt(asOf: string) {
  const { file, take, store } = desk();
  const period = month(asOf.slice(0, 7));
  await take(
    file('申请.csv', csv(AUTHORISED, ['H1', '甲街道', '张一', OLD, '本人', '城镇', '是', '2021-01-01'])),
    { period },
  );
  const run = (options: Partial<CheckOptions> = {}) =>
    check(store, policy, { asOf: day(asOf), operator: '测试员', at: NOW, ...options });
  return { file, take, store, run };
}

async function findingsAt(asOf: string, code: RunFinding['code']): Promise<RunFinding[]> {
  const { run } = await deskAt(asOf);
  return (await run()).findings.filter((finding) => finding.code === code);
}

describe('BASE_PENSION_EXCLUSION_EXPIRED', () => {
  test('not while all months of account lie within 2025', async () => {
    expect(await findingsAt('2026-01-31', 'BASE_PENSION_EXCLUSION_EXPIRED')).toEqual([]);
  });
  test('from the day on which a month of account lies after the last of the exclusion', async () => {
    expect(await findingsAt('2026-02-01', 'BASE_PENSION_EXCLUSION_EXPIRED')).toMatchObject([
      { subject: 'basePension.validTo', details: { validTo: '2025-12-31' } },
    ]);
  });
});

describe('PARAMETER_STALE', () => {
  const staleAt = async (asOf: string) =>
    (await findingsAt(asOf, 'PARAMETER_STALE')).map(({ subject }) => subject);

  test.each([
    ['dibao.standard', '2025-09-01', '2025-09-02'],
    ['minimumWage', '2025-03-01', '2025-03-02'],
    ['disposableIncome', '2025-12-31', '2026-01-01'],
    ['basePension.amount', '2026-03-01', '2026-03-02'],
  ])('%s is fresh on %s and stale on %s', async (key, fresh, stale) => {
    expect(await staleAt(fresh)).not.toContain(key);
    expect(await staleAt(stale)).toContain(key);
  });

  test('says from when the value is and until when it was fresh', async () => {
    expect(await findingsAt('2025-09-02', 'PARAMETER_STALE')).toContainEqual({
      code: 'PARAMETER_STALE',
      subject: 'dibao.standard',
      details: { from: '2024-07-01', freshUntil: '2025-09-01' },
    });
  });
});

describe('PARAMETER_UNVERIFIED', () => {
  const unverifiedAt = async (asOf: string) =>
    (await findingsAt(asOf, 'PARAMETER_UNVERIFIED')).map(({ subject }) => subject);

  test('names each value that was used and is not verified, once, and no other', async () => {
    const keys = await unverifiedAt('2024-11-30');
    expect(keys).toContain('financial.dibao.multiple');
    expect(keys).not.toContain('dibao.standard');
    expect(keys).not.toContain('floor.rate');
    // A household in dibao is not tried for margin, nor is there a monthly cycle yet.
    expect(keys).not.toContain('margin.multiple');
    expect(keys).not.toContain('warnings.depositRise');
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('goes by the value in force: 655 yuan was inferred, 675 was read', async () => {
    const none = { set: ['disposableIncome=39058', 'rigid.includeLiving=否'] };
    const old = loadPolicy('huaian-jkq', none);
    const keysAt = async (asOf: string) => {
      const { store } = await deskAt(asOf);
      const run = await check(store, old, { asOf: day(asOf), operator: '测试员', at: NOW });
      return run.findings.filter(({ code }) => code === 'PARAMETER_UNVERIFIED').map(({ subject }) => subject);
    };
    expect(await keysAt('2023-06-30')).toContain('dibao.standard');
    expect(await keysAt('2023-07-01')).not.toContain('dibao.standard');
  });
});

describe('SOURCE_MISSING and SOURCE_MISSING_ALLOWED', () => {
  const REQUIRED: readonly SourceKey[] = ['bank', 'vehicles', 'real-estate', 'business', 'social-insurance'];

  test('a required source without an import blocks every household, and the run says nothing of it', async () => {
    const { run, store } = await deskAt('2024-11-30');
    const record = await run();
    const findings = [...store.runs.findings(record.number)].filter(({ code }) => code === 'SOURCE_MISSING');
    expect(findings.map(({ subject, severity }) => [subject, severity])).toEqual(
      [...REQUIRED].sort().map((source) => [source, 'blocker']),
    );
    const [decision] = store.runs.decisions(record.number);
    expect(decision?.tier).toBe('undetermined');
    expect(record.findings.map(({ code }) => code)).not.toContain('SOURCE_MISSING_ALLOWED');
  });

  test('where it is allowed it is a warning, and the run names it', async () => {
    const { run, store } = await deskAt('2024-11-30');
    const record = await run({ allowMissing: ['bank', 'vehicles'] });
    const severities = new Map(
      [...store.runs.findings(record.number)]
        .filter(({ code }) => code === 'SOURCE_MISSING')
        .map(({ subject, severity }) => [subject, severity]),
    );
    expect(severities.get('bank')).toBe('warning');
    expect(severities.get('business')).toBe('blocker');
    const allowed = record.findings.filter(({ code }) => code === 'SOURCE_MISSING_ALLOWED');
    expect(allowed.map(({ subject }) => subject)).toEqual(['bank', 'vehicles']);
  });

  test('what is allowed to be missing and is there is not said to be missing', async () => {
    const { run, store, file, take } = await deskAt('2024-11-30');
    await take(file('银行.csv', csv(BANK, ['张一', OLD, '行', '1', 1])), { period: month('2024-11') });
    const record = await run({ allowMissing: REQUIRED });
    const subjects = [...store.runs.findings(record.number)]
      .filter(({ code }) => code === 'SOURCE_MISSING')
      .map(({ subject }) => subject);
    expect(subjects).not.toContain('bank');
    const allowed = record.findings.filter(({ code }) => code === 'SOURCE_MISSING_ALLOWED');
    expect(allowed.map(({ subject }) => subject)).not.toContain('bank');
    const [decision] = store.runs.decisions(record.number);
    expect(decision?.tier).toBe('dibao');
  });

  test.each([
    ['2023-10', false],
    ['2023-11', true],
    ['2024-11', true],
    ['2024-12', false],
  ])('a ledger of %s is there on 2024-11-30: %s', async (period, there) => {
    const { run, store, file, take } = await deskAt('2024-11-30');
    const row = ['张一', OLD, '养老', '某公司', period, 3000];
    await take(file('社保.csv', csv(INSURANCE, row)), { period: month(period) });
    const record = await run();
    const subjects = [...store.runs.findings(record.number)].map(({ subject }) => subject);
    expect(subjects.includes('social-insurance')).toBe(!there);
  });
});
