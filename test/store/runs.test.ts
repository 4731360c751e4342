import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/base/errors.js';
import type { Decision, Finding } from '../../src/dossier/decision.js';
import { packDecisions } from '../../src/store/decision-packing.js';
import type { RunStart } from '../../src/store/run-record.js';
import type { Store } from '../../src/store/store.js';
import { BANK, csv, day, desk, NOW, person } from '../operations/desk.js';

const fen = (value: number) => value as Decision['annualIncome'];

const decided = (decision: Decision) => ({ decision, standing: null });

const finding = (
  code: Finding['code'],
  severity: Finding['severity'],
  more: Partial<Finding> = {},
): Finding => ({
  code,
  severity,
  memberId: null,
  memberName: null,
  declared: null,
  verified: null,
  limit: null,
  subject: null,
  evidence: [],
  ...more,
});

const decision = (household: string, more: Partial<Decision> = {}): Decision => ({
  household,
  roster: 'applicants',
  asOf: day('2024-11-30'),
  head: '张一',
  headId: person(1) as Decision['headId'],
  street: '甲街道',
  community: null,
  area: '城镇',
  tier: 'dibao',
  provisionalTier: 'dibao',
  size: 3,
  grossIncome: fen(5_000_000_000),
  annualIncome: fen(1_234_500),
  monthlyIncomePerCapita: fen(34_292),
  financialAssets: fen(1),
  rigidExpenses: fen(2),
  monthlyBenefit: fen(3),
  provisionalBenefit: fen(4),
  currentBenefit: null,
  singlePersons: [],
  exit: null,
  reasons: ['INCOME_BELOW_DIBAO'],
  findings: [],
  ...more,
});

const startOf = (store: Store): RunStart => ({
  policy: { id: 'huaian-jkq', title: '淮安', hash: 'abc', text: '{"id":"huaian-jkq"}' },
  overrides: { 'dibao.standard': '700' },
  allowMissing: ['vehicles'],
  selection: store.select(day('2024-11-30')),
  operator: '测试员',
  at: NOW,
});

describe('a run', () => {
  it('is read back as it was written, decision by decision', async () => {
    const { store, file, take } = desk();
    await take(file('2024-11/银行.csv', csv(BANK, ['张', person(1), '行', '1', 1])));
    const path = store.imports.get(1).file;
    const written = [
      decision('H1', {
        findings: [
          finding('DEPOSIT_UNDERSTATED', 'warning', {
            memberId: person(1) as Finding['memberId'],
            memberName: '张一',
            declared: 0,
            verified: 5_000_000_000,
            limit: 100_000,
            evidence: [
              { source: 'bank', at: { import: 1, file: path, sheet: '表', row: 2 } },
              { source: 'bank', at: null },
            ],
          }),
          finding('AREA_UNKNOWN', 'info', { subject: '城镇' }),
        ],
      }),
      decision('H2', {
        roster: 'beneficiaries',
        tier: 'margin',
        currentBenefit: fen(60_000),
        singlePersons: [{ idNo: person(2) as never, name: '张二', monthlyBenefit: fen(100) }],
        exit: { kind: 'gradual', since: '2024-10' as never, until: '2025-03' as never },
      }),
    ];
    const end = {
      findings: [
        { code: 'PARAMETER_UNVERIFIED', subject: 'labourAge', details: { status: 'assumed' } },
      ] as const,
      parameters: [
        { key: 'dibao.standard', from: null, status: 'verified', source: '淮', unit: '元' },
      ] as const,
    };
    const run = await store.runs.record(startOf(store), (writer) => {
      writer.add(packDecisions(written.map(decided)));
      return end;
    });
    expect(run).toMatchObject({
      number: 1,
      asOf: '2024-11-30',
      policy: { id: 'huaian-jkq', title: '淮安', hash: 'abc' },
      overrides: { 'dibao.standard': '700' },
      allowMissing: ['vehicles'],
      importsOf: null,
      imports: [1],
      households: 2,
      codes: { DEPOSIT_UNDERSTATED: 1, AREA_UNKNOWN: 1 },
      ...end,
    });
    expect(run.tiers).toEqual({ tekun: 0, dibao: 1, margin: 1, expenditure: 0, none: 0, undetermined: 0 });
    expect([...store.runs.decisions(1)]).toEqual(written);
    expect(store.runs.policyText(1)).toBe('{"id":"huaian-jkq"}');
    expect(store.runs.latest()).toEqual(run);
  });

  it('is filtered and ordered', async () => {
    const { store } = desk();
    const blocker = finding('DUPLICATE_MEMBER', 'blocker');
    const info = finding('AREA_UNKNOWN', 'info');
    await store.runs.record(startOf(store), (writer) => {
      const three = [
        decision('H1', { street: '乙街道', findings: [info] }),
        decision('H2', { tier: 'none', findings: [info, blocker] }),
        decision('H3', { street: null }),
      ];
      writer.add(packDecisions(three.map(decided)));
      for (let n = 0; n < 1200; n++)
        writer.add(packDecisions([decided(decision(`M${String(n).padStart(4, '0')}`, { tier: 'margin' }))]));
      return { findings: [], parameters: [] };
    });
    const households = (filter: Parameters<Store['runs']['decisions']>[1]) =>
      [...store.runs.decisions(1, filter)].map((one) => one.household);
    expect(households({ tier: 'none' })).toEqual(['H2']);
    expect(households({ code: 'AREA_UNKNOWN' })).toEqual(['H1', 'H2']);
    expect(households({ street: '甲街道', tier: 'dibao' })).toEqual([]);
    expect(households({ household: 'H3' })).toEqual(['H3']);
    expect(households({ roster: 'beneficiaries' })).toEqual([]);
    expect(households({})).toHaveLength(1203);
    expect(households({ tier: 'dibao', order: 'place' })).toEqual(['H1', 'H3']);
    const findings = (filter: Parameters<Store['runs']['findings']>[1]) =>
      [...store.runs.findings(1, filter)].map((one) => `${one.household} ${one.code}`);
    expect(findings({})).toEqual(['H1 AREA_UNKNOWN', 'H2 AREA_UNKNOWN', 'H2 DUPLICATE_MEMBER']);
    expect(findings({ code: 'DUPLICATE_MEMBER' })).toEqual(['H2 DUPLICATE_MEMBER']);
    // 乙 stands before 甲 in code points.
    expect(findings({ order: 'severity' })).toEqual([
      'H2 DUPLICATE_MEMBER',
      'H1 AREA_UNKNOWN',
      'H2 AREA_UNKNOWN',
    ]);
  });

  it('that fails leaves nothing', async () => {
    const { store } = desk();
    const failing = store.runs.record(startOf(store), (writer) => {
      writer.add(packDecisions([decided(decision('H1'))]));
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(store.runs.list()).toEqual([]);
  });

  it('that does not exist is a mistake of the user', () => {
    const { store } = desk();
    for (const ask of [
      () => store.runs.get(7),
      () => store.runs.latest(),
      () => store.imports.get(Number.NaN),
    ]) {
      expect(ask).toThrow(UserError);
    }
  });
});
