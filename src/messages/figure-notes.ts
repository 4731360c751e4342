import type { Text } from '../base/text.js';
import type { FigureLabel } from '../dossier/labels.js';
import type { SourceKey } from '../sources/registry.js';

/** Where the rows of a figure come from; needed to say that there are none. */
export const FIGURE_SOURCES: Readonly<Partial<Record<FigureLabel, SourceKey>>> = {
  taxWage: 'tax',
  insuredWage: 'social-insurance',
  housingFundBase: 'housing-fund',
  taxBusiness: 'tax',
  taxProperty: 'tax',
  taxOther: 'tax',
  landRent: 'land-transfer',
  pension: 'pension',
  pensionPaid: 'pension',
  unemploymentBenefit: 'unemployment',
  countedSubsidies: 'subsidies',
  medicalExpenses: 'medical',
  careExpenses: 'care',
  educationFees: 'education',
  educationExpenses: 'education',
  housingExpenses: 'housing-cost',
  deposits: 'bank',
  securities: 'securities',
  insuranceCashValue: 'insurance',
  insurancePremiums: 'insurance',
  vehicles: 'vehicles',
  homes: 'real-estate',
  housingArea: 'real-estate',
};

/** How the rows of a figure are counted, where it is not simply their sum. */
export const RECORD_NOTES: Readonly<Partial<Record<FigureLabel, Text>>> = {
  insuredWage: {
    zh: '没有个税工资的月份，取当月单位参保的最高缴费基数',
    en: 'of months without taxed wages the highest base paid by an employer',
  },
  housingFundBase: { zh: '正常缴存的最高基数', en: 'the highest base being paid' },
  deposits: {
    zh: '同一账户只计一次，取较高余额；透支按 0 计',
    en: 'an account once, by its higher balance; an overdraft counts 0',
  },
  vehicles: { zh: '同一号牌只计一次', en: 'a plate once' },
  homes: { zh: '同一不动产单元只计一次', en: 'a unit once' },
  housingArea: { zh: '面积 × 所占份额', en: 'area × share owned' },
  countedSubsidies: {
    zh: '不含政策规定不计入收入的项目',
    en: 'without those that the policy leaves out of income',
  },
  landRent: { zh: '基准日仍在履行的合同的年租金', en: 'yearly rent of contracts running at the date' },
};

/** What is said where there is nothing to add up. */
export const NOTHING: Readonly<Partial<Record<FigureLabel, Text>>> = {
  agencyWage: {
    zh: '个税、社保、公积金数据中没有工资',
    en: 'no wages in the data of tax, social insurance and housing fund',
  },
  support: { zh: '没有应计的义务人', en: 'no obligor to reckon with' },
  grossIncome: { zh: '没有成员收入', en: 'no income of any member' },
  rigidExpenses: { zh: '没有刚性支出记录', en: 'no rigid expenses on record' },
  singlePersonBenefits: { zh: '没有可单人保障的成员', en: 'no member to be supported alone' },
  minimumWages: { zh: '核算期内没有处于劳动年龄的月份', en: 'no month at labour age in the period' },
};
