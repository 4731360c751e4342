import type { Text } from '../base/text.js';
import { describeFinding, FINDING_TEXTS, findingTitle } from '../messages/findings.js';
import { providerOf } from '../messages/providers.js';
import { TIER_NAMES, TIER_TITLES } from '../messages/tiers.js';
import { isSourceKey, sourceOf } from '../sources/registry.js';
import {
  annualIncome,
  currentBenefit,
  financialAssets,
  findingLine,
  monthlyIncome,
  numberColumn,
  reasons,
  WHICH_HOUSEHOLD,
} from './columns.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { textColumn } from './plain-columns.js';
import type { DecisionRow, FindingRow, ReportData } from './report-data.js';
import type { Missing, Tally } from './tally.js';
import { PLACE_OF_FINDING } from './warnings.js';

const BY_HOUSEHOLD: readonly Column<DecisionRow>[] = [
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

const count = <Row>(zh: string, en: string, value: (row: Row) => number): Column<Row> => ({
  header: { zh, en },
  width: 10,
  format: 'integer',
  value,
});

const PROVIDER: Text = { zh: '提供单位', en: 'Unit to ask' };
const ITEM: Text = { zh: '事项', en: 'What is missing' };
const SOURCE: Text = { zh: '数据来源', en: 'Source' };
const NEXT_STEP: Text = { zh: '下一步', en: 'What to do' };

const sourceTitle = (key: string | null, language: 'zh' | 'en'): string | null =>
  key !== null && isSourceKey(key) ? sourceOf(key).title[language] : null;

const OF_UNITS: readonly Column<Missing>[] = [
  numberColumn,
  textColumn(PROVIDER, 26, ({ code, source }, { language }) => providerOf(code, source, language), {
    zh: '能够补齐该事项的单位；缺少必需数据的，为该数据的提供单位。',
    en: 'Who can clear it; of a missing source the agency that answers for it.',
  }),
  textColumn(ITEM, 20, ({ code }, { language }) => findingTitle(code, language)),
  textColumn(SOURCE, 22, ({ source }, { language }) => sourceTitle(source, language)),
  count('户数', 'Households', (row) => row.count.households),
  count('人数', 'Persons', (row) => row.count.persons),
  count('事项数', 'Entries', (row) => row.entries),
  textColumn(NEXT_STEP, 52, ({ code }, { language }) => FINDING_TEXTS[code].nextStep[language]),
];

const sourceOfFinding = ({ finding: { code, subject } }: FindingRow): string | null =>
  code === 'SOURCE_MISSING' ? subject : null;

const BY_UNIT: readonly Column<FindingRow>[] = [
  numberColumn,
  textColumn(PROVIDER, 20, (row, { language }) =>
    providerOf(row.finding.code, sourceOfFinding(row), language),
  ),
  textColumn(ITEM, 15, ({ finding: { code } }, { language }) => findingTitle(code, language)),
  textColumn(SOURCE, 16, (row, { language }) => sourceTitle(sourceOfFinding(row), language)),
  ...PLACE_OF_FINDING,
  textColumn({ zh: '说明', en: 'What was found' }, 36, ({ finding }, { language }) =>
    describeFinding(finding, language),
  ),
  textColumn(NEXT_STEP, 30, ({ finding: { code } }, { language }) => FINDING_TEXTS[code].nextStep[language]),
];

/** The units in turn, each with all that it can give. */
const inOrder = ({ missing }: Tally): Missing[] => {
  const unit = ({ code, source }: Missing) => providerOf(code, source, 'zh');
  return [...missing.values()].sort(
    (a, b) =>
      unit(a).localeCompare(unit(b), 'zh') ||
      a.code.localeCompare(b.code) ||
      (a.source ?? '').localeCompare(b.source ?? ''),
  );
};

function* findingsByUnit(data: ReportData, tally: Tally): Iterable<FindingRow> {
  for (const { code, source } of inOrder(tally)) yield* data.findingsOf(code, source);
}

/** 待补充名单: households that cannot be decided yet, and what is missing, by household and by who can give it. */
export const undeterminedWorkbook = (data: ReportData, tally: Tally): Workbook => ({
  file: '待补充名单.xlsx',
  about: {
    zh: '材料或数据不全、暂时不能作出结论的家庭，以及需要补充的事项：先按户列出，再按提供单位汇总和列出。',
    en: 'Households that cannot be decided yet, and what is missing: by household, then by the unit that can give it.',
  },
  sheets: [
    sheet<DecisionRow>({
      name: TIER_NAMES.undetermined,
      title: { zh: `${TIER_TITLES.undetermined.zh}名单`, en: TIER_TITLES.undetermined.en },
      columns: BY_HOUSEHOLD,
      rows: () => tally.counting(data.decisions({ tier: 'undetermined' })),
      pinned: 3,
    }),
    // After the list of households: it is while that is written that they are counted.
    sheet<Missing>({
      name: { zh: '单位汇总', en: 'Units' },
      title: { zh: '待补充事项：按提供单位汇总', en: 'What is missing: units to ask' },
      columns: OF_UNITS,
      rows: () => inOrder(tally),
      pinned: 2,
    }),
    sheet<FindingRow>({
      name: { zh: '按单位', en: 'By unit' },
      title: { zh: '待补充事项：按提供单位列出', en: 'What is missing, by the unit to ask' },
      columns: BY_UNIT,
      rows: () => findingsByUnit(data, tally),
      pinned: 2,
    }),
  ],
});
