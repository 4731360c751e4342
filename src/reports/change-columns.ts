import { say, type Text } from '../base/text.js';
import type { Effect, HouseholdChange, HouseholdSide, Measure } from '../dossier/change.js';
import { effectText, isNothing } from '../messages/reconcile.js';
import { causeText } from '../messages/reconcile-text.js';
import { ROSTER_NAMES, TIER_NAMES } from '../messages/tiers.js';
import { numberColumn } from './columns.js';
import type { CellValue, Column, Format } from './layout.js';
import { relativeMarkOf } from './relative-mark.js';

// Columns of the lists of households that changed between two runs.

export type ChangeColumn = Column<HouseholdChange>;

/** The household as it is now, or as it was when it is gone. */
const sideOf = ({ before, after }: HouseholdChange): HouseholdSide | null => after ?? before;

const text = (
  zh: string,
  en: string,
  width: Column<unknown>['width'],
  value: (side: HouseholdSide) => CellValue,
): ChangeColumn => ({
  header: { zh, en },
  width,
  format: 'text',
  value: (change) => {
    const side = sideOf(change);
    return side && value(side);
  },
});

const roster: ChangeColumn = {
  header: { zh: '名册', en: 'Roster' },
  width: { zh: 6, en: 10 },
  format: 'text',
  value: (change, { language }) => {
    const side = sideOf(change);
    return side && ROSTER_NAMES[side.roster][language];
  },
};

export const WHICH: readonly ChangeColumn[] = [
  numberColumn,
  {
    ...text('户编号', 'Household', 13, (side) => side.household),
    about: {
      zh: '按名册和户编号配对；其余按户主身份证号跨名册配对，申请家庭纳入在保即为转入。',
      en: 'Paired by roster and number; the rest by the householder across rosters, so that an applicant enrolled is neither gone nor new.',
    },
  },
  text('户主', 'Head', 9, (side) => side.head),
  text('户主身份证号', 'ID of head', 19, (side) => side.headId),
  relativeMarkOf(sideOf),
  roster,
  text('街道（乡镇）', 'Street', 12, (side) => side.street),
  text('社区（村）', 'Community', 13, (side) => side.community),
];

const WHEN: Readonly<Record<'before' | 'after', Text>> = {
  before: { zh: '上次{what}', en: '{what} before' },
  after: { zh: '本次{what}', en: '{what} now' },
};

const headerOf = (when: 'before' | 'after', what: Text): Text => ({
  zh: say(WHEN[when], 'zh', { what: what.zh }),
  en: say(WHEN[when], 'en', { what: what.en }),
});

export const MEASURE_TITLES: Readonly<Record<Measure, Text>> = {
  size: { zh: '人口', en: 'Size' },
  grossIncome: { zh: '年总收入', en: 'Gross income' },
  annualIncome: { zh: '年收入', en: 'Income a year' },
  financialAssets: { zh: '金融资产', en: 'Financial assets' },
  monthlyBenefit: { zh: '拟月保障金', en: 'Proposed benefit' },
  provisionalBenefit: { zh: '暂定月保障金', en: 'Provisional benefit' },
  currentBenefit: { zh: '现月保障金', en: 'Present benefit' },
};

const formatOf = (measure: Measure): Format => (measure === 'size' ? 'integer' : 'money');
const widthOf = (measure: Measure): number => (measure === 'size' ? 6 : 13);

export const measure = (when: 'before' | 'after', name: Measure): ChangeColumn => ({
  header: headerOf(when, MEASURE_TITLES[name]),
  width: widthOf(name),
  format: formatOf(name),
  value: (change) => change[when]?.[name] ?? null,
});

const byPart = (
  name: Measure,
  part: 'standard' | 'circumstances',
  header: Text,
  about: Text,
): ChangeColumn => ({
  header,
  width: widthOf(name),
  format: formatOf(name),
  value: (change) => change[part]?.[name] ?? null,
  about,
});

/** Before, after, the difference, and how much of it the standard and circumstances brought. */
export const measureWithSplit = (name: Measure): ChangeColumn[] => [
  measure('before', name),
  measure('after', name),
  {
    header: { zh: `${MEASURE_TITLES[name].zh}增减`, en: `${MEASURE_TITLES[name].en}: change` },
    width: widthOf(name),
    format: formatOf(name),
    value: ({ before, after }) => (after?.[name] ?? 0) - (before?.[name] ?? 0),
  },
  byPart(
    name,
    'standard',
    { zh: '其中标准调整', en: 'of it, standard' },
    {
      zh: '上次的家庭情况按本次的政策参数重新计算，与上次结果之差。',
      en: 'The household as it was before, reckoned with the present values of the policy, less what it came to.',
    },
  ),
  byPart(
    name,
    'circumstances',
    { zh: '其中情况变化', en: 'of it, circumstances' },
    {
      zh: '增减减去标准调整的部分：日期、核算期、花名册和各部门数据的变化。',
      en: 'The rest: dates, the window, roster rows and the records of agencies.',
    },
  ),
];

export const tier = (when: 'before' | 'after'): ChangeColumn => ({
  header: headerOf(when, { zh: '类别', en: 'tier' }),
  width: 13,
  format: 'text',
  value: (change, { language }) => {
    const side = change[when];
    return side && TIER_NAMES[side.tier][language];
  },
});

export const causes: ChangeColumn = {
  header: { zh: '原因', en: 'Causes' },
  width: 70,
  format: 'text',
  value: (change, { language }) =>
    change.causes.map((one, index) => `${index + 1}. ${causeText(one, language)}`).join('\n'),
  about: {
    zh: '先列标准调整，再依次列日期、核算期、花名册、成员和各部门数据；方括号内为该步骤使本户改变的数额，各步骤之和等于全部增减。',
    en: 'The standard first, then dates, window, roster, members and records; in brackets what the step changed. The steps add up to the whole.',
  },
};

export const oldNumber: ChangeColumn = {
  header: { zh: '上次户编号', en: 'Number before' },
  width: 13,
  format: 'text',
  value: ({ before }) => before?.household ?? null,
};

const namesOf =
  (kind: 'member-in' | 'member-out') =>
  (change: HouseholdChange): string =>
    change.causes
      .filter((one) => one.kind === kind)
      .map(({ name }) => name ?? '')
      .join('、');

export const membersIn: ChangeColumn = {
  header: { zh: '增加成员', en: 'Came' },
  width: 14,
  format: 'text',
  value: namesOf('member-in'),
};

export const membersOut: ChangeColumn = {
  header: { zh: '减少成员', en: 'Left' },
  width: 14,
  format: 'text',
  value: namesOf('member-out'),
};

const partText = (
  zh: string,
  en: string,
  pick: (change: HouseholdChange) => Effect | null,
): ChangeColumn => ({
  header: { zh, en },
  width: 26,
  format: 'text',
  value: (change, { language }) => {
    const effect = pick(change);
    return effect === null || isNothing(effect) ? null : effectText(effect, language);
  },
});

export const standardText = partText('标准调整的影响', 'By the standard', ({ standard }) => standard);
