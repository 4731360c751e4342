import { choice, date, defineSource, id, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const marriages = defineSource({
  key: 'marriages',
  title: { zh: '婚姻登记', en: 'Marriage registration' },
  agency: '民政',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'event', 'date'],
  dateField: 'date',
  columns: {
    ...personColumns,
    event: choice('登记类型 | 业务类型', ['结婚', '离婚'], required),
    date: date('登记日期', required),
    spouseName: text('配偶姓名'),
    spouseIdNo: id('配偶身份证号 | 配偶身份证号码'),
  },
});
