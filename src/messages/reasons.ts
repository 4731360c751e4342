import { type Fen, formatYuan } from '../base/money.js';
import type { Language, Text, TextValues } from '../base/text.js';
import { PROPERTY_CODES, type PropertyCode, type Reason } from '../dossier/codes.js';
import type { Decision } from '../dossier/decision.js';
import { describeFinding, FINDING_TEXTS, type FindingFigures } from './findings.js';
import { render } from './template.js';

/** The lines of income that a sentence compares with. Money in fen. */
export interface Standards {
  /** The standard as people know it, per person and month. */
  readonly dibaoMonthly: Fen;
  /** Per person and year: multiple × standard × 12; may have a fraction of a fen, rounded only when shown. */
  readonly marginYearly: number;
  /** Per person and year. */
  readonly disposableYearly: Fen;
  /** How rigid expenses are tested; of the ratio test the share of gross income that they must exceed. */
  readonly rigid: { readonly test: 'ratio'; readonly ratio: number } | { readonly test: 'residual' };
}

/** What the sentences need of a decision. */
export type ReasonFigures = Pick<
  Decision,
  'size' | 'annualIncome' | 'grossIncome' | 'rigidExpenses' | 'reasons'
> & { readonly findings: readonly FindingFigures[] };

type PlainReason = Exclude<Reason, PropertyCode>;

const titleOf = (code: PropertyCode): Text => FINDING_TEXTS[code].title;

/** The name of each reason, for counts and lists. */
export const REASON_TITLES: Readonly<Record<Reason, Text>> = {
  TEKUN_CONDITIONS_MET: { zh: '符合特困条件', en: 'Conditions of tekun met' },
  INCOME_BELOW_DIBAO: { zh: '收入低于低保标准', en: 'Income below the dibao standard' },
  INCOME_BELOW_MARGIN: { zh: '收入低于低保边缘标准', en: 'Income below the margin standard' },
  EXPENSES_OVER_RATIO: { zh: '刚性支出过大', en: 'Rigid expenses too high to bear' },
  INCOME_OVER_LIMIT: { zh: '收入超标', en: 'Income over the limit' },
  EXPENSES_UNDER_RATIO: { zh: '刚性支出未达条件', en: 'Rigid expenses below the condition' },
  NO_COUNTED_MEMBER: { zh: '无可计入的家庭成员', en: 'No member to be counted' },
  FINANCIAL_ASSETS_OVER_LIMIT: titleOf('FINANCIAL_ASSETS_OVER_LIMIT'),
  VEHICLE_OVER_LIMIT: titleOf('VEHICLE_OVER_LIMIT'),
  HOUSING_OVER_LIMIT: titleOf('HOUSING_OVER_LIMIT'),
  HOUSING_RECENT_PURCHASE: titleOf('HOUSING_RECENT_PURCHASE'),
  BUSINESS_INTEREST: titleOf('BUSINESS_INTEREST'),
  MACHINERY_OVER_LIMIT: titleOf('MACHINERY_OVER_LIMIT'),
};

/** The sentences of the reasons that are no property code; those are told as their findings are. */
const SENTENCES = {
  tekun: {
    zh: '全体成员无劳动能力且没有能履行义务的法定义务人，家庭年收入 {income} 元，低于低保标准 {dibao} 元',
    en: 'No member is able to work and no obligor can give support; income {income} yuan a year, below the dibao standard of {dibao} yuan',
  },
  belowDibao: {
    zh: '家庭年收入 {income} 元，低于低保标准 {dibao} 元（{standard} 元/月 × {size} 人 × 12 个月），低 {below} 元',
    en: 'Income {income} yuan a year, below the dibao standard of {dibao} yuan ({standard} a month × {size} persons × 12) by {below} yuan',
  },
  belowMargin: {
    zh: '家庭年收入 {income} 元，低于低保边缘标准 {margin} 元（{size} 人），低 {below} 元',
    en: 'Income {income} yuan a year, below the margin standard of {margin} yuan ({size} persons) by {below} yuan',
  },
  overMargin: {
    zh: '家庭年收入 {income} 元，高于低保边缘标准 {margin} 元，超出 {over} 元',
    en: 'Income {income} yuan a year, above the margin standard of {margin} yuan by {over} yuan',
  },
  atMargin: {
    zh: '家庭年收入 {income} 元，达到低保边缘标准 {margin} 元，不低于该标准',
    en: 'Income {income} yuan a year reaches the margin standard of {margin} yuan, so it is not below it',
  },
  overDisposable: {
    zh: '家庭年总收入 {gross} 元，高于当地居民人均可支配收入合计 {disposable} 元，超出 {over} 元',
    en: 'Gross income {gross} yuan a year, above the local disposable income of {disposable} yuan by {over} yuan',
  },
  atDisposable: {
    zh: '家庭年总收入 {gross} 元，达到当地居民人均可支配收入合计 {disposable} 元，不低于该标准',
    en: 'Gross income {gross} yuan a year reaches the local disposable income of {disposable} yuan, so it is not below it',
  },
  overRatio: {
    zh: '家庭年刚性支出 {rigid} 元，占年总收入 {gross} 元的 {share}，超过 {ratio}',
    en: 'Rigid expenses {rigid} yuan a year are {share} of the gross income of {gross} yuan, over {ratio}',
  },
  overWithoutIncome: {
    zh: '家庭年刚性支出 {rigid} 元，没有收入可以承担',
    en: 'Rigid expenses {rigid} yuan a year, with no income to bear them',
  },
  underRatio: {
    zh: '家庭年刚性支出 {rigid} 元，未超过年总收入 {gross} 元的 {ratio}（{line} 元）',
    en: 'Rigid expenses {rigid} yuan a year do not exceed {ratio} of the gross income of {gross} yuan ({line} yuan)',
  },
  residualBelow: {
    zh: '家庭年总收入 {gross} 元，扣除刚性支出 {rigid} 元后余 {rest} 元，低于低保标准 {dibao} 元',
    en: 'Gross income {gross} yuan a year less rigid expenses {rigid} yuan leaves {rest} yuan, below the dibao standard of {dibao} yuan',
  },
  residualAbove: {
    zh: '家庭年总收入 {gross} 元，扣除刚性支出 {rigid} 元后余 {rest} 元，不低于低保标准 {dibao} 元',
    en: 'Gross income {gross} yuan a year less rigid expenses {rigid} yuan leaves {rest} yuan, not below the dibao standard of {dibao} yuan',
  },
  noMember: {
    zh: '没有可计入的共同生活家庭成员',
    en: 'There is no member of the household to be counted',
  },
} as const satisfies Record<string, Text>;

