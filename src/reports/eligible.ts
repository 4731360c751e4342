import type { Text } from '../base/text.js';
import type { DecidedTier } from '../dossier/codes.js';
import { TIER_NAMES, TIER_TITLES } from '../messages/tiers.js';
import {
  annualIncome,
  area,
  community,
  head,
  headId,
  household,
  monthlyIncome,
  numberColumn,
  size,
  street,
  toVerify,
} from './columns.js';
import { HOUSEHOLD_LISTS } from './household-columns.js';
import { type AnySheet, type Column, sheet, type Workbook } from './layout.js';
import { relativeMarkOf } from './relative-mark.js';
import type { DecisionRow, HouseholdRow, ReportData } from './report-data.js';
import type { Tally } from './tally.js';

interface SingleRow {
  readonly decision: DecisionRow;
  readonly idNo: string;
  readonly name: string;
  readonly monthlyBenefit: number;
}

/** A column of the household beside each of its single persons. */
const ofHousehold = (column: Column<DecisionRow>): Column<SingleRow> => ({
  header: column.header,
  width: column.width,
  format: column.format,
  value: (row, context, index) => column.value(row.decision, context, index),
  ...(column.about && { about: column.about }),
});

const SINGLE_COLUMNS: readonly Column<SingleRow>[] = [
  numberColumn,
  {
    header: { zh: '姓名', en: 'Name' },
    width: 9,
    format: 'text',
    value: (row) => row.name,
    about: {
      zh: '低保边缘家庭中的重残、重病人员，以及政策允许单人纳入的成年无业重度残疾人。',
      en: 'Severely disabled or seriously ill members of margin households, and others whom the policy admits on their own.',
    },
  },
  {
    header: { zh: '身份证号', en: 'ID number' },
    width: 19,
    format: 'text',
    value: (row) => row.idNo,
  },
  {
    header: { zh: '本人月保障金额', en: 'Benefit a month' },
    width: 11,
    format: 'money',
    value: (row) => row.monthlyBenefit,
    about: {
      zh: '低保标准减本人月收入，不低于政策规定的最低比例，向上取整到元。',
      en: "The standard less the person's own income a month, at least the floor, rounded up to the yuan.",
    },
  },
  {
    header: { zh: '家庭类别', en: 'Tier of household' },
    width: 13,
    format: 'text',
    value: ({ decision }, { language }) => TIER_NAMES[decision.tier][language],
    about: {
      zh: '单人纳入不改变家庭的类别。',
      en: 'Admission on their own leaves the tier of the household.',
    },
  },
  ...[household, head, headId].map(ofHousehold),
  relativeMarkOf(({ decision }) => decision),
  ...[street, community, area, size, annualIncome, monthlyIncome, toVerify].map(ofHousehold),
];

function* singles(decisions: Iterable<DecisionRow>): Iterable<SingleRow> {
  for (const decision of decisions) {
    for (const { idNo, name, monthlyBenefit: benefit } of decision.singlePersons) {
      yield { decision, idNo, name, monthlyBenefit: benefit };
    }
  }
}

const SINGLES: Text = { zh: '单人保', en: 'Single persons' };
const SINGLES_TITLE: Text = {
  zh: '单人纳入最低生活保障人员名单',
  en: 'Persons admitted to dibao on their own',
};

const listTitle = (tier: DecidedTier): Text => ({
  zh: `${TIER_TITLES[tier].zh}名单`,
  en: TIER_TITLES[tier].en,
});

/** 合格名单: a sheet a tier, a row a household with its persons folded under it; of single persons a row a person. */
export function eligibleWorkbook(data: ReportData, tally: Tally): Workbook {
  const tierSheet = (tier: keyof typeof HOUSEHOLD_LISTS): AnySheet =>
    sheet<HouseholdRow>({
      name: TIER_NAMES[tier],
      title: listTitle(tier),
      ...HOUSEHOLD_LISTS[tier],
      rows: () => tally.counting(data.households({ tier })),
      pinned: 3,
    });
  const singleSheet = sheet<SingleRow>({
    name: SINGLES,
    title: SINGLES_TITLE,
    columns: SINGLE_COLUMNS,
    rows: () => singles(data.decisions({ singlePersons: true })),
    pinned: 3,
  });
  return {
    file: '合格名单.xlsx',
    about: {
      zh: '经核对符合救助条件、没有未解决事项的家庭，一类一张表，成员折叠在各户之下；单人保按人列出。',
      en: 'Households that meet the conditions of a tier, a sheet a tier, their persons folded under them; single persons are listed by person.',
    },
    sheets: [
      tierSheet('tekun'),
      tierSheet('dibao'),
      singleSheet,
      tierSheet('margin'),
      tierSheet('expenditure'),
    ],
  };
}
