import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPolicies, loadPolicy, parsePolicy } from '../../src/policy/load.js';
import { PARAMETER_KEYS } from '../../src/policy/parameters.js';
import type { Policy } from '../../src/policy/policy.js';
import { PolicyAt } from '../../src/policy/view.js';
import { at, bundledText, child, childText, day, folder, messages } from './helpers.js';

describe('xiamen-2025', () => {
  const view = at('xiamen-2025', '2025-01-01');
  it('has its own numbers', () => {
    expect(view.get('dibao.standard').value).toBe(120000);
    expect(view.disposableIncome()).toMatchObject({ value: 7424400, year: 2024 });
    expect(view.get('margin.multiple').value.compare(2)).toBe(0);
    expect(view.financialLimit('dibao').parameter.written).toBe(4);
    expect(view.financialLimit('margin').parameter.written).toBe(6);
    expect(view.financialLimit('expenditure').parameter.written).toBe(8);
    expect(view.get('ownRegions').value).toEqual(['厦门']);
  });
  it('has no standard before its own first one, though the policy it extends has', () => {
    expect(messages(() => at('xiamen-2025', '2024-12-31').get('dibao.standard')).zh).toEqual([
      'xiamen-2025，dibao.standard：2024-12-31 没有有效的值（低保标准，最早的值自 2025-01-01 起）',
    ]);
  });
});

describe('ningbo-2022', () => {
  const view = at('ningbo-2022', '2023-12-31');
  it('has its own numbers', () => {
    expect(at('ningbo-2022', '2022-01-01').get('dibao.standard').value).toBe(118100);
    expect(at('ningbo-2022', '2021-12-31').peek('dibao.standard')).toBeNull();
    expect(at('ningbo-2022', '2022-06-30').disposableIncome()).toMatchObject({ value: 6543600, year: 2021 });
    expect(view.financialLimit('dibao').parameter.written).toBe(4);
    expect(view.financialLimit('margin').parameter.written).toBe(8);
    expect(view.financialLimit('expenditure').parameter.written).toBe(6);
    expect(view.get('vehicles.dibao.max').value).toBe(0);
    expect(view.get('vehicles.margin.max').value).toBe(1);
    expect(view.get('vehicles.expenditure.max').value).toBe(1);
    expect(view.get('housing.areaStandard').value.toString()).toBe('49.98');
    expect(view.get('housing.normal.homes').value).toBe(2);
    expect(view.get('housing.normal.multiple').value.toString()).toBe('1');
    expect(view.get('rigid.test').value).toBe('residual');
    expect(view.get('ownRegions').value).toEqual(['宁波']);
  });
});

it.each([
  ['xiamen-2025', 7],
  ['ningbo-2022', 13],
])('%s takes over everything else from huaian-jkq, as assumed', (id, own) => {
  const parent = loadPolicy('huaian-jkq');
  let taken = 0;
  for (const [key, entries] of loadPolicy(id).series) {
    for (const [index, { byArea }] of entries.entries()) {
      if (byArea.城镇.inheritedFrom === null) continue;
      const original = parent.series.get(key)?.[index]?.byArea.城镇;
      expect(byArea.城镇).toEqual({ ...original, status: 'assumed', inheritedFrom: 'huaian-jkq' });
      if (index === 0) taken++;
    }
  }
  expect(taken).toBe(parent.series.size - own);
});

it('lists the bundled policies', () => {
  expect(listPolicies().map(({ id, extends: parent }) => [id, parent])).toEqual([
    ['huaian-jkq', null],
    ['ningbo-2022', 'huaian-jkq'],
    ['xiamen-2025', 'huaian-jkq'],
  ]);
});

const PER_PERSON = `
  financial.dibao.perPerson:
    unit: 元/人
    values: [{value: 35000, status: verified, source: {instrument: 通知, article: 第二条}}]
`;

it('one form of the financial limit in a child puts that of the parent out of force', () => {
  const view = new PolicyAt(child(PER_PERSON), day('2025-01-31'));
  const limit = view.financialLimit('dibao');
  expect(limit).toMatchObject({ form: 'perPerson', parameter: { value: 3500000, from: '2021-07-01' } });
  expect(view.get('financial.dibao.multiple')).toBeNull();
  expect(view.financialLimit('margin').form).toBe('multiple');
});

it('finds the parent beside the file first, and says of a value in which file of the chain it stands', () => {
  const path = folder({
    'town.yaml': childText('  {}').replace('id: test-child', 'id: town').replace('huaian-jkq', 'city'),
    'city.yaml': childText(PER_PERSON).replace('id: test-child', 'id: city'),
  });
  const policy = loadPolicy(join(path, 'town.yaml'));
  expect(policy.files.map(({ id }) => id)).toEqual(['town', 'city', 'huaian-jkq']);
  const view = new PolicyAt(policy, day('2025-01-31'));
  expect(view.get('financial.dibao.perPerson')).toMatchObject({ inheritedFrom: 'city', status: 'assumed' });
  expect(view.get('dibao.standard').inheritedFrom).toBe('huaian-jkq');
});

describe('the text of a policy', () => {
  const comparable = (policy: Policy) => PARAMETER_KEYS.map((key) => policy.series.get(key));
  it('is kept to the character and makes the same policy again', () => {
    const policy = loadPolicy('xiamen-2025', { set: ['dibao.standard=1300'] });
    expect(policy.files[0]?.text).toBe(bundledText('xiamen-2025'));
    const again = parsePolicy(JSON.parse(JSON.stringify(policy.source)));
    expect(again.sha256).toBe(policy.sha256);
    expect(comparable(again)).toEqual(comparable(policy));
  });
  it('and the overrides decide the hash', () => {
    const hashes = [[], ['dibao.standard=1300'], ['dibao.standard=1301']].map(
      (set) => loadPolicy('xiamen-2025', { set }).sha256,
    );
    expect(new Set(hashes).size).toBe(3);
    expect(child(PER_PERSON).sha256).not.toBe(child(`${PER_PERSON}\n# a comment`).sha256);
  });
});
