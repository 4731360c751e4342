import type { Text } from '../../base/text.js';
import { DECIDED_TIERS, type DecidedTier, FINDING_CODES, FINDINGS, REASONS } from '../../dossier/codes.js';
import { FINDING_TEXTS } from '../../messages/findings.js';
import { REASON_TITLES } from '../../messages/reasons.js';
import { CLASS_NAMES, SEVERITY_NAMES, TIER_NAMES } from '../../messages/tiers.js';
import { NO_STREET } from '../../messages/workbooks.js';
import { type CellValue, type Column, sheet, type Workbook } from '../layout.js';
import { type Count, noCount, type Tally } from '../tally.js';

/** A line of a table: its name and its counts; the last line is the total. */
interface Line {
  readonly name: Text;
  readonly total: boolean;
  readonly count: Count;
  readonly tiers: ReadonlyMap<DecidedTier, Count>;
  readonly share: number | null;
  readonly words: readonly Text[];
  readonly number: number;
  readonly personsOnly: boolean;
}

const EMPTY = noCount();
const TOTAL: Text = { zh: '合计', en: 'Total' };
const same = (words: string): Text => ({ zh: words, en: words });

const line = (name: Text, count: Count, more: Partial<Line> = {}): Line => ({
  name,
  count,
  total: false,
  tiers: new Map(),
  share: null,
  words: [],
  number: 0,
  personsOnly: false,
  ...more,
});

const tone: Column<Line>['tone'] = (row) => (row.total ? 'total' : null);

const name = (zh: string, en: string, width: number): Column<Line> => ({
  header: { zh, en },
  width,
  format: 'text',
  value: (row, { language }) => row.name[language],
  tone,
});

const number = (
  zh: string,
  en: string,
  value: (row: Line) => CellValue,
  more: Partial<Column<Line>> = {},
): Column<Line> => ({ header: { zh, en }, width: 12, format: 'integer', value, tone, ...more });

const word = (zh: string, en: string, position: number): Column<Line> => ({
  header: { zh, en },
  width: 14,
  format: 'text',
  value: (row, { language }) => row.words[position]?.[language] ?? null,
  tone,
});

const BARS: Text = {
  zh: '格内数据条以本栏最大的一行为满格，合计行不参与比较。',
  en: 'The bar of the largest line fills its cell; the total is not compared.',
};

const barred = ({ total, personsOnly }: Line): boolean => !total && !personsOnly;

const householdsColumn = number(
  '户数',
  'Households',
  (row) => (row.personsOnly ? null : row.count.households),
  { width: 16, barred, about: BARS },
);
const personsColumn = number('人数', 'Persons', (row) => row.count.persons, {
  width: 16,
  barred,
  about: { zh: `共同生活的家庭成员数。${BARS.zh}`, en: `Counted members of the households. ${BARS.en}` },
});

const benefitColumn = number('月保障金额', 'Benefit a month', (row) => row.count.benefit, {
  width: 17,
  format: 'money',
  about: {
    zh: '拟发放的月保障金额合计，含单人保。',
    en: 'What is proposed for payment a month, single persons included.',
  },
});

const BY_TIER: readonly Column<Line>[] = [
  name('类别', 'Tier', 26),
  householdsColumn,
  number('占比', 'Share', (row) => row.share, {
    format: 'percent',
    about: { zh: '占全部核对户数的比例。', en: 'Share of all households.' },
  }),
  personsColumn,
  benefitColumn,
];

const BY_STREET: readonly Column<Line>[] = [
  name('街道（乡镇）', 'Street', 22),
  householdsColumn,
  personsColumn,
  ...DECIDED_TIERS.flatMap((tier) => [
    number(`${TIER_NAMES[tier].zh}户数`, `${TIER_NAMES[tier].en}, households`, (row) => {
      return row.tiers.get(tier)?.households ?? 0;
    }),
    number(`${TIER_NAMES[tier].zh}人数`, `${TIER_NAMES[tier].en}, persons`, (row) => {
      return row.tiers.get(tier)?.persons ?? 0;
    }),
  ]),
  benefitColumn,
];

