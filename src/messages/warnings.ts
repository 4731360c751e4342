import { formatYuan } from '../base/money.js';
import type { Language, Text } from '../base/text.js';
import type { Fact } from '../dossier/tasks.js';
import {
  WARNINGS,
  type WarningDirection,
  type WarningKind,
  type WarningSeverity,
} from '../dossier/warnings.js';
import { cite } from './finding-text.js';
import { render } from './template.js';

interface WarningText {
  readonly title: Text;
  /** Names {subject}, {before}, {now}, {limit} and {difference}; a part in square brackets may be left out. */
  readonly message: Text;
  /** What to look at on the visit. */
  readonly check: Text;
  /** What follows when it is so. */
  readonly nextStep: Text;
  readonly article: string;
}

const CHANGES = cite('民发〔2021〕57号', '三十一');
const REVIEW: Text = {
  zh: '属实的，重新核对家庭收入和财产，按规定调整或停发。',
  en: 'If so, check income and property again and adjust or stop the aid.',
};
const MORE: Text = {
  zh: '属实的，看是否可提高补差、按单人保或支出型困难救助，必要时转介临时救助。',
  en: 'If so, see whether more aid, support of a single person or aid for expenses is due.',
};

/** The texts of every warning; a kind or a language without one does not compile. */
export const WARNING_TEXTS: Readonly<Record<WarningKind, WarningText>> = {
  MEMBER_DIED: {
    title: { zh: '成员死亡', en: 'Member died' },
    message: { zh: '有死亡、火化或户籍死亡注销记录。', en: 'Recorded as dead.' },
    check: { zh: '是否已去世，去世日期', en: 'Whether and when the person died' },
    nextStep: {
      zh: '三个月内办理停发或按新人口重新计算。',
      en: 'Stop the aid or reckon it anew for those who remain, within three months.',
    },
    article: cite('民发〔2022〕83号'),
  },
  MEMBER_IN_CUSTODY: {
    title: { zh: '成员服刑、羁押或戒毒', en: 'Member in custody' },
    message: { zh: '自{subject}起服刑、羁押或强制戒毒。', en: 'In custody since {subject}.' },
    check: { zh: '是否在押，起止日期', en: 'Whether the person is in custody, from when to when' },
    nextStep: {
      zh: '属实的，不再计入人口，重新计算保障金。',
      en: 'If so, the member no longer counts: reckon anew.',
    },
    article: cite('民发〔2021〕57号', '七'),
  },
  MEMBER_MOVED_OUT: {
    title: { zh: '户籍迁出', en: 'Moved out' },
    message: { zh: '户籍状态变为迁出。', en: 'The household register says moved out.' },
    check: { zh: '是否仍在本地共同生活', en: 'Whether the person still lives here with the family' },
    nextStep: {
      zh: '已不共同生活的，调整人口；整户迁出的，办理转移。',
      en: 'Adjust the members, or hand the case over.',
    },
    article: cite('民发〔2021〕57号', '七'),
  },
  NEW_VEHICLE: {
    title: { zh: '新增机动车', en: 'New vehicle' },
    message: { zh: '新登记机动车 {subject}。', en: 'New vehicle {subject}.' },
    check: {
      zh: '车辆是否本人所有和使用，用途，购车资金来源',
      en: 'Who owns and uses it, what for, who paid',
    },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十四'),
  },
  NEW_HOME: {
    title: { zh: '新增房产', en: 'New real estate' },
    message: { zh: '新登记不动产，单元号 {subject}。', en: 'New real estate, unit {subject}.' },
    check: { zh: '房产来源（购买、继承、安置），是否自住', en: 'How it was acquired and who lives there' },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十四'),
  },
  NEW_ENTERPRISE: {
    title: { zh: '新增市场主体', en: 'New enterprise' },
    message: { zh: '名下新增 {subject}。', en: 'New enterprise {subject}.' },
    check: {
      zh: '是否实际经营，规模和收入；是否被冒名登记',
      en: 'Whether it operates, its size and income, or a name misused',
    },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十四'),
  },
  DEPOSITS_RISEN: {
    title: { zh: '存款大幅增加', en: 'Deposits risen' },
    message: {
      zh: '{subject}家庭存款由 {before} 增至 {now}，增加 {difference}。',
      en: '{subject}: deposits from {before} to {now}, {difference} more.',
    },
    check: { zh: '新增存款的来源（赔偿、拆迁、转账、收入）', en: 'Where the money came from' },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十四'),
  },
  NEW_JOB: {
    title: { zh: '新就业', en: 'New job' },
    message: {
      zh: '有新的就业登记或社保缴费[，单位 {subject}]。',
      en: 'New job or social insurance[ with {subject}].',
    },
    check: { zh: '是否在岗，月工资', en: 'Whether the person works there, and the wage' },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十三'),
  },
  NEW_PENSION: {
    title: { zh: '新领养老金', en: 'New pension' },
    message: { zh: '开始领取{subject}。', en: 'Began to draw a pension: {subject}.' },
    check: { zh: '每月领取金额', en: 'The amount a month' },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十三'),
  },
  PUBLIC_PAYROLL: {
    title: { zh: '财政供养或国有单位人员', en: 'On a public payroll' },
    message: { zh: '由 {subject} 发放工资或缴纳社保、公积金。', en: 'Paid or insured by {subject}.' },
    check: { zh: '岗位性质（在编、公益性岗位、临时用工）和工资', en: 'The kind of post and the wage' },
    nextStep: REVIEW,
    article: cite('民发〔2021〕57号', '十三'),
  },
  AID_ELSEWHERE: {
    title: { zh: '重复或异地享受救助', en: 'Aid of another scheme or place' },
    message: { zh: '同时享受 {subject}。', en: 'Also receives {subject}.' },
    check: { zh: '享受起始时间和金额', en: 'Since when, and how much' },
    nextStep: {
      zh: '不得重复享受的，停发一处并追回多发部分。',
      en: 'Where both may not be had, stop one and recover.',
    },
    article: CHANGES,
  },
  TWICE_ON_ROSTER: {
    title: { zh: '同时在两户享受', en: 'In two households at once' },
    message: { zh: '在在保花名册的两户中都共同生活。', en: 'Shares living in two households of the roster.' },
    check: { zh: '实际与哪一户共同生活', en: 'With which household the person lives' },
    nextStep: {
      zh: '从另一户中调出并重新计算。',
      en: 'Take the person out of the other one and reckon anew.',
    },
    article: cite('民发〔2021〕57号', '七'),
  },
  MARRIED: {
    title: { zh: '结婚', en: 'Married' },
    message: { zh: '{subject} 登记结婚。', en: 'Married on {subject}.' },
    check: {
      zh: '配偶及其收入财产，是否共同生活',
      en: 'The spouse, their means, and whether they live together',
    },
    nextStep: { zh: '配偶计入家庭后重新核对。', en: 'Check again with the spouse as a member.' },
    article: cite('民发〔2021〕57号', '七'),
  },
  DIVORCED: {
    title: { zh: '离婚', en: 'Divorced' },
    message: { zh: '{subject} 登记离婚。', en: 'Divorced on {subject}.' },
    check: {
      zh: '共同生活情况、财产分割和抚养费',
      en: 'Who lives together, the division of property, maintenance',
    },
    nextStep: { zh: '按实际共同生活人口重新核对。', en: 'Check again with those who live together.' },
    article: cite('民发〔2021〕57号', '七'),
  },
  INCOME_OVER_STANDARD: {
    title: { zh: '收入超过标准', en: 'Income over the standard' },
    message: {
      zh: '{subject}核对家庭年收入 {now}，不低于本类别标准 {limit}。',
      en: '{subject}: annual income {now}, not below the standard {limit}.',
    },
    check: { zh: '各项收入是否真实、是否仍在继续', en: 'Whether each income is real and goes on' },
    nextStep: {
      zh: '属实的，符合渐退条件的按渐退办理，其余按规定退出。',
      en: 'If so, gradual exit where its conditions hold, else exit.',
    },
    article: CHANGES,
  },
  NEW_SERIOUS_ILLNESS: {
    title: { zh: '新患重特大疾病', en: 'New serious illness' },
    message: { zh: '确诊 {subject}。', en: 'Diagnosed: {subject}.' },
    check: { zh: '病情、治疗费用和自付金额，照料情况', en: 'The illness, its cost, and who cares' },
    nextStep: MORE,
    article: cite('民发〔2021〕57号', '八'),
  },
  NEW_SEVERE_DISABILITY: {
    title: { zh: '新增重度残疾', en: 'New severe disability' },
    message: { zh: '残疾人证显示为重度残疾。', en: 'Severely disabled by certificate.' },
    check: {
      zh: '残疾类别等级，自理能力，两项补贴是否享受',
      en: 'Kind and level, self-care, subsidies received',
    },
    nextStep: MORE,
    article: cite('民发〔2021〕57号', '八'),
  },
  MEDICAL_BILLS: {
    title: { zh: '医疗自付费用高', en: 'Large medical bills' },
    message: {
      zh: '截至{subject}的 12 个月医疗自付 {now}，超过 {limit}。',
      en: 'Self-paid medical bills of twelve months to {subject}: {now}, above {limit}.',
    },
    check: { zh: '费用是否由本人负担，后续治疗', en: 'Whether the family pays, and what is still to come' },
    nextStep: MORE,
    article: cite('民发〔2021〕57号', '十三'),
  },
  UNEMPLOYED: {
    title: { zh: '失业', en: 'Unemployed' },
    message: { zh: '{subject} 起登记失业或领取失业金。', en: 'Unemployed since {subject}.' },
    check: { zh: '就业意愿和能力，是否需要就业帮扶', en: 'Whether the person can and wants to work' },
    nextStep: MORE,
    article: CHANGES,
  },
  NEW_STUDENT: {
    title: { zh: '新入学', en: 'New student' },
    message: { zh: '新入读{subject}。', en: 'Began school: {subject}.' },
    check: { zh: '学费、住宿费和已享受的资助', en: 'Fees, and support received' },
    nextStep: MORE,
    article: CHANGES,
  },
  INCOME_FALLEN: {
    title: { zh: '收入下降', en: 'Income fallen' },
    message: {
      zh: '{subject}核对家庭年收入由 {before} 降至 {now}。',
      en: '{subject}: annual income from {before} to {now}.',
    },
    check: { zh: '收入减少的原因，是否持续', en: 'Why it fell, and whether it lasts' },
    nextStep: MORE,
    article: CHANGES,
  },
};

