import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/operations/check.js';
import { explainHouseholds } from '../../src/operations/explanation/of-run.js';
import { revokeImport } from '../../src/operations/import.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Store } from '../../src/store/store.js';
import { BANK, csv, type Desk, day, desk, month, NOW, person, ROSTER, TAX } from './desk.js';

const policy = loadPolicy('huaian-jkq');
const PEOPLE = 4;
const everyone = Array.from({ length: PEOPLE }, (_, index) => index + 1);
/** Old enough that no wage is deemed. */
const idOf = (n: number) => person(n, '19400101');
const PERIODS = ['2024-10', '2024-11', '2024-12'] as const;
const DATES = ['2024-11-30', '2024-12-31'] as const;
const BY = { operator: '测试员', now: NOW };

/** What may happen at a desk; amounts lie around the limits, so that most of it changes decisions. */
const period = fc.constantFrom(...PERIODS);
const perPerson = (...amounts: number[]) =>
  fc.array(fc.constantFrom(...amounts), { minLength: PEOPLE, maxLength: PEOPLE });
const roster = fc.record({ kind: fc.constant('roster' as const), period, homes: perPerson(1, 2, 3) });
const bank = fc.record({
  kind: fc.constant('bank' as const),
  period,
  balances: perPerson(0, 25_020, 25_020.01, 40_000, 90_000),
});
const tax = fc.record({
  kind: fc.constant('tax' as const),
  period,
  wages: perPerson(0, 8_339.99, 8_340, 16_680, 60_000),
});
const amend = fc.record({
  kind: fc.constant('amend' as const),
  of: fc.nat(20),
  balances: bank.map((one) => one.balances),
});
const revoke = fc.record({ kind: fc.constant('revoke' as const), of: fc.nat(20) });
const run = fc.record({ kind: fc.constant('run' as const), asOf: fc.constantFrom(...DATES) });
const step = fc.oneof(roster, bank, tax, amend, revoke, run);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const rosterText = (homes: readonly number[]) =>
  csv(
    [...ROSTER, '授权日期'],
    ...everyone.map((n) => [
      `H${homes[n - 1]}`,
      '甲街道',
      `张${n}`,
      idOf(n),
      '其他',
      '城镇',
      '是',
      '2021-01-01',
    ]),
  );
const bankText = (balances: readonly number[]) =>
  csv(BANK, ...everyone.map((n) => [`张${n}`, idOf(n), '行', `账${n}`, balances[n - 1] ?? 0]));
const taxText = (wages: readonly number[]) =>
  csv(TAX, ...everyone.map((n) => [`张${n}`, idOf(n), '工资', '公司', '2024-05', wages[n - 1] ?? 0]));

async function take(at: Desk, one: Step, place: number): Promise<void> {
  // Half of the files bear a name that came before, and so take the earlier one's place.
  const name = (what: string) => `${what}${place % 2}.csv`;
  switch (one.kind) {
    case 'roster':
      await at.report(at.file(name('申请'), rosterText(one.homes)), { period: month(one.period) });
      return;
    case 'bank':
      await at.report(at.file(name('银行'), bankText(one.balances)), { period: month(one.period) });
      return;
    case 'tax':
      await at.report(at.file(name('个税'), taxText(one.wages)), { period: month(one.period) });
      return;
    case 'amend': {
      const banks = at.store.imports
        .list()
        .filter((record) => record.source === 'bank' && record.amends === null);
      const record = banks[one.of % Math.max(1, banks.length)];
      if (record?.status === 'in-force') {
        await at.report(at.file(`更正${place}.csv`, bankText(one.balances)), { amend: record.number });
      }
      return;
    }
    case 'revoke': {
      const records = at.store.imports.list();
      const record = records[one.of % Math.max(1, records.length)];
      if (record?.status === 'in-force') await revokeImport(at.store, record.number, BY);
      return;
    }
    case 'run':
      await check(at.store, policy, { asOf: day(one.asOf), operator: '测试员', at: NOW });
  }
}

const decisionsOf = (store: Store, number: number) =>
  JSON.parse(JSON.stringify([...store.runs.decisions(number)]));

test('recomputing an old run gives what is stored, whatever came, was amended or was revoked later', async () => {
  await fc.assert(
    fc.asyncProperty(
      roster,
      bank,
      run,
      fc.array(step, { maxLength: 10 }),
      async (first, money, once, later) => {
        const at = desk();
        for (const [place, one] of [first, money, once, ...later].entries())
          await take(at, one as Step, place);
        for (const old of at.store.runs.list()) {
          const again = await check(at.store, policy, {
            asOf: old.asOf,
            importsOf: old.number,
            operator: '测试员',
            at: NOW,
          });
          const stored = decisionsOf(at.store, old.number);
          expect(decisionsOf(at.store, again.number)).toEqual(stored);
          expect(again.imports).toEqual(old.imports);
          for (const { household } of stored.slice(0, 1)) {
            const options = { run: old.number, roster: null, language: 'zh' } as const;
            const explained = explainHouseholds(at.store, household, options);
            expect(explained.flatMap(({ differences }) => differences)).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});
