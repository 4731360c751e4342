import { formatYuan } from '../base/money.js';
import type { Language, Text } from '../base/text.js';
import { FINDINGS, PROPERTY_CODES, type PropertyCode, type Reason } from '../dossier/codes.js';
import { type FindingFigures, formatFigure } from './findings.js';
import type { ReasonFigures, Standards } from './reasons.js';
import { render } from './template.js';

// What a family is told whose household meets the conditions of no tier: no terms of the office, and by how much.

const OPENING: Text = {
  zh: '经核对，您家不符合低保、低保边缘和支出型困难的条件：',
  en: 'By the check your household does not meet the conditions of dibao, its margin or expenditure hardship: ',
};

const INCOME = {
  overMargin: {
    zh: '全家 {size} 口人一年收入 {income} 元，超过低保边缘标准 {margin} 元，多出 {over} 元',
    en: 'the {size} of you have {income} yuan a year, over the margin standard of {margin} yuan by {over} yuan',
  },
  atMargin: {
    zh: '全家 {size} 口人一年收入 {income} 元，正好达到低保边缘标准，低于 {margin} 元才符合',
    en: 'the {size} of you have {income} yuan a year, just the margin standard; it must be below {margin} yuan',
  },
  overDisposable: {
    zh: '全家一年总收入 {gross} 元，也超过支出型困难家庭的收入上限 {disposable} 元，多出 {over} 元',
    en: 'your gross income of {gross} yuan a year is also over the limit of expenditure hardship of {disposable} yuan by {over} yuan',
  },
  atDisposable: {
    zh: '全家一年总收入 {gross} 元，达到支出型困难家庭的收入上限，低于 {disposable} 元才符合',
    en: 'your gross income of {gross} yuan a year reaches the limit of expenditure hardship; it must be below {disposable} yuan',
  },
} as const satisfies Record<string, Text>;

const EXPENSES = {
  none: {
    zh: '没有可以计入的医疗、教育等必需支出，不属于支出型困难',
    en: 'there are no medical, school or other rigid expenses to count, so it is no expenditure hardship',
  },
  underRatio: {
    zh: '一年的医疗、教育等必需支出 {rigid} 元，没有超过一年总收入的 {ratio}（{line} 元），不属于支出型困难',
    en: 'rigid expenses of {rigid} yuan a year do not exceed {ratio} of the gross income ({line} yuan), so it is no expenditure hardship',
  },
  residual: {
    zh: '一年总收入扣除必需支出 {rigid} 元后还有 {rest} 元，不低于低保标准 {dibao} 元，不属于支出型困难',
    en: 'after rigid expenses of {rigid} yuan you keep {rest} yuan a year, not below the dibao standard of {dibao} yuan, so it is no expenditure hardship',
  },
} as const satisfies Record<string, Text>;

const NO_MEMBER: Text = {
  zh: '目前没有可以计入的共同生活家庭成员',
  en: 'at present nobody can be counted as sharing living',
};

const PROPERTY: Readonly<Record<PropertyCode, Text>> = {
  FINANCIAL_ASSETS_OVER_LIMIT: {
    zh: '全家存款、证券、保险等金融资产共 {verified}，最多允许 {limit}，多出 {over}',
    en: 'your deposits, securities and insurance come to {verified}, the limit is {limit}: {over} too much',
  },
  VEHICLE_OVER_LIMIT: {
    zh: '家中有机动车 {verified} 辆[（{subject}）]，最多允许 {limit} 辆，多出 {over} 辆',
    en: 'your motor vehicles number {verified}[ ({subject})], the limit is {limit}: {over} too many',
  },
  HOUSING_OVER_LIMIT: {
    zh: '家中住房[ {subject} 套，]共 {verified}，最多允许 {limit}，多出 {over}',
    en: 'your homes[ ({subject})] have {verified}, the limit is {limit}: {over} too much',
  },
  HOUSING_RECENT_PURCHASE: {
    zh: '近 12 个月内新登记了房产[：{subject}]，不属于拆迁安置、继承等情形',
    en: 'property was registered within the last 12 months[: {subject}], not by relocation, inheritance or the like',
  },
  BUSINESS_INTEREST: {
    zh: '有家庭成员在企业任法定代表人或高管，或者出资过半[：{subject}]',
    en: 'one of you represents or manages a company, or holds more than half of it[: {subject}]',
  },
  MACHINERY_OVER_LIMIT: {
    zh: '家中有大型农机具或经营性船舶[ {verified} 台（艘）][：{subject}][，最多允许 {limit} 台（艘）]',
    en: 'you own large farm machinery or a commercial vessel[: {verified}][ ({subject})][, the limit is {limit}]',
  },
};

type Told = Readonly<Record<string, string | null>>;

