import type { IsoDate } from '../src/base/dates.js';
import { checkCharacter, type IdNo } from '../src/base/identity.js';
import { type Fen, fen } from '../src/base/money.js';
import type { HouseholdRow, RunInfo } from '../src/reports/report-data.js';

// Households of a list, made as they are asked for, so that the writer alone is measured.

const AS_OF = '2024-11-30' as IsoDate;
const STREETS = ['云汀街道', '翠堤街道', '北荡镇', '杏园街道', '长圩镇'];
const NAMES = ['张建国', '王秀兰', '欧阳晓明', '李强', '陈桂英', '刘志远', '周梅'];
const RELATIONS = ['本人', '配偶', '子', '女', '父亲', '母亲'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function idOf(index: number): IdNo {
  const year = 1940 + (index % 60);
  const month = String((Math.floor(index / 60) % 12) + 1).padStart(2, '0');
  const digits = `320899${year}${month}15${String(Math.floor(index / 720) % 1000).padStart(3, '0')}`;
  return (digits + checkCharacter(digits)) as IdNo;
}

const personOf = (household: number, place: number): HouseholdRow['persons'][number] => ({
  name: pick(NAMES, household + place),
  idNo: idOf(household * 7 + place),
  relation: pick(RELATIONS, place),
  sharesLiving: place < 4,
  notSharingReason: place < 4 ? null : '另户居住',
});

export function* householdRows(households: number, persons: number): Iterable<HouseholdRow> {
  for (let index = 0; index < households; index++) {
    const annualIncome = fen((index * 137_31) % 2_400_000);
    yield {
      household: `JKQ-2024-${String(index).padStart(6, '0')}`,
      roster: index % 3 === 0 ? 'beneficiaries' : 'applicants',
      asOf: AS_OF,
      head: pick(NAMES, index),
      headId: idOf(index * 7),
      street: pick(STREETS, index),
      community: `第${(index % 12) + 1}社区`,
      area: index % 2 === 0 ? '城镇' : '农村',
      tier: 'dibao',
      provisionalTier: 'dibao',
      size: 3,
      grossIncome: annualIncome,
      annualIncome,
      monthlyIncomePerCapita: fen(Math.round(annualIncome / 36)),
      financialAssets: fen((index * 7_919) % 5_000_000),
      rigidExpenses: fen(0),
      monthlyBenefit: fen(((index % 900) + 100) * 100),
      provisionalBenefit: fen(0),
      currentBenefit: index % 3 === 0 ? fen(55_600) : null,
      singlePersons: [],
      exit: null,
      reasons: ['INCOME_BELOW_DIBAO'],
      findings: [],
      persons: Array.from({ length: persons }, (_, place) => personOf(index, place)),
      reviewClass: index % 3 === 0 ? 'B' : null,
      lastReviewedOn: index % 3 === 0 ? ('2024-05-31' as IsoDate) : null,
    };
  }
}

const STANDARDS = {
  dibaoMonthly: fen(69_500) as Fen,
  marginYearly: 69_500 * 24,
  disposableYearly: fen(3_905_800),
  rigid: { test: 'ratio', ratio: 0.6 },
} as const;

export const benchRun: RunInfo = {
  nearRelatives: new Set(),
  number: 1,
  asOf: AS_OF,
  policyTitle: { zh: '社会救助政策', en: 'Social assistance' },
  standards: { 城镇: STANDARDS, 农村: STANDARDS },
  reviewMonths: { A: 12, B: 12, C: 6, tekun: 12, expenditure: 12 },
  coverage: [],
  unverified: [],
  warnings: [],
  refusedFiles: [],
};
