import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Effect,
  type HouseholdChange,
  type HouseholdSide,
  MEASURED,
  type Measure,
  type TotalLine,
  type TotalMeasure,
} from '../../../src/dossier/change.js';
import { DECIDED_TIERS, type DecidedTier } from '../../../src/dossier/codes.js';
import { comesToTheSame } from '../../../src/operations/reconcile/effects.js';
import { reconcile } from '../../../src/operations/reconcile/reconcile.js';
import { BANK, csv, type Desk, desk, TAX } from '../desk.js';
import { applicants, beneficiaries, checkAt, elder, type Person, takeMonth } from './months.js';

const PEOPLE = 6;
const everyone = Array.from({ length: PEOPLE }, (_, index) => index + 1);

/** A small month: where each person stands, what they earn and own; amounts lie around the limits. */
const place = fc.constantFrom('申请 1', '申请 2', '申请 3', '在保 1', '在保 2', '在保 9', '无');
const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: PEOPLE, maxLength: PEOPLE });
const monthOfPeople = fc.record({
  places: each(place),
  wages: each(fc.constantFrom(0, 8_339.99, 8_340, 16_680, 60_000)),
  balances: each(fc.constantFrom(0, 25_020, 25_020.01, 40_000, 90_000)),
  taxes: each(fc.constantFrom(0, 3_000, 9_000)),
  signed: each(fc.constantFrom('2021-01-01', '')),
  benefit: fc.constantFrom(500, 612.5),
  standard: fc.constantFrom(695, 795),
});
type PeopleOfMonth = typeof monthOfPeople extends fc.Arbitrary<infer M> ? M : never;

function rosterOf(month: PeopleOfMonth, roster: string): Person[] {
  return everyone.flatMap((n) => {
    const [where, number] = (month.places[n - 1] ?? '').split(' ');
    if (where !== roster || number === undefined) return [];
    return [
      {
        household: `${where === '申请' ? 'H' : 'D'}${number}`,
        id: elder(n),
        name: `张${n}`,
        relation: '其他',
        wage: month.wages[n - 1] ?? 0,
        authorised: month.signed[n - 1] ?? '',
        benefit: month.benefit,
      },
    ];
  });
}

/** Somebody who stands on both rosters of every month, since a table without rows is refused. */
const steady = (roster: string): Person => ({ household: `${roster}0`, id: elder(90), name: '常在' });

async function runOf(at: Desk, month: PeopleOfMonth, period: string, asOf: string) {
  await takeMonth(at, period, {
    申请: applicants(steady('H'), ...rosterOf(month, '申请')),
    在保: beneficiaries({ ...steady('D'), id: elder(91) }, ...rosterOf(month, '在保')),
    银行: csv(BANK, ...everyone.map((n) => [`张${n}`, elder(n), '行', `账${n}`, month.balances[n - 1] ?? 0])),
    个税: csv(
      TAX,
      ...everyone.map((n) => [`张${n}`, elder(n), '工资', '公司', period, month.taxes[n - 1] ?? 0]),
    ),
  });
  return checkAt(at, asOf, { set: [`dibao.standard=${month.standard}`] });
}

const sum = (effects: readonly (Effect | null)[], measure: Measure): number =>
  effects.reduce((total, effect) => total + (effect?.[measure] ?? 0), 0);

/** Standard and circumstances are the whole, and so are the steps of the causes. */
function expectSplitAddsUp({ before, after, standard, circumstances, causes }: HouseholdChange): void {
  if (!before || !after) return;
  const steps = causes.map(({ effect }) => effect);
  const ofStandard = causes.filter(({ side }) => side === 'standard').map(({ effect }) => effect);
  for (const measure of MEASURED) {
    const whole = (after[measure] ?? 0) - (before[measure] ?? 0);
    expect(sum([standard, circumstances], measure)).toBe(whole);
    expect(sum(steps, measure)).toBe(whole);
    expect(sum(ofStandard, measure)).toBe(standard?.[measure]);
  }
}

