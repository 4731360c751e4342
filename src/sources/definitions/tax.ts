import { defineSource, month, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const tax = defineSource({
  key: 'tax',
  title: { zh: '个人所得税收入', en: 'Personal income tax' },
  agency: '税务',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'incomeItem', 'payer', 'month'],
  dateField: 'month',
  allowsNegative: true,
  columns: {
    ...personColumns,
    incomeItem: text('所得项目 | 所得项目名称', required),
    payer: text('扣缴义务人 | 任职单位 | 扣缴义务人名称'),
    month: month('税款所属期 | 所属期 | 税款所属期起', required),
    amount: yuan('收入额 | 收入 | 本期收入', required),
  },
});
