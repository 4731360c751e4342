import { choice, date, defineSource, required, text, yuan } from '../source.js';

export const visits = defineSource({
  key: 'visits',
  title: { zh: '入户核查反馈', en: 'Visit results' },
  agency: '村居、网格员',
  kind: 'ledger',
  family: 'bureau',
  naturalKey: ['task'],
  dateField: 'date',
  columns: {
    task: text('任务编号', required),
    result: choice('核查结果', ['属实', '不属实', '已整改', '无法核实'], required),
    date: date('核查日期', required),
    by: text('核查人', required),
    by2: text('核查人二 | 第二核查人'),
    confirmed: yuan('核定值'),
    remark: text('说明'),
  },
});
