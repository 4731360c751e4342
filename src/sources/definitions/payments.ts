import { choice, defineSource, id, int, month, required, text, yuan } from '../source.js';

export const payments = defineSource({
  key: 'payments',
  title: { zh: '救助金发放台账', en: 'Aid payments' },
  agency: '民政',
  kind: 'ledger',
  family: 'bureau',
  naturalKey: ['household', 'scheme', 'month', 'batch', 'idNo'],
  dateField: 'month',
  allowsNegative: true,
  columns: {
    household: text('户编号 | 家庭编号', required),
    name: text('户主姓名 | 领款人', required),
    idNo: id('身份证号 | 身份证号码', required),
    scheme: choice('救助类型 | 保障类别', ['低保', '特困', '低保边缘', '支出型困难'], {
      ...required,
      synonyms: { 刚性支出困难: '支出型困难' },
    }),
    month: month('发放月份', required),
    batch: text('发放批次 | 批次', { withoutColumn: 'fileName' }),
    persons: int('保障人数', required),
    amount: yuan('发放金额', required),
  },
});
