import { date, defineSource, required } from '../source.js';
import { personColumns } from './person-columns.js';

export const deaths = defineSource({
  key: 'deaths',
  title: { zh: '死亡与火化', en: 'Deaths and cremations' },
  agency: '民政、卫健',
  kind: 'ledger',
  family: 'person',
  naturalKey: ['idNo'],
  dateField: 'diedOn',
  columns: {
    ...personColumns,
    diedOn: date('死亡日期', required),
    crematedOn: date('火化日期'),
  },
});