const PROPERTY: ReadonlySet<string> = new Set(PROPERTY_CODES);
const isProperty = (reason: Reason): reason is PropertyCode => PROPERTY.has(reason);

/** A share for people: 0.6325 is 63.25 %. */
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Takes off the full stop, so that sentences can be joined. */
const bare = (sentence: string): string => sentence.replace(/[。.]$/, '');

interface Question {
  readonly decision: ReasonFigures;
  readonly standards: Standards;
  readonly language: Language;
}

const dibaoLine = ({ decision, standards }: Question): number => standards.dibaoMonthly * 12 * decision.size;
const marginLine = ({ decision, standards }: Question): number =>
  Math.round(standards.marginYearly * decision.size);

/** A sentence with amounts in fen written in yuan and other values as they are. */
function tell(
  sentence: keyof typeof SENTENCES,
  language: Language,
  amounts: Readonly<Record<string, number>>,
  others: TextValues = {},
): string {
  return render(SENTENCES[sentence][language], (name) => {
    const amount = amounts[name];
    return amount === undefined ? String(others[name] ?? '—') : formatYuan(amount);
  });
}

function overLimit(question: Question): string[] {
  const { decision, standards, language } = question;
  const { annualIncome: income, grossIncome: gross } = decision;
  const margin = marginLine(question);
  const disposable = standards.disposableYearly * decision.size;
  const sentences: string[] = [];
  if (income > margin)
    sentences.push(tell('overMargin', language, { income, margin, over: income - margin }));
  else if (income === margin) sentences.push(tell('atMargin', language, { income, margin }));
  if (gross > disposable) {
    sentences.push(tell('overDisposable', language, { gross, disposable, over: gross - disposable }));
  } else if (gross === disposable) sentences.push(tell('atDisposable', language, { gross, disposable }));
  return sentences.length > 0 ? sentences : [REASON_TITLES.INCOME_OVER_LIMIT[language]];
}

function expenses(question: Question, over: boolean): string[] {
  const { decision, standards, language } = question;
  const { grossIncome: gross, rigidExpenses: rigid } = decision;
  if (standards.rigid.test === 'residual') {
    const amounts = { gross, rigid, rest: gross - rigid, dibao: dibaoLine(question) };
    return [tell(over ? 'residualBelow' : 'residualAbove', language, amounts)];
  }
  const ratio = percent(standards.rigid.ratio);
  if (!over) {
    const line = Math.round(gross * standards.rigid.ratio);
    return [tell('underRatio', language, { gross, rigid, line }, { ratio })];
  }
  if (gross <= 0) return [tell('overWithoutIncome', language, { rigid })];
  return [tell('overRatio', language, { gross, rigid }, { ratio, share: percent(rigid / gross) })];
}

const WRITTEN: Readonly<Record<PlainReason, (question: Question) => string[]>> = {
  TEKUN_CONDITIONS_MET: (question) => {
    const income = question.decision.annualIncome;
    return [tell('tekun', question.language, { income, dibao: dibaoLine(question) })];
  },
  INCOME_BELOW_DIBAO: (question) => {
    const { annualIncome: income, size } = question.decision;
    const dibao = dibaoLine(question);
    const amounts = { income, dibao, standard: question.standards.dibaoMonthly, below: dibao - income };
    return [tell('belowDibao', question.language, amounts, { size })];
  },
  INCOME_BELOW_MARGIN: (question) => {
    const { annualIncome: income, size } = question.decision;
    const margin = marginLine(question);
    return [tell('belowMargin', question.language, { income, margin, below: margin - income }, { size })];
  },
  EXPENSES_OVER_RATIO: (question) => expenses(question, true),
  EXPENSES_UNDER_RATIO: (question) => expenses(question, false),
  INCOME_OVER_LIMIT: overLimit,
  NO_COUNTED_MEMBER: ({ language }) => [SENTENCES.noMember[language]],
};

/** A household has at most one finding of a property code; its sentence says by how much. */
function property(code: PropertyCode, { decision, language }: Question): string {
  const found = decision.findings.find((finding) => finding.code === code);
  return found ? bare(describeFinding(found, language)) : titleOf(code)[language];
}

/** Why a household came to its tier, sentence by sentence, with by how much. */
export function describeReasons(decision: ReasonFigures, standards: Standards, language: Language): string[] {
  const question: Question = { decision, standards, language };
  return decision.reasons.flatMap((reason) =>
    isProperty(reason) ? [property(reason, question)] : WRITTEN[reason](question),
  );
}

/** The sentences as one text: 一；二。 */
export function reasonText(decision: ReasonFigures, standards: Standards, language: Language): string {
  const sentences = describeReasons(decision, standards, language);
  if (sentences.length === 0) return '';
  return language === 'zh' ? `${sentences.join('；')}。` : `${sentences.join('; ')}.`;
}
