import { Ratio } from '../base/ratio.js';
import { type Language, say, type Text } from '../base/text.js';
import type { AnyFigure, LapsedValue, Operation } from '../dossier/figure.js';
import { LABELS } from '../dossier/labels.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { equals, plainText, ratioOf, valueText } from './amounts.js';
import { nameOf, nameOfPart, type Speaker } from './figure-name.js';
import { FIGURE_SOURCES, NOTHING, RECORD_NOTES } from './figure-notes.js';

const WORDS = {
  parameter: { zh: '按政策 {value}', en: 'by the policy {value}' },
  unstated: { zh: '未填报，按 0 计', en: 'not stated, counts 0' },
  record: { zh: '{source} 1 条记录，计 {value}', en: '1 row of {source}: {value}' },
  records: { zh: '{source} {count} 条记录，计 {value}', en: '{count} rows of {source}: {value}' },
  noRecords: { zh: '{source}没有记录', en: 'nothing in the data of {source}' },
  noSource: {
    zh: '没有取得{source}数据，按 0 计，不等于没有',
    en: 'no data of {source}: counts 0, which does not mean there is nothing',
  },
  upTo: {
    zh: '按月从发放额中扣除，最多 {most}，扣除 {value}',
    en: 'taken off month by month, at most {most}: {value}',
  },
  nothing: { zh: '没有', en: 'none' },
  zero: { zh: '{parts}为 0', en: '{parts} is 0' },
  zeros: { zh: '{parts}均为 0', en: 'all are 0: {parts}' },
  single: { zh: '即{part} {value}', en: '{part} {value}' },
  only: { zh: '{part} {value}，其余为 0', en: '{part} {value}, the others 0' },
  largest: { zh: '较大者：{parts} → {value}', en: 'the larger of {parts} → {value}' },
  least: { zh: '较小者：{parts} → {value}', en: 'the smaller of {parts} → {value}' },
  unchanged: { zh: '即{part} {value}，没有扣减', en: '{part} {value}, nothing taken off' },
  belowZero: { zh: '{formula} 不足 0，按 0 计', en: '{formula} is below 0 and counts 0' },
  rounded: { zh: '{formula} = {value}（四舍五入到分）', en: '{formula} = {value} (rounded to the fen)' },
  roundedUp: { zh: '{formula}，向上取整到元：{value}', en: '{formula}, rounded up to the yuan: {value}' },
  wholeYuan: { zh: '{formula}，已是整元：{value}', en: '{formula}, whole yuan already: {value}' },
  confirmed: {
    zh: '入户核定 {value}（{visit}），代替{part} {given}',
    en: '{value} as confirmed on a visit ({visit}), in place of {part} {given}',
  },
  lapsed: {
    zh: '入户核定的 {value}（{visit}）已失效：核定所针对的数据为 {disputed}，此后的数据改为 {now}，按新数据计算',
    en: 'the {value} that a visit confirmed ({visit}) counts no longer: it stood for {disputed} in the data, and newer data say {now}, which counts',
  },
  underThreshold: {
    zh: '义务人家庭月收入 {income} 未超过 {threshold}，计 0',
    en: 'the obligor household’s {income} a month is not above {threshold}: 0',
  },
} as const satisfies Record<string, Text>;

const SEPARATOR: Text = { zh: '，', en: ', ' };

const amount = (figure: AnyFigure, { language }: Speaker): string => valueText(figure, language, false);

const isZero = (figure: AnyFigure): boolean => ratioOf(figure.value).compare(0) === 0;

const sumOf = (parts: readonly AnyFigure[]): Ratio =>
  parts.reduce((total, part) => total.plus(ratioOf(part.value)), Ratio.ZERO);

/** Factors as one writes them: 3 人 × 695 元 × 12 月; (…) around none, since factors are values. */
const factors = (parts: readonly AnyFigure[], speaker: Speaker): string =>
  parts.map((part) => amount(part, speaker)).join(' × ');

/** Months × amount, written out in a sum instead of its result. */
const isPlainProduct = ({ operation, parts, subject }: AnyFigure): boolean =>
  operation === 'product' && subject === null && parts.every((part) => part.operation === 'given');

