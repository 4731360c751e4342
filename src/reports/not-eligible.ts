import { assetsOver, incomeOver, plainReasons } from '../messages/plain-reasons.js';
import { TIER_NAMES, TIER_TITLES } from '../messages/tiers.js';
import {
  annualIncome,
  currentBenefit,
  financialAssets,
  monthlyIncome,
  rigidExpenses,
  toVerify,
  WHICH_HOUSEHOLD,
} from './columns.js';
import { type Column, sheet, type Workbook } from './layout.js';
import type { DecisionRow, ReportData } from './report-data.js';
import type { Tally } from './tally.js';

const COLUMNS: readonly Column<DecisionRow>[] = [
  ...WHICH_HOUSEHOLD,
  annualIncome,
  monthlyIncome,
  {
    header: { zh: '收入超出', en: 'Income over the limit' },
    width: 12,
    format: 'money',
    value: (row, { run }) => incomeOver(row, run.standards[row.area]),
    about: {
      zh: '家庭年收入高于低保边缘标准（收入倍数 × 低保标准 × 12 × 人口）的部分；为空表示不是因为收入。',
      en: 'Income a year above the margin standard (multiple × standard × 12 × persons); empty when income is not why.',
    },
  },
  financialAssets,
  {
    header: { zh: '金融资产超出', en: 'Assets over the limit' },
    width: 12,
    format: 'money',
    value: (row) => assetsOver(row),
    about: {
      zh: '金融资产高于限额的部分；为空表示不是因为金融资产。',
      en: 'Financial assets above their limit; empty when they are not why.',
    },
  },
  rigidExpenses,
  currentBenefit,
  {
    header: { zh: '不符合原因', en: 'Why not eligible' },
    width: 52,
    format: 'text',
    value: (row, { language, run }) => plainReasons(row, run.standards[row.area], language),
    about: {
      zh: '可以直接告知家庭的原因和超出多少；标准按核对日期有效的政策参数和家庭人口计算。',
      en: 'To be read out to the family: why, and by how much, with the parameters in force at the as-of date.',
    },
  },
  toVerify,
];

/** 不符合名单: with the reason as a family understands it and by how much. */
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
      columns: COLUMNS,
      rows: () => tally.counting(data.decisions({ tier: 'none' })),
      pinned: 3,
    }),
  ],
});
