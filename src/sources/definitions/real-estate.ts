import { date, defineSource, number, rateOr, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const realEstate = defineSource({
  key: 'real-estate',
  title: { zh: '不动产登记', en: 'Real estate' },
  agency: '自然资源',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    unit: text('不动产单元号 | 不动产权证号 | 产权证号 | bdcdyh', required),
    address: text('坐落 | 房屋坐落 | 地址 | zl', required),
    use: text('用途 | 房屋用途 | 规划用途 | ghyt', required),
    areaM2: number('建筑面积 | 面积 | jzmj', { unit: '㎡' }),
    share: rateOr('共有比例 | 份额 | 权利比例 | qlbl', '1'),
    registeredOn: date('登记日期 | 登记时间', required),
    origin: text('取得方式'),
    status: text('权利状态'),
  },
});
