import { choice, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const otherAid = defineSource({
  key: 'other-aid',
  title: { zh: '异地及其他救助', en: 'Aid elsewhere and other aid' },
  agency: '民政',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    scheme: choice('救助类型', ['低保', '特困', '孤儿', '事实无人抚养', '其他'], required),
    region: text('救助地区 | 发放地区', required),
    monthly: yuan('月金额 | 月救助金额'),
  },
});
