import { choice, date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const housingCost = defineSource({
  key: 'housing-cost',
  title: { zh: '住房与灾损支出', en: 'Housing and disaster expenses' },
  agency: '住建、应急',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'bill'],
  dateField: 'date',
  columns: {
    ...personColumns,
    bill: text('单据号 | 票据号', required),
    date: date('日期 | 支出日期', required),
    item: choice('项目 | 支出项目', ['房租', '危房改造', '灾损'], required),
    selfPaid: yuan('个人负担 | 个人支付', required),
  },
});
