import { expect, it } from 'vitest';
import { differencesInForce, differencesOverTime, inForce } from '../../src/policy/diff.js';
import { loadPolicy } from '../../src/policy/load.js';
import { PolicyAt } from '../../src/policy/view.js';
import { at, child, day } from './helpers.js';

it('of one policy at two dates: what has changed in between', () => {
  const found = differencesInForce(at('huaian-jkq', '2024-06-30'), at('huaian-jkq', '2024-07-01'));
  expect(found.map(({ key, left, right, changes }) => [key, left?.written, right?.written, changes])).toEqual(
    [['dibao.standard', 675, 695, ['value', 'from', 'note']]],
  );
  expect(differencesInForce(at('huaian-jkq', '2024-07-01'), at('huaian-jkq', '2024-12-31'))).toEqual([]);
});

it('of two policies at a date: values only one of them has, values and their standing', () => {
  const found = differencesInForce(at('huaian-jkq', '2024-11-30'), at('ningbo-2022', '2024-11-30'));
  const by = new Map(found.map((difference) => [difference.key, difference]));
  expect(by.get('dibao.standard')?.changes).toContain('value');
  expect(by.get('margin.multiple')?.changes).toEqual(['status']);
  expect(by.get('rigid.test')).toMatchObject({ left: { value: 'ratio' }, right: { value: 'residual' } });
  expect(by.has('minimumWage')).toBe(true);
  expect(by.has('tolerance.income')).toBe(false);
  const form = child(
    '  financial.dibao.perPerson:\n    unit: 元/人\n    values: [{value: 35000, status: assumed, note: 测试}]',
  );
  const forms = differencesInForce(at('huaian-jkq', '2024-11-30'), new PolicyAt(form, day('2024-11-30')));
  expect(forms.filter(({ key }) => key.startsWith('financial.dibao')).map(({ changes }) => changes)).toEqual([
    ['removed'],
    ['added'],
  ]);
});

it('over time: each value by its date or year', () => {
  const found = differencesOverTime(
    loadPolicy('huaian-jkq'),
    loadPolicy('huaian-jkq', {
      set: ['dibao.standard@2025-07-01=731', 'disposableIncome@2024=41000', 'floor.rate@2021-07-01=40%'],
    }),
  );
  expect(found.map(({ key, right, changes }) => [key, right?.written, changes])).toEqual([
    ['dibao.standard', 731, ['added']],
    ['disposableIncome', 41000, ['added']],
    // 40% is 0.40: only where it comes from differs.
    ['floor.rate', '40%', ['status', 'source', 'note']],
  ]);
});

it('by area where one side distinguishes', () => {
  const split = at('huaian-jkq', '2024-11-30', ['dibao.standard={城镇: 695, 农村: 600}']);
  expect(inForce(split, 'dibao.standard').map(({ area, written }) => [area, written])).toEqual([
    ['城镇', 695],
    ['农村', 600],
  ]);
  const found = differencesInForce(at('huaian-jkq', '2024-11-30'), split);
  expect(found.map(({ left, right }) => [left?.written, right?.written])).toEqual([
    [695, 695],
    [695, 600],
  ]);
});

it('is no use of what it compares', () => {
  const view = at('huaian-jkq', '2024-11-30');
  differencesInForce(view, at('ningbo-2022', '2024-11-30'));
  expect(view.used()).toEqual([]);
});
