import { choice, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const education = defineSource({
  key: 'education',
  title: { zh: '学籍与学费', en: 'School enrolment and fees' },
  agency: '教育',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    school: text('学校 | 学校名称', required),
    stage: choice(
      '学段 | 就读学段',
      ['学前', '小学', '初中', '高中', '中职', '大专', '本科', '研究生'],
      required,
    ),
    grade: text('年级'),
    status: text('学籍状态'),
    yearlyTuition: yuan('年学费 | 学费'),
    yearlyBoarding: yuan('年住宿费 | 住宿费'),
    ownership: choice('办学性质', ['公办', '民办']),
  },
});
