import { date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const subsidies = defineSource({
  key: 'subsidies',
  title: { zh: '惠农补贴与财政补助', en: 'Farm and fiscal subsidies' },
  agency: '农业农村、财政、残联、退役军人事务',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'item', 'paidOn'],
  dateField: 'paidOn',
  allowsNegative: true,
  columns: {
    ...personColumns,
    item: text('补贴项目 | 项目名称 | 补贴名称', required),
    paidOn: date('发放日期 | 发放时间', required),
    amount: yuan('发放金额 | 金额 | 补贴金额', required),
  },
});
