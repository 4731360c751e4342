import type { Text } from '../../base/text.js';
import { LABELS } from '../../dossier/labels.js';
import type { Said } from './schemes.js';

const HOUSEHOLD = '民发〔2021〕57号 第七条';

/** Who counts. */
export const HOUSEHOLD_TEXTS: readonly Said[] = [
  {
    text: {
      zh: '一起生活的配偶、未成年子女、不能独立生活的成年子女（包括在读全日制本科及以下的），以及其他有赡养、抚养、扶养关系并长期一起生活的人',
      en: 'Who shares living: spouse, minor children, adult children who cannot live on their own (full-time students up to bachelor among them), and others bound by support who have long lived together',
    },
    basis: HOUSEHOLD,
  },
  {
    text: {
      zh: '不计入：去世的；在服刑、强制隔离戒毒的；宣告失踪的；连续三年以上（含三年）脱离家庭出家的；已单独享受特困、孤儿、事实无人抚养儿童保障的',
      en: 'Not counted: the dead; who is in prison or compulsory rehabilitation; who is declared missing; clergy who left the family for three years or more; who is supported as tekun, orphan or child without care',
    },
    basis: HOUSEHOLD,
  },
  {
    text: {
      zh: '不计入的人，收入、财产和支出也都不算。研究生由工作人员个别判断',
      en: 'Of who is not counted neither income nor property nor expenses count. Postgraduates are judged one by one',
    },
  },
  {
    text: {
      zh: '一个人只能算在一户里。同一身份证号出现在两户的，两户都先不认定',
      en: 'One person belongs to one household; the same identity number in two keeps both undecided',
    },
  },
];

export interface CountingRow {
  readonly name: Text;
  readonly rule: Text;
  readonly basis: string | null;
}

const row = (
  name: readonly [string, string],
  rule: readonly [string, string],
  basis: string | null,
): CountingRow => ({ name: { zh: name[0], en: name[1] }, rule: { zh: rule[0], en: rule[1] }, basis });

/** How income is counted, kind by kind. */
export const INCOME_ROWS: readonly CountingRow[] = [
  row(
    ['期间', 'Period'],
    [
      '核对月份以前 12 个整月；养老金、工资等按发生月份计',
      'The 12 whole months before the month of the check; each amount by its own month',
    ],
    LABELS.annualIncome.article,
  ),
  row(
    ['工资性收入', 'Wages'],
    [
      '申报数与部门数据取大。部门数据逐月看：有个税工资的用个税，没有的用社保缴费基数；两项全年都没有的，用公积金基数 × 12。减去就业成本（工资的 {workCost.rate}，上限为低保标准的倍数：{workCost.capOfStandard}）',
      'The larger of stated and agency data. Of these, month by month: tax records, else the base of social insurance; where the year has neither, the base of the housing fund × 12. Less work cost ({workCost.rate} of the wage, its cap in dibao standards: {workCost.capOfStandard})',
    ],
    LABELS.agencyWage.article,
  ),
  row(
    ['推定工资', 'Deemed wage'],
    [
      '劳动年龄内（男 {labourAge.male}，女 {labourAge.female}）能劳动而没有相应收入的，按最低工资（{minimumWage}）× 系数（{deemed.coefficient}）与实际收入的差额计入，须入户核实。在校、重残、重病、孕产哺乳的不推定；照料重病重残、失能或三岁以下家人的，限一人不推定',
      'At labour age (men {labourAge.male}, women {labourAge.female}), able to work and without a matching income: minimum wage ({minimumWage}) × coefficient ({deemed.coefficient}) less what is earned, to be confirmed on a visit. Not of students, the severely disabled or ill, mothers; nor of one who cares for such a member or a child under three',
    ],
    LABELS.deemedWage.article,
  ),
  row(
    ['经营净收入', 'Business'],
    ['申报数与税务记录的经营所得取大', 'The larger of stated and tax records'],
    LABELS.businessIncome.article,
  ),
  row(
    ['财产净收入', 'Property income'],
    [
      '申报数与“土地流转收入 + 税务记录的利息、红利、租金”取大',
      'The larger of stated and "land rent + interest, dividends and rents by tax records"',
    ],
    LABELS.propertyIncome.article,
  ),
  row(
    ['转移净收入', 'Transfers'],
    [
      '申报数与“养老金 + 失业金 + 计入的补贴 + 赡养抚养费 + 税务其他所得”取大',
      'The larger of stated and "pension + unemployment benefit + counted subsidies + support + other income by tax records"',
    ],
    LABELS.transferIncome.article,
  ),
  row(
    ['居民养老金', 'Residents’ pension'],
    [
      '中央基础养老金（每月 {basePension.amount}）不计入，其余计入；这一条执行到 {basePension.validTo} 所在的月份',
      'The central base pension ({basePension.amount} a month) is left out, the rest counts; this holds to the month of {basePension.validTo}',
    ],
    LABELS.excludedBasePension.article,
  ),
  row(
    ['赡养费、抚养费、扶养费', 'Support'],
    [
      '每名义务人：实际给付与推算数取大。推算：义务人家庭月收入超过“低保标准 × {support.thresholdMultiple} × 其人数”的部分，乘以 {support.rate}，按被赡养人数平分，再乘 12。义务人去世、服刑、无能力或在保的，不推算',
      'Of each obligor the larger of what is paid and the formula: what the obligor household’s monthly income has above "standard × {support.thresholdMultiple} × its persons", times {support.rate}, shared by those supported, times 12. No formula of an obligor who is dead, in custody, unable or in a scheme',
    ],
    LABELS.obligorSupport.article,
  ),
  row(
    ['不计入的补贴', 'Subsidies left out'],
    [
      '名称含下列词的不计入：{excludedSubsidies}。低保金、临时救助等救助款不算收入',
      'Those whose names contain: {excludedSubsidies}. Dibao and temporary aid are no income',
    ],
    LABELS.countedSubsidies.article,
  ),
  row(
    ['重病重残扣减', 'Illness deduction'],
    [
      '重度残疾或重特大疾病的成员，自付医疗和照护费用的 {illnessDeduction.share} 从家庭收入中扣减，每人上限：{illnessDeduction.capPerPerson}',
      'Of members severely disabled or seriously ill {illnessDeduction.share} of the self-paid medical and care costs is taken off, the cap a person: {illnessDeduction.capPerPerson}',
    ],
    LABELS.illnessDeduction.article,
  ),
  row(
    ['申报与核对的差', 'Stated and found'],
    [
      '核对数比申报数一年多出 {tolerance.income} 以上的，提示少报',
      'Found more than stated by over {tolerance.income} a year: pointed out as understated',
    ],
    null,
  ),
];

