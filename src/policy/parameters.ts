import { type AnyDeclaration, type Declaration, needed, optional, wordList } from './declare.js';
import { ageRange, choice, date, integer, mapOf, money, multiple, share, someOf, yesNo } from './kinds.js';
import { PROPERTY } from './property.js';
import { TEMPORARY_AID } from './temporary-aid.js';
import { VOCABULARY } from './vocabulary.js';

const reviewMonths = (zh: string, en: string) =>
  needed(integer, '月', 'monitoring', `${zh}定期核查间隔`, `Months between reviews: ${en}`);

/**
 * Every number and word list a locality may set. The key is what policy files, `--set`, messages and figures call
 * it; everything else (file schema, types of the values, documentation) follows from this table.
 */
export const PARAMETERS = {
  'dibao.standard': needed(money, '元/人/月', 'tiers', '低保标准', 'Dibao standard (S)', { yearly: 'from' }),
  minimumWage: needed(money, '元/月', 'income', '最低工资标准', 'Minimum wage', { yearly: 'from' }),
  disposableIncome: needed(money, '元/人/年', 'tiers', '居民人均可支配收入', 'Disposable income per head', {
    yearly: 'year',
  }),
  'basePension.amount': needed(money, '元/月', 'income', '中央基础养老金', 'Central base pension', {
    yearly: 'from',
  }),
  'basePension.validTo': needed(
    date,
    '日期',
    'income',
    '基础养老金不计入收入的截止日期',
    'Last day of the exclusion of the base pension',
  ),

  'labourAge.male': needed(ageRange, '岁', 'income', '男性劳动年龄', 'Labour age, men'),
  'labourAge.female': needed(ageRange, '岁', 'income', '女性劳动年龄', 'Labour age, women'),
  'deemed.coefficient': needed(
    mapOf(['有', '部分'], share),
    '系数',
    'income',
    '劳动力系数',
    'Coefficient of deemed wages by labour capacity',
  ),
  'workCost.rate': needed(
    share,
    '比例',
    'income',
    '就业成本扣减比例',
    'Work cost as a share of the earned wage',
  ),
  'workCost.capOfStandard': optional(
    multiple,
    '倍',
    'income',
    '就业成本扣减上限（低保标准的倍数）',
    'Cap of the work cost, in dibao standards',
  ),
  'support.thresholdMultiple': needed(
    multiple,
    '倍',
    'income',
    '赡养能力起算线（低保标准的倍数）',
    'Threshold of an obligor, in dibao standards',
  ),
  'support.rate': needed(share, '比例', 'income', '赡养费计算比例', 'Share of the surplus due as support'),
  'illnessDeduction.share': needed(
    share,
    '比例',
    'income',
    '重病重残刚性支出扣减比例',
    'Share of the self-paid cost of illness and disability deducted',
  ),
  'illnessDeduction.capPerPerson': optional(
    money,
    '元/人/年',
    'income',
    '重病重残扣减上限',
    'Cap of the illness deduction',
  ),
  excludedSubsidies: wordList('income', '不计入收入的补贴', 'Subsidies that are no income'),
  'tolerance.income': needed(money, '元/年', 'income', '收入申报容差', 'Tolerance of stated income'),

  ...PROPERTY,

  'margin.multiple': needed(multiple, '倍', 'tiers', '低保边缘收入倍数', 'Margin, in dibao standards'),
  'rigid.test': needed(
    choice('ratio', 'residual'),
    '选项',
    'tiers',
    '刚性支出判定方式',
    'How rigid expenses are tested',
  ),
  'rigid.ratio': needed(
    share,
    '比例',
    'tiers',
    '刚性支出占收入比例',
    'Share of gross income that rigid expenses must exceed',
  ),
  'rigid.housingItems': wordList('tiers', '计入刚性支出的住房支出项目', 'Housing costs among rigid expenses'),
  'rigid.includeLiving': needed(
    yesNo,
    '是否',
    'tiers',
    '基本生活支出计入刚性支出',
    'Living costs among rigid expenses',
  ),
  'rigid.educationCap': optional(
    someOf(['学前', '小学', '初中', '高中', '中职', '大专', '本科'], money),
    '元/年',
    'tiers',
    '民办学校教育支出上限',
    'Cap of the cost of private education by stage',
  ),
  'single.unemployedSevere': needed(
    yesNo,
    '是否',
    'tiers',
    '成年无业重度残疾人可单人纳入',
    'Adult unemployed severely disabled persons on their own',
  ),

  'floor.rate': needed(share, '比例', 'benefit', '最低补差比例', 'Least benefit as a share of the standard'),
  'topUp.elderly': optional(
    multiple,
    '比例',
    'benefit',
    '老年人增发比例',
    'Top-up, elderly, of the standard',
  ),
  'topUp.elderlyAge': optional(
    integer,
    '岁',
    'benefit',
    '老年人增发起始年龄',
    'Age from which the top-up of the elderly is paid',
  ),
  'topUp.minor': optional(multiple, '比例', 'benefit', '未成年人增发比例', 'Top-up, minors, of the standard'),
  'topUp.severeDisability': optional(
    multiple,
    '比例',
    'benefit',
    '重度残疾人增发比例',
    'Top-up, severe disability, of the standard',
  ),
  'topUp.seriousIllness': optional(
    multiple,
    '比例',
    'benefit',
    '重病患者增发比例',
    'Top-up, serious illness, of the standard',
  ),
  'tekun.multiple': needed(
    multiple,
    '倍',
    'benefit',
    '特困基本生活标准（低保标准的倍数）',
    'Tekun living standard, in dibao standards',
  ),
  'tekun.care': optional(
    mapOf(['全自理', '半失能', '失能'], money),
    '元/人/月',
    'benefit',
    '特困照料护理标准',
    'Tekun care by ability of self-care',
  ),

  requiredSources: wordList('coverage', '必须具备的数据来源', 'Sources without which nothing is decided'),
  ownRegions: wordList('coverage', '本地区名称', 'Names of this region'),
  staleAfterMonths: needed(integer, '月', 'coverage', '参数过期月数', 'Months after which a value is stale'),

  'gradualExit.months': needed(integer, '月', 'monitoring', '渐退期', 'Months of gradual exit'),
  'gradualExit.incomeMultiple': needed(
    multiple,
    '倍',
    'monitoring',
    '渐退期收入上限（低保标准的倍数）',
    'Income limit of gradual exit, in dibao standards',
  ),
  'review.months.A': reviewMonths('A 类家庭', 'class A'),
  'review.months.B': reviewMonths('B 类家庭', 'class B'),
  'review.months.C': reviewMonths('C 类家庭', 'class C'),
  'review.months.tekun': reviewMonths('特困人员', 'tekun'),
  'review.months.expenditure': reviewMonths('刚性支出困难家庭', 'expenditure'),
  'warnings.depositRise': needed(money, '元', 'monitoring', '存款增加预警线', 'Rise of deposits that warns'),
  'warnings.medicalBills': needed(
    money,
    '元',
    'monitoring',
    '医疗自付预警线',
    'Self-paid medical bills that warn',
  ),
  'warnings.incomeFall': needed(share, '比例', 'monitoring', '收入下降预警线', 'Fall of income that warns'),

  ...TEMPORARY_AID,

  ...VOCABULARY,
} as const satisfies Record<string, AnyDeclaration>;

export type ParameterKey = keyof typeof PARAMETERS;
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as ParameterKey[];

type Declarations = typeof PARAMETERS;
/** What the rules get for this key. */
export type ValueOf<K extends ParameterKey> =
  Declarations[K] extends Declaration<infer T, boolean> ? T : never;
/** Keys whose value may be null. */
export type OptionalKey = {
  [K in ParameterKey]: Declarations[K]['optional'] extends true ? K : never;
}[ParameterKey];
/** Keys in force by date; the disposable income goes by its year instead. */
export type DatedKey = Exclude<ParameterKey, 'disposableIncome'>;

/** The declaration without the type of its value, for code that treats all keys alike. */
export const declarationOf = (key: ParameterKey): AnyDeclaration => PARAMETERS[key];
export const isParameterKey = (key: string): key is ParameterKey => Object.hasOwn(PARAMETERS, key);
