import type { Language, Text } from '../base/text.js';
import type { FigureLabel, Unit } from '../dossier/labels.js';

export interface FigureName extends Text {
  /** What it is called beside its rivals in a sentence, where the whole name would repeat itself. */
  readonly short?: Text;
}

const DECLARED: Text = { zh: '申报', en: 'declared' };
const AGENCIES: Text = { zh: '部门数据', en: 'agency data' };
const TAX: Text = { zh: '税务数据', en: 'tax data' };

/** The name of every figure; a label or a language without one does not compile. */
export const FIGURE_NAMES: Readonly<Record<FigureLabel, FigureName>> = {
  parameter: { zh: '政策参数', en: 'policy value' },
  moneyParameter: { zh: '政策标准（月）', en: 'policy amount a month' },
  yearlyMoneyParameter: { zh: '政策标准（年）', en: 'policy amount a year' },
  amountParameter: { zh: '政策限额', en: 'policy amount' },
  months: { zh: '月数', en: 'months' },
  householdSize: { zh: '计入人口', en: 'persons counted' },

  declaredWage: { zh: '申报工资性收入', en: 'declared wages', short: DECLARED },
  taxWage: { zh: '个税记录的工资', en: 'wages by tax records' },
  insuredWage: { zh: '社保缴费基数', en: 'social-insurance bases' },
  housingFundBase: { zh: '公积金缴存基数', en: 'housing-fund base' },
  housingFundWage: { zh: '公积金基数推算的工资', en: 'wages by the housing fund' },
  agencyWage: { zh: '部门数据的工资', en: 'wages by agency data', short: AGENCIES },
  earnedWage: { zh: '工资', en: 'wages' },
  workCostByRate: { zh: '按比例的就业成本', en: 'work cost by rate' },
  workCostCap: { zh: '就业成本上限', en: 'cap of the work cost' },
  workCost: { zh: '就业成本', en: 'work cost' },
  netWage: { zh: '扣除就业成本后的工资', en: 'wages less work cost' },
  minimumWages: { zh: '最低工资合计', en: 'minimum wages' },
  deemedBase: { zh: '推定工资基数', en: 'deemed base' },
  deemedWage: { zh: '推定工资', en: 'deemed wage' },
  wageIncome: { zh: '工资性收入', en: 'wage income' },
  declaredBusiness: { zh: '申报经营净收入', en: 'declared business income', short: DECLARED },
  taxBusiness: { zh: '税务记录的经营所得', en: 'business income by tax records', short: TAX },
  businessIncome: { zh: '经营净收入', en: 'business income' },
  declaredProperty: { zh: '申报财产净收入', en: 'declared property income', short: DECLARED },
  landRent: { zh: '土地流转收入', en: 'land rent' },
  taxProperty: { zh: '税务记录的财产所得', en: 'property income by tax records' },
  evidencedProperty: { zh: '部门数据的财产净收入', en: 'property income by agency data', short: AGENCIES },
  propertyIncome: { zh: '财产净收入', en: 'property income' },
  declaredTransfer: { zh: '申报转移净收入', en: 'declared transfers', short: DECLARED },
  pensionPaid: { zh: '养老待遇发放额', en: 'pension paid' },
  centralBasePension: { zh: '中央基础养老金', en: 'central base pension' },
  excludedBasePension: { zh: '不计入的基础养老金', en: 'base pension left out' },
  pension: { zh: '养老金', en: 'pension' },
  unemploymentBenefit: { zh: '失业金', en: 'unemployment benefit' },
  countedSubsidies: { zh: '计入收入的补贴', en: 'counted subsidies' },
  taxOther: { zh: '税务记录的其他所得', en: 'other income by tax records' },
  obligorIncome: { zh: '义务人家庭月收入', en: 'obligor household’s monthly income' },
  obligorHouseholdSize: { zh: '义务人家庭人口', en: 'persons of the obligor household' },
  supportedPersons: { zh: '需赡养抚养人数', en: 'persons to be supported' },
  supportByFormula: { zh: '按公式推算', en: 'by formula' },
  monthlySupport: { zh: '每月实付', en: 'paid a month' },
  supportPaid: { zh: '实际支付', en: 'really paid' },
  exemptSupport: { zh: '免计义务人的实际支付', en: 'paid by an exempt obligor' },
  obligorSupport: { zh: '赡养抚养费', en: 'support' },
  support: { zh: '赡养抚养费合计', en: 'support by obligors' },
  evidencedTransfer: { zh: '部门数据的转移净收入', en: 'transfers by agency data', short: AGENCIES },
  transferIncome: { zh: '转移净收入', en: 'transfers' },
  memberIncome: { zh: '个人年收入', en: 'income' },
  grossIncome: { zh: '家庭年总收入', en: 'gross income' },
  medicalExpenses: { zh: '医疗自付', en: 'self-paid medical costs' },
  careExpenses: { zh: '照护康复自付', en: 'self-paid care' },
  illnessCosts: { zh: '重病重残自付支出', en: 'self-paid cost of illness and disability' },
  illnessShare: { zh: '按比例扣减', en: 'share deducted' },
  illnessDeduction: { zh: '重病重残扣减', en: 'illness deduction' },
  ownIncome: { zh: '本人年收入（扣减后）', en: 'own income after the deduction' },
  annualIncome: { zh: '家庭年收入', en: 'annual income' },

  deposits: { zh: '银行存款', en: 'bank deposits' },
  securities: { zh: '证券基金理财', en: 'securities and funds' },
  insuranceCashValue: { zh: '商业保险现金价值', en: 'cash value of insurance' },
  financialAssets: { zh: '家庭金融资产', en: 'financial assets' },
  insurancePremiums: { zh: '商业保险年缴费', en: 'insurance premiums a year' },
  commercialVehicle: { zh: '唯一营运车辆', en: 'the only, commercial vehicle' },
  vehicles: { zh: '机动车', en: 'vehicles' },
  homes: { zh: '住房', en: 'homes' },
  housingArea: { zh: '住房面积', en: 'housing area' },

  financialLimit: { zh: '金融资产上限', en: 'limit of financial assets' },
  vehicleLimit: { zh: '机动车上限', en: 'limit of vehicles' },
  homesThreshold: { zh: '住房套数界限', en: 'homes from which area counts' },
  housingAreaLimit: { zh: '住房面积上限', en: 'limit of housing area' },
  premiumLimit: { zh: '年缴费参考线', en: 'mark of premiums' },

  dibaoIncomeLimit: { zh: '低保收入线', en: 'dibao line' },
  marginIncomeLimit: { zh: '低保边缘收入线', en: 'margin line' },
  gradualExitLimit: { zh: '渐退期收入上限', en: 'income limit of a gradual exit' },
  disposableIncomeLimit: { zh: '当地居民人均可支配收入合计', en: 'local disposable income' },
  educationFees: { zh: '学费住宿费', en: 'school fees' },
  educationExpenses: { zh: '教育支出', en: 'education' },
  housingExpenses: { zh: '住房与灾损支出', en: 'housing and disaster costs' },
  livingExpenses: { zh: '基本生活支出', en: 'basic living costs' },
  rigidExpenses: { zh: '刚性支出', en: 'rigid expenses' },
  rigidLimit: { zh: '刚性支出界限', en: 'line of rigid expenses' },
  residualIncome: { zh: '扣除刚性支出后的收入', en: 'income less rigid expenses' },

  standardOfHousehold: { zh: '家庭月标准', en: 'standard of the household' },
  monthlyIncome: { zh: '月收入', en: 'monthly income' },
  benefitByDifference: { zh: '按差额', en: 'by difference' },
  benefitFloor: { zh: '最低补差', en: 'least benefit' },
  benefitAtLeastFloor: { zh: '基本补差', en: 'basic benefit' },
  benefitBeforeTopUp: { zh: '基本补差', en: 'basic benefit' },
  topUp: { zh: '增发', en: 'top-up' },
  dibaoBenefit: { zh: '低保金', en: 'dibao benefit' },
  singlePersonLimit: { zh: '单人收入线', en: 'line of a single person' },
  singlePersonBenefit: { zh: '单人保障金', en: 'single-person benefit' },
  singlePersonBenefits: { zh: '单人保障金合计', en: 'single-person benefits' },
  tekunLiving: { zh: '特困基本生活费', en: 'tekun living standard' },
  tekunCare: { zh: '照料护理费', en: 'care' },
  tekunBenefit: { zh: '特困供养金', en: 'tekun support' },
};

