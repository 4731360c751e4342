import { choice, date, defineSource, month, ofHouseholder, required, text, yuan } from '../source.js';
import { rosterColumns } from './roster-columns.js';

export const beneficiaries = defineSource({
  key: 'beneficiaries',
  title: { zh: '在保对象花名册', en: 'Beneficiaries' },
  agency: '民政',
  kind: 'snapshot',
  family: 'roster',
  columns: {
    ...rosterColumns,
    scheme: choice('救助类型 | 保障类别 | 对象类别', ['低保', '特困', '低保边缘', '支出型困难'], {
      ...required,
      synonyms: { 刚性支出困难: '支出型困难' },
    }),
    certificate: text('救助证号 | 低保证号'),
    enrolledIn: month('纳入年月 | 纳入时间 | 首次享受年月'),
    householdBenefit: yuan('户月保障金额 | 月保障金额 | 月低保金 | 户月补差', ofHouseholder),
    reviewClass: choice('动态类别 | ABC类 | 核查类别', ['A', 'B', 'C']),
    lastReviewedOn: date('上次核查日期'),
  },
});
