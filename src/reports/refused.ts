import { TIER_NAMES, TIER_TITLES } from '../messages/tiers.js';
import {
  annualIncome,
  currentBenefit,
  financialAssets,
  findingLine,
  monthlyIncome,
  reasons,
  rigidExpenses,
  toVerify,
  WHICH_HOUSEHOLD,
} from './columns.js';
import { type Column, sheet, type Workbook } from './layout.js';
import type { DecisionRow, ReportData } from './report-data.js';
import type { Tally } from './tally.js';

const NOT_ELIGIBLE: readonly Column<DecisionRow>[] = [
  ...WHICH_HOUSEHOLD,
  annualIncome,
  monthlyIncome,
  financialAssets,
  rigidExpenses,
  currentBenefit,
  { ...reasons(50), header: { zh: '不符合原因', en: 'Why not eligible' } },
  toVerify,
];

/** 不符合名单: with the reason in words and by how much. */
export const notEligibleWorkbook = (data: ReportData, tally: Tally): Workbook => ({
  file: '不符合名单.xlsx',
  about: {
    zh: '经核对不符合各类救助条件的家庭，以及原因和差额。',
    en: 'Households that meet the conditions of no tier, with the reason and by how much.',
  },
  sheets: [
    sheet<DecisionRow>({
      name: TIER_NAMES.none,
      title: { zh: `${TIER_TITLES.none.zh}名单`, en: TIER_TITLES.none.en },
      columns: NOT_ELIGIBLE,
      rows: () => tally.counting(data.decisions({ tier: 'none' })),
      pinned: 3,
    }),
  ],
});

const UNDETERMINED: readonly Column<DecisionRow>[] = [
  ...WHICH_HOUSEHOLD,
  {
    header: { zh: '待补充事项', en: 'What is missing' },
    width: 46,
    format: 'text',
    value: (row, context) =>
      row.findings
        .filter(({ severity }) => severity === 'blocker')
        .map((finding) => findingLine(finding, context))
        .join('\n'),
    about: {
      zh: '解决全部事项并重新核对后才能作出结论。',
      en: 'All of it must be cleared, and the check run again, before anything is decided.',
    },
  },
  {
    header: { zh: '暂定类别', en: 'Provisional tier' },
    width: 10,
    format: 'text',
    value: (row, { language }) => TIER_NAMES[row.provisionalTier][language],
    about: {
      zh: '按现有数据，事项全部解决后的类别；不作为认定结论。',
      en: 'The tier by the data at hand were everything cleared; it decides nothing.',
    },
  },
  {
    header: { zh: '暂定月保障金额', en: 'Provisional benefit' },
    width: 11,
    format: 'money',
    value: (row) => row.provisionalBenefit,
    about: {
      zh: '暂定类别对应的月金额，含单人保；不作为发放依据。',
      en: 'What the provisional tier would give a month, single persons included; not for payment.',
    },
  },
  currentBenefit,
  annualIncome,
  monthlyIncome,
  financialAssets,
  { ...reasons(34), header: { zh: '暂定理由', en: 'Provisional reasons' } },
];

/** 待补充名单: households that cannot be decided yet, and what is missing. */
export const undeterminedWorkbook = (data: ReportData, tally: Tally): Workbook => ({
  file: '待补充名单.xlsx',
  about: {
    zh: '材料或数据不全、暂时不能作出结论的家庭，以及需要补充的事项。',
    en: 'Households that cannot be decided yet, and what is missing.',
  },
  sheets: [
    sheet<DecisionRow>({
      name: TIER_NAMES.undetermined,
      title: { zh: `${TIER_TITLES.undetermined.zh}名单`, en: TIER_TITLES.undetermined.en },
      columns: UNDETERMINED,
      rows: () => tally.counting(data.decisions({ tier: 'undetermined' })),
      pinned: 3,
    }),
  ],
});