/** What a household may own, tier by tier; the cells of the tiers are worked out from the policy. */
export const PROPERTY_NAMES = {
  financial: {
    zh: '金融资产（存款、证券基金理财、保险现金价值）',
    en: 'Financial assets (deposits, securities, cash value of insurance)',
  },
  vehicles: { zh: '机动车', en: 'Motor vehicles' },
  housing: { zh: '住房', en: 'Homes' },
  recent: { zh: '近 12 个月内购建房产', en: 'Real estate bought or built in the last 12 months' },
  business: {
    zh: '任企业法定代表人、董事、经理，或出资过半',
    en: 'Running an enterprise or owning more than half of it',
  },
  machinery: { zh: '大型农机具、经营性船舶', en: 'Large farm machinery, commercial vessels' },
} as const satisfies Record<string, Text>;

export const PROPERTY_WORDS = {
  multiple: { zh: '不超过低保标准 × 12 × 人数的 {value}', en: 'up to {value} "standard × 12 × persons"' },
  perPerson: { zh: '人均不超过 {value}', en: 'up to {value} a person' },
  perHousehold: { zh: '每户不超过 {value}', en: 'up to {value} a household' },
  sizeFactor: { zh: '人数系数：{value}', en: 'factor by size: {value}' },
  vehicles: { zh: '不超过 {value}', en: 'up to {value}' },
  housing: {
    zh: '{housing.normal.homes}以上且总面积超过“{housing.areaStandard} × 人数”的 {housing.normal.multiple}，为超限；有拆迁安置房的，{housing.relocated.homes}以上且超过 {housing.relocated.multiple}',
    en: 'over the limit with {housing.normal.homes} or more and an area above {housing.normal.multiple} "{housing.areaStandard} × persons"; with a relocation home, {housing.relocated.homes} or more and {housing.relocated.multiple}',
  },
  notAllowed: { zh: '不得有', en: 'not allowed' },
  notHeld: { zh: '本档不看', en: 'not looked at' },
} as const satisfies Record<string, Text>;

/** What is left out of account, and what is only pointed out. */
export const PROPERTY_EXEMPT: readonly Said[] = [
  {
    text: {
      zh: '公积金余额不算金融资产；两个家人共有的同一账户只算一次',
      en: 'Balances of the housing fund are no financial assets; an account that two members share counts once',
    },
    basis: LABELS.financialAssets.article ?? '',
  },
  {
    text: {
      zh: '车辆：残疾人专用车、{vocabulary.vehicleExempt}类不算；已{vocabulary.vehicleInactive}的不算；全家只有一辆且用于{vocabulary.vehicleCommercial}等营运谋生的不算，另作提示',
      en: 'Vehicles: those of the disabled and the types {vocabulary.vehicleExempt} do not count; nor those {vocabulary.vehicleInactive}; nor the only one of a family when it earns the living ({vocabulary.vehicleCommercial}), which is pointed out',
    },
    basis: LABELS.vehicles.article ?? '',
  },
  {
    text: {
      zh: '房产：{vocabulary.buildingIgnored}不算住房；共有的按份额算；非住宅房产只作提示，租金算收入。因{vocabulary.innocentOrigins}登记的，不算近期购建',
      en: 'Real estate: {vocabulary.buildingIgnored} are no homes; shared homes count by share; non-residential units are pointed out, their rent is income. Registered through {vocabulary.innocentOrigins}: no recent purchase',
    },
    basis: LABELS.homes.article ?? '',
  },
  {
    text: {
      zh: '企业：{vocabulary.soleTrader}户和小股东只作提示；已{vocabulary.businessInactive}的不算',
      en: 'Enterprises: sole traders ({vocabulary.soleTrader}) and small shareholders are pointed out only; those {vocabulary.businessInactive} do not count',
    },
    basis: LABELS.financialAssets.article ?? '',
  },
  {
    text: {
      zh: '商业保险一年的保费超过“低保标准 × 12 × 人数”的 {insurancePremiumMultiple}，核对存款比申报多出 {tolerance.deposit} 以上的，提示核实',
      en: 'Premiums above {insurancePremiumMultiple} "standard × 12 × persons", and deposits more than {tolerance.deposit} above what was stated, are to be verified',
    },
  },
];
