import { describe, expect, test } from 'vitest';
import { Assessor } from '../src/operations/assess.js';
import { decisionOutput, outlineOf } from '../src/operations/decision-output.js';
import { readDossier } from '../src/operations/dossier-document.js';
import { loadPolicy } from '../src/policy/load.js';
import { type PolicyCase, policyCases } from './policy-cases.js';

const cases = policyCases();
const assessors = new Map<string, Assessor>();

function assessorOf(policy: string, set: readonly string[]): Assessor {
  const key = [policy, ...set].join('\n');
  let assessor = assessors.get(key);
  if (!assessor) {
    assessor = new Assessor(loadPolicy(policy, { set }));
    assessors.set(key, assessor);
  }
  return assessor;
}

/** The fields that a case names, as they came out. */
function outcomeOf({ document, file, name, set, expect }: PolicyCase): Record<string, unknown> {
  const { dossier, policy } = readDossier(document, `${file}: ${name}`);
  const { decision } = assessorOf(policy ?? 'huaian-jkq', set).assess(dossier);
  const output: Record<string, unknown> = { ...decisionOutput(outlineOf(decision)) };
  return Object.fromEntries(Object.keys(expect).map((field) => [field, output[field]]));
}

const sortedLists = (expected: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(expected).map(([field, value]) => [
      field,
      field === 'reasons' || field === 'findings' ? [...(value as string[])].sort() : value,
    ]),
  );

describe.each([...new Set(cases.map((one) => one.file))])('%s', (file) => {
  test.each(cases.filter((one) => one.file === file))('$name', (one) => {
    expect(outcomeOf(one), one.source).toEqual(sortedLists(one.expect));
  });
});
