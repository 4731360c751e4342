import { date, defineSource, required, text, yuan } from '../source.js';
import { personColumns } from './person-columns.js';

export const business = defineSource({
  key: 'business',
  title: { zh: '市场主体登记', en: 'Market entities' },
  agency: '市场监管',
  kind: 'snapshot',
  family: 'person',
  columns: {
    ...personColumns,
    enterprise: text('企业名称 | 市场主体名称', required),
    creditCode: text('统一社会信用代码 | 注册号', required),
    role: text('职务 | 人员类型 | 角色', required),
    registeredCapital: yuan('注册资本'),
    subscribed: yuan('认缴出资额 | 出资额'),
    enterpriseType: text('企业类型 | 市场主体类型'),
    foundedOn: date('成立日期'),
    status: text('登记状态 | 企业状态 | 经营状态', required),
  },
});
