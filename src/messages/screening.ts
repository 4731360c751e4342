import type { Text } from '../base/text.js';
import type { Difficulty, PossibleScheme, ScreeningGroup, Unknown } from '../dossier/screening.js';

export const SCREEN_COMMAND = {
  about: {
    zh: '政策找人：从各部门数据中找出可能符合条件、尚未在保的人员和家庭，列出走访名单',
    en: 'finds people in the agency data who may qualify and are in no scheme, as a list of visits',
  },
  group: { zh: '只列此类别：', en: 'only this group: ' },
  summary: { zh: '只列各类别的人数和户数', en: 'only how many persons and families each group has' },
  out: { zh: '另存为走访名单工作簿', en: 'write the list of visits as a workbook to this file' },
  force: { zh: '覆盖已有的文件', en: 'write over a file that is there' },
  measures: {
    zh: '改为列出在保家庭应享政策的落实情况（有、无、不明）',
    en: 'list instead which measures the households of a tier are due: present, missing or unknown',
  },
  none: { zh: '没有找到需要走访的家庭', en: 'nobody found to visit' },
  noRegistry: {
    zh: '户籍信息没有有效数据：家庭成员无法按户口簿归并，多子女家庭无法排查',
    en: 'no household registration is in force: families cannot be put together, many children cannot be found',
  },
} as const satisfies Record<string, Text>;

export const GROUP_NAMES: Readonly<Record<ScreeningGroup, Text>> = {
  SEVERE_MENTAL_DISORDER: { zh: '严重精神障碍', en: 'Severe mental disorder' },
  SEVERE_DISABILITY: { zh: '重残', en: 'Severe disability' },
  SERIOUS_ILLNESS: { zh: '重病', en: 'Serious illness' },
  LARGE_MEDICAL_BILLS: { zh: '大额医疗支出', en: 'Large medical bills' },
  MANY_CHILDREN: { zh: '多子女家庭', en: 'Many children' },
  SEVERAL_DIFFICULTIES: { zh: '多种困难情形', en: 'Several difficulties' },
};

export const GROUP_RULES: Readonly<Record<ScreeningGroup, Text>> = {
  SEVERE_MENTAL_DISORDER: {
    zh: '卫健登记为严重精神障碍，或持有有效的精神残疾证。',
    en: 'Registered with a severe mental disorder, or a valid certificate of mental disability.',
  },
  SEVERE_DISABILITY: {
    zh: '有效残疾证一级、二级，或智力、精神三级（民发〔2021〕57号第八条；与特困“无劳动能力”、事实无人抚养儿童父母“重残”的口径不同）。',
    en: 'A valid certificate of level 1 or 2, or 3 of intellect or mind (民发〔2021〕57号 art. 8; other instruments mean other levels).',
  },
  SERIOUS_ILLNESS: { zh: '登记为重特大疾病。', en: 'Registered with a serious illness.' },
  LARGE_MEDICAL_BILLS: {
    zh: '近 12 个月医疗费用个人负担超过政策参数 warnings.medicalBills。',
    en: 'Medical bills borne in the 12 months before exceed the parameter warnings.medicalBills.',
  },
  MANY_CHILDREN: {
    zh: '同一家庭有三名及以上未在保的未成年人。',
    en: 'Three or more minors of one family who are in no scheme.',
  },
  SEVERAL_DIFFICULTIES: {
    zh: '同一家庭未在保人员中有老、弱、病、残、幼两种及以上，且至少一种是弱、病、残。',
    en: 'Two or more of aged, infirm, ill, disabled, minor in one family, one of them infirm, ill or disabled.',
  },
};

export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, Text>> = {
  aged: { zh: '老', en: 'aged' },
  infirm: { zh: '弱', en: 'infirm' },
  disabled: { zh: '残', en: 'disabled' },
  ill: { zh: '病', en: 'ill' },
  minor: { zh: '幼', en: 'minor' },
};

export const POSSIBLE_SCHEME_NAMES: Readonly<Record<PossibleScheme, Text>> = {
  tekun: { zh: '特困供养', en: 'tekun' },
  dibao: { zh: '低保', en: 'dibao' },
  singlePerson: { zh: '单人保', en: 'single person' },
  margin: { zh: '低保边缘', en: 'dibao margin' },
  expenditure: { zh: '支出型困难', en: 'expenditure-type hardship' },
  temporaryAid: { zh: '临时救助', en: 'temporary aid' },
  childWithoutCare: { zh: '事实无人抚养儿童', en: 'child without care' },
};

export const UNKNOWN_NAMES: Readonly<Record<Unknown, Text>> = {
  authorisation: { zh: '核对授权', en: 'authorisation' },
  registration: { zh: '户籍（户籍信息中未查到）', en: 'registration (in no register book)' },
  livingTogether: { zh: '共同生活的人员', en: 'who lives together' },
  income: { zh: '家庭收入', en: 'income' },
  property: { zh: '家庭财产', en: 'property' },
  obligors: { zh: '法定赡养、抚养、扶养义务人', en: 'who must support them' },
  bills: { zh: '费用报销情况', en: 'what of the bills is reimbursed' },
  application: { zh: '已提交的申请办理情况', en: 'how the application stands' },
};

export const SCREEN_LIST = {
  family: { zh: '户号', en: 'Register book' },
  head: { zh: '姓名', en: 'Name' },
  address: { zh: '户籍地址', en: 'Address' },
  persons: { zh: '人数', en: 'Persons' },
  families: { zh: '户数', en: 'Families' },
  groups: { zh: '类别', en: 'Groups' },
  group: { zh: '类别', en: 'Group' },
  schemes: { zh: '可能适用', en: 'May fit' },
  idNo: { zh: '身份证号', en: 'ID number' },
} as const satisfies Record<string, Text>;
