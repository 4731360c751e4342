import type { IsoDate } from '../base/dates.js';
import type { Text } from '../base/text.js';
import type { Aspect, HouseholdChange, ParameterChange, TotalLine } from '../dossier/change.js';
import { valueText } from '../messages/causes.js';
import { groupName, isEmptyLine, TOTAL_HEADERS, TOTAL_NAMES } from '../messages/reconcile.js';
import { STATUS_NAMES } from '../messages/workbooks.js';
import {
  type ChangeColumn,
  causes,
  measure,
  measureWithSplit,
  membersIn,
  membersOut,
  oldNumber,
  standardText,
  tier,
  WHICH,
} from './change-columns.js';
import { type AnySheet, type Column, sheet, type Workbook } from './layout.js';

interface RunName {
  readonly number: number;
  readonly asOf: IsoDate;
}

/** What the workbook is made of; the households may be asked for again. */
export interface ReconciliationData {
  readonly file: string;
  readonly before: RunName;
  readonly after: RunName;
  readonly totals: readonly TotalLine[];
  readonly parameters: readonly ParameterChange[];
  households(list: ChangeList): Iterable<HouseholdChange>;
}

/** The lists of households, each of those with one of some aspects. */
const CHANGE_LISTS = {
  new: ['new'],
  ended: ['ended'],
  moved: ['enrolled', 'returned', 'renumbered'],
  tier: ['tier'],
  members: ['members', 'size'],
  money: ['income', 'assets'],
  benefit: ['benefit', 'paid', 'exit'],
} as const satisfies Readonly<Record<string, readonly Aspect[]>>;

export type ChangeList = keyof typeof CHANGE_LISTS;

/** The lists that a household stands in. */
export const listsOf = ({ aspects }: HouseholdChange): ChangeList[] =>
  (Object.keys(CHANGE_LISTS) as ChangeList[]).filter((list) =>
    (CHANGE_LISTS[list] as readonly Aspect[]).some((aspect) => aspects.includes(aspect)),
  );

const totalTone = ({ tier: of }: TotalLine) => (of === null ? 'total' : null);

const amount = (
  name: Exclude<keyof typeof TOTAL_HEADERS, 'measure' | 'group'>,
  about?: Text,
): Column<TotalLine> => ({
  header: TOTAL_HEADERS[name],
  width: 15,
  format: 'money',
  formatOf: (row) => (row.measure === 'households' || row.measure === 'persons' ? 'integer' : 'money'),
  value: (row) => row[name],
  tone: totalTone,
  ...(about && { about }),
});

const TOTALS: readonly Column<TotalLine>[] = [
  {
    header: TOTAL_HEADERS.measure,
    width: { zh: 14, en: 26 },
    format: 'text',
    value: (row, { language }) => TOTAL_NAMES[row.measure][language],
    tone: totalTone,
    about: {
      zh: '拟月保障金：按本系统计算拟发放的金额；现月保障金：花名册中现行发放的金额。每行：期初 + 新增 − 退出 + 移入 − 移出 + 净变化 = 期末；期初、期末与中间各项分别统计，相互校验。',
      en: 'Proposed: what the run proposes for payment; present: what the roster says is paid. Each line: opening + new − ended + moved in − moved out + change = closing, both ends counted apart from what lies between.',
    },
  },
  {
    header: TOTAL_HEADERS.group,
    width: { zh: 17, en: 38 },
    format: 'text',
    value: (row, { language }) => groupName(row, language),
    tone: totalTone,
  },
  amount('opening'),
  amount('new'),
  amount('ended'),
  amount('movedIn', {
    zh: '两次都在册、本次转到该名册或类别的家庭。',
    en: 'Households of both runs that came to this roster or tier.',
  }),
  amount('movedOut'),
  amount('change', {
    zh: '两次都在该名册或类别的家庭的增减之和。',
    en: 'What households that stayed in this roster or tier gained or lost.',
  }),
  amount('closing'),
];

