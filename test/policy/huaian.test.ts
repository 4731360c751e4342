import { describe, expect, it } from 'vitest';
import { Ratio } from '../../src/base/ratio.js';
import { loadPolicy } from '../../src/policy/load.js';
import { PARAMETER_KEYS, type ParameterKey } from '../../src/policy/parameters.js';
import type { Status } from '../../src/policy/policy.js';
import { at, day, month } from './helpers.js';

/** Ratios as text, maps as objects: what a test can write down. */
function plain(value: unknown): unknown {
  if (value instanceof Ratio) return value.toString();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]));
}

describe('dibao.standard of the zone', () => {
  it.each([
    ['2022-07-01', 65500],
    ['2023-06-30', 65500],
    ['2023-07-01', 67500],
    ['2024-06-30', 67500],
    ['2024-07-01', 69500],
    ['2024-11-30', 69500],
  ])('on %s is %i fen', (asOf, fen) => {
    expect(at('huaian-jkq', asOf).get('dibao.standard').value).toBe(fen);
  });
});

describe('monthly amounts are those of the first day of the month', () => {
  const view = at('huaian-jkq', '2026-02-28');
  it.each([
    ['2021-08', 207000],
    ['2023-12', 207000],
    ['2024-01', 226000],
    ['2025-12', 226000],
    ['2026-01', 243000],
  ])('minimum wage of %s is %i fen', (text, fen) => {
    expect(view.inMonth('minimumWage', month(text)).value).toBe(fen);
  });
  it.each([
    ['2020-07', 9300],
    ['2021-12', 9300],
    ['2022-01', 9800],
    ['2022-12', 9800],
    ['2023-01', 10300],
    ['2023-12', 10300],
    ['2024-01', 12300],
    ['2024-12', 12300],
    ['2025-01', 14300],
  ])('base pension of %s is %i fen', (text, fen) => {
    expect(view.inMonth('basePension.amount', month(text)).value).toBe(fen);
  });
});

it('takes the disposable income of 2023 in 2024 and later', () => {
  const parameter = at('huaian-jkq', '2024-01-01').disposableIncome();
  expect(parameter).toMatchObject({ value: 3905800, year: 2023, from: null, status: 'inferred' });
  expect(at('huaian-jkq', '2026-12-31').get('disposableIncome')).toMatchObject({ year: 2023 });
});

