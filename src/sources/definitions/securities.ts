import { date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const securities = defineSource({
  key: 'securities',
  title: { zh: '证券基金理财', en: 'Securities, funds and wealth products' },
  agency: '证监、金融机构',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    broker: text('证券公司 | 机构名称 | 管理机构', required),
    product: text('品种 | 产品名称 | 证券名称', required),
    marketValue: yuan('市值 | 资产市值 | 持有市值', required),
    date: date('截止日期 | 估值日期'),
  },
});