const tell = (text: Text, language: Language, values: Told): string =>
  render(text[language], (name) => values[name] ?? null);

const marginLine = ({ size }: ReasonFigures, { marginYearly }: Standards) => Math.round(marginYearly * size);

/** Fen a year by which the income is over the margin standard; null when it is not over it. */
export function incomeOver(decision: ReasonFigures, standards: Standards): number | null {
  if (!decision.reasons.includes('INCOME_OVER_LIMIT')) return null;
  const over = decision.annualIncome - marginLine(decision, standards);
  return over > 0 ? over : null;
}

/** Fen by which the financial assets are over their limit; null when they are not. */
export function assetsOver({ reasons, findings }: ReasonFigures): number | null {
  if (!reasons.includes('FINANCIAL_ASSETS_OVER_LIMIT')) return null;
  const found = findings.find(({ code }) => code === 'FINANCIAL_ASSETS_OVER_LIMIT');
  return found && found.verified !== null && found.limit !== null ? found.verified - found.limit : null;
}

function income(decision: ReasonFigures, standards: Standards, language: Language): string[] {
  const { annualIncome, grossIncome, size } = decision;
  const margin = marginLine(decision, standards);
  const disposable = standards.disposableYearly * size;
  const values = (line: number, have: number): Told => ({
    size: String(size),
    income: formatYuan(annualIncome),
    gross: formatYuan(grossIncome),
    margin: formatYuan(margin),
    disposable: formatYuan(disposable),
    over: formatYuan(have - line),
  });
  const told: string[] = [];
  if (annualIncome >= margin) {
    const text = annualIncome > margin ? INCOME.overMargin : INCOME.atMargin;
    told.push(tell(text, language, values(margin, annualIncome)));
  }
  if (grossIncome >= disposable) {
    const text = grossIncome > disposable ? INCOME.overDisposable : INCOME.atDisposable;
    told.push(tell(text, language, values(disposable, grossIncome)));
  }
  return told;
}

function expenses(decision: ReasonFigures, standards: Standards, language: Language): string[] {
  const { grossIncome, rigidExpenses, size } = decision;
  const { rigid } = standards;
  if (rigidExpenses === 0) return [EXPENSES.none[language]];
  const told = { rigid: formatYuan(rigidExpenses) };
  if (rigid.test === 'ratio') {
    const ratio = `${Math.round(rigid.ratio * 10_000) / 100}%`;
    const line = formatYuan(Math.round(grossIncome * rigid.ratio));
    return [tell(EXPENSES.underRatio, language, { ...told, ratio, line })];
  }
  const rest = formatYuan(grossIncome - rigidExpenses);
  const dibao = formatYuan(standards.dibaoMonthly * 12 * size);
  return [tell(EXPENSES.residual, language, { ...told, rest, dibao })];
}

function property(code: PropertyCode, findings: readonly FindingFigures[], language: Language): string {
  const found = findings.find((one) => one.code === code);
  const { unit } = FINDINGS[code];
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? null : formatFigure(value, unit, language);
  const { verified = null, limit = null } = found ?? {};
  return tell(PROPERTY[code], language, {
    verified: figure(verified),
    limit: figure(limit),
    over: figure(verified !== null && limit !== null ? verified - limit : null),
    subject: found?.subject ?? null,
  });
}

/** What weighs most for a family comes first. */
const ORDER: readonly Reason[] = [
  'NO_COUNTED_MEMBER',
  'INCOME_OVER_LIMIT',
  ...PROPERTY_CODES,
  'EXPENSES_UNDER_RATIO',
];

const isProperty = (reason: Reason): reason is PropertyCode =>
  (PROPERTY_CODES as readonly Reason[]).includes(reason);

function tellReason(
  reason: Reason,
  decision: ReasonFigures,
  standards: Standards,
  language: Language,
): string[] {
  if (isProperty(reason)) return [property(reason, decision.findings, language)];
  if (reason === 'NO_COUNTED_MEMBER') return [NO_MEMBER[language]];
  if (reason === 'INCOME_OVER_LIMIT') return income(decision, standards, language);
  return expenses(decision, standards, language);
}

/** Why a household is not eligible, to be read out to the family; '' when the decision names no reason. */
export function plainReasons(decision: ReasonFigures, standards: Standards, language: Language): string {
  const told = ORDER.filter((reason) => decision.reasons.includes(reason)).flatMap((reason) =>
    tellReason(reason, decision, standards, language),
  );
  if (told.length === 0) return '';
  const zh = language === 'zh';
  const numbered =
    told.length === 1
      ? told
      : told.map((one, index) => (zh ? `（${index + 1}）${one}` : `(${index + 1}) ${one}`));
  return `${OPENING[language]}${numbered.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`;
}
