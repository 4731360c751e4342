import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listPolicies } from '../../src/policy/load.js';
import { PARAMETER_KEYS } from '../../src/policy/parameters.js';
import { policyJsonSchema } from '../../src/policy/schema.js';
import { bundledText } from './helpers.js';

const FILE = new URL('../../policies/policy.schema.json', import.meta.url);

it('policies/policy.schema.json is the one of the declaration (UPDATE=1 rewrites it)', () => {
  if (process.env.UPDATE === '1') writeFileSync(FILE, policyJsonSchema());
  expect(readFileSync(FILE, 'utf8').replaceAll('\r\n', '\n')).toBe(policyJsonSchema());
});

it('knows every key', () => {
  const { definitions, properties } = JSON.parse(policyJsonSchema());
  const values = definitions[properties.values.$ref.split('/').at(-1)];
  expect(Object.keys(values.properties)).toEqual(PARAMETER_KEYS);
  expect(values.additionalProperties).toBe(false);
});

it('every bundled policy names it for editors, and has its id for a name', () => {
  for (const { id } of listPolicies()) {
    const text = bundledText(id);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=policy.schema.json');
    expect(text).toContain(`\nid: ${id}\n`);
  }
});
