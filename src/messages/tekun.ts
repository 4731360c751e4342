import type { Text } from '../base/text.js';
import type {
  ConditionState,
  NoticeReason,
  SelfCare,
  TekunCondition,
  TekunStanding,
} from '../dossier/tekun.js';

export const STANDING_NAMES: Readonly<Record<TekunStanding, Text>> = {
  supported: { zh: '在册', en: 'supported' },
  applicant: { zh: '申请', en: 'applicant' },
  candidate: { zh: '候选', en: 'candidate' },
};

export const STATE_NAMES: Readonly<Record<ConditionState, Text>> = {
  met: { zh: '符合', en: 'met' },
  notMet: { zh: '不符合', en: 'not met' },
  unknown: { zh: '不能判断', en: 'unknown' },
};

export const CONDITION_NAMES: Readonly<Record<TekunCondition, Text>> = {
  labour: { zh: '无劳动能力', en: 'No labour ability' },
  income: { zh: '收入', en: 'Income' },
  property: { zh: '财产', en: 'Property' },
  obligors: { zh: '法定义务人', en: 'Obligors' },
};

/** The articles that the conditions stand in. */
export const TEKUN_ARTICLES: Readonly<Record<TekunCondition, string>> = {
  labour: '民发〔2021〕43号 第五条',
  income: '民发〔2021〕43号 第六条',
  property: '民发〔2021〕43号 第六条',
  obligors: '民发〔2021〕43号 第八条',
};

export const SELF_CARE_NAMES: Readonly<Record<SelfCare | 'none', Text>> = {
  全自理: { zh: '全自理', en: 'self-caring' },
  半失能: { zh: '半失能', en: 'partly disabled' },
  失能: { zh: '失能', en: 'disabled' },
  none: { zh: '未评估', en: 'not assessed' },
};

export const NOTICE_REASONS: Readonly<Record<NoticeReason, Text>> = {
  died: { zh: '特困人员死亡', en: 'has died' },
  unqualified: { zh: '不再符合特困人员条件', en: 'no longer meets the conditions of tekun' },
};