/** What follows the number of a unit in a sentence; a rate stands alone. */
export const UNIT_WORDS: Readonly<
  Record<Unit, { readonly zh: string; readonly en: readonly [string, string] }>
> = {
  yuanAYear: { zh: '元', en: ['yuan', 'yuan'] },
  yuanAMonth: { zh: '元/月', en: ['yuan/month', 'yuan/month'] },
  yuan: { zh: '元', en: ['yuan', 'yuan'] },
  persons: { zh: '人', en: ['person', 'persons'] },
  months: { zh: '月', en: ['month', 'months'] },
  homes: { zh: '套', en: ['', ''] },
  vehicles: { zh: '辆', en: ['', ''] },
  squareMetres: { zh: '平方米', en: ['m²', 'm²'] },
  rate: { zh: '', en: ['', ''] },
};

/** The units of policy files in English; a policy file writes them in Chinese. */
const PARAMETER_UNITS: Readonly<Record<string, string>> = {
  '元/人/月': 'yuan a person and month',
  '元/人/年': 'yuan a person and year',
  '元/月': 'yuan a month',
  '元/年': 'yuan a year',
  '元/人': 'yuan a person',
  '元/户': 'yuan a household',
  '元/次': 'yuan a case',
  '元/户/年': 'yuan a household and year',
  '次/户/年': 'times a household and year',
  元: 'yuan',
  倍: 'times',
  系数: '(factor)',
  比例: '(share)',
  套: 'homes',
  辆: 'vehicles',
  '平方米/人': 'm² a person',
  岁: 'years of age',
  月: 'months',
  日期: '(date)',
  词: '(words)',
  选项: '(choice)',
  是否: '(yes or no)',
  档次: '(tiers)',
  平方米: 'm²',
};

/** The unit of a parameter in the reader's language. */
export const unitText = (unit: string, language: Language): string =>
  language === 'zh' ? unit : (PARAMETER_UNITS[unit] ?? unit);
