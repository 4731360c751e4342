import { choice, date, defineSource, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const illness = defineSource({
  key: 'illness',
  title: { zh: '重病与严重精神障碍', en: 'Serious and mental illness' },
  agency: '卫健、医保',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    disease: text('病种 | 疾病名称', required),
    class: choice('类别 | 病种类别', ['重特大疾病', '严重精神障碍', '慢性病'], required),
    diagnosedOn: date('确诊日期'),
  },
});
