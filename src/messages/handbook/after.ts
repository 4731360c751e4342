import type { Text } from '../../base/text.js';
import type { Said } from './schemes.js';

/** What is published, when and for how long. */
export const PUBLICITY_TEXTS: readonly Said[] = [
  {
    text: {
      zh: '初审公示：在申请人所在村（社区）张贴 {days} 天（首日、末日都算），写明拟保障的家庭、人数、金额和受理异议的电话',
      en: 'First opinion: posted in the village or community for {days} days, the first and the last counted, with household, persons, amount and a telephone for objections',
    },
    basis: '民发〔2021〕57号 第十九条；民发〔2021〕43号 第十五条',
  },
  {
    text: {
      zh: '确认后公布：申请人姓名、家庭成员数量、保障金额；保护隐私，不公开无关信息',
      en: 'After the confirmation: name of the applicant, number of persons, amount; privacy is protected, nothing else is shown',
    },
    basis: '民发〔2021〕57号 第二十四条；民发〔2021〕43号 第十七条',
  },
  {
    text: {
      zh: '在保家庭长期公示，名单变动时更换',
      en: 'Present recipients stand on the board for as long as they are supported',
    },
    basis: '民发〔2021〕57号 第二十四条',
  },
  {
    text: {
      zh: '不得公示：身份证号、电话、银行账号、疾病、残疾、收入明细、详细住址、未成年人姓名',
      en: 'Never published: identity numbers, telephones, accounts, illness, disability, details of income, addresses, names of minors',
    },
    basis: '民发〔2021〕57号 第二十四条',
  },
  {
    text: {
      zh: '有未解决疑点或待补充的家庭，先解决再公示。收到异议的登记在册，重新调查',
      en: 'A household with open warnings or without a decision is cleared first. Objections are entered in the register and investigated',
    },
  },
];

/** What recipients must know, and what the bureau does each month. */
export const MONITORING_TEXTS: readonly Said[] = [
  {
    text: {
      zh: '每月用新数据重新核对一次。与上月比较有变化的，生成预警，派人入户核查；预警本身不改变保障金',
      en: 'Each month all are checked again with new data. A change against the month before raises a warning and a visit; a warning itself changes no benefit',
    },
    basis: '国办发〔2023〕39号 三',
  },
  {
    text: {
      zh: '家庭人口、收入、财产变化的，应主动报告。有人去世的，3 个月内完成复核和调整',
      en: 'Changes of members, income or property are to be reported. After a death the household is reviewed and adjusted within 3 months',
    },
    basis: '民发〔2022〕83号 一（三）',
  },
  {
    text: {
      zh: '复核期内没有明显变化的，保障金不变',
      en: 'Within the review period, without a marked change the amount stays',
    },
    basis: '民发〔2021〕57号 第三十一条',
  },
  {
    text: {
      zh: '预警线：存款比上次多 {warnings.depositRise} 以上；12 个月自付医疗费超过 {warnings.medicalBills}；收入比上次下降超过 {warnings.incomeFall}',
      en: 'Warnings are raised when deposits rise by more than {warnings.depositRise}, medical bills of 12 months exceed {warnings.medicalBills}, income falls by more than {warnings.incomeFall}',
    },
  },
  {
    text: {
      zh: '有劳动能力的人连续 3 次无正当理由拒绝就业的，可减发或停发本人的保障金',
      en: 'Who is able to work and refuses it three times in a row without good reason may lose the own share',
    },
    basis: '国务院令第649号 第四十五条；民发〔2021〕57号 第三十四条',
  },
  {
    text: {
      zh: '隐瞒、虚报骗取救助的，停发并追回，可处骗取金额 1 至 3 倍的罚款',
      en: 'Who obtains aid by concealment loses it and pays it back, with a fine of up to 1 to 3 times the amount',
    },
    basis: '国务院令第649号 第六十八条',
  },
];

export const MONITORING_WORDS = {
  reviews: { zh: '定期复核', en: 'Reviews' },
  warnings: { zh: '预警', en: 'Warnings' },
  days: { zh: '{days} 天', en: '{days} days' },
} as const satisfies Record<string, Text>;

export const REVIEW_NAMES: Readonly<Record<string, Text>> = {
  'review.months.A': {
    zh: 'A 类：没有劳动能力，收入基本稳定',
    en: 'Class A: unable to work, income stable',
  },
  'review.months.B': { zh: 'B 类：短期内收入稳定', en: 'Class B: income stable for some time' },
  'review.months.C': {
    zh: 'C 类：收入不稳定，有劳动能力',
    en: 'Class C: able to work, income not stable',
  },
  'review.months.tekun': { zh: '特困人员', en: 'Persons in tekun' },
  'review.months.expenditure': { zh: '支出型困难家庭', en: 'Expenditure hardship' },
};

export const CONFIRM_TEXTS = {
  values: { zh: '还没有确认的参数', en: 'Values not confirmed' },
  allVerified: { zh: '全部参数都已核实。', en: 'All values are verified.' },
  words: {
    zh: '下列用词表也未确认：{names}',
    en: 'These lists of words are not confirmed either: {names}',
  },
  rules: { zh: '规则的理解和本地做法', en: 'How rules are read here, and local practice' },
  local: { zh: '按本地要求的事项', en: 'Left to local requirement' },
} as const satisfies Record<string, Text>;

/** What the instruments leave open and the program reads in one way. */
export const OPEN_RULES: readonly Text[] = [
  {
    zh: '低保审核确认权限是否已下放到街道：没有下放的全程 {whole} 个工作日，已下放的 {delegated} 个工作日',
    en: 'Whether the street has been given the decision: {whole} working days without, {delegated} with',
  },
  {
    zh: '最低补差按户合计计算，还是按人计算。程序按户合计计算，最后进到整元',
    en: 'Whether the least benefit is reckoned for the household or by person. The program takes the household, rounded up at the end',
  },
  {
    zh: '基础养老金不计入收入的规定到期后是否延续；只扣中央部分，还是扣全部基础养老金',
    en: 'Whether the exclusion of the base pension goes on when it has ended, and whether of the central part only',
  },
  {
    zh: '特困人员的财产限额。程序参照低保执行',
    en: 'The property limits of tekun. The program takes those of dibao',
  },
  {
    zh: '单人保的算法和重特大疾病病种目录',
    en: 'How support of a single person is reckoned, and the list of serious illnesses',
  },
  {
    zh: '劳动年龄、推定工资的免除对象，以及连续拒绝就业的处理',
    en: 'Labour age, who is excused from deemed wages, and what follows refusals of work',
  },
  {
    zh: '补发、追回和停发从哪个月起算',
    en: 'From which month arrears, recovery and stops are reckoned',
  },
  {
    zh: '核对报告的有效期和复核分类（A、B、C）的划分',
    en: 'How long a report is valid, and who belongs to the review classes A, B and C',
  },
  {
    zh: '支出型困难、临时救助是否公示、怎样公示',
    en: 'Whether and how expenditure hardship and temporary aid are published',
  },
  {
    zh: '《社会救助法》和省级规程有无新规定',
    en: 'Any new law on social assistance or rules of the province',
  },
];