/** What moves in and out of a tier is what the listed households brought and took: all that moved are listed. */
function expectTierFlows(
  totals: readonly TotalLine[],
  changes: readonly HouseholdChange[],
  tier: DecidedTier,
): void {
  const weights = {
    households: () => 1,
    persons: (side) => side.size,
    monthlyBenefit: (side) => side.monthlyBenefit,
    currentBenefit: (side) => side.currentBenefit ?? 0,
  } as const satisfies Record<TotalMeasure, (side: HouseholdSide) => number>;
  const moved = changes.filter(({ before, after }) => before && after && before.tier !== after.tier);
  for (const line of totals.filter((one) => one.roster === null && one.tier === tier)) {
    const weight = weights[line.measure];
    const total = (sides: readonly (HouseholdSide | null)[]) =>
      sides.reduce((sum, side) => (side?.tier === tier ? sum + weight(side) : sum), 0);
    expect(total(moved.map(({ after }) => after))).toBe(line.movedIn);
    expect(total(moved.map(({ before }) => before))).toBe(line.movedOut);
    expect(total(changes.map(({ before, after }) => (before ? null : after)))).toBe(line.new);
    expect(total(changes.map(({ before, after }) => (after ? null : before)))).toBe(line.ended);
  }
}

test('totals add up over any two months, and the list of households gives the same totals', async () => {
  await fc.assert(
    fc.asyncProperty(monthOfPeople, monthOfPeople, async (first, second) => {
      const at = desk();
      const before = await runOf(at, first, '2024-11', '2024-11-30');
      const after = await runOf(at, second, '2024-12', '2024-12-31');
      const reconciliation = reconcile(at.store);
      const changes = [...reconciliation.households()];
      for (const line of reconciliation.totals) {
        expect(line.opening + line.new - line.ended + line.movedIn - line.movedOut + line.change).toBe(
          line.closing,
        );
      }
      for (const tier of DECIDED_TIERS) expectTierFlows(reconciliation.totals, changes, tier);
      const all = reconciliation.totals.filter(({ roster, tier }) => roster === null && tier === null);
      expect(all).toMatchObject([
        { measure: 'households', opening: before.households, closing: after.households, movedIn: 0 },
        { measure: 'persons' },
        { measure: 'monthlyBenefit' },
        { measure: 'currentBenefit' },
      ]);
      const side = (change: HouseholdChange, measure: Measure) =>
        (change.after?.[measure] ?? 0) - (change.before?.[measure] ?? 0);
      for (const [measure, of] of [
        ['size', 'persons'],
        ['monthlyBenefit', 'monthlyBenefit'],
        ['currentBenefit', 'currentBenefit'],
      ] as const) {
        const line = all.find((one) => one.measure === of);
        const listed = changes.reduce((total, change) => total + side(change, measure), 0);
        expect(listed).toBe((line?.closing ?? 0) - (line?.opening ?? 0));
      }
      for (const change of changes) {
        expect(change.causes.length).toBeGreaterThan(0);
        const kinds = change.causes.map(({ kind }) => kind);
        expect(kinds).not.toContain('recomputed');
        expect(kinds).not.toContain('other');
        expectSplitAddsUp(change);
      }
      // Nobody who differs is left out of the list, nobody is in it twice.
      const listed = new Set(changes.map(({ after: is }) => is && `${is.roster} ${is.household}`));
      const old = new Map(
        [...at.store.runs.decisions(before.number)].map((one) => [`${one.roster} ${one.household}`, one]),
      );
      for (const one of at.store.runs.decisions(after.number)) {
        const was = old.get(`${one.roster} ${one.household}`);
        if (!was || !comesToTheSame(was, one)) expect(listed).toContain(`${one.roster} ${one.household}`);
      }
      expect(changes.length).toBe(reconciliation.changed);
      reconciliation.close();
    }),
    { numRuns: 12 },
  );
}, 60_000);
