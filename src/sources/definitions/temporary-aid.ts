import { choice, date, defineSource, id, int, required, text, yuan } from '../source.js';

export const temporaryAid = defineSource({
  key: 'temporary-aid',
  title: { zh: '临时救助台账', en: 'Temporary aid' },
  agency: '民政',
  kind: 'ledger',
  family: 'bureau',
  naturalKey: ['case'],
  dateField: 'date',
  columns: {
    case: text('审批编号 | 单据号', required),
    name: text('姓名', required),
    idNo: id('身份证号 | 身份证号码', required),
    household: text('户编号'),
    date: date('救助日期 | 审批日期', required),
    kind: choice('救助类别', ['急难型', '支出型'], required),
    persons: int('救助人数 | 救助人次', required),
    amount: yuan('救助金额', required),
  },
});