const BY_REASON: readonly Column<Line>[] = [
  {
    ...name('理由', 'Reason', 34),
    about: {
      zh: '一户可有多个理由，各行之和可大于总户数；待补充家庭按暂定类别的理由统计。',
      en: 'A household may have several reasons; of undetermined ones those of the provisional tier count.',
    },
  },
  householdsColumn,
  personsColumn,
];

const BY_FINDING: readonly Column<Line>[] = [
  name('疑点', 'Finding', 34),
  word('级别', 'Severity', 0),
  word('所属', 'Class', 1),
  number('疑点数', 'Findings', (row) => row.number),
  householdsColumn,
  personsColumn,
];

function* byTier({ tiers, total, singlePersons, singleBenefit }: Tally): Iterable<Line> {
  for (const tier of DECIDED_TIERS) {
    const count = tiers.get(tier) ?? EMPTY;
    const share = total.households > 0 ? count.households / total.households : null;
    yield line(TIER_NAMES[tier], count, { share });
  }
  yield line(TOTAL, total, { total: true, share: total.households > 0 ? 1 : null });
  yield line(
    { zh: '其中：单人保（人）', en: 'of which single persons' },
    { households: 0, persons: singlePersons, benefit: singleBenefit },
    { personsOnly: true },
  );
}

function* byStreet({ streets, tiers, total }: Tally): Iterable<Line> {
  for (const [street, ofStreet] of [...streets].sort(([a], [b]) => a.localeCompare(b, 'zh'))) {
    const count = noCount();
    for (const part of ofStreet.values()) {
      count.households += part.households;
      count.persons += part.persons;
      count.benefit += part.benefit;
    }
    yield line(street === '' ? NO_STREET : same(street), count, {
      tiers: ofStreet,
    });
  }
  yield line(TOTAL, total, { total: true, tiers });
}

function* byReason({ reasons }: Tally): Iterable<Line> {
  for (const reason of REASONS) {
    const count = reasons.get(reason);
    if (count) yield line(REASON_TITLES[reason], count);
  }
}

function* byFinding({ findings, findingNumbers }: Tally): Iterable<Line> {
  for (const code of FINDING_CODES) {
    const count = findings.get(code);
    if (!count) continue;
    const { severity, class: kind } = FINDINGS[code];
    yield line(FINDING_TEXTS[code].title, count, {
      words: [SEVERITY_NAMES[severity], CLASS_NAMES[kind]],
      number: findingNumbers.get(code) ?? 0,
    });
  }
}

const table = (label: Text, title: Text, columns: readonly Column<Line>[], rows: () => Iterable<Line>) =>
  sheet<Line>({ name: label, title, columns, rows, pinned: 1 });

/** 统计表: to be written after the lists, since it counts what they hold. */
export const statisticsWorkbook = (tally: Tally): Workbook => ({
  file: '统计表.xlsx',
  about: {
    zh: '核对家庭的户数和人数，按类别、街道、理由和疑点统计，与各名单一致。',
    en: 'Households and persons by tier, street, reason and finding, as in the lists.',
  },
  sheets: [
    table({ zh: '按类别', en: 'By tier' }, { zh: '按类别统计', en: 'By tier' }, BY_TIER, () => byTier(tally)),
    table({ zh: '按街道', en: 'By street' }, { zh: '按街道统计', en: 'By street' }, BY_STREET, () =>
      byStreet(tally),
    ),
    table({ zh: '按理由', en: 'By reason' }, { zh: '按理由统计', en: 'By reason' }, BY_REASON, () =>
      byReason(tally),
    ),
    table({ zh: '按疑点', en: 'By finding' }, { zh: '按疑点统计', en: 'By finding' }, BY_FINDING, () =>
      byFinding(tally),
    ),
  ],
});
