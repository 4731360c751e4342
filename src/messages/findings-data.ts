import { cite } from './finding-text.js';

/** Texts of the findings about the data themselves. */
export const DATA_FINDINGS = {
  AUTHORISATION_MISSING: {
    title: { zh: '缺少核对授权', en: 'Authorisation missing' },
    message: {
      zh: '该成年成员没有核对日期当日或以前的授权[（授权日期 {subject}）]，查询缺少依据。',
      en: 'This adult has no authorisation dated on or before the as-of date[ (dated {subject})].',
    },
    nextStep: {
      zh: '请本人签署核对授权书，补填授权日期后重新核对。',
      en: 'Have the authorisation signed, enter its date and check again.',
    },
  },
  ROSTER_ROW_REJECTED: {
    title: { zh: '花名册有退回行', en: 'Roster row rejected' },
    message: {
      zh: '本户花名册有[ {verified} ]行未能导入[：{subject}]，家庭人口不全。',
      en: '[{verified} ]roster row(s) of this household could not be read[: {subject}]; its members are incomplete.',
    },
    nextStep: {
      zh: '按《数据质量》中的原因更正退回行，重新导入后再核对。',
      en: 'Correct the rows listed in the data quality workbook, import them and check again.',
    },
  },
  HOUSEHOLD_NUMBER_CONFLICT: {
    title: { zh: '户编号重复', en: 'Household number conflict' },
    message: {
      zh: '同一户编号出现在不同街道[：{subject}]，可能是两户共用一个编号。',
      en: 'The same household number stands in different streets[: {subject}]; they may be two households.',
    },
    nextStep: {
      zh: '与街道核实，分别编号后重新导入花名册。',
      en: 'Clear it with the streets, give each its own number and import the roster again.',
    },
  },
  SOURCE_MISSING: {
    title: { zh: '缺少必需数据', en: 'Required source missing' },
    message: {
      zh: '没有[“{subject}”]有效数据，该项情况未经核实。',
      en: 'There are no data in force[ of "{subject}"], so nothing of it is verified.',
    },
    nextStep: {
      zh: '向数据提供单位索取并导入后重新核对。',
      en: 'Get the file from the agency, import it and check again.',
    },
  },
  AREA_UNKNOWN: {
    title: { zh: '城乡类别未填', en: 'Area not stated' },
    message: {
      zh: '户主未填城乡类别，按城镇标准计算。',
      en: 'The householder states neither town nor country; the urban standard was used.',
    },
    nextStep: { zh: '补填城乡类别。', en: 'Enter the area.' },
  },
  DUPLICATE_ROW: {
    title: { zh: '花名册重复行', en: 'Duplicate roster row' },
    message: {
      zh: '同一身份证号在本户出现多次，以第一行为准。',
      en: 'The same ID number stands in this household more than once; the first row counts.',
    },
    nextStep: { zh: '删除花名册中的重复行。', en: 'Delete the duplicate from the roster.' },
    article: cite('民发〔2021〕57号', '七、八'),
  },
} as const;