export const DIRECTION_NAMES: Readonly<Record<WarningDirection, Text>> = {
  exit: { zh: '可能退出', en: 'may no longer qualify' },
  help: { zh: '可能需要救助', en: 'may need more' },
  recheck: { zh: '需复核', en: 'to be rechecked' },
};

export const WARNING_SEVERITY_NAMES: Readonly<Record<WarningSeverity, Text>> = {
  high: { zh: '紧急', en: 'urgent' },
  normal: { zh: '一般', en: 'normal' },
};

const YUAN: Text = { zh: ' 元', en: ' yuan' };

/** A warning as a sentence with its figures. */
export function describeWarning(
  {
    kind,
    declared,
    verified,
    limit,
    subject,
  }: { readonly kind: WarningKind } & Pick<Fact, 'declared' | 'verified' | 'limit' | 'subject'>,
  language: Language,
): string {
  const amount = (value: number | null) =>
    value === null || WARNINGS[kind].unit !== 'fen' ? null : formatYuan(Math.round(value)) + YUAN[language];
  const words: Readonly<Record<string, string | null>> = {
    subject,
    before: amount(declared),
    now: amount(verified),
    limit: amount(limit),
    difference: amount(verified === null || declared === null ? null : verified - declared),
  };
  return render(WARNING_TEXTS[kind].message[language], (name) => words[name] ?? null);
}
