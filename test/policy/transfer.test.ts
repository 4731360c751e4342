import { expect, it } from 'vitest';
import { listPolicies, loadPolicy } from '../../src/policy/load.js';
import { arrivedPolicy } from '../../src/policy/transfer.js';
import { PolicyAt } from '../../src/policy/view.js';
import { day } from './helpers.js';

it.each(listPolicies().map(({ id }) => id))('%s is the same policy in another thread', (id) => {
  const policy = loadPolicy(id, { set: ['margin.multiple=5/3', 'financial.sizeFactor={1: 1.2, 2: 1.1}'] });
  const arrived = arrivedPolicy(structuredClone(policy));
  expect(arrived).toEqual(policy);
  const view = new PolicyAt(arrived, day('2026-01-31'));
  expect(view.get('margin.multiple').value.times(3).roundHalfUp()).toBe(5);
  expect(view.get('financial.sizeFactor')?.value.get(2)?.toString()).toBe('1.1');
  expect(view.get('margin.multiple', '城镇')).toBe(view.get('margin.multiple', '农村'));
});