const named = (part: AnyFigure, whole: AnyFigure, speaker: Speaker): string => {
  const name = nameOfPart(part, whole, speaker);
  return `${name} ${amount(part, speaker)}`;
};

/** The left side of the arithmetic, without its result: what a limit is shown with. */
export function formulaOf(figure: AnyFigure, speaker: Speaker): string {
  return figure.operation === 'product' ? factors(figure.parts, speaker) : '';
}

function records(figure: AnyFigure, speaker: Speaker): string {
  const { language } = speaker;
  const source = figure.rows[0]?.source ?? FIGURE_SOURCES[figure.label];
  const title = source === undefined ? '' : sourceTitle(source, language);
  if (figure.rows.length === 0) {
    const known = source === undefined || speaker.hasSource(source);
    return say(known ? WORDS.noRecords : WORDS.noSource, language, { source: title });
  }
  const value = amount(figure, speaker);
  const word = figure.rows.length === 1 ? WORDS.record : WORDS.records;
  const text = say(word, language, { source: title, count: figure.rows.length, value });
  const note = RECORD_NOTES[figure.label];
  if (!note) return text;
  return language === 'zh' ? `${text}（${note.zh}）` : `${text} (${note.en})`;
}

const sourceTitle = (source: SourceKey, language: Language): string =>
  language === 'zh' ? sourceOf(source).title.zh : sourceOf(source).title.en.toLowerCase();

function sum(figure: AnyFigure, speaker: Speaker): string {
  const { language } = speaker;
  const { parts } = figure;
  if (parts.length === 0) return say(NOTHING[figure.label] ?? WORDS.nothing, language);
  const value = valueText(figure, language);
  if (parts.every(isPlainProduct)) {
    return `${parts.map((part) => factors(part.parts, speaker)).join(' + ')} ${equals(figure)} ${value}`;
  }
  const present = parts.filter((part) => !isZero(part));
  if (present.length === 0) {
    const names = parts.map((part) => nameOfPart(part, figure, speaker));
    return say(names.length === 1 ? WORDS.zero : WORDS.zeros, language, {
      parts: names.join(language === 'zh' ? '、' : ', '),
    });
  }
  const [only] = present;
  if (present.length === 1 && only) {
    return say(parts.length === 1 ? WORDS.single : WORDS.only, language, {
      part: nameOfPart(only, figure, speaker),
      value,
    });
  }
  const terms = present.map((part) => named(part, figure, speaker));
  return `${terms.join(' + ')} ${equals(figure)} ${value}`;
}

function product(figure: AnyFigure, speaker: Speaker): string {
  const { parts, value } = figure;
  const formula = factors(parts, speaker);
  const result = valueText(figure, speaker.language);
  if (parts.length === 1) return result;
  const exact = parts.reduce((total, part) => total.times(ratioOf(part.value)), Ratio.ONE);
  if (typeof value === 'number' && exact.compare(value) !== 0) {
    return say(WORDS.rounded, speaker.language, { formula, value: result });
  }
  return `${formula} ${equals(figure)} ${result}`;
}

function chosen(word: Text) {
  return (figure: AnyFigure, speaker: Speaker): string => {
    const parts = figure.parts
      .map((part) => candidate(part, figure, speaker))
      .join(SEPARATOR[speaker.language]);
    return say(word, speaker.language, { parts, value: valueText(figure, speaker.language) });
  };
}

function candidate(part: AnyFigure, whole: AnyFigure, speaker: Speaker): string {
  if (part.operation !== 'unstated') return named(part, whole, speaker);
  const blank = speaker.language === 'zh' ? '（未填）' : ' (blank) ';
  return `${nameOfPart(part, whole, speaker)}${blank}${amount(part, speaker)}`;
}

/** The first part less the others; those that are 0 need no mention. */
function difference(figure: AnyFigure, speaker: Speaker): string {
  const [first, ...others] = figure.parts;
  if (!first) return valueText(figure, speaker.language);
  const taken = others.filter((part) => !isZero(part));
  const value = valueText(figure, speaker.language);
  if (taken.length === 0) {
    const part = nameOfPart(first, figure, speaker);
    return say(WORDS.unchanged, speaker.language, { part, value });
  }
  const formula = [first, ...taken].map((part) => named(part, figure, speaker)).join(' − ');
  const left = ratioOf(first.value).minus(sumOf(taken));
  if (figure.operation === 'excess' && left.compare(0) < 0) {
    return say(WORDS.belowZero, speaker.language, { formula });
  }
  return `${formula} ${equals(figure)} ${value}`;
}