const PARAMETERS: readonly Column<ParameterChange>[] = [
  {
    header: { zh: '参数', en: 'Parameter' },
    width: 34,
    format: 'text',
    value: (row, { language }) => row.name[language],
  },
  { header: { zh: '代码', en: 'Key' }, width: 26, format: 'text', value: (row) => row.key },
  { header: { zh: '城乡', en: 'Area' }, width: 8, format: 'text', value: (row) => row.area },
  {
    header: { zh: '上次', en: 'Before' },
    width: 26,
    format: 'text',
    value: (row, { language }) => valueText(row.before, language),
    about: {
      zh: '按月适用的参数列出核算期内各数值的月数。',
      en: 'Of a value that goes by month: how many months of the window had it.',
    },
  },
  {
    header: { zh: '本次', en: 'Now' },
    width: 26,
    format: 'text',
    value: (row, { language }) => valueText(row.after, language),
  },
  { header: { zh: '单位', en: 'Unit' }, width: 14, format: 'text', value: (row) => row.unit },
  { header: { zh: '自', en: 'From' }, width: 12, format: 'date', value: (row) => row.from },
  {
    header: { zh: '依据', en: 'Source' },
    width: 34,
    format: 'text',
    value: (row, { language }) => {
      const { status, source } = row;
      const doubtful = status === 'inferred' || status === 'assumed' || status === 'unknown';
      const words = [source, ...(doubtful ? [STATUS_NAMES[status][language]] : [])];
      return words.filter((word) => word !== '').join(language === 'zh' ? '，' : ', ');
    },
  },
];

const ended: readonly ChangeColumn[] = [
  ...WHICH,
  tier('before'),
  measure('before', 'size'),
  measure('before', 'annualIncome'),
  measure('before', 'monthlyBenefit'),
  measure('before', 'currentBenefit'),
  causes,
];

const fresh: readonly ChangeColumn[] = [
  ...WHICH,
  tier('after'),
  measure('after', 'size'),
  measure('after', 'annualIncome'),
  measure('after', 'financialAssets'),
  measure('after', 'monthlyBenefit'),
  measure('after', 'currentBenefit'),
  causes,
];

const enrolled: readonly ChangeColumn[] = [
  ...WHICH,
  oldNumber,
  tier('before'),
  tier('after'),
  measure('before', 'monthlyBenefit'),
  measure('after', 'monthlyBenefit'),
  measure('after', 'currentBenefit'),
  causes,
];

const tiers: readonly ChangeColumn[] = [
  ...WHICH,
  tier('before'),
  tier('after'),
  measure('before', 'annualIncome'),
  measure('after', 'annualIncome'),
  measure('before', 'monthlyBenefit'),
  measure('after', 'monthlyBenefit'),
  standardText,
  causes,
];

const members: readonly ChangeColumn[] = [
  ...WHICH,
  measure('before', 'size'),
  measure('after', 'size'),
  membersIn,
  membersOut,
  causes,
];

const money: readonly ChangeColumn[] = [
  ...WHICH,
  ...measureWithSplit('annualIncome'),
  measure('before', 'financialAssets'),
  measure('after', 'financialAssets'),
  causes,
];

const benefits: readonly ChangeColumn[] = [
  ...WHICH,
  ...measureWithSplit('monthlyBenefit'),
  measure('before', 'currentBenefit'),
  measure('after', 'currentBenefit'),
  causes,
];

/** 对账表: the totals, the changes of standard, and a list of each kind of change. */
export function reconciliationWorkbook(data: ReconciliationData): Workbook {
  const { file, before, after, totals, parameters } = data;
  const title = (zh: string, en: string): Text => ({
    zh: `${zh}（第 ${before.number} 次核对 ${before.asOf} → 第 ${after.number} 次核对 ${after.asOf}）`,
    en: `${en} (run ${before.number}, ${before.asOf} → run ${after.number}, ${after.asOf})`,
  });
  const list = (of: ChangeList, zh: string, en: string, columns: readonly ChangeColumn[]): AnySheet =>
    sheet<HouseholdChange>({
      name: { zh, en },
      title: title(zh, en),
      columns,
      rows: () => data.households(of),
      pinned: 3,
    });
  return {
    file,
    about: {
      zh: '两次核对之间家庭的变化：总表各行收支相符，各名单列出每户的变化和原因。一户可同时列在几张名单中。',
      en: 'What changed between two runs: the totals add up, the lists give each household with its causes. A household may stand in several lists.',
    },
    sheets: [
      sheet<TotalLine>({
        name: { zh: '总表', en: 'Totals' },
        title: title('对账总表', 'Totals'),
        columns: TOTALS,
        rows: () => totals.filter((line) => !isEmptyLine(line)),
        pinned: 2,
      }),
      sheet<ParameterChange>({
        name: { zh: '标准变化', en: 'Standards' },
        title: title('政策参数变化', 'Changes of standard'),
        columns: PARAMETERS,
        rows: () => parameters,
        empty: { zh: '两次核对所用政策参数相同。', en: 'Both runs used the same values.' },
      }),
      list('new', '新增', 'New', fresh),
      list('ended', '退出', 'Ended', ended),
      list('moved', '转入', 'Enrolled', enrolled),
      list('tier', '档次变化', 'Tier', tiers),
      list('members', '成员变化', 'Members', members),
      list('money', '收入财产变化', 'Income and assets', money),
      list('benefit', '保障金变化', 'Benefit', benefits),
    ],
  };
}
