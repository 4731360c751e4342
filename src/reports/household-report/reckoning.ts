import { type Language, say } from '../../base/text.js';
import { TIERS, type Tier } from '../../dossier/codes.js';
import type {
  ExplainedCondition,
  ExplainedFigure,
  ExplainedParameter,
  ExplainedTest,
  ExplainedTier,
} from '../../dossier/explanation.js';
import { basisOf, stepsOf } from '../../messages/explanation-figures.js';
import { parameterText, writtenText } from '../../messages/explanation-text.js';
import { listOf, PARAMETER_STATUS, WORDS } from '../../messages/explanation-words.js';
import {
  REPORT_HEADERS,
  REPORT_SECTIONS,
  REPORT_WORDS,
  RIGID_TESTS,
} from '../../messages/household-report.js';
import { capitalised } from '../../messages/text-lines.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { isSourceKey, sourceOf } from '../../sources/registry.js';
import type { Tone } from '../layout.js';
import { formatOfUnit } from './figures.js';
import type { FormCell, FormColumn, Shown } from './form.js';
import type { Section } from './sheet.js';

/** A step of the reckoning before it has its number. */
interface Step {
  readonly item: string;
  readonly text: string;
  readonly outcome: FormCell;
}

export function writeReckoning({ form, report, language }: Section): void {
  const { explanation } = report;
  const { income, tiers, benefit } = explanation;
  form.heading(REPORT_SECTIONS.reckoning[language]);
  if (!income) {
    form.text(REPORT_WORDS.nobodyCounts[language], 'warning');
    return;
  }
  const columns: FormColumn[] = [
    { header: REPORT_HEADERS.step[language], span: 2, format: 'integer', align: 'centre' },
    { header: REPORT_HEADERS.item[language], span: 6 },
    { header: REPORT_HEADERS.arithmetic[language], span: 12 },
    { header: REPORT_HEADERS.outcome[language], span: 4, format: 'money' },
  ];
  const steps = [
    ...[income.gross, income.annual].map(stepOfFigure),
    ...tiers.filter(({ outcome }) => outcome !== 'notNeeded').flatMap((tier) => stepsOfTier(tier, language)),
    ...benefitSteps(explanation, language),
  ];
  form.header(columns);
  steps.forEach(({ item, text, outcome }, index) => {
    form.row(columns, [index + 1, capitalised(item), capitalised(text), outcome]);
  });
  const limits = tiers.flatMap(({ tests }) => tests.map(({ limit }) => limit));
  const basis = basisOf([income.annual, ...limits, benefit], language);
  if (basis) form.text(capitalised(basis), 'dim');
}

const stepOfFigure = ({ name, text, value, unit }: ExplainedFigure): Step => ({
  item: name,
  text,
  outcome: { value, format: formatOfUnit(unit) },
});

/** The tests of a tier, its property in one step, and what it comes to. */
function stepsOfTier(tier: ExplainedTier, language: Language): Step[] {
  const named = (title: string): string => say(WORDS.colon, language, { a: tier.name, b: title });
  if (tier.outcome === 'notApplied') return [{ item: tier.name, text: tier.text, outcome: '—' }];
  const tests = tier.tests.map((test) => ({
    item: named(test.title),
    text: test.text,
    outcome: passedWord(test, language),
  }));
  const rules = tier.property.filter(({ applies }) => applies);
  const failed = rules.filter(({ passed }) => !passed);
  const names = listOf(
    failed.map(({ title }) => title),
    language,
  );
  const property: Step = {
    item: named(REPORT_WORDS.propertyRules[language]),
    text: say(failed.length > 0 ? REPORT_WORDS.rulesFail : REPORT_WORDS.rulesHold, language, {
      count: rules.length,
      names,
    }),
    outcome: fitsWord(failed.length === 0, language),
  };
  return [...tests, ...(rules.length > 0 ? [property] : [])];
}

