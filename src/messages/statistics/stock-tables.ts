import type { Area } from '../../dossier/decision.js';
import {
  AREA_KEYS,
  GRADE_KEYS,
  type MonthlyStatistics,
  SELF_CARE,
  SIZES,
  STOCK_MEASURES,
  type StockMeasure,
  type SupportedStatistics,
  TRAITS,
} from '../../dossier/statistics.js';
import { AREA_NAMES, TIER_NAMES } from '../tiers.js';
import { NO_STREET } from '../workbooks.js';
import { GRADE_NAMES, SIZE_NAMES, STATISTICS, STOCK_NAMES, SUPPORTED_NAMES, TRAIT_NAMES } from './names.js';
import type {
  StatisticsCell,
  StatisticsColumn,
  StatisticsRow,
  StatisticsTable,
  StatisticsUnit,
} from './table.js';

export const STOCK_UNITS: Readonly<Record<StockMeasure, StatisticsUnit>> = {
  households: 'households',
  persons: 'persons',
  monthlyBenefit: 'yuan',
};

const AREAS: readonly Area[] = ['城镇', '农村'];

const sum = (cells: readonly StatisticsCell[]): number =>
  cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);

/** The schemes and all of them together, as rows. */
function schemeRows(
  { schemes }: MonthlyStatistics,
  cellsOf: (scheme: SupportedStatistics) => readonly StatisticsCell[],
): StatisticsRow[] {
  const rows = schemes.map((scheme) => ({
    name: SUPPORTED_NAMES[scheme.standing],
    scheme: scheme.standing,
    cells: cellsOf(scheme),
  }));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const totals = Array.from({ length: width }, (_, at) => sum(rows.map(({ cells }) => cells[at])));
  return [...rows, { name: STATISTICS.total, scheme: 'total', cells: totals, total: true }];
}

/** The same as columns. */
const schemeColumns = ({ schemes }: MonthlyStatistics, unit: StatisticsUnit): StatisticsColumn[] => [
  ...schemes.map(({ standing }) => ({ name: SUPPORTED_NAMES[standing], scheme: standing, unit })),
  { name: STATISTICS.total, scheme: 'total', unit },
];

const withTotal = (cells: readonly number[]): number[] => [...cells, sum(cells)];

export function schemesTable(statistics: MonthlyStatistics): StatisticsTable {
  const { undetermined, notEligible, elsewhere } = statistics;
  const apart = (
    [
      ['undetermined', { zh: '另：待补充（不计入）', en: 'Apart: undetermined' }, undetermined],
      ['none', { zh: '另：不符合（不计入）', en: 'Apart: not eligible' }, notEligible],
      ['elsewhere', { zh: '另：在册升档申请（不计入）', en: 'Apart: upgrade applications' }, elsewhere],
    ] as const
  ).map(([scheme, name, count]) => ({ name, scheme, cells: [count.households, count.persons] }));
  return {
    section: 'schemes',
    title: { zh: '各类救助对象', en: 'In each scheme' },
    note: {
      zh: '按本月核对结论统计：申请户认定符合的和在册户复核仍符合的。渐退户仍按原金额发放低保金，单列一行，不计入低保行；单人保按其家庭的类别统计，人数另列。在册：在保对象花名册所列。待补充的家庭不计入任何一类。',
      en: 'By the decisions of the month: applicants found eligible and households on the roster found so still. A household in a gradual exit goes on with its dibao and has a line of its own; a person supported alone counts with the household, and is told apart below. On the roster: as the beneficiaries roster says. Who cannot be decided counts nowhere.',
    },
    rows: {
      header: STATISTICS.scheme,
      lines: [
        ...schemeRows(statistics, ({ stock, onRoster }) => [
          ...STOCK_MEASURES.map((measure) => stock[measure]),
          onRoster?.households,
          onRoster?.persons,
        ]),
        ...apart,
      ],
    },
    columns: [
      ...STOCK_MEASURES.map((measure) => ({
        name: STOCK_NAMES[measure],
        measure,
        unit: STOCK_UNITS[measure],
      })),
      { name: { zh: '在册户数', en: 'On roster, hh.' }, measure: 'rosterHouseholds', unit: 'households' },
      { name: { zh: '在册人数', en: 'On roster, pers.' }, measure: 'rosterPersons', unit: 'persons' },
    ],
  };
}

export const areasTable = (statistics: MonthlyStatistics): StatisticsTable => ({
  section: 'areas',
  title: { zh: '城乡', en: 'Urban and rural' },
  rows: {
    header: STATISTICS.scheme,
    lines: schemeRows(statistics, ({ byArea }) =>
      AREAS.flatMap((area) => STOCK_MEASURES.map((measure) => byArea[area][measure])),
    ),
  },
  columns: AREAS.flatMap((area) =>
    STOCK_MEASURES.map((measure) => ({
      name: {
        zh: `${AREA_NAMES[area].zh}${STOCK_NAMES[measure].zh}`,
        en: `${AREA_NAMES[area].en} ${STOCK_NAMES[measure].en.toLowerCase()}`,
      },
      measure: `${AREA_KEYS[area]}.${measure}`,
      unit: STOCK_UNITS[measure],
    })),
  ),
});

