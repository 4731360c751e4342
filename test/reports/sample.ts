import type { IsoDate, Month } from '../../src/base/dates.js';
import { checkCharacter, type IdNo } from '../../src/base/identity.js';
import { type Fen, fen } from '../../src/base/money.js';
import {
  type DecidedTier,
  FINDING_CODES,
  FINDINGS,
  type FindingCode,
  type Severity,
} from '../../src/dossier/codes.js';
import type { Finding } from '../../src/dossier/decision.js';
import type {
  DecisionRow,
  FindingRow,
  HouseholdRow,
  ReportData,
  RunInfo,
  Standards,
  StreetCoverage,
} from '../../src/reports/report-data.js';
import { sourceKeys } from '../../src/sources/registry.js';

// People that do not exist: prefix 320899 is no region, and the check digits are right.

export const idOf = (serial: number, birth = '19600412'): IdNo => {
  const digits = `320899${birth}${String(serial % 1000).padStart(3, '0')}`;
  return (digits + checkCharacter(digits)) as IdNo;
};

const yuan = (amount: number): Fen => fen(Math.round(amount * 100));

export const STANDARDS: Standards = {
  dibaoMonthly: yuan(695),
  marginYearly: yuan(695 * 2 * 12),
  disposableYearly: yuan(39_058),
  rigid: { test: 'ratio', ratio: 0.6 },
};

export const finding = (code: FindingCode, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: FINDINGS[code].severity,
  memberId: null,
  memberName: more.memberId ? '王秀兰' : null,
  declared: null,
  verified: null,
  limit: null,
  subject: null,
  evidence: [
    {
      source: 'bank',
      at: { import: 3, file: '202411_银行存款_淮安农商行.xlsx', sheet: '存款明细', row: 1287 },
    },
  ],
  ...more,
});

const STREETS = ['新港街道办事处', '枚乘街道', '徐杨街道', '南马厂街道'];
const NAMES = ['张建国', '王秀兰', '欧阳晓明', '李强', '陈桂英', '刘志远'];

export const decision = (index: number, more: Partial<DecisionRow> = {}): DecisionRow => {
  const tier: DecidedTier = more.tier ?? 'dibao';
  const benefit = tier === 'dibao' ? yuan(1_085) : fen(0);
  return {
    household: `JKQ-${String(index).padStart(6, '0')}`,
    roster: index % 3 === 0 ? 'beneficiaries' : 'applicants',
    asOf: '2024-11-30' as IsoDate,
    head: NAMES[index % NAMES.length] ?? null,
    headId: idOf(index),
    street: STREETS[index % STREETS.length] ?? null,
    community: `第${(index % 12) + 1}社区居民委员会`,
    area: index % 2 === 0 ? '城镇' : '农村',
    tier,
    provisionalTier: tier === 'undetermined' ? 'dibao' : tier,
    size: 3,
    grossIncome: yuan(24_000),
    annualIncome: yuan(12_000.5),
    monthlyIncomePerCapita: yuan(333.35),
    financialAssets: yuan(5_000),
    rigidExpenses: yuan(0),
    monthlyBenefit: benefit,
    provisionalBenefit: yuan(1_085),
    currentBenefit: index % 3 === 0 ? yuan(980) : null,
    singlePersons: [],
    exit: null,
    reasons: ['INCOME_BELOW_DIBAO'],
    findings: [],
    ...more,
  };
};

