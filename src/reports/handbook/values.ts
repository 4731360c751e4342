import type { IsoDate } from '../../base/dates.js';
import { type Language, say, type Text } from '../../base/text.js';
import type { AnyFigure } from '../../dossier/figure.js';
import { inEnglish } from '../../messages/citations.js';
import { listOf } from '../../messages/explanation-words.js';
import { unitText } from '../../messages/figures.js';
import { FRAME } from '../../messages/handbook/frame.js';
import { CHOICE_WORDS, YES_NO } from '../../messages/handbook/values.js';
import { TIER_NAMES } from '../../messages/tiers.js';
import { inForce } from '../../policy/diff.js';
import type { Written } from '../../policy/kinds.js';
import { declarationOf, isParameterKey, type ParameterKey } from '../../policy/parameters.js';
import type { Parameter } from '../../policy/policy.js';
import type { PolicyAt } from '../../policy/view.js';
import { isSourceKey, sourceOf } from '../../sources/registry.js';

/** Behind what has not been checked against the document. */
const MARK = '*';

const isUnset = ({ written, status }: Parameter<unknown>): boolean =>
  written === null && status === 'unknown';

export const isConfirmed = ({ status }: Parameter<unknown>): boolean => status === 'verified';

/** 2026-11-30 as one writes it in a sentence. */
export function dateText(date: IsoDate | string, language: Language): string {
  if (language === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The value of a parameter with its unit; `perWhat` false leaves out whose and in which time it is. */
export function parameterText(parameter: Parameter<unknown>, language: Language, perWhat = true): string {
  const { written, status, area } = parameter;
  if (isUnset(parameter)) return FRAME.unset[language];
  if (written === null) return FRAME.none[language];
  const value = writtenText(parameter, language, perWhat);
  const told =
    status === 'unknown' ? say(FRAME.untilThen, language, { value, unset: FRAME.unset[language] }) : value;
  return area === null ? told : say(FRAME.areas, language, { value: told, area });
}

function writtenText({ written, unit, key }: Parameter<unknown>, language: Language, perWhat: boolean) {
  const one = (value: number | string) =>
    typeof value === 'number' ? numberText(value, unit, language, perWhat) : String(value);
  if (typeof written === 'number') return one(written);
  if (typeof written === 'boolean') return YES_NO[written ? 'yes' : 'no'][language];
  if (typeof written === 'string') return wordText(written, unit, language);
  return compoundText(written, key, one, language);
}

function wordText(written: string, unit: string, language: Language): string {
  const choice: Text | undefined = CHOICE_WORDS[written];
  if (choice) return choice[language];
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return dateText(written, language);
  const word = unitOf(unit, language, false);
  return /^\d/.test(written) && word !== '' && !written.endsWith('%') ? `${written} ${word}` : written;
}

function compoundText(
  written: Exclude<Written, string | number | boolean>,
  key: ParameterKey,
  one: (value: number | string) => string,
  language: Language,
): string {
  if (written === null) return FRAME.none[language];
  if (Array.isArray(written)) {
    if (written.length === 0) return FRAME.none[language];
    return listOf(
      (written as readonly string[]).map((word) => elementText(word, key, language)),
      language,
    );
  }
  return listOf(
    Object.entries(written).map(([name, value]) => `${name} ${one(value)}`),
    language,
  );
}

/** Keys of sources and tiers have names; other words stand as the files write them. */
function elementText(word: string, key: ParameterKey, language: Language): string {
  if (key === 'requiredSources' && isSourceKey(word)) return sourceOf(word).title[language];
  const tier = (TIER_NAMES as Readonly<Record<string, Text>>)[word];
  return key.startsWith('applies.') && tier ? tier[language] : word;
}

const SHARE = '比例';
const NO_UNIT: ReadonlySet<string> = new Set([SHARE, '系数', '词', '选项', '是否', '日期', '档次']);

/** 比例 as a percentage; money and other amounts with their unit. */
function numberText(value: number, unit: string, language: Language, perWhat: boolean): string {
  if (unit === SHARE) return `${Math.round(value * 1e6) / 1e4}%`;
  const digits = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const word = unitOf(unit, language, perWhat);
  if (word === '') return digits;
  return `${digits} ${value === 1 && language === 'en' ? (SINGULAR[word] ?? word) : word}`;
}

const SINGULAR: Readonly<Record<string, string>> = {
  homes: 'home',
  vehicles: 'vehicle',
  months: 'month',
  times: 'time',
};

function unitOf(unit: string, language: Language, perWhat: boolean): string {
  if (NO_UNIT.has(unit)) return '';
  const shown = perWhat ? unit : (unit.split('/')[0] ?? unit);
  return language === 'zh' && shown === '月' ? '个月' : unitText(shown, language);
}

/** The values in force of a key as one text, marked where one is not confirmed. */
export function valueText(policy: PolicyAt, key: ParameterKey, language: Language, perWhat = false): string {
  const parameters = inForce(policy, key);
  const [first] = parameters;
  if (!first) return FRAME.unset[language];
  const texts = parameters.map((parameter) => parameterText(parameter, language, perWhat));
  const marked = parameters.some((parameter) => !isConfirmed(parameter) && !isUnset(parameter));
  return `${listOf(texts, language)}${marked ? MARK : ''}`;
}

/** A sentence with the values of the parameters it names in their places. */
export const withValues = (text: string, policy: PolicyAt, language: Language): string =>
  text.replace(/\{([\w.]+)\}/g, (whole, key: string) =>
    isParameterKey(key) ? valueText(policy, key, language) : whole,
  );

/** Since when a value holds, or the year it was measured in. */
export function sinceText({ from, year }: Parameter<unknown>, language: Language): string {
  if (year !== null) return say(FRAME.ofYear, language, { year });
  return from === null ? '' : say(FRAME.since, language, { from });
}

/** The document and article a value was taken from. */
export function sourceText({ citation, source }: Parameter<unknown>, language: Language): string {
  if (language === 'zh' || !citation) return source;
  const { instrument, article } = citation;
  return inEnglish(instrument.title.en, instrument.number, article);
}

export const titleOf = (key: ParameterKey, language: Language): string => declarationOf(key).title[language];

/** Whether a figure was reckoned with a value that nobody has confirmed. */
const restsOnUnconfirmed = ({ parameter, parts }: AnyFigure): boolean =>
  (parameter !== null && parameter.status !== 'verified') || parts.some(restsOnUnconfirmed);

export const markOf = (figure: AnyFigure): string => (restsOnUnconfirmed(figure) ? MARK : '');
