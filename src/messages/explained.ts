import type { Text } from '../base/text.js';
import type { TierOutcome } from '../dossier/explanation.js';

/** Sentences of an explanation beyond figures and comparisons. */
export const EXPLAINED = {
  plain: { zh: '{tier}', en: '{tier}' },
  none: { zh: '不符合各档救助条件', en: 'Not eligible in any tier' },
  eligible: { zh: '{tier}，建议每月发放 {benefit}', en: '{tier}, proposed for payment: {benefit} a month' },
  withoutPayment: { zh: '{tier}，本档不按月发放', en: '{tier}; this tier brings no monthly payment' },
  withSingles: {
    zh: '{tier}；其中 {count} 人可单人保障，建议每月发放 {benefit}',
    en: '{tier}, with {count} to be supported alone; proposed for payment: {benefit} a month',
  },
  undetermined: {
    zh: '暂不能认定，须先解决：{blockers}。其余条件符合{tier}',
    en: 'Cannot be decided yet; first to be cleared: {blockers}. Otherwise it fits: {tier}',
  },
  undeterminedNone: {
    zh: '暂不能认定，须先解决：{blockers}，再重新核对',
    en: 'Cannot be decided yet; first to be cleared: {blockers}. Then check again',
  },
  wouldPay: { zh: '，每月 {benefit}', en: ', {benefit} a month' },
  current: { zh: '（现每月发放 {current}）', en: ' (now paid: {current} a month)' },

  notSharing: { zh: '不共同生活', en: 'does not share living' },
  notCounted: { zh: '不计入', en: 'not counted' },

  disability: { zh: '{kind}残疾{level}', en: 'disability {kind} {level}' },
  severe: { zh: '重度残疾', en: 'severely disabled' },
  seriousIllness: { zh: '重特大疾病', en: 'seriously ill' },
  mentalIllness: { zh: '严重精神障碍', en: 'severe mental illness' },
  student: { zh: '在校学生', en: 'student' },
  minor: { zh: '未满 16 周岁', en: 'under 16' },
  postgraduate: { zh: '在读研究生', en: 'postgraduate' },
  able: { zh: '有劳动能力', en: 'able to work' },
  partlyAble: { zh: '部分劳动能力', en: 'partly able to work' },
  unable: { zh: '无劳动能力', en: 'not able to work' },
  presumed: { zh: '（未填，推定）', en: ' (not stated, presumed)' },

  flagged: {
    zh: '收入比按最低工资推定的水平低 {amount}，只作提示，不计入收入',
    en: 'earns {amount} less than the deemed wage: only said, not counted',
  },
  deemed: {
    zh: '按劳动能力推定工资 {amount}，已计入，待入户核实',
    en: 'a wage of {amount} is deemed by labour capacity and counted, to be confirmed on a visit',
  },
  deemedConfirmed: {
    zh: '推定工资经入户核定为 {amount}，已计入',
    en: 'the deemed wage was confirmed on a visit as {amount} and counted',
  },
  excused: {
    zh: '因照料家庭成员不推定工资（否则推定 {amount}）',
    en: 'cares for another member: no wage is deemed (else {amount})',
  },

  tekunLabour: { zh: '劳动能力', en: 'labour ability' },
  noneAble: { zh: '全体成员均无劳动能力', en: 'no member has labour ability' },
  someAble: { zh: '有劳动能力：{names}', en: 'with labour ability: {names}' },
  someAbleChange: {
    zh: '须全体成员无劳动能力，现有劳动能力的：{names}',
    en: 'no member may have labour ability; these have: {names}',
  },
  tekunObligors: { zh: '法定义务人', en: 'obligors' },
  obligorsUnknown: {
    zh: '没有取得义务人数据，不能确认没有义务人',
    en: 'there are no data of obligors, so it is not known that there is none',
  },
  noneBound: {
    zh: '没有应履行赡养抚养扶养义务的义务人',
    en: 'no obligor is held to give support',
  },
  someBound: { zh: '应履行义务的义务人：{names}', en: 'held to give support: {names}' },
  someBoundChange: {
    zh: '须没有能履行义务的义务人，现有：{names}',
    en: 'no obligor may be able to give support; there are: {names}',
  },
  tekunDibao: { zh: '收入和财产', en: 'income and property' },
  asDibao: {
    zh: '按低保比对：收入低于低保收入线，财产未超限',
    en: 'as dibao: income below the dibao line and property within its limits',
  },
  notAsDibao: {
    zh: '按低保比对：收入或财产不符合，见低保一档',
    en: 'as dibao: income or property does not pass, see dibao',
  },
  notAsDibaoChange: {
    zh: '收入和财产须先符合低保条件',
    en: 'income and property must pass the tests of dibao first',
  },

  absent: { zh: '没有', en: 'none' },
  unknown: {
    zh: '没有取得数据，按没有计，不等于没有',
    en: 'no data; reckoned as none, which is not known',
  },
  ruleOff: { zh: '本档不适用此项', en: 'the rule does not hold for this tier' },
  fewHomes: {
    zh: '住房 {homes}，未达到 {threshold}的界限，不比面积',
    en: 'homes {homes}, fewer than {threshold}: the area is not compared',
  },
  manyHomes: {
    zh: '住房 {homes}（{threshold}起比面积），{compared}',
    en: 'homes {homes} (area counts from {threshold} on): {compared}',
  },

  blocked: { zh: '{title}：{step}', en: '{title}: {step}' },
} as const satisfies Record<string, Text>;

export const OUTCOMES: Readonly<Record<TierOutcome, Text>> = {
  fits: { zh: '符合', en: 'fits' },
  failed: { zh: '不符合', en: 'does not fit' },
  notApplied: { zh: '未申请，不予认定', en: 'not applied for' },
  notNeeded: { zh: '前面已有符合的一档，不再比对', en: 'an earlier tier fits; not tried' },
};

/** What each comparison of a tier is called. */
export const TEST_NAMES = {
  income: { zh: '收入', en: 'income' },
  grossIncome: { zh: '总收入', en: 'gross income' },
  rigidRatio: { zh: '刚性支出', en: 'rigid expenses' },
  rigidResidual: { zh: '扣除刚性支出后的收入', en: 'income less rigid expenses' },
  ownIncome: { zh: '本人收入', en: 'own income' },
  exitIncome: { zh: '渐退期收入上限', en: 'income limit of a gradual exit' },
} as const satisfies Record<string, Text>;

/** What each property rule is called when nothing is wrong with it. */
export const RULE_NAMES = {
  FINANCIAL_ASSETS_OVER_LIMIT: { zh: '金融资产', en: 'financial assets' },
  VEHICLE_OVER_LIMIT: { zh: '机动车', en: 'vehicles' },
  HOUSING_OVER_LIMIT: { zh: '住房', en: 'housing' },
  HOUSING_RECENT_PURCHASE: { zh: '近一年购建房产', en: 'recent purchase of housing' },
  BUSINESS_INTEREST: { zh: '开办企业或控股任职', en: 'business interest' },
  MACHINERY_OVER_LIMIT: { zh: '大型农机具、经营性船舶', en: 'large machinery or vessel' },
} as const satisfies Record<string, Text>;
