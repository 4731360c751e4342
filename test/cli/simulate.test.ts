import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { expectOneLine, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
beforeAll(() => sampleDatabase(db));

const simulate = (...args: string[]) => hedui(['simulate', ...args, '--db', db]);

test('a higher standard moves households up and says what that costs', () => {
  const result = JSON.parse(simulate('--set', 'dibao.standard=900', '--json').stdout);
  const tier = (name: string) => result.tiers.find((one: { tier: string }) => one.tier === name);
  expect(result.run).toBe(1);
  expect(tier('dibao')).toMatchObject({ before: { households: 70 }, after: { households: 73 } });
  // Of a tekun person 1.3 times the standard: 903.50 is rounded up to 904, 1,170 needs no rounding.
  expect(tier('tekun')).toMatchObject({ before: { monthlyBenefit: 4520 }, after: { monthlyBenefit: 5850 } });
  const sum = (side: 'before' | 'after', field: string) =>
    result.tiers.reduce((total: number, one: typeof result) => total + one[side][field], 0);
  expect(sum('before', 'households')).toBe(sum('after', 'households'));
  expect(result.monthlyCost.before).toBe(sum('before', 'monthlyBenefit'));
  expect(result.monthlyCost.difference).toBe(
    sum('after', 'monthlyBenefit') - sum('before', 'monthlyBenefit'),
  );
  expect(result.yearlyCost.after).toBe(12 * result.monthlyCost.after);
  expect(result.moves).toContainEqual({ from: 'margin', to: 'dibao', households: 3, persons: 6 });
});

test('the standard as it is changes nothing', () => {
  expect(JSON.parse(simulate('--set', 'dibao.standard=695', '--households', '--json').stdout)).toEqual([]);
});

test('nothing of it is stored', () => {
  const runs = () => hedui(['runs', '--json', '--db', db]).stdout;
  const before = runs();
  expect(simulate('--set', 'margin.multiple=1.5').status).toBe(0);
  expect(runs()).toBe(before);
});

test('without a parameter, and with one that there is not, one line says what to do', () => {
  for (const [args, word] of [
    [[], '--set KEY=VALUE'],
    [['--set', 'dibao.standad=730'], 'dibao.standard'],
  ] as const) {
    const { status, stderr } = simulate(...args);
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain(word);
  }
});
