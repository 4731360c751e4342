import { choice, date, defineSource, required, text } from '../source.js';
import { personColumns } from './person-columns.js';

const LEVEL_SYNONYMS = {
  '1': '一级',
  '2': '二级',
  '3': '三级',
  '4': '四级',
  Ⅰ: '一级',
  Ⅱ: '二级',
  Ⅲ: '三级',
  Ⅳ: '四级',
};

export const disability = defineSource({
  key: 'disability',
  title: { zh: '残疾人证', en: 'Disability certificates' },
  agency: '残联',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    kind: choice('残疾类别 | 残疾类型', ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'], required),
    level: choice('残疾等级 | 等级', ['一级', '二级', '三级', '四级'], {
      ...required,
      synonyms: LEVEL_SYNONYMS,
    }),
    certificate: text('残疾证号 | 残疾人证号'),
    validTo: date('有效期至 | 有效期'),
  },
});
