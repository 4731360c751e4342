import { formatYuan } from '../base/money.js';
import { describeFinding, findingTitle } from '../messages/findings.js';
import { reasonText } from '../messages/reasons.js';
import { AREA_NAMES, ROSTER_NAMES } from '../messages/tiers.js';
import { FRAME } from '../messages/workbooks.js';
import type { CellValue, Column, ReportContext } from './layout.js';
import { relativeMark } from './relative-mark.js';
import type { DecisionRow } from './report-data.js';

// Columns that several lists share.

export const numberColumn: Column<unknown> = {
  header: FRAME.number,
  width: 8,
  format: 'integer',
  value: (_row, _context, index) => index,
};

type DecisionColumn = Column<DecisionRow>;

export const household: DecisionColumn = {
  header: { zh: '户编号', en: 'Household' },
  width: 15,
  format: 'text',
  value: (row) => row.household,
  about: { zh: '花名册中的户编号。', en: 'The number on the roster.' },
};

export const roster: DecisionColumn = {
  header: { zh: '名册', en: 'Roster' },
  width: { zh: 6, en: 10 },
  format: 'text',
  value: (row, { language }) => ROSTER_NAMES[row.roster][language],
  about: {
    zh: '申请：来自申请人花名册；在保：来自在保家庭花名册。',
    en: 'Applicant or in a scheme: the roster the household stands on.',
  },
};

export const head: DecisionColumn = {
  header: { zh: '户主', en: 'Head' },
  width: 9,
  format: 'text',
  value: (row) => row.head,
  about: {
    zh: '与申请人关系为“本人”的第一人，没有时为花名册第一行。',
    en: 'The first person whose relation is 本人, else the first row of the roster.',
  },
};

export const headId: DecisionColumn = {
  header: { zh: '户主身份证号', en: 'ID of head' },
  width: 19,
  format: 'text',
  value: (row) => row.headId,
};

export const street: DecisionColumn = {
  header: { zh: '街道（乡镇）', en: 'Street' },
  width: 12,
  format: 'text',
  value: (row) => row.street,
};

export const community: DecisionColumn = {
  header: { zh: '社区（村）', en: 'Community' },
  width: 13,
  format: 'text',
  value: (row) => row.community,
};

export const area: DecisionColumn = {
  header: { zh: '城乡', en: 'Area' },
  width: { zh: 5, en: 8 },
  format: 'text',
  value: (row, { language }) => AREA_NAMES[row.area][language],
};

export const size: DecisionColumn = {
  header: { zh: '人口', en: 'Size' },
  width: 5,
  format: 'integer',
  value: (row) => row.size,
  about: {
    zh: '共同生活的家庭成员，不含已去世、在押、失踪和另有保障的人员。',
    en: 'Members who share living, less those dead, in custody, missing or supported elsewhere.',
  },
};

const money = (
  zh: string,
  en: string,
  about: { readonly zh: string; readonly en: string },
  value: (row: DecisionRow) => CellValue,
): DecisionColumn => ({ header: { zh, en }, width: 12, format: 'money', value, about });

export const annualIncome = money(
  '家庭年收入',
  'Income a year',
  {
    zh: '核对日期所在月之前 12 个整月的工资性、经营、财产、转移净收入之和，申报与核对取较高者，扣除重病重残自付支出。',
    en: 'Wages, business, property and transfers of the 12 months before, the higher of stated and verified, less the cost of illness and disability.',
  },
  (row) => row.annualIncome,
);

export const monthlyIncome = money(
  '月人均收入',
  'Income a month and person',
  {
    zh: '家庭年收入 ÷ 12 ÷ 人口，四舍五入到分，仅供显示，判定时不使用。',
    en: 'Income a year / 12 / persons, rounded for display; no comparison uses it.',
  },
  (row) => row.monthlyIncomePerCapita,
);

