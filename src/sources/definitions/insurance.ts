import { date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const insurance = defineSource({
  key: 'insurance',
  title: { zh: '商业保险', en: 'Commercial insurance' },
  agency: '金融监管',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    insurer: text('保险公司 | 承保机构', required),
    product: text('险种 | 险种名称', required),
    policyNo: text('保单号 | 保单号码'),
    cashValue: yuan('现金价值 | 保单现金价值', required),
    yearlyPremium: yuan('年缴保费 | 年交保费'),
    effectiveOn: date('生效日期'),
  },
});