const rows: readonly DecisionRow[] = [
  decision(1, {
    tier: 'tekun',
    size: 1,
    reasons: ['TEKUN_CONDITIONS_MET'],
    monthlyBenefit: yuan(904),
    annualIncome: yuan(3_600),
  }),
  decision(2, { findings: [finding('DEPOSIT_UNDERSTATED'), finding('SINGLE_PERSON_ELIGIBLE')] }),
  decision(3, {
    head: '=HYPERLINK("http://example.com","x")',
    street: '+86',
    community: '@cmd',
    size: 3,
    findings: [finding('DEAD_MEMBER', { memberId: idOf(501, '19900101') })],
  }),
  decision(4, {
    tier: 'margin',
    reasons: ['INCOME_BELOW_MARGIN'],
    annualIncome: yuan(38_000),
    singlePersons: [{ idNo: idOf(44, '19880721'), name: '王小梅', monthlyBenefit: yuan(695) }],
    monthlyBenefit: yuan(695),
    findings: [finding('NAME_MISMATCH'), finding('WAGE_UNDERSTATED')],
  }),
  decision(5, {
    tier: 'expenditure',
    reasons: ['EXPENSES_OVER_RATIO'],
    grossIncome: yuan(60_000),
    annualIncome: yuan(60_000),
    rigidExpenses: yuan(48_200),
  }),
  decision(6, {
    tier: 'none',
    reasons: ['EXPENSES_UNDER_RATIO', 'INCOME_OVER_LIMIT'],
    annualIncome: yuan(52_340),
    grossIncome: yuan(52_340),
  }),
  decision(7, {
    tier: 'none',
    reasons: ['FINANCIAL_ASSETS_OVER_LIMIT', 'HOUSING_OVER_LIMIT'],
    financialAssets: yuan(182_345.67),
    findings: [
      finding('FINANCIAL_ASSETS_OVER_LIMIT', { verified: 18_234_567, limit: 7_506_000 }),
      finding('HOUSING_OVER_LIMIT', { verified: 180.5, limit: 120, subject: '2' }),
    ],
  }),
  decision(8, { tier: 'none', size: 0, reasons: ['NO_COUNTED_MEMBER'], street: null, community: null }),
  decision(9, {
    tier: 'undetermined',
    provisionalTier: 'dibao',
    monthlyBenefit: fen(0),
    findings: [
      finding('AUTHORISATION_MISSING', { memberId: idOf(9), memberName: '李强' }),
      finding('SOURCE_MISSING', { subject: 'bank', evidence: [] }),
    ],
  }),
];

const SUBJECTS: Partial<Record<FindingCode, string>> = {
  SOURCE_MISSING: 'real-estate',
  VEHICLE_OVER_LIMIT: '苏H12345、苏H67890',
  HOUSING_OVER_LIMIT: '2',
  NAME_MISMATCH: '张建囯',
  BUSINESS_INTEREST: '淮安市虚构机械制造有限公司',
};

const UNITS = {
  fen: [1_200_000, 5_234_000, 5_004_000],
  count: [0, 2, 1],
  squareMetres: [null, 180.5, 120],
} as const;

/** A finding of every code, with figures where its unit has any. */
export const everyFinding: readonly Finding[] = FINDING_CODES.map((code, index) => {
  const { unit } = FINDINGS[code];
  const [declared, verified, limit] = unit === 'none' ? [null, null, null] : UNITS[unit];
  return finding(code, {
    memberId: index % 2 === 0 ? idOf(index + 100) : null,
    declared,
    verified,
    limit,
    subject: SUBJECTS[code] ?? null,
  });
});

const ORDER: readonly Severity[] = ['blocker', 'warning', 'info'];

const findingRows: readonly FindingRow[] = everyFinding
  .map((one, index) => ({
    household: `JKQ-${String(index).padStart(6, '0')}`,
    roster: 'applicants' as const,
    head: NAMES[index % NAMES.length] ?? null,
    street: STREETS[index % STREETS.length] ?? null,
    community: '第3社区居民委员会',
    finding: one,
  }))
  .sort((a, b) => ORDER.indexOf(a.finding.severity) - ORDER.indexOf(b.finding.severity));

