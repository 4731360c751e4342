import { date, defineSource, number, required, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const landTransfer = defineSource({
  key: 'land-transfer',
  title: { zh: '土地流转', en: 'Land transfer' },
  agency: '农业农村',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    mu: number('流转面积 | 面积(亩)', { ...required, unit: '亩' }),
    yearlyRent: yuan('年租金 | 年流转收入 | 租金', required),
    from: date('起始日期 | 流转起始日期'),
    to: date('终止日期 | 流转终止日期'),
  },
});
