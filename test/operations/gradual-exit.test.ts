import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/dossier/decision.js';
import { assess } from '../../src/operations/assess.js';
import { check } from '../../src/operations/check.js';
import { decisionOutput, outlineOf } from '../../src/operations/decision-output.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { dossierDocument } from '../../src/operations/dossier-output.js';
import { explainHouseholds } from '../../src/operations/explanation/of-run.js';
import { loadPolicy } from '../../src/policy/load.js';
import { csv, type Desk, day, desk, month, NOW, person, ROSTER } from './desk.js';

const policy = loadPolicy('huaian-jkq');
const HEADERS = [...ROSTER, '救助类型', '户月保障金额', '工资性收入'];
const ALLOWED = ['bank', 'vehicles', 'real-estate', 'business', 'social-insurance'] as const;

/** Households in dibao, each one old person with this wage in a year; null for one that the roster leaves out. */
async function roster(at: Desk, period: string, wages: readonly (number | null)[]): Promise<void> {
  const rows = wages.flatMap((wage, n) =>
    wage === null
      ? []
      : [[`B${n}`, '甲街道', `张${n}`, person(n, '19400101'), '本人', '城镇', '是', '低保', 417, wage]],
  );
  const file = at.file(`${period}/在保对象.csv`, csv(HEADERS, ...rows));
  await at.take(file, { period: month(period) });
}

const run = (at: Desk, asOf: string, importsOf?: number) =>
  check(at.store, policy, {
    asOf: day(asOf),
    operator: '测试员',
    at: NOW,
    allowMissing: ALLOWED,
    ...(importsOf !== undefined && { importsOf }),
  });

const exitsOf = (at: Desk, number: number): (Decision['exit'] | undefined)[] =>
  [...at.store.runs.decisions(number)].map((one) => one.exit);

const since = (first: string, last: string) => ({ kind: 'gradual', since: first, until: last });

/** A month's roster and its run. */
async function decide(at: Desk, asOf: string, ...wages: (number | null)[]) {
  await roster(at, asOf.slice(0, 7), wages);
  return exitsOf(at, (await run(at, asOf)).number);
}

describe('a gradual exit', () => {
  test('begins with the first run that sees it, runs six months and does not begin again', async () => {
    const at = desk();
    expect(await decide(at, '2024-06-30', 5000)).toEqual([null]);
    for (const asOf of ['2024-07-31', '2024-08-31', '2024-10-31', '2024-11-30', '2024-12-31']) {
      expect(await decide(at, asOf, 9000), asOf).toEqual([since('2024-07', '2024-12')]);
    }
    expect(await decide(at, '2025-01-31', 9000)).toEqual([null]);
    expect(await decide(at, '2025-02-28', 9000)).toEqual([null]);
  });

  test('begins anew where the household was in dibao in between, and not where a roster left it out', async () => {
    const at = desk();
    expect(await decide(at, '2024-07-31', 5000, 5000)).toEqual([null, null]);
    expect(await decide(at, '2024-08-31', 9000, 9000)).toEqual([
      since('2024-08', '2025-01'),
      since('2024-08', '2025-01'),
    ]);
    expect(await decide(at, '2024-09-30', 6000, null)).toEqual([null]);
    expect(await decide(at, '2024-10-31', 9000, 9000)).toEqual([
      since('2024-10', '2025-03'),
      since('2024-08', '2025-01'),
    ]);
  });

  test('compares with the last dibao decision, whatever came between', async () => {
    const at = desk();
    await decide(at, '2024-07-31', 9000 - 1000, 8000);
    // Out of dibao by more than twice the standard: no exit, and no dibao decision.
    expect(await decide(at, '2024-08-31', 20_000, 20_000)).toEqual([null, null]);
    expect(await decide(at, '2024-09-30', 9000, 8340)).toEqual([
      since('2024-09', '2025-02'),
      since('2024-09', '2025-02'),
    ]);
  });

  test('of several runs of a month the last of the latest date counts', async () => {
    const at = desk();
    await decide(at, '2024-07-31', 5000);
    await roster(at, '2024-08', [9000]);
    await run(at, '2024-08-20');
    // The late roster says that nothing had changed.
    await roster(at, '2024-08', [5000]);
    expect(exitsOf(at, (await run(at, '2024-08-31')).number)).toEqual([null]);
    expect(await decide(at, '2024-09-30', 9000)).toEqual([since('2024-09', '2025-02')]);
  });
});

describe('what earlier runs saw', () => {
  test('does not hold what came later: an earlier month decided again comes out as it did', async () => {
    const at = desk();
    await decide(at, '2024-07-31', 5000);
    await decide(at, '2024-08-31', 9000);
    await decide(at, '2024-09-30', 9000);
    const again = await run(at, '2024-08-31');
    expect(exitsOf(at, again.number)).toEqual([since('2024-08', '2025-01')]);
    expect(exitsOf(at, (await run(at, '2024-07-31')).number)).toEqual([null]);
  });

  test('is what the run saw then, when it is decided again with its imports', async () => {
    const at = desk();
    await decide(at, '2024-07-31', 5000);
    const second = await decide(at, '2024-08-31', 9000);
    // July comes again, late, with the wage that August has: a check of August now sees no rise.
    await decide(at, '2024-07-31', 9000);
    expect(exitsOf(at, (await run(at, '2024-08-31', 2)).number)).toEqual(second);
    const [told] = explainHouseholds(at.store, 'B0', { run: 2, roster: null, language: 'zh' });
    expect(told?.differences).toEqual([]);
    expect(exitsOf(at, (await run(at, '2024-08-31')).number)).toEqual([null]);
  });

  test('a run that only repeats another is no earlier run', async () => {
    const at = desk();
    await decide(at, '2024-07-31', 5000);
    await roster(at, '2024-07', [8000]);
    await run(at, '2024-07-31');
    await run(at, '2024-07-31', 1);
    const [dossier] = at.dossiers('2024-08-31');
    expect(dossier?.flags.lastDibao).toEqual({
      asOf: '2024-07-31',
      earnedWage: { [person(0, '19400101')]: 800_000 },
    });
  });

  test('travels in the documents: deciding them equals the check', async () => {
    const at = desk();
    await decide(at, '2024-07-31', 5000, 0, 20_000);
    await decide(at, '2024-08-31', 9000, 9000, 20_000);
    await decide(at, '2024-09-30', 9000, 0, 8000);
    for (const { number, asOf } of at.store.runs.list()) {
      const selection = at.store.select(asOf, { importsOf: number });
      const decided = [...at.store.dossiers(selection)].map((dossier) => {
        const document = JSON.parse(JSON.stringify(dossierDocument(dossier, 'huaian-jkq')));
        const { dossier: read } = readDossier(document, 'document');
        expect(read.flags).toEqual(dossier.flags);
        return assess(read, policy).decision;
      });
      const stored = [...at.store.runs.decisions(number)];
      expect(decided.map((one) => decisionOutput(outlineOf(one)).exit)).toEqual(
        stored.map((one) => decisionOutput(outlineOf(one)).exit),
      );
    }
  });
});
