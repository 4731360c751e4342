import { choice, date, defineSource, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const machinery = defineSource({
  key: 'machinery',
  title: { zh: '农机与船舶登记', en: 'Farm machinery and vessels' },
  agency: '农业农村、海事',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    kind: choice('类别 | 机具类别', ['大型农机具', '小型农机具', '经营性船舶', '其他'], required),
    model: text('名称型号 | 机具名称', required),
    registeredOn: date('登记日期'),
  },
});