const NONE = null;
const ALL = ['dibao', 'margin', 'expenditure'];
const UNDATED: [ParameterKey, unknown, Status][] = [
  ['basePension.validTo', '2025-12-31', 'verified'],
  ['margin.multiple', '2', 'inferred'],
  ['labourAge.male', { min: 16, max: 59 }, 'assumed'],
  ['labourAge.female', { min: 16, max: 54 }, 'assumed'],
  ['deemed.coefficient', { 有: '1', 部分: '0.5' }, 'assumed'],
  ['workCost.rate', '0', 'unknown'],
  ['workCost.capOfStandard', NONE, 'unknown'],
  ['support.thresholdMultiple', '2', 'inferred'],
  ['support.rate', '0.5', 'inferred'],
  ['illnessDeduction.share', '1', 'inferred'],
  ['illnessDeduction.capPerPerson', NONE, 'inferred'],
  [
    'excludedSubsidies',
    ['优待', '抚恤', '计划生育', '奖励扶助', '奖学金', '助学金', '见义勇为', '救助', '低保', '残疾人'].concat(
      ['护理补贴', '高龄', '尊老金'],
    ),
    'inferred',
  ],
  ['financial.dibao.multiple', '3', 'inferred'],
  ['financial.margin.multiple', '4', 'assumed'],
  ['financial.expenditure.multiple', '6', 'assumed'],
  ['financial.sizeFactor', NONE, 'assumed'],
  ['vehicles.dibao.max', 0, 'inferred'],
  ['vehicles.margin.max', 0, 'inferred'],
  ['vehicles.expenditure.max', 1, 'assumed'],
  ['housing.areaStandard', '20', 'assumed'],
  ['housing.normal.homes', 2, 'inferred'],
  ['housing.normal.multiple', '2', 'inferred'],
  ['housing.relocated.homes', 3, 'inferred'],
  ['housing.relocated.multiple', '4', 'inferred'],
  ['applies.BUSINESS_INTEREST', ALL, 'assumed'],
  ['applies.MACHINERY_OVER_LIMIT', ALL, 'assumed'],
  ['applies.HOUSING_OVER_LIMIT', ALL, 'assumed'],
  ['applies.HOUSING_RECENT_PURCHASE', ALL, 'assumed'],
  ['tolerance.income', 120000, 'assumed'],
  ['tolerance.deposit', 100000, 'assumed'],
  ['insurancePremiumMultiple', '0.5', 'assumed'],
  ['rigid.test', 'ratio', 'assumed'],
  ['rigid.ratio', '0.6', 'assumed'],
  ['rigid.housingItems', ['灾损', '危房改造'], 'assumed'],
  ['rigid.educationCap', NONE, 'assumed'],
  ['single.unemployedSevere', true, 'verified'],
  ['floor.rate', '0.4', 'verified'],
  ['topUp.elderly', NONE, 'unknown'],
  ['topUp.elderlyAge', NONE, 'unknown'],
  ['topUp.minor', NONE, 'unknown'],
  ['topUp.severeDisability', NONE, 'unknown'],
  ['topUp.seriousIllness', NONE, 'unknown'],
  ['tekun.multiple', '1.3', 'verified'],
  ['tekun.care', NONE, 'unknown'],
  ['gradualExit.months', 6, 'verified'],
  ['gradualExit.incomeMultiple', '2', 'inferred'],
  ['review.months.A', 12, 'assumed'],
  ['review.months.B', 12, 'assumed'],
  ['review.months.C', 6, 'assumed'],
  ['review.months.tekun', 12, 'verified'],
  ['review.months.expenditure', 12, 'verified'],
  ['warnings.depositRise', 1000000, 'assumed'],
  ['warnings.medicalBills', 2000000, 'assumed'],
  ['warnings.incomeFall', '0.3', 'assumed'],
  ['temporaryAid.caseLimit', NONE, 'unknown'],
  ['temporaryAid.yearLimit', NONE, 'unknown'],
  ['temporaryAid.timesPerYear', NONE, 'unknown'],
  ['temporaryAid.multiple', { 急难型: '1', 支出型: '1' }, 'assumed'],
  ['temporaryAid.months', { 急难型: 1, 支出型: 1 }, 'assumed'],
  ['requiredSources', ['bank', 'vehicles', 'real-estate', 'business', 'social-insurance'], 'assumed'],
  ['ownRegions', ['淮安经济技术开发区', '淮安经开区', '经开区'], 'assumed'],
  ['staleAfterMonths', 14, 'assumed'],
  ['vocabulary.educationEnded', ['毕业', '结业', '退学', '注销'], 'assumed'],
  ['vocabulary.taxWage', ['工资', '薪金', '劳务'], 'assumed'],
  ['vocabulary.taxBusiness', ['经营'], 'assumed'],
  ['vocabulary.taxProperty', ['利息', '股息', '红利', '租赁', '财产'], 'assumed'],
  ['vocabulary.noEmployer', ['灵活就业', '个人'], 'assumed'],
  ['vocabulary.insuranceStopped', ['停', '退', '欠', '中断'], 'assumed'],
  ['vocabulary.housingFundActive', ['正常', '缴存'], 'assumed'],
  ['vocabulary.housingFundStopped', ['停', '未', '封存', '销户'], 'assumed'],
  ['vocabulary.maternityReasons', ['怀孕', '哺乳', '孕产'], 'assumed'],
  ['vocabulary.careReasons', ['照料', '照护', '护理'], 'assumed'],
  ['vocabulary.vehicleInactive', ['注销', '报废', '转出'], 'assumed'],
  ['vocabulary.vehicleInactiveLetters', ['B', 'E', 'M'], 'assumed'],
  ['vocabulary.vehicleExempt', ['摩托', '电动自行车', '轻便', '轮椅'], 'assumed'],
  ['vocabulary.vehicleCommercial', ['货运', '出租', '预约'], 'assumed'],
  ['vocabulary.vehicleOperating', ['营运'], 'assumed'],
  ['vocabulary.vehicleNotOperating', ['非营运'], 'assumed'],
  ['vocabulary.realEstateInactive', ['注销', '历史'], 'assumed'],
  ['vocabulary.buildingIgnored', ['车库', '车位', '储藏'], 'assumed'],
  ['vocabulary.buildingNonResidential', ['非住宅', '非居住'], 'assumed'],
  ['vocabulary.buildingHome', ['住宅', '住房', '公寓', '别墅', '宅基地', '自建'], 'assumed'],
  ['vocabulary.relocationOrigins', ['拆迁', '安置'], 'assumed'],
  [
    'vocabulary.innocentOrigins',
    ['拆迁', '安置', '继承', '危房', '换证', '更正', '变更', '离婚', '析产'],
    'assumed',
  ],
  ['vocabulary.businessInactive', ['注销', '吊销', '迁出', '歇业'], 'assumed'],
  ['vocabulary.soleTrader', ['个体', '合作社'], 'assumed'],
  ['vocabulary.managerRoles', ['法定代表人', '董事', '经理', '高管'], 'assumed'],
  ['vocabulary.shareholderRoles', ['股东', '投资'], 'assumed'],
  ['vocabulary.machinery', ['大型农机具', '经营性船舶'], 'assumed'],
];

