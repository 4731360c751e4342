import { choice, defineSource, month, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const unemployment = defineSource({
  key: 'unemployment',
  title: { zh: '失业金与就业登记', en: 'Unemployment benefit and job registration' },
  agency: '人社',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'entry', 'month'],
  dateField: 'month',
  columns: {
    ...personColumns,
    entry: choice('类别 | 登记类别', ['失业金', '就业登记', '失业登记'], required),
    month: month('月份 | 发放月份 | 登记月份', required),
    amount: yuan('金额 | 发放金额'),
    employer: text('单位名称 | 就业单位'),
  },
});
