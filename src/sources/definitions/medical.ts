import { date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const medical = defineSource({
  key: 'medical',
  title: { zh: '医疗费用结算', en: 'Medical bills' },
  agency: '医保',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'bill'],
  dateField: 'date',
  allowsNegative: true,
  columns: {
    ...personColumns,
    bill: text('结算单号 | 单据号', required),
    date: date('结算日期 | 出院日期 | 就诊日期', required),
    hospital: text('医疗机构 | 医院名称'),
    total: yuan('总费用 | 医疗总费用', required),
    paidByFund: yuan('统筹支付 | 医保统筹支付'),
    paidByCritical: yuan('大病保险支付 | 大病支付'),
    paidByAid: yuan('医疗救助支付'),
    selfPaid: yuan('个人负担 | 个人自付 | 个人支付 | 自负金额', required),
  },
});
