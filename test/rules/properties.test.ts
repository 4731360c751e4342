import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yuanFromFen } from '../../src/base/money.js';
import { Assessor } from '../../src/operations/assess.js';
import { type DecisionOutput, decisionOutput, outlineOf } from '../../src/operations/decision-output.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { loadPolicy } from '../../src/policy/load.js';
import { policyCases } from '../policy-cases.js';

type Member = Record<string, unknown>;
type Household = Record<string, unknown> & {
  members: Member[];
  records: Record<string, Record<string, unknown>[]>;
};

const POLICY = loadPolicy('huaian-jkq');
const assessor = new Assessor(POLICY);

function decide(household: Household, by: Assessor = assessor): DecisionOutput {
  return decisionOutput(outlineOf(by.assess(readDossier(household, 'property').dossier).decision));
}

/** Households to start from: those of the policy cases that the policy as it stands can decide. */
const households = policyCases()
  .filter((one) => one.set.length === 0 && one.document.policy === 'huaian-jkq')
  .map((one) => one.document as Household);

const anyHousehold = fc.constantFrom(...households);
const anyYuan = fc.integer({ min: 1, max: 20_000_000 }).map(yuanFromFen);

const RANK = ['none', 'expenditure', 'margin', 'dibao', 'tekun'];
const rankOf = (decision: DecisionOutput) => RANK.indexOf(decision.provisionalTier);

const withMember = (household: Household, index: number, change: Member): Household => ({
  ...household,
  members: household.members.map((member, at) => (at === index ? { ...member, ...change } : member)),
});

describe.each(['propertyIncome', 'transferIncome'])('more declared %s', (field) => {
  test('never gives a better tier', () => {
    fc.assert(
      fc.property(anyHousehold, fc.nat(), anyYuan, (household, pick, more) => {
        const index = pick % Math.max(1, household.members.length);
        const stated = Number(household.members[index]?.[field] ?? 0);
        const richer = withMember(household, index, { [field]: Math.round((stated + more) * 100) / 100 });
        expect(rankOf(decide(richer))).toBeLessThanOrEqual(rankOf(decide(household)));
      }),
      { numRuns: 400 },
    );
  });
});

test('one more authorised member under 16 without records never makes it worse', () => {
  // Born 2012-01-01; on no other row of any case.
  const child = { idNo: '32089920120101999X', name: '新添', relation: '其他', authorisedOn: '2023-01-01' };
  const alone = households.filter((household) => household.members.length > 0);
  fc.assert(
    fc.property(fc.constantFrom(...alone), (household) => {
      const before = decide(household);
      const after = decide({ ...household, members: [...household.members, child] });
      expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before));
      expect(after.size).toBe(before.size + 1);
    }),
    { numRuns: 400 },
  );
});

test('the order of members and rows changes nothing', () => {
  const ordered = households.filter(({ members }) => {
    const heads = members.filter((member) => member.relation === '本人').length;
    const ids = new Set(members.map((member) => member.idNo));
    const carers = members.filter((member) => /照料|照护|护理/.test(String(member.notWorkingReason ?? '')));
    return heads === 1 && ids.size === members.length && carers.length < 2;
  });
  const shuffled = <T>(list: readonly T[], seed: number): T[] =>
    list
      .map((item, index) => ({ item, key: Math.sin(seed + index * 7919) }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  fc.assert(
    fc.property(fc.constantFrom(...ordered), fc.nat(1_000_000), (household, seed) => {
      const records = Object.fromEntries(
        shuffled(Object.entries(household.records), seed).map(([source, rows]) => [
          source,
          shuffled(rows, seed + 1),
        ]),
      );
      const permuted = { ...household, members: shuffled(household.members, seed + 2), records };
      const { street: _s, community: _c, singlePersons: before, ...rest } = decide(household);
      const { street, community, singlePersons: after, ...permutedRest } = decide(permuted);
      const byId = (list: typeof before) => [...list].sort((a, b) => (a.idNo < b.idNo ? -1 : 1));
      expect(permutedRest).toEqual(rest);
      expect(byId(after)).toEqual(byId(before));
    }),
    { numRuns: 400 },
  );
});

test('a dibao benefit lies between the floor and the standard of the household', () => {
  const floor = 0.4;
  for (const household of households) {
    const decision = decide(household);
    if (decision.provisionalTier !== 'dibao') continue;
    const { dossier } = readDossier(household, 'bounds');
    const standard = yuanFromFen(assessor.settingAt(dossier.asOf).policy.get('dibao.standard', '城镇').value);
    expect(decision.provisionalBenefit).toBeGreaterThanOrEqual(standard * floor * decision.size);
    expect(decision.provisionalBenefit).toBeLessThanOrEqual(standard * decision.size);
  }
});

test('a higher standard never removes a household from dibao', () => {
  const raised = [700, 750, 900, 1200].map(
    (standard) => new Assessor(loadPolicy('huaian-jkq', { set: [`dibao.standard=${standard}`] })),
  );
  const inDibao = households.filter((household) => rankOf(decide(household)) >= RANK.indexOf('dibao'));
  fc.assert(
    fc.property(fc.constantFrom(...inDibao), fc.constantFrom(...raised), (household, by) => {
      expect(rankOf(decide(household, by))).toBeGreaterThanOrEqual(RANK.indexOf('dibao'));
    }),
    { numRuns: 400 },
  );
});
