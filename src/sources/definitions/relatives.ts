import { defineSource, id, required, text } from '../source.js';

export const relatives = defineSource({
  key: 'relatives',
  title: { zh: '近亲属备案', en: 'Near relatives of staff' },
  agency: '民政',
  kind: 'snapshot',
  family: 'bureau',
  columns: {
    staffName: text('工作人员姓名 | 经办人员姓名', required),
    staffIdNo: id('工作人员身份证号 | 经办人员身份证号', required),
    staffPost: text('单位职务 | 单位及职务'),
    name: text('姓名 | 近亲属姓名', required),
    idNo: id('身份证号 | 近亲属身份证号', required),
    relation: text('关系 | 亲属关系', required),
  },
});
