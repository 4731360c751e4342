import { boolOr, date, defineSource, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

export const vehicles = defineSource({
  key: 'vehicles',
  title: { zh: '机动车登记', en: 'Motor vehicles' },
  agency: '公安交管',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    plate: text('号牌号码 | 车牌号 | 号牌 | hphm', required),
    vehicleType: text('车辆类型 | cllx', required),
    model: text('品牌型号 | 车辆品牌'),
    use: text('使用性质 | syxz'),
    registeredOn: date('初次登记日期 | 登记日期 | 注册日期 | ccdjrq', required),
    status: text('机动车状态 | 车辆状态 | 状态 | zt'),
    forDisabled: boolOr('是否残疾人专用 | 残疾人专用', '否'),
  },
});
