import { describe, expect, test } from 'vitest';
import { Assessor } from '../src/operations/assess.js';
import { decisionOutput, outlineOf } from '../src/operations/decision-output.js';
import { readDossier } from '../src/operations/dossier-document.js';
import { explain } from '../src/operations/explanation/explanation.js';
import { loadPolicy } from '../src/policy/load.js';
import { differencesText } from './case-differences.js';
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

/** What differs from the case, with the figures that tell why; empty where nothing does. */
function differencesOf({ document, file, name, set, expect }: PolicyCase): string {
  const { dossier, policy: named } = readDossier(document, `${file}: ${name}`);
  const assessor = assessorOf(named ?? 'huaian-jkq', set);
  const assessment = assessor.assess(dossier);
  const telling = { dossier, policy: assessor.policy, language: 'zh', run: null } as const;
  const got = { ...decisionOutput(outlineOf(assessment.decision)) };
  return differencesText(sortedLists(expect), got, () => explain(assessment, telling));
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
    const differences = differencesOf(one);
    if (differences !== '') expect.fail(`${one.source}\n\n${differences}`);
  });
});

test('a case that differs says what it expected, what it got, and how that came about', () => {
  const [one] = cases.filter(({ file }) => file === 'worked/support-rounded-per-year.yaml');
  if (!one) throw new Error('no such case');
  const differences = differencesOf({ ...one, expect: { ...one.expect, annualIncome: 3094.32, size: 2 } });
  expect(differences).toContain('annualIncome: expected 3094.32, got 3094.29');
  expect(differences).toContain('（5,000.01 元 − 2 × 695 元 × 1 人） × 50% ÷ 7');
  expect(differences).toContain('size: expected 2, got 1');
  expect(differences).not.toContain('monthlyBenefit');
});
