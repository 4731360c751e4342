import { expect, test } from 'vitest';
import { FINDING_CODES, REASONS } from '../../src/dossier/codes.js';
import { Assessor } from '../../src/operations/assess.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { loadPolicy } from '../../src/policy/load.js';
import { declarationOf, PARAMETER_KEYS } from '../../src/policy/parameters.js';
import { policyCases } from '../policy-cases.js';

const cases = policyCases();

const named = (field: 'findings' | 'reasons') =>
  new Set(cases.flatMap((one) => (one.expect[field] as string[] | undefined) ?? []));

test('there are enough cases, each with its source', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
  for (const one of cases) expect(one.source.length, one.file).toBeGreaterThan(10);
});

test('every finding of a household is expected by a case', () => {
  const expected = named('findings');
  expect(FINDING_CODES.filter((code) => !expected.has(code))).toEqual([]);
});

test('every reason is expected by a case', () => {
  const expected = named('reasons');
  expect(REASONS.filter((reason) => !expected.has(reason))).toEqual([]);
});

/** What the monthly cycle, the ledger of temporary aid and the run as a whole use; no decision about a household does. */
const NOT_OF_A_DECISION = ['monitoring', 'temporaryAid', 'staleAfterMonths'];

test('every parameter of the rules is used by a case', () => {
  const used = new Set<string>();
  const views = new Map<string, Assessor>();
  for (const one of cases) {
    const { dossier, policy } = readDossier(one.document, one.file);
    const key = [policy, ...one.set].join('\n');
    const assessor = views.get(key) ?? new Assessor(loadPolicy(policy ?? 'huaian-jkq', { set: one.set }));
    views.set(key, assessor);
    assessor.assess(dossier);
    for (const parameter of assessor.settingAt(dossier.asOf).policy.used()) {
      if (parameter.value !== null) used.add(parameter.key);
    }
  }
  const unused = PARAMETER_KEYS.filter(
    (key) =>
      !used.has(key) &&
      !NOT_OF_A_DECISION.includes(declarationOf(key).chapter) &&
      !NOT_OF_A_DECISION.includes(key),
  );
  expect(unused).toEqual([]);
});
