import { defineSource, month, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const socialInsurance = defineSource({
  key: 'social-insurance',
  title: { zh: '社会保险缴费', en: 'Social-insurance contributions' },
  agency: '人社',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo', 'insurance', 'employer', 'month'],
  dateField: 'month',
  allowsNegative: true,
  columns: {
    ...personColumns,
    insurance: text('险种 | 险种类型', required),
    employer: text('参保单位 | 单位名称 | 缴费单位'),
    month: month('费款所属期 | 缴费月份 | 所属期', required),
    base: yuan('缴费基数 | 月缴费基数', required),
    status: text('缴费状态 | 参保状态'),
  },
});
