import { boolOr, defineSource, id, int, intOr, required, text, yuan } from '../source.js';

export const obligors = defineSource({
  key: 'obligors',
  title: { zh: '赡养抚养扶养义务人', en: 'Support obligors' },
  agency: '街道',
  kind: 'snapshot',
  family: 'bureau',
  columns: {
    household: text('户编号 | 申请编号 | 家庭编号', required),
    supportedIdNo: id('被赡养人身份证号 | 被赡(抚、扶)养人身份证号', required),
    name: text('姓名 | 义务人姓名', required),
    idNo: id('身份证号 | 义务人身份证号 | 身份证号码', required),
    relation: text('关系 | 与被赡养人关系', required),
    obligorHouseholdSize: int('家庭人口 | 义务人家庭人口', required),
    obligorHouseholdIncome: yuan('家庭月收入 | 义务人家庭月收入', required),
    supportedCount: intOr('赡养人数 | 本人赡养人数', '1'),
    actualSupport: yuan('月赡养费 | 实际月赡养费 | 月赡(扶、抚)养费'),
    capable: boolOr('是否具备履行能力 | 履行能力', '是'),
  },
});
