import { date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const bank = defineSource({
  key: 'bank',
  title: { zh: '银行存款', en: 'Bank deposits' },
  agency: '金融机构',
  kind: 'snapshot',
  family: 'person',
  allowsNegative: true,
  columns: {
    ...personColumns,
    bank: text('开户行 | 银行名称 | 机构名称 | 开户银行', required),
    account: text('账号 | 账户 | 卡号 | 账户号码', required),
    accountType: text('账户类型'),
    balance: yuan('余额 | 账户余额 | 存款余额', required),
    date: date('截止日期 | 余额日期'),
  },
});