const passedWord = ({ passed }: ExplainedTest, language: Language): Shown => fitsWord(passed, language);

const fitsWord = (fits: boolean, language: Language): Shown =>
  fits ? { value: REPORT_WORDS.fits[language] } : { value: REPORT_WORDS.failed[language], tone: 'warning' };

function benefitSteps(
  { benefit, singlePersons }: Section['report']['explanation'],
  language: Language,
): Step[] {
  if (!benefit) return [];
  if (singlePersons.length === 0) return benefit.value === 0 ? [] : stepsOf(benefit).map(stepOfFigure);
  const singles = singlePersons.flatMap(({ name, test, benefit: own }) => [
    { item: say(WORDS.single, language, { name }), text: test.text, outcome: passedWord(test, language) },
    ...(own ? stepsOf(own).map(stepOfFigure) : []),
  ]);
  return benefit.parts.length < 2 ? singles : [...singles, stepOfFigure(benefit)];
}

const STATUS_TONES = {
  verified: null,
  inferred: 'warning',
  assumed: 'warning',
  unknown: 'blocker',
} as const satisfies Record<keyof typeof PARAMETER_STATUS, Tone | null>;

export function writeParameters({ form, report, language }: Section): void {
  const { parameters, conditions } = report.explanation;
  const h = REPORT_HEADERS;
  const columns: FormColumn[] = [
    { header: h.parameter[language], span: 7 },
    { header: h.value[language], span: 6 },
    { header: h.from[language], span: 3, format: 'date', align: 'centre' },
    { header: h.status[language], span: 2, align: 'centre' },
    { header: h.basis[language], span: 6 },
  ];
  form.heading(REPORT_SECTIONS.parameters[language]);
  form.header(columns);
  const write = (parameter: ExplainedParameter | ExplainedCondition, value: string): void => {
    const { name, status, source } = parameter;
    const tone = STATUS_TONES[status];
    const word = { value: PARAMETER_STATUS[status][language], ...(tone && { tone }) };
    form.row(columns, [capitalised(name), value, sinceOf(parameter, language), word, source || '—']);
  };
  for (const parameter of parameters) write(parameter, parameterText(parameter, language));
  if (conditions.length > 0) {
    form.row(columns, [REPORT_WORDS.alsoUsed[language]], 'total');
    for (const condition of conditions) write(condition, conditionText(condition, language));
  }
  const count = [...parameters, ...conditions].filter(({ status }) => status !== 'verified').length;
  if (count > 0) form.text(say(REPORT_WORDS.unverified, language, { count }), 'warning');
}

const sinceOf = ({ from, year }: Pick<ExplainedParameter, 'from' | 'year'>, language: Language): FormCell => {
  if (year !== null) return { value: say(WORDS.year, language, { year }), format: 'text' };
  return from ?? { value: '—', format: 'text' };
};

/** Words as a list, keys with their values, anything else as the policy file writes it. */
function conditionText({ value, unit }: ExplainedCondition, language: Language): string {
  const word = (one: unknown): string => wordOf(String(one), language);
  if (Array.isArray(value)) return listOf(value.map(word), language);
  if (value === null || typeof value !== 'object') {
    return typeof value === 'string' ? word(value) : writtenText(value, unit, language);
  }
  return listOf(
    Object.entries(value).map(([key, one]) => say(WORDS.colon, language, { a: key, b: String(one) })),
    language,
  );
}

/** The name of what a policy file writes as a key: a tier, a source. */
function wordOf(written: string, language: Language): string {
  if (isRigidTest(written)) return RIGID_TESTS[written][language];
  if (isTier(written)) return TIER_NAMES[written][language];
  return isSourceKey(written) ? sourceOf(written).title[language] : written;
}

const isRigidTest = (word: string): word is keyof typeof RIGID_TESTS => Object.hasOwn(RIGID_TESTS, word);

const isTier = (word: string): word is Tier => (TIERS as readonly string[]).includes(word);
