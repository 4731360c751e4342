import { defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const housingFund = defineSource({
  key: 'housing-fund',
  title: { zh: '住房公积金', en: 'Housing provident fund' },
  agency: '公积金中心',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    employer: text('缴存单位 | 单位名称'),
    monthlyDeposit: yuan('月缴存额', required),
    base: yuan('缴存基数'),
    balance: yuan('账户余额 | 余额 | 缴存余额', required),
    status: text('账户状态 | 缴存状态'),
  },
});
