import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceOf } from '../../src/sources/registry.js';
import { openStore, type Store } from '../../src/store/store.js';
import { day, month, person } from '../operations/desk.js';

/** What happens to a ledger: a file with some keys comes, one amends an earlier import, one is revoked. */
type Step =
  | { readonly kind: 'import'; readonly keys: readonly number[] }
  | { readonly kind: 'amend'; readonly of: number; readonly keys: readonly number[] }
  | { readonly kind: 'revoke'; readonly of: number };

interface Known {
  readonly number: number;
  readonly rank: number;
  readonly keys: readonly number[];
  revoked: boolean;
}

const ID = person(1);
const keys = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: keys.map((list): Step => ({ kind: 'import', keys: list })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('amend' as const), of: fc.nat(9), keys }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revoke' as const), of: fc.nat(9) }) },
);

function write(
  store: Store,
  source: 'tax' | 'applicants',
  amends: number | null,
  rows: Record<string, unknown>[],
) {
  const writer = store.imports.begin({
    file: 'f',
    name: String(Math.random()),
    sha256: 'x',
    source,
    period: month('2024-05'),
    amends,
    supersedes: [],
    operator: 'x',
    at: 'now',
    details: {},
  });
  const fields = Object.keys(sourceOf(source).columns);
  rows.forEach((row, index) => {
    const values = fields.map((field) => (row[field] ?? null) as string | number | null);
    writer.records(0, [index + 2, ...values]);
  });
  return writer.finish({ sheets: [], warnings: [] });
}

const taxRow = (key: number) => ({
  name: '张一',
  idNo: ID,
  incomeItem: '工资',
  payer: key % 2 ? null : '公司',
  month: `2024-0${Math.ceil(key / 2)}`,
  amount: key,
});

/** The rows that count, worked out from the words of the rule: the highest rank of a key keeps its rows. */
function expected(known: readonly Known[]): Map<number, number[]> {
  const live = known.filter((one) => !one.revoked);
  return new Map(
    live.map((one) => [
      one.number,
      one.keys.filter((key) => !live.some((other) => other.rank > one.rank && other.keys.includes(key))),
    ]),
  );
}

it('gives the rows that the rule gives, for any order of imports, amendments and revocations', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
      const store = openStore(':memory:', { create: true });
      const known: Known[] = [];
      await store.transaction('test', () => {
        write(store, 'applicants', null, [
          { household: 'H', name: '张一', idNo: ID, relation: '本人', sharesLiving: 1 },
        ]);
        for (const one of steps) {
          const target = one.kind === 'import' ? null : (known[one.of % Math.max(1, known.length)] ?? null);
          if (one.kind === 'revoke') {
            if (!target || target.revoked) continue;
            store.imports.revoke(target.number, 'x', 'now');
            for (const other of known) {
              if (other === target || isAmendmentOf(store, other.number, target.number)) other.revoked = true;
            }
          } else if (one.kind === 'import' || (target && !target.revoked)) {
            const record = write(store, 'tax', target?.number ?? null, one.keys.map(taxRow));
            known.push({
              number: record.number,
              rank: target?.rank ?? record.number,
              keys: one.keys,
              revoked: false,
            });
          }
        }
      });
      const rule = expected(known);
      const [dossier] = store.dossiers(store.select(day('2024-11-30')));
      const got = new Map<number, number[]>([...rule.keys()].map((number) => [number, []]));
      for (const row of dossier?.records.tax ?? []) got.get(row.at?.import ?? 0)?.push(row.amount);
      expect(got).toEqual(rule);
      for (const [number, rows] of rule) {
        expect([number, store.imports.get(number).taken]).toEqual([number, rows.length]);
      }
      store.close();
    }),
    { numRuns: 150 },
  );
});

function isAmendmentOf(store: Store, number: number, base: number): boolean {
  const { amends } = store.imports.get(number);
  return amends !== null && (amends === base || isAmendmentOf(store, amends, base));
}
