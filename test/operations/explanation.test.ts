import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/base/text.js';
import type { ExplainedFigure, Explanation } from '../../src/dossier/explanation.js';
import { LABELS } from '../../src/dossier/labels.js';
import { FIGURE_NAMES } from '../../src/messages/figures.js';
import { Assessor } from '../../src/operations/assess.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { explain } from '../../src/operations/explanation/explanation.js';
import { explanationJsonSchema, explanationSchema } from '../../src/operations/explanation/schema.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Assessment } from '../../src/rules/assess.js';
import { type PolicyCase, policyCases } from '../policy-cases.js';
import { figuresBelow, lieOf, rootsOf } from './figures.js';

const SCHEMA = new URL('../../docs/explanation.schema.json', import.meta.url);

interface Decided {
  readonly one: PolicyCase;
  readonly assessment: Assessment;
  readonly tell: (language: Language) => Explanation;
}

const assessors = new Map<string, Assessor>();

function decide(one: PolicyCase): Decided {
  const { dossier, policy: named } = readDossier(one.document, one.file);
  const key = [named, ...one.set].join('\n');
  const assessor = assessors.get(key) ?? new Assessor(loadPolicy(named ?? 'huaian-jkq', { set: one.set }));
  assessors.set(key, assessor);
  const assessment = assessor.assess(dossier);
  const { policy } = assessor;
  return {
    one,
    assessment,
    tell: (language) => explain(assessment, { dossier, policy, language, run: null }),
  };
}

let decided: readonly Decided[] = [];
beforeAll(() => {
  decided = policyCases().map(decide);
});

/** Every figure of an explanation that is told in full. */
function toldFigures(value: unknown, found: ExplainedFigure[] = []): ExplainedFigure[] {
  if (Array.isArray(value)) for (const entry of value) toldFigures(entry, found);
  else if (value !== null && typeof value === 'object') {
    if ('operation' in value && 'label' in value) found.push(value as ExplainedFigure);
    for (const inner of Object.values(value)) toldFigures(inner, found);
  }
  return found;
}

describe('figures do not lie', () => {
  test('over all cases the parts of every figure give its value', () => {
    const lies = decided.flatMap(({ one, assessment: { reckoning } }) =>
      reckoning === null
        ? []
        : [...figuresBelow(rootsOf(reckoning))].flatMap((figure) => {
            const lie = lieOf(figure);
            return lie === null ? [] : [`${one.file} ${one.name}: ${lie}`];
          }),
    );
    expect(lies).toEqual([]);
  });

  test('the figures of the decision are those of the tree', () => {
    const fen = (figure: ExplainedFigure | undefined | null) => Math.round((figure?.value ?? 0) * 100);
    for (const { one, assessment, tell } of decided) {
      const { size, annualIncome, grossIncome, financialAssets, rigidExpenses, provisionalBenefit } =
        assessment.decision;
      const told = tell('zh');
      expect(
        {
          size: told.household.size?.value ?? 0,
          annualIncome: fen(told.income?.annual),
          grossIncome: fen(told.income?.gross),
          financialAssets: fen(told.property?.financialAssets),
          rigidExpenses: fen(told.rigidExpenses),
          provisionalBenefit: fen(told.benefit),
        },
        `${one.file} ${one.name}`,
      ).toEqual({ size, annualIncome, grossIncome, financialAssets, rigidExpenses, provisionalBenefit });
    }
  });

  test('nearly every label is reached by a case', () => {
    const reached = new Set(
      decided.flatMap(({ assessment: { reckoning } }) =>
        reckoning ? [...figuresBelow(rootsOf(reckoning))].map((figure) => figure.label) : [],
      ),
    );
    // The limit of premiums decides about a finding only.
    expect(Object.keys(LABELS).filter((label) => !reached.has(label as keyof typeof LABELS))).toEqual([
      'premiumLimit',
    ]);
  });
});

/** What is wrong with the figures that an explanation tells: without a name or sentence, told twice or never. */
function faultsOf(told: readonly ExplainedFigure[], place: string): string[] {
  const faults: string[] = [];
  const full = new Set<number>();
  for (const { id, label, name, text, repeated, parts, rows } of told) {
    const fault = (what: string) => faults.push(`${place} ${label}: ${what}`);
    if (!/^[^{}]+$/.test(text) || /undefined|NaN|null/.test(text)) fault(text);
    if (name === '') fault('without a name');
    if (repeated || parts.length + rows.length === 0) continue;
    if (full.has(id)) fault('told twice');
    full.add(id);
  }
  for (const { id, label, repeated } of told) {
    if (repeated && !full.has(id)) faults.push(`${place} ${label}: never told`);
  }
  return faults;
}

/** The tests of an explanation that do not say by how much, or fail without saying what would have to change. */
const silentIn = ({ tiers }: Explanation, place: string): string[] =>
  tiers
    .flatMap((tier) => [...tier.tests, ...tier.property])
    .filter(({ text, change, passed, found, difference }) => {
      const compared = found === null || difference !== null;
      return text === '' || (change === null) !== passed || !compared;
    })
    .map(({ name, text }) => `${place} ${name}: ${text}`);

describe.each(['zh', 'en'] as const)('the explanation in %s', (language) => {
  const unlikeSchema: unknown[] = [];
  const faults: string[] = [];
  const silent: string[] = [];
  beforeAll(() => {
    for (const { one, tell } of decided) {
      const place = `${one.file} ${one.name}`;
      const told = tell(language);
      const { error } = explanationSchema.safeParse(told);
      if (error) unlikeSchema.push(place, error.issues);
      faults.push(...faultsOf(toldFigures(told), place));
      silent.push(...silentIn(told, place));
    }
  });

  test('of every case is as the schema says', () => expect(unlikeSchema).toEqual([]));

  test('has a name and a sentence for every figure, each told in full exactly once', () =>
    expect(faults).toEqual([]));

  test('says of every test by how much, and of every one that fails what would have to change', () =>
    expect(silent).toEqual([]));
});

test('a better tier names what stands in its way, and the fitting tier nothing', () => {
  for (const { assessment, tell } of decided) {
    const { tiers, next } = tell('zh');
    for (const tier of tiers) {
      const failed = [...tier.tests, ...tier.property].some((one) => !one.passed);
      if (tier.outcome === 'fits') expect(failed).toBe(false);
      if (tier.outcome === 'failed') expect(failed).toBe(true);
    }
    const fitting = tiers.find((tier) => tier.outcome === 'fits')?.tier ?? 'none';
    if (assessment.reckoning) expect(fitting).toBe(assessment.decision.provisionalTier);
    for (const better of next) expect(better.changes.length).toBeGreaterThan(0);
  }
});

test('names are in both languages and differ', () => {
  for (const [label, { zh, en }] of Object.entries(FIGURE_NAMES)) {
    expect(zh, label).toMatch(/\p{Script=Han}/u);
    expect(en, label).not.toMatch(/\p{Script=Han}/u);
  }
});

test('docs/explanation.schema.json is the one of the declaration (UPDATE=1 rewrites it)', () => {
  if (process.env.UPDATE === '1') writeFileSync(SCHEMA, explanationJsonSchema());
  expect(readFileSync(SCHEMA, 'utf8').replaceAll('\r\n', '\n')).toBe(explanationJsonSchema());
});
