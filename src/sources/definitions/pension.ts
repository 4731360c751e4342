import { choice, defineSource, month, required, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const pension = defineSource({
  key: 'pension',
  title: { zh: '养老待遇发放', en: 'Pension payments' },
  agency: '人社',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'pensionType', 'month'],
  dateField: 'month',
  allowsNegative: true,
  columns: {
    ...personColumns,
    pensionType: choice('待遇类型 | 待遇类别', ['职工养老', '居民养老', '机关事业'], required),
    month: month('发放月份', required),
    amount: yuan('发放金额 | 月养老金 | 待遇金额', required),
    basePension: yuan('其中基础养老金 | 基础养老金'),
  },
});