export const TEKUN = {
  command: {
    zh: '特困名单：在册、申请、候选，逐项说明条件；终止供养前的七日公示',
    en: 'tekun: supported, applicants and candidates with every condition; the notice before support ends',
  },
  standing: { zh: '只看该类：', en: 'only these: ' },
  leaving: {
    zh: '改为列出终止公示名单',
    en: 'list instead whose support is to end, as it is shown in public',
  },
  from: {
    zh: '终止公示的第一天 YYYY-MM-DD（默认核对基准日）；公示七天，首尾两天计算在内',
    en: 'first day of the notice, YYYY-MM-DD (default: as-of date of the run); seven days, the first and last included',
  },
  out: { zh: '把《特困名单.xlsx》写入该文件夹', en: 'write 特困名单.xlsx into this folder' },
  summary: {
    zh: '在册 {supported} 户 {persons} 人（{grades}），申请 {applicant} 户，候选 {candidate} 户；拟终止 {notices} 人，自理能力有变化须复核 {changed} 人',
    en: '{supported} households, {persons} persons supported ({grades}), {applicant} applicants, {candidate} candidates; support of {notices} is to end, {changed} to be assessed again',
  },
  careNotSet: {
    zh: '照料护理标准（tekun.care）没有填写，拟供养金只含基本生活费',
    en: 'the policy does not say what care is paid (tekun.care): the amounts are the living standard alone',
  },
  kind: { zh: '类别', en: 'Standing' },
  grades: { zh: '生活自理能力', en: 'Self-care' },
  living: { zh: '基本生活', en: 'Living' },
  care: { zh: '照料护理', en: 'Care' },
  amount: { zh: '拟月供养金', en: 'Support a month' },
  note: { zh: '待办', en: 'To do' },
  name: { zh: '姓名', en: 'Name' },
  community: { zh: '社区（村）', en: 'Community' },
  reason: { zh: '终止原因', en: 'Reason' },
  firstDay: { zh: '公示开始', en: 'From' },
  lastDay: { zh: '公示结束', en: 'To' },
  goesOn: {
    zh: '除年龄外各项符合，按第二十四条可继续享有，未列入终止公示；请人工确认',
    en: 'meets all but the age: goes on by art. 24 and is not on the notice; to be confirmed by a person',
  },
  undetermined: { zh: '待补充，不能作出结论', en: 'undetermined' },
  toEnd: {
    zh: '拟终止：核实后公示七天，次月起停止',
    en: 'to end: verify, show in public for seven days, stop next month',
  },
  dataMissing: {
    zh: '缺少数据或推算工资待核实，不能判断，未列入终止公示',
    en: 'data are missing or a deemed wage is not confirmed: not on the notice',
  },
  toTell: { zh: '未申请特困，上门告知并协助申请', en: 'has not asked: tell them and help them ask' },
  toAssess: { zh: '自理能力未评估，须评估', en: 'self-care is to be assessed' },
  toReassess: {
    zh: '自理能力有变化，自接到报告起 10 个工作日内复核评估（第二十三条）',
    en: 'self-care has changed: to be assessed again within 10 working days of the report (art. 23)',
  },
  sheetSupported: { zh: '在册', en: 'Supported' },
  sheetCandidates: { zh: '候选', en: 'Candidates' },
  sheetNotices: { zh: '终止公示', en: 'Notice' },
  titleNotices: {
    zh: '拟终止特困人员救助供养公示（{from} 至 {to}）',
    en: 'Support that is to end: notice from {from} to {to}',
  },
  titleNoNotices: { zh: '拟终止特困人员救助供养公示', en: 'Support that is to end' },
  noNotices: { zh: '没有拟终止的人员。', en: 'Nobody is to lose support.' },
  book: {
    zh: '特困人员名单：在册、候选和申请，按民发〔2021〕43号逐项说明条件；终止公示一表可单独打印张贴，不含身份证号、疾病和残疾信息，其他各表不得公示。',
    en: 'Tekun: supported, candidates and applicants with every condition of 民发〔2021〕43号. The sheet of the notice may be put up by itself; no other sheet may.',
  },
  aboutGrades: {
    zh: '取自花名册“生活自理能力”一栏，没有填写的为未评估（民发〔2021〕43号第二十一、二十二条）。与上一期在保花名册不同的注明，须复核评估（第二十三条）。供养形式（集中、分散）各来源均无此栏，本表不列。',
    en: 'As the roster states it; empty means not assessed (art. 21, 22). Where the roster before said otherwise it is to be assessed again (art. 23). No source states the form of support (in an institution or at home), so it is not shown.',
  },
  aboutLabour: {
    zh: '年满 60 周岁、未满 16 周岁，或智力、精神一至三级、肢体一二级、视力一级残疾；在册的未成年人和在校生另按第二十四条（民发〔2021〕43号第五条）。',
    en: '60 or older, under 16, or disabled: intellect or mind 1–3, limbs 1–2, sight 1 (art. 5); for the young who are supported art. 24.',
  },
  aboutIncome: {
    zh: '全家年收入低于低保标准 × 12 × 人数（第六条）。',
    en: 'Income a year below standard × 12 × persons (art. 6).',
  },
  aboutProperty: { zh: '财产条件按低保（第六条）。', en: 'The property rules of dibao (art. 6).' },
  aboutObligors: {
    zh: '没有法定义务人，或者义务人均无履行能力：死亡、在押、本人在保、登记为不具备履行能力（第七条、第八条）。',
    en: 'None, or none who is held to pay: dead, in custody, in a scheme, stated to be unable (art. 7, 8).',
  },
  aboutLiving: {
    zh: '低保标准 × tekun.multiple × 人数，每月。',
    en: 'Dibao standard × tekun.multiple × persons, a month.',
  },
  aboutCare: {
    zh: '按自理能力的照料护理标准（tekun.care），每月；政策没有填写的为“标准未定”。',
    en: 'By grade of self-care (tekun.care), a month; "not set" where the policy does not say.',
  },
  aboutAmount: {
    zh: '基本生活与照料护理之和，向上取整到元；有条件不符合的为空，候选家庭为认定后的测算数。',
    en: 'Living and care together, up to the yuan; empty where a condition is not met, of candidates what they would be given.',
  },
  aboutReason: {
    zh: '只写概括原因，具体情况见“在册”表。公示七天（第二十六条），首尾两天计算在内；未成年人姓名已隐去。',
    en: 'In general words; the sheet of those supported says more. Seven days (art. 26), the first and last included; names of minors are hidden.',
  },
} as const satisfies Record<string, Text>;