function support(figure: AnyFigure, speaker: Speaker): string {
  const { language } = speaker;
  const [income, multiple, standard, persons, rate, supported, months] = figure.parts;
  if (!income || !multiple || !standard || !persons || !rate || !supported || !months) return '';
  const threshold = factors([multiple, standard, persons], speaker);
  if (isZero(figure)) {
    return say(WORDS.underThreshold, language, { income: amount(income, speaker), threshold });
  }
  const bracket = `${amount(income, speaker)} − ${threshold}`;
  const surplus = language === 'zh' ? `（${bracket}）` : `(${bracket})`;
  const formula = `${surplus} × ${amount(rate, speaker)} ÷ ${amount(supported, speaker)} × ${amount(months, speaker)}`;
  const exact = ratioOf(income.value)
    .minus(ratioOf(multiple.value).times(ratioOf(standard.value)).times(ratioOf(persons.value)))
    .times(ratioOf(rate.value))
    .dividedBy(ratioOf(supported.value))
    .times(ratioOf(months.value));
  const value = valueText(figure, language);
  if (exact.compare(ratioOf(figure.value)) !== 0) return say(WORDS.rounded, language, { formula, value });
  return `${formula} = ${value}`;
}

function roundedUp(figure: AnyFigure, speaker: Speaker): string {
  const { language } = speaker;
  const total = sumOf(figure.parts);
  const terms = figure.parts.map((part) => named(part, figure, speaker)).join(' + ');
  const formula =
    figure.parts.length === 1 ? terms : `${terms} = ${plainText(total, LABELS[figure.label].unit, language)}`;
  const word = total.compare(ratioOf(figure.value)) === 0 ? WORDS.wholeYuan : WORDS.roundedUp;
  return say(word, language, { formula, value: valueText(figure, language) });
}

/** Why a value that a visit confirmed in place of a figure counts no longer. */
export function lapsedText(
  figure: AnyFigure,
  { value, disputed, visit }: LapsedValue,
  { language }: Speaker,
) {
  const told = (fen: number) => valueText({ ...figure, value: fen }, language);
  return say(WORDS.lapsed, language, {
    value: told(value),
    visit,
    disputed: told(disputed),
    now: valueText(figure, language),
  });
}

function confirmed(figure: AnyFigure, speaker: Speaker): string {
  const { language } = speaker;
  const [given] = figure.parts;
  if (!given) return valueText(figure, language);
  const part = nameOf(given, speaker);
  const values = { value: valueText(figure, language), visit: figure.subject ?? '', part };
  return say(WORDS.confirmed, language, { ...values, given: amount(given, speaker) });
}

const SENTENCES: Readonly<Record<Operation, (figure: AnyFigure, speaker: Speaker) => string>> = {
  given: (figure, { language }) => {
    const value = valueText(figure, language);
    return figure.parameter ? say(WORDS.parameter, language, { value }) : value;
  },
  unstated: (_, { language }) => WORDS.unstated[language],
  records,
  recordsUpTo: (figure, speaker) => {
    const most = figure.parts.map((part) => factors(part.parts, speaker)).join(' + ');
    const bound = plainText(sumOf(figure.parts), LABELS[figure.label].unit, speaker.language, true);
    const value = amount(figure, speaker);
    return say(WORDS.upTo, speaker.language, { most: `${most} = ${bound}`, value });
  },
  sum,
  product,
  quotient: (figure, speaker) => {
    const formula = figure.parts.map((part) => amount(part, speaker)).join(' ÷ ');
    return `${formula} ${equals(figure)} ${valueText(figure, speaker.language)}`;
  },
  largest: chosen(WORDS.largest),
  least: chosen(WORDS.least),
  difference,
  excess: difference,
  support,
  roundedUp,
  confirmed,
};

/** The arithmetic of a figure as a sentence, written from its operation and its parts. */
export const arithmetic = (figure: AnyFigure, speaker: Speaker): string =>
  SENTENCES[figure.operation](figure, speaker);