export const financialAssets = money(
  '金融资产',
  'Financial assets',
  {
    zh: '银行存款、证券、商业保险现金价值之和，不含住房公积金。',
    en: 'Bank balances, securities and cash value of insurance; housing funds are not counted.',
  },
  (row) => row.financialAssets,
);

export const rigidExpenses = money(
  '年刚性支出',
  'Rigid expenses a year',
  {
    zh: '医疗、照护自付费用，学费住宿费，以及政策列明的住房支出。',
    en: 'Self-paid medical and care costs, school fees and the housing costs the policy names.',
  },
  (row) => row.rigidExpenses,
);

export const monthlyBenefit = money(
  '拟月保障金额',
  'Benefit a month',
  {
    zh: '按类别计算的月救助金额，向上取整到元；待补充家庭为 0。',
    en: 'Proposed for payment a month, rounded up to the yuan; 0 while a household is undetermined.',
  },
  (row) => row.monthlyBenefit,
);

export const currentBenefit = money(
  '现月保障金额',
  'Present benefit a month',
  {
    zh: '在保家庭花名册中的现行月保障金额；申请家庭为空。',
    en: 'What the roster says a household in a scheme receives; empty for applicants.',
  },
  (row) => row.currentBenefit,
);

export const singlePersons: DecisionColumn = {
  header: { zh: '单人保', en: 'Single persons' },
  width: 15,
  format: 'text',
  value: (row, { language }) =>
    row.singlePersons
      .map(({ name, monthlyBenefit: fen }) => `${name} ${formatYuan(fen)}${language === 'zh' ? ' 元' : ''}`)
      .join('\n') || null,
  about: {
    zh: '单人纳入低保的成员及其月保障金额，已含在“拟月保障金额”中。',
    en: 'Members admitted to dibao on their own and their benefit a month, which the proposed benefit includes.',
  },
};

const reasonsOf = (row: DecisionRow, context: ReportContext): string =>
  reasonText(row, context.run.standards[row.area], context.language);

export const reasons = (width: number): DecisionColumn => ({
  header: { zh: '认定理由', en: 'Reasons' },
  width,
  format: 'text',
  value: reasonsOf,
  about: {
    zh: '判定该类别的依据和差额；标准按核对日期有效的政策参数计算。',
    en: 'Why this tier, and by how much, with the parameters in force at the as-of date.',
  },
});

/** The titles of findings of these severities, each once, in their order. */
export function titlesOf(
  row: Pick<DecisionRow, 'findings'>,
  { language }: ReportContext,
  severities: ReadonlySet<string>,
): string {
  const titles = new Set<string>();
  for (const { code, severity } of row.findings) {
    if (severities.has(severity)) titles.add(findingTitle(code, language));
  }
  return [...titles].join(language === 'zh' ? '、' : ', ');
}

const TO_VERIFY: ReadonlySet<string> = new Set(['blocker', 'warning']);

export const toVerify: DecisionColumn = {
  header: { zh: '待核实疑点', en: 'To verify' },
  width: 22,
  format: 'text',
  value: (row, context) => titlesOf(row, context, TO_VERIFY),
  about: {
    zh: '发放前须入户或向数据单位核实的疑点，详见《预警名单》。',
    en: 'What is to be verified before payment; the warning list has the details.',
  },
};

/** One finding of a decision as `title (member): sentence`. */
export function findingLine(finding: DecisionRow['findings'][number], { language }: ReportContext): string {
  const title = findingTitle(finding.code, language);
  const sentence = describeFinding(finding, language);
  const member = finding.memberName ?? finding.memberId;
  if (language === 'zh') return `${title}${member === null ? '' : `（${member}）`}：${sentence}`;
  return `${title}${member === null ? '' : ` (${member})`}: ${sentence}`;
}

/** Which household: what every list of households begins with. */
export const WHICH_HOUSEHOLD = [
  numberColumn,
  household,
  head,
  headId,
  relativeMark,
  roster,
  street,
  community,
  area,
  size,
] as const;
