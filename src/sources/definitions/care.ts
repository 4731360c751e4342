import { choice, date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const care = defineSource({
  key: 'care',
  title: { zh: '照护与康复支出', en: 'Care and rehabilitation expenses' },
  agency: '卫健、残联、民政',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'bill'],
  dateField: 'date',
  allowsNegative: true,
  columns: {
    ...personColumns,
    bill: text('单据号 | 票据号', required),
    date: date('日期 | 支出日期', required),
    item: choice('项目 | 支出项目', ['康复', '照护', '托养', '辅具'], required),
    selfPaid: yuan('个人负担 | 个人支付', required),
  },
});
