import { date, defineSource, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const custody = defineSource({
  key: 'custody',
  title: { zh: '服刑羁押戒毒', en: 'Custody and detoxification' },
  agency: '司法、公安',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    kind: text('类别 | 羁押类别', required),
    from: date('起始日期 | 入监日期', required),
    to: date('终止日期 | 刑满日期'),
  },
});
