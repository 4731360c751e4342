import { choice, defineSource, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const registry = defineSource({
  key: 'registry',
  title: { zh: '户籍信息', en: 'Household registration' },
  agency: '公安',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    bookNo: text('户号', required),
    relation: text('与户主关系'),
    area: choice('户籍性质', ['城镇', '农村'], { synonyms: { 城市: '城镇' } }),
    address: text('户籍地址 | 住址'),
    status: choice('户籍状态 | 人员状态', ['正常', '死亡注销', '迁出', '失踪'], required),
  },
});
