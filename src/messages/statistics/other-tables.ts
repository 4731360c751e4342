import type { Fen } from '../../base/money.js';
import { SCREENING_GROUPS } from '../../dossier/screening.js';
import {
  AID_KEYS,
  type MonthlyStatistics,
  type SeriesMonth,
  SUPPORTED,
  type Verified,
} from '../../dossier/statistics.js';
import { AID_KINDS } from '../../dossier/temporary-aid.js';
import { GROUP_NAMES } from '../screening.js';
import { ROSTER_NAMES } from '../tiers.js';
import { AID_NAMES, STATISTICS, STOCK_NAMES, SUPPORTED_NAMES, VERIFIED_NAMES } from './names.js';
import { joinedNames, type StatisticsCell, type StatisticsTable } from './table.js';

/** Not known where a part is not. */
const sumOf = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);

export function paidTable({ paid }: MonthlyStatistics): StatisticsTable {
  return {
    section: 'paid',
    title: { zh: '救助金发放（元）', en: 'Paid (yuan)' },
    note: {
      zh: '按救助金发放台账。人均补助 = 本月发放 ÷ 该类月末人数（低保含渐退）。渐退户和单人保在台账中列为低保的，计入低保。',
      en: 'By the payments ledger. Average: paid this month ÷ persons at its end, of dibao those in a gradual exit included. What the ledger pays as dibao to persons alone counts as dibao.',
    },
    rows: {
      header: STATISTICS.scheme,
      lines: [
        ...paid.map(({ scheme, month, year, averagePerPerson }) => ({
          name: SUPPORTED_NAMES[scheme],
          scheme,
          cells: [month, year, month === null ? null : (averagePerPerson ?? undefined)],
        })),
        {
          name: STATISTICS.total,
          scheme: 'total',
          cells: [sumOf(paid.map(({ month }) => month)), sumOf(paid.map(({ year }) => year))],
          total: true,
        },
      ],
    },
    columns: [
      { name: { zh: '本月发放', en: 'This month' }, measure: 'month', unit: 'yuan' },
      { name: { zh: '本年累计', en: 'This year' }, measure: 'year', unit: 'yuan' },
      { name: { zh: '人均补助', en: 'Average a person' }, measure: 'averagePerPerson', unit: 'yuan' },
    ],
  };
}

export function aidTable({ temporaryAid }: MonthlyStatistics): StatisticsTable {
  const spans = ['month', 'year'] as const;
  const names = { month: { zh: '本月', en: 'Month:' }, year: { zh: '本年', en: 'Year:' } };
  const counts = [
    ['cases', 'cases', { zh: '户次', en: 'cases' }],
    ['personTimes', 'personTimes', { zh: '人次', en: 'person-times' }],
    ['amount', 'yuan', { zh: '金额', en: 'yuan' }],
  ] as const;
  return {
    section: 'temporaryAid',
    title: { zh: '临时救助', en: 'Temporary aid' },
    note: {
      zh: '按临时救助台账，一个审批编号为一户次；本年自 1 月起。',
      en: 'By its ledger; a number of approval is a case. The year from January on.',
    },
    rows: {
      header: STATISTICS.item,
      lines: ([...AID_KINDS, 'total'] as const).map((kind) => ({
        name: AID_NAMES[kind],
        measure: kind === 'total' ? kind : AID_KEYS[kind],
        cells: spans.flatMap((span) =>
          counts.map(([count]): StatisticsCell => temporaryAid[span]?.[kind][count] ?? null),
        ),
        total: kind === 'total',
      })),
    },
    columns: spans.flatMap((span) =>
      counts.map(([count, unit, name]) => ({
        name: { zh: `${names[span].zh}${name.zh}`, en: `${names[span].en} ${name.en}` },
        measure: `${span}.${count}`,
        unit,
      })),
    ),
  };
}

export function verificationTable({ verification }: MonthlyStatistics): StatisticsTable {
  const rosters = ['applicants', 'beneficiaries', 'total'] as const;
  const counts = ['households', 'persons'] as const;
  const cells = (value: (of: Verified, count: (typeof counts)[number]) => number | undefined) =>
    rosters.flatMap((roster) => counts.map((count) => value(verification[roster], count)));
  const rows = ['asked', 'decided', 'undetermined', 'notEligible', 'doubtful'] as const;
  return {
    section: 'verification',
    title: { zh: '核对', en: 'Verification' },
    note: {
      zh: '核对：本次核对的家庭及其计入的成员；有疑点：有须解决或待核实疑点的家庭；检出率 = 有疑点 ÷ 核对。',
      en: 'Asked: households of the run and their counted members. With doubts: something to clear or to verify. Rate: with doubts ÷ asked.',
    },
    rows: {
      header: STATISTICS.item,
      lines: [
        ...rows.map((row) => ({
          name: VERIFIED_NAMES[row],
          measure: row,
          cells: cells((of, count) => of[row][count]),
        })),
        {
          name: VERIFIED_NAMES.doubtRate,
          measure: 'doubtRate',
          unit: 'ratio' as const,
          cells: cells((of, count) =>
            of.asked[count] === 0 ? undefined : of.doubtful[count] / of.asked[count],
          ),
        },
      ],
    },
    columns: rosters.flatMap((roster) =>
      counts.map((count) => {
        const of = roster === 'total' ? STATISTICS.total : ROSTER_NAMES[roster];
        return {
          name: joinedNames(of, STOCK_NAMES[count]),
          measure: `${roster}.${count}`,
          unit: count,
        };
      }),
    ),
  };
}

export const screeningTable = ({ screening }: MonthlyStatistics): StatisticsTable => ({
  section: 'screening',
  title: { zh: '政策找人排查', en: 'Screening' },
  note: {
    zh: '不在任何一类救助中的人员和家庭；一人、一家可计入几类。',
    en: 'Persons and families in no scheme; somebody in two groups counts in both.',
  },
  rows: {
    header: STATISTICS.item,
    lines: SCREENING_GROUPS.map((group) => {
      const found = screening.find((one) => one.group === group);
      return {
        name: GROUP_NAMES[group],
        measure: group,
        cells: [found?.persons ?? null, found?.families ?? null],
      };
    }),
  },
  columns: [
    { name: STOCK_NAMES.persons, measure: 'persons', unit: 'persons' },
    { name: STOCK_NAMES.households, measure: 'families', unit: 'families' },
  ],
});

/** What was paid in a month in all. */
export const paidInAll = ({ paid }: SeriesMonth): Fen | null =>
  paid && (Object.values(paid).reduce((sum, amount) => sum + amount, 0) as Fen);

export const monthsTable = ({ series }: MonthlyStatistics): StatisticsTable => ({
  section: 'months',
  title: { zh: '逐月（户）', en: 'Month by month (households)' },
  rows: {
    header: STATISTICS.monthColumn,
    lines: series.map((one) => ({
      name: { zh: one.month, en: one.month },
      measure: one.month,
      cells: [
        ...SUPPORTED.map((standing) => one.stocks?.[standing].households ?? null),
        paidInAll(one),
        one.temporaryAid?.total.amount ?? null,
      ],
    })),
  },
  columns: [
    ...SUPPORTED.map((standing) => ({
      name: SUPPORTED_NAMES[standing],
      scheme: standing,
      measure: 'households',
      unit: 'households' as const,
    })),
    { name: { zh: '发放（元）', en: 'Paid (yuan)' }, measure: 'paid', unit: 'yuan' },
    { name: { zh: '临时救助（元）', en: 'Temporary aid (yuan)' }, measure: 'temporaryAid', unit: 'yuan' },
  ],
});