describe('values without a date hold from 2021-07-01', () => {
  const first = at('huaian-jkq', '2021-07-01');
  const before = at('huaian-jkq', '2021-06-30');
  it.each(UNDATED)('%s', (key, value, status) => {
    const parameter = first.peek(key);
    expect({ value: plain(parameter?.value), status: parameter?.status }).toEqual({ value, status });
    expect(before.peek(key)).toBeNull();
  });

  it('and every key of the declaration is in this file or is an unused form of the financial limit', () => {
    const tested = new Set<string>(UNDATED.map(([key]) => key));
    const rest = PARAMETER_KEYS.filter((key) => !tested.has(key));
    expect(rest).toEqual([
      'dibao.standard',
      'minimumWage',
      'disposableIncome',
      'basePension.amount',
      ...ALL.flatMap((tier) => [`financial.${tier}.perPerson`, `financial.${tier}.perHousehold`]),
      'rigid.includeLiving',
      'vocabulary.publicEmployers',
    ]);
  });
});

it('counts living costs among rigid expenses from 2025', () => {
  const key = 'rigid.includeLiving';
  expect(at('huaian-jkq', '2023-10-18').peek(key)).toBeNull();
  expect(at('huaian-jkq', '2023-10-19').get(key).value).toBe(false);
  expect(at('huaian-jkq', '2024-12-31').get(key).value).toBe(false);
  expect(at('huaian-jkq', '2025-01-01').get(key).value).toBe(true);
});

it('names a source or a note for every value, and an instrument for every verified one', () => {
  for (const entries of loadPolicy('huaian-jkq').series.values()) {
    for (const { byArea } of entries) {
      const { status, source, note, citation } = byArea.城镇;
      expect(source !== '' || note !== null).toBe(true);
      if (status === 'verified') expect(citation?.instrument.number).toBeTruthy();
    }
  }
});

it('cites as one writes it beside a figure', () => {
  const view = at('huaian-jkq', '2024-11-30');
  expect(view.get('dibao.standard')).toMatchObject({
    from: day('2024-07-01'),
    unit: '元/人/月',
    status: 'verified',
    source: '淮民〔2024〕50号',
    inheritedFrom: null,
  });
  expect(view.get('basePension.validTo').source).toBe('民发〔2021〕57号 第十三条');
});