export const traitsTable = (statistics: MonthlyStatistics): StatisticsTable => ({
  section: 'persons',
  title: { zh: '人员构成（人）', en: 'Who they are (persons)' },
  note: {
    zh: '共同生活且计入的成员，年龄和残疾人证有效期以本月最后一天为准。重度残疾：一、二级，及三级智力、精神残疾（民发〔2021〕57号第八条）；重病：重特大疾病。',
    en: 'Counted members; ages and certificates as of the last day of the month. Severely: level 1–2, or 3 of intellect or mind (民发〔2021〕57号, art. 8). Seriously ill: a listed disease.',
  },
  rows: {
    header: STATISTICS.item,
    lines: TRAITS.map((trait) => ({
      name: TRAIT_NAMES[trait],
      measure: trait,
      cells: withTotal(statistics.schemes.map(({ traits }) => traits[trait])),
    })),
  },
  columns: schemeColumns(statistics, 'persons'),
});

export const sizesTable = (statistics: MonthlyStatistics): StatisticsTable => ({
  section: 'sizes',
  title: { zh: '家庭规模（户）', en: 'Size of household (households)' },
  rows: {
    header: STATISTICS.item,
    lines: SIZES.map((size) => ({
      name: SIZE_NAMES[size],
      measure: size,
      cells: withTotal(statistics.schemes.map(({ bySize }) => bySize[size].households)),
    })),
  },
  columns: schemeColumns(statistics, 'households'),
});

export function streetTables(statistics: MonthlyStatistics): StatisticsTable[] {
  const { schemes } = statistics;
  const streets = [...new Set(schemes.flatMap(({ byStreet }) => byStreet.map(({ street }) => street)))].sort(
    (a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'zh')),
  );
  const table = (measure: 'households' | 'persons', zh: string, en: string): StatisticsTable => ({
    section: 'streets',
    title: { zh, en },
    rows: {
      header: STATISTICS.street,
      lines: [
        ...streets.map((street) => ({
          name: street === null ? NO_STREET : { zh: street, en: street },
          measure: `${street ?? ''}.${measure}`,
          cells: withTotal(
            schemes.map(({ byStreet }) => byStreet.find((one) => one.street === street)?.[measure] ?? 0),
          ),
        })),
        {
          name: STATISTICS.total,
          measure: `total.${measure}`,
          cells: withTotal(schemes.map(({ stock }) => stock[measure])),
          total: true,
        },
      ],
    },
    columns: schemeColumns(statistics, measure),
  });
  return [
    table('households', '各街道（户）', 'By street (households)'),
    table('persons', '各街道（人）', 'By street (persons)'),
  ];
}

export function singlePersonsTable({ singlePersons }: MonthlyStatistics): StatisticsTable {
  const { persons, monthlyBenefit, severelyDisabled, seriouslyIll, both } = singlePersons;
  const line = (
    measure: string,
    zh: string,
    en: string,
    cells: readonly StatisticsCell[],
  ): StatisticsRow => ({
    name: { zh, en },
    measure,
    cells,
  });
  return {
    section: 'singlePersons',
    title: { zh: '单人保', en: 'Persons supported alone' },
    note: {
      zh: '单人纳入低保的成员，家庭本身不在低保；兼有重残和重病的在两行各计一次。',
      en: 'Members admitted to dibao on their own. Who is both severely disabled and seriously ill counts in both lines.',
    },
    rows: {
      header: STATISTICS.item,
      lines: [
        line('severelyDisabled', '重残', 'Severely disabled', [severelyDisabled]),
        line('seriouslyIll', '重病', 'Seriously ill', [seriouslyIll]),
        line('both', '其中：两者兼有', 'of them both', [both]),
        { ...line('total', '合计', 'Total', [persons, monthlyBenefit]), total: true },
      ],
    },
    columns: [
      { name: STOCK_NAMES.persons, measure: 'persons', unit: 'persons' },
      { name: STOCK_NAMES.monthlyBenefit, measure: 'monthlyBenefit', unit: 'yuan' },
    ],
  };
}

export function tekunTable({ schemes, tekun }: MonthlyStatistics): StatisticsTable {
  const flow = schemes.find(({ standing }) => standing === 'tekun')?.flow ?? null;
  const forms = tekun.byForm
    ? Object.entries(tekun.byForm).map(([form, persons]) => ({
        name: { zh: form, en: form },
        measure: `form.${form}`,
        cells: [persons],
      }))
    : [{ name: { zh: '供养形式（数据未提供）', en: 'Form of support' }, measure: 'form', cells: [null] }];
  return {
    section: 'tekun',
    title: { zh: '特困人员', en: 'Persons in tekun' },
    note: {
      zh: '本月新增：上月末不在特困的人员，含由其他类别转入的。供养形式没有数据来源提供时为未知。',
      en: 'New: not in tekun at the end of the month before, from another scheme or none. The form of support is unknown where no source tells it.',
    },
    rows: {
      header: STATISTICS.item,
      lines: [
        {
          name: { zh: '本月新增', en: 'New this month' },
          measure: 'new',
          cells: [flow && flow.new.persons + flow.movedIn.persons],
        },
        ...([...SELF_CARE, 'notStated'] as const).map((grade) => ({
          name: GRADE_NAMES[grade],
          measure: `selfCare.${GRADE_KEYS[grade]}`,
          cells: [tekun.bySelfCare[grade]],
        })),
        ...forms,
        {
          name: { zh: TIER_NAMES.tekun.zh, en: 'Tekun' },
          measure: 'total',
          cells: [Object.values(tekun.bySelfCare).reduce((all, one) => all + one, 0)],
          total: true,
        },
      ],
    },
    columns: [{ name: STOCK_NAMES.persons, unit: 'persons' }],
  };
}
