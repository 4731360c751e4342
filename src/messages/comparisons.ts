import { type Language, say, type Text } from '../base/text.js';
import type { AnyFigure } from '../dossier/figure.js';
import { LABELS } from '../dossier/labels.js';
import { plainText, ratioOf, valueText } from './amounts.js';
import { formulaOf } from './arithmetic.js';
import { nameOf, type Speaker } from './figure-name.js';

/** Two figures that decide: below and above are strict, atMost is not. */
export interface Comparison {
  readonly left: AnyFigure;
  readonly relation: 'below' | 'above' | 'atMost';
  readonly right: AnyFigure;
}

type Outcome = 'passed' | 'equal' | 'failed';

const COMPARED: Readonly<Record<Comparison['relation'], Readonly<Record<Outcome, Text>>>> = {
  below: {
    passed: {
      zh: '{name} {found}，低于{limitName} {limit}，低 {by}',
      en: '{name} {found}, below the {limitName} of {limit} by {by}',
    },
    equal: {
      zh: '{name} {found}，正好等于{limitName} {limit}，不算低于',
      en: '{name} {found}, exactly the {limitName} of {limit}, so not below it',
    },
    failed: {
      zh: '{name} {found}，高于{limitName} {limit}，超出 {by}',
      en: '{name} {found}, above the {limitName} of {limit} by {by}',
    },
  },
  above: {
    passed: {
      zh: '{name} {found}，超过{limitName} {limit}，超出 {by}',
      en: '{name} {found}, above the {limitName} of {limit} by {by}',
    },
    equal: {
      zh: '{name} {found}，正好等于{limitName} {limit}，不算超过',
      en: '{name} {found}, exactly the {limitName} of {limit}, so not above it',
    },
    failed: {
      zh: '{name} {found}，未超过{limitName} {limit}，还差 {by}',
      en: '{name} {found}, not above the {limitName} of {limit}: {by} short',
    },
  },
  atMost: {
    passed: { zh: '{name} {found}，上限 {limit}，低 {by}', en: '{name} {found}, limit {limit}: {by} below' },
    equal: {
      zh: '{name} {found}，正好等于上限 {limit}，不算超出',
      en: '{name} {found}, exactly the limit of {limit}, so not over it',
    },
    failed: {
      zh: '{name} {found}，上限 {limit}，超出 {by}',
      en: '{name} {found}, limit {limit}: {by} over',
    },
  },
};

const CHANGES: Readonly<Record<Comparison['relation'], Text>> = {
  below: { zh: '{name}须低于 {limit}，现超出 {by}', en: '{name} must be below {limit}; it is {by} above' },
  above: { zh: '{name}须超过 {limit}，还差 {by}', en: '{name} must be above {limit}; {by} short' },
  atMost: {
    zh: '{name}超出上限 {by}，上限为 {limit}',
    en: '{name} over the limit by {by}; the limit is {limit}',
  },
};

const NOTHING: Text = { zh: '{name} {found}，上限 {limit}', en: '{name} {found}, limit {limit}' };
const EXACTLY: Text = {
  zh: '{name}须低于 {limit}，现正好相等',
  en: '{name} must be below {limit}; it is equal',
};
const EXACTLY_ABOVE: Text = {
  zh: '{name}须超过 {limit}，现正好相等',
  en: '{name} must be above {limit}; it is equal',
};

/** left − right. */
export const differenceOf = ({ left, right }: Comparison) => ratioOf(left.value).minus(ratioOf(right.value));

function outcomeOf(comparison: Comparison): Outcome {
  const sign = differenceOf(comparison).compare(0);
  if (sign === 0) return 'equal';
  return (comparison.relation === 'above') === sign > 0 ? 'passed' : 'failed';
}

function valuesOf(comparison: Comparison, speaker: Speaker) {
  const { left, right } = comparison;
  const { language } = speaker;
  const difference = differenceOf(comparison);
  const magnitude = difference.compare(0) < 0 ? difference.times(-1) : difference;
  const limit = valueText(right, language, false);
  const formula = formulaOf(right, speaker);
  return {
    name: nameOf(left, speaker),
    found: valueText(left, language, false),
    limitName: nameOf(right, speaker),
    limit: formula && formula !== limit ? `${limit}${bracketed(formula, language)}` : limit,
    by: plainText(magnitude, LABELS[left.label].unit, language),
  };
}

const bracketed = (text: string, language: Language): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

/** What was compared, how it came out and by how much. */
export function compared(comparison: Comparison, speaker: Speaker): string {
  const { left, relation } = comparison;
  // Who has nothing needs no word on how far that is from a limit.
  const nothing = relation === 'atMost' && ratioOf(left.value).compare(0) === 0;
  const word = nothing ? NOTHING : COMPARED[relation][outcomeOf(comparison)];
  return say(word, speaker.language, valuesOf(comparison, speaker));
}

/** What would have to change for a comparison that fails. */
export function changeOf(comparison: Comparison, speaker: Speaker): string {
  const equal = differenceOf(comparison).compare(0) === 0;
  const word = !equal
    ? CHANGES[comparison.relation]
    : comparison.relation === 'above'
      ? EXACTLY_ABOVE
      : EXACTLY;
  return say(word, speaker.language, valuesOf(comparison, speaker));
}
