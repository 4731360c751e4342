import type { Text } from '../base/text.js';
import type { DueKind, ExitKind } from '../dossier/leaving.js';

export const EXIT_KIND_NAMES: Readonly<Record<ExitKind, Text>> = {
  gradual: { zh: '渐退', en: 'gradual exit' },
  gradualOver: { zh: '渐退期满退出', en: 'leaves after a gradual exit' },
  noMember: { zh: '无保障人口退出', en: 'leaves: nobody is left' },
  moved: { zh: '转入其他类别', en: 'moves to a lower tier' },
  lost: { zh: '退出', en: 'leaves' },
};

export const DUE_KIND_NAMES: Readonly<Record<DueKind, Text>> = {
  death: { zh: '成员死亡处理', en: 'dead member' },
  exitEnds: { zh: '渐退期满', en: 'gradual exit ends' },
  review: { zh: '定期核查', en: 'review' },
  reapply: { zh: '到期重新申请', en: 'asks again' },
};

export const LEAVING = {
  exits: {
    zh: '退出名单：渐退、退出、转档，以及成员死亡待处理',
    en: 'who leaves a scheme, and dead members to be handled',
  },
  due: { zh: '列出到某日应核查、到期的家庭', en: 'reviews and other dates that fall due by a day' },
  deathsFlag: { zh: '只列成员死亡待处理的家庭', en: 'list the dead members instead' },
  kindFlag: { zh: '只看该类：', en: 'only this kind: ' },
  by: { zh: '截止日期 YYYY-MM-DD', en: 'by this day, YYYY-MM-DD' },
  outExits: { zh: '把《退出名单.xlsx》写入该文件夹', en: 'write 退出名单.xlsx into this folder' },
  outDue: { zh: '把《到期清单.xlsx》写入该文件夹', en: 'write 到期清单.xlsx into this folder' },
  scheme: { zh: '现保类别', en: 'Scheme' },
  kind: { zh: '退出方式', en: 'How' },
  since: { zh: '首次发现月份', en: 'First seen' },
  lastMonth: { zh: '最后发放月份', en: 'Last month' },
  reasons: { zh: '原因', en: 'Reasons' },
  member: { zh: '死亡成员', en: 'Dead member' },
  memberId: { zh: '死亡成员身份证号', en: 'ID of the dead member' },
  diedOn: { zh: '死亡日期', en: 'Died on' },
  deadline: { zh: '处理期限', en: 'Deadline' },
  state: { zh: '状态', en: 'State' },
  overdue: { zh: '已超期', en: 'overdue' },
  pending: { zh: '未到期', en: 'not yet due' },
  unknown: { zh: '期限不明', en: 'day unknown' },
  noClass: { zh: '名册未填动态类别', en: 'the roster states no class' },
  noDate: { zh: '名册未填核查、纳入日期', en: 'the roster states no date' },
  noDeath: { zh: '没有死亡日期，只有户籍注销', en: 'no date of death, only struck off the register' },
  dueKind: { zh: '事项', en: 'What' },
  class: { zh: '动态类别', en: 'Class' },
  from: { zh: '起算日期', en: 'Counted from' },
  months: { zh: '周期（月）', en: 'Months' },
  due2: { zh: '到期日', en: 'Due' },
  summaryExits: {
    zh: '渐退 {gradual} 户，渐退期满 {gradualOver} 户，退出 {lost} 户，转档 {moved} 户，无保障人口 {noMember} 户；成员死亡待处理 {deaths} 人，其中已超期 {overdue} 人',
    en: '{gradual} in a gradual exit, {gradualOver} after one, {lost} leave, {moved} move, {noMember} without members; {deaths} dead members to be handled, {overdue} overdue',
  },
  summaryDue: {
    zh: '截至 {by} 到期 {due} 项，其中已超期 {overdue} 项；另有 {unknown} 项名册信息不全，期限不明',
    en: '{due} fall due by {by}, {overdue} of them overdue; of {unknown} more the roster does not say enough',
  },
  sheetGradual: { zh: '渐退', en: 'Gradual exit' },
  sheetExits: { zh: '退出', en: 'Leaving' },
  sheetDeaths: { zh: '死亡待处理', en: 'Dead members' },
  sheetDue: { zh: '到期', en: 'Due' },
  sheetUnknown: { zh: '期限不明', en: 'Day unknown' },
  bookExits: {
    zh: '在保家庭退出名单：渐退期、退出、转档，以及成员死亡须在三个月内处理的家庭（民发〔2022〕83号）。',
    en: 'Households that leave their scheme, at once or by degrees, and dead members to be handled within three months.',
  },
  bookDue: {
    zh: '到期应核查、重新申请、处理的家庭。',
    en: 'Reviews, new applications and other matters that fall due.',
  },
  aboutLast: {
    zh: '渐退的为渐退期最后一月；其他为首次发现不再符合的核对月份，次月起停发。经审核确认后执行。',
    en: 'Of a gradual exit its last month; else the month whose run first saw it: payment stops with the next. To be confirmed.',
  },
  aboutDeadline: { zh: '死亡日期后三个月。', en: 'Three months after the death.' },
  aboutDue: {
    zh: '低保、低保边缘按 A、B、C 类，特困、支出型困难按类别的周期，自上次核查日起算，没有的自纳入月份 1 日起算。',
    en: 'By class A, B, C, or by scheme; counted from the last review, else from the first day of the month of enrolment.',
  },
} as const satisfies Record<string, Text>;