export const run: RunInfo = {
  number: 3,
  nearRelatives: new Set(['applicants JKQ-2024-0024']),
  asOf: '2024-11-30' as IsoDate,
  policyTitle: { zh: '淮安经济技术开发区社会救助政策', en: 'Social assistance, Huaian economic zone' },
  standards: { 城镇: STANDARDS, 农村: STANDARDS },
  reviewMonths: { A: 12, B: 12, C: 6, tekun: 12, expenditure: null },
  coverage: sourceKeys.map((source, index) => ({
    source,
    inForce: index % 5 !== 4,
    required: index % 5 === 0 || index % 7 === 4,
    allowedMissing: index % 10 === 4,
    refused: source === 'vehicles',
    period: '2024-11' as Month,
    files: 1,
    rows: 1_234 * index,
  })),
  unverified: [
    {
      key: 'margin.multiple',
      name: { zh: '低保边缘收入倍数', en: 'Margin, in dibao standards' },
      value: '2 倍',
      status: 'inferred',
      source: '苏州市低保边缘家庭认定办法',
    },
    {
      key: 'workCost.rate',
      name: { zh: '就业成本扣减比例', en: 'Work cost as a share of the earned wage' },
      value: '0',
      status: 'unknown',
      source: '',
    },
  ],
  warnings: [
    { code: 'SOURCE_STALE', subject: 'vehicles', details: { period: '2024-06', months: 5 } },
    { code: 'PARAMETER_STALE', subject: 'minimumWage', details: { from: '2021-08-01' } },
  ],
  refusedFiles: [
    { file: '202411_车辆.xlsx', reason: { zh: '缺少“车牌号”列', en: 'the column 车牌号 is missing' } },
  ],
};

const RELATIONS = ['本人', '配偶', '子', '女'];

/** A decision with as many persons as it counts, and one who does not share living. */
export const withPersons = (row: DecisionRow): HouseholdRow => ({
  ...row,
  persons: RELATIONS.map((relation, index) => ({
    name: index === 0 ? (row.head ?? '') : `成员${index}`,
    idNo: index === 0 ? String(row.headId) : idOf(index + 500, '19900101'),
    relation,
    sharesLiving: index < row.size,
    notSharingReason: relation === '女' ? '已出嫁' : null,
  })),
  reviewClass: row.household === 'JKQ-000003' ? 'C' : null,
  lastReviewedOn: row.household === 'JKQ-000003' ? ('2024-08-31' as IsoDate) : null,
});

const decisionsOf: ReportData['decisions'] = (filter) =>
  'tier' in filter
    ? rows.filter(({ tier }) => tier === filter.tier)
    : rows.filter(({ singlePersons }) => singlePersons.length > 0);

const STREET_COVERAGE: readonly StreetCoverage[] = (['applicants', 'bank'] as const).flatMap((source) => [
  { source, street: '枚乘街道', households: 40, covered: source === 'bank' ? 10 : 40 },
  { source, street: null, households: 2, covered: 0 },
]);

export const sample: ReportData = {
  run,
  decisions: decisionsOf,
  households: (filter) => [...decisionsOf(filter)].map(withPersons),
  findingsOf: (code, subject) =>
    rows.flatMap(({ household, roster, head, street, community, findings }) =>
      findings
        .filter((one) => one.code === code && (subject === null || one.subject === subject))
        .map((one) => ({ household, roster, head, street, community, finding: { ...one, evidence: [] } })),
    ),
  streetCoverage: () => STREET_COVERAGE,
  findings: (filter) =>
    findingRows.filter(({ finding: { code } }) =>
      'class' in filter ? FINDINGS[code].class === filter.class : filter.codes.includes(code),
    ),
  imports: () => [
    {
      number: 1,
      file: '202411_申请人花名册.xlsx',
      sheet: '花名册',
      source: 'applicants',
      period: '2024-11' as Month,
      importedAt: '2024-12-02 09:15',
      operator: 'wang',
      rows: 180,
      taken: 177,
      superseded: 1,
      rejected: 2,
      revoked: false,
    },
  ],
  rejects: () => [
    {
      import: 1,
      file: '202411_申请人花名册.xlsx',
      sheet: '花名册',
      row: 57,
      source: 'applicants',
      column: '身份证号码',
      reason: { zh: '身份证号校验码不正确', en: 'wrong check digit' },
      content: '320899195604120010',
    },
  ],
};
