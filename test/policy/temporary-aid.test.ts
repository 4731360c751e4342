import { expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/load.js';
import { PARAMETER_KEYS } from '../../src/policy/parameters.js';
import { PolicyAt } from '../../src/policy/view.js';
import { bundledText, day } from './helpers.js';

it('a policy file that has never heard of temporary aid is in order, and its limits are unknown', () => {
  const text = bundledText('huaian-jkq');
  const [before = '', section = ''] = text.split('  # ── 临时救助：');
  const after = section.slice(section.indexOf('  # ── 用词'));
  const policy = parsePolicy({ files: [{ name: 'old.yaml', text: before + after }], set: [] });
  const view = new PolicyAt(policy, day('2024-11-30'));
  const keys = PARAMETER_KEYS.filter((key) => key.startsWith('temporaryAid.'));
  expect(keys).toHaveLength(5);
  for (const key of keys) {
    expect(view.get(key)).toBeNull();
    expect(view.peek(key)?.status).toBe('unknown');
  }
  expect(view.stale().map(({ parameter }) => parameter.key)).not.toContain(keys[0]);
});
