import { cite } from './finding-text.js';

const REPORT_PROPERTY = {
  zh: '请申请人补充申报并说明来源；与查询结果不符的，向数据提供单位复核。',
  en: 'Ask the family to declare it and say where it comes from; have the agency check if they disagree.',
} as const;

const OVER_LIMIT_STEP = {
  zh: '告知家庭超出的限额；有异议的，请提供凭证并向数据提供单位复核。',
  en: 'Tell the family which limit is exceeded; if they disagree, take their proof and have the agency check.',
} as const;

/** Texts of the findings about property. */
export const PROPERTY_FINDINGS = {
  DEPOSIT_UNDERSTATED: {
    title: { zh: '存款少报', en: 'Deposits understated' },
    message: {
      zh: '申报存款 {declared}，核对银行存款 {verified}[，少报 {difference}]。',
      en: 'Declared deposits {declared}, verified {verified}[, {difference} too little].',
    },
    nextStep: REPORT_PROPERTY,
    article: cite('民发〔2021〕57号', '十四'),
  },
  VEHICLE_UNDECLARED: {
    title: { zh: '车辆未如实申报', en: 'Vehicle not declared' },
    message: {
      zh: '申报车辆 {declared} 辆，核对名下车辆 {verified} 辆[：{subject}]。',
      en: 'Declared vehicles {declared}, verified {verified}[: {subject}].',
    },
    nextStep: REPORT_PROPERTY,
    article: cite('民发〔2021〕57号', '十四'),
  },
  HOME_UNDECLARED: {
    title: { zh: '住房未如实申报', en: 'Home not declared' },
    message: {
      zh: '申报住房 {declared} 套，核对名下住房 {verified} 套[：{subject}]。',
      en: 'Declared homes {declared}, verified {verified}[: {subject}].',
    },
    nextStep: REPORT_PROPERTY,
    article: cite('民发〔2021〕57号', '十四'),
  },
  INSURANCE_PREMIUM: {
    title: { zh: '商业保险年缴费较高', en: 'High insurance premiums' },
    message: {
      zh: '商业保险年缴费 {verified}[，高于参考线 {limit}]。',
      en: 'Insurance premiums of {verified} a year[, above the mark of {limit}].',
    },
    nextStep: {
      zh: '核实缴费人和资金来源，了解家庭实际支付能力。',
      en: 'Verify who pays and from what money; consider what the family can really afford.',
    },
  },
  NON_RESIDENTIAL_PROPERTY: {
    title: { zh: '有非住宅房产', en: 'Non-residential property' },
    message: {
      zh: '名下有非住宅房产[ {verified} 处][：{subject}]。',
      en: 'Owns non-residential property[: {verified}][ ({subject})].',
    },
    nextStep: {
      zh: '核实用途、权属和是否出租，租金计入财产净收入。',
      en: 'Verify use, ownership and letting; rent counts as property income.',
    },
    article: cite('民发〔2021〕57号', '十四'),
  },
  HOUSING_AREA_UNKNOWN: {
    title: { zh: '住房面积不详', en: 'Area of a home unknown' },
    message: {
      zh: '[{verified} 套]住房没有登记面积[：{subject}]，暂按 0 平方米计算。',
      en: 'No registered area for [{verified} ]home(s)[: {subject}]; taken as 0 m² for now.',
    },
    nextStep: {
      zh: '向不动产登记机构核实或入户测量面积，更正后重新核对。',
      en: 'Ask the land registry or measure on a visit; correct it and check again.',
    },
  },
  VEHICLE_COMMERCIAL: {
    title: { zh: '唯一车辆为营运车辆', en: 'The only vehicle is commercial' },
    message: {
      zh: '家庭唯一车辆[（{subject}）]为营运车辆，作为生产工具未计入车辆数。',
      en: 'The only vehicle[ ({subject})] is for commercial use; as a working tool it is not counted.',
    },
    nextStep: {
      zh: '核实是否仍在营运，营运收入计入经营净收入。',
      en: 'Verify that it is still in commercial use; what it earns is business income.',
    },
  },
  FINANCIAL_ASSETS_OVER_LIMIT: {
    title: { zh: '金融资产超限', en: 'Financial assets over the limit' },
    message: {
      zh: '家庭金融资产合计 {verified}，高于限额 {limit}[，超出 {difference}]。',
      en: 'Financial assets of {verified} exceed the limit of {limit}[ by {difference}].',
    },
    nextStep: OVER_LIMIT_STEP,
    article: cite('民发〔2021〕57号', '十四'),
  },
  VEHICLE_OVER_LIMIT: {
    title: { zh: '车辆超限', en: 'Vehicles over the limit' },
    message: {
      zh: '名下机动车 {verified} 辆[：{subject}]，限额 {limit} 辆。',
      en: 'Motor vehicles {verified}[: {subject}], limit {limit}.',
    },
    nextStep: OVER_LIMIT_STEP,
    article: cite('民发〔2021〕57号', '十四'),
  },
  HOUSING_OVER_LIMIT: {
    title: { zh: '住房超限', en: 'Housing over the limit' },
    message: {
      zh: '名下住房[ {subject} 套，]面积合计 {verified}，高于限额 {limit}[，超出 {difference}]。',
      en: 'Homes[ ({subject})], {verified} in all, exceed the limit of {limit}[ by {difference}].',
    },
    nextStep: OVER_LIMIT_STEP,
    article: cite('民发〔2021〕57号', '十四'),
  },
  HOUSING_RECENT_PURCHASE: {
    title: { zh: '近一年内购房', en: 'Property bought within a year' },
    message: {
      zh: '核对日前 12 个月内新登记房产[：{subject}]，且不属于拆迁安置、继承等情形。',
      en: 'Property registered within 12 months[: {subject}], not by relocation, inheritance or the like.',
    },
    nextStep: {
      zh: '核实购房时间、价款和资金来源；属于拆迁、继承等情形的，附证明后更正登记来源。',
      en: 'Verify date, price and source of the money; correct the origin where there is proof of an exempt one.',
    },
    article: cite('民发〔2021〕57号', '十四'),
  },
  BUSINESS_INTEREST: {
    title: { zh: '开办企业或控股任职', en: 'Interest in a company' },
    message: {
      zh: '在企业担任法定代表人、董事、经理等职务，或出资过半[：{subject}]。',
      en: 'Legal representative, director or manager of a company, or holder of more than half[: {subject}].',
    },
    nextStep: {
      zh: '核实企业是否实际经营；被冒名登记或已停业的，请先办理撤销或注销登记。',
      en: 'Verify that it really operates; a false or dormant registration must be struck off first.',
    },
    article: cite('民发〔2021〕57号', '十四'),
  },
  MACHINERY_OVER_LIMIT: {
    title: { zh: '有大型农机具或经营性船舶', en: 'Large machinery or vessel' },
    message: {
      zh: '名下有大型农机具或经营性船舶[ {verified} 台（艘）][：{subject}][，限额 {limit}]。',
      en: 'Owns large farm machinery or a commercial vessel[: {verified}][ ({subject})][, limit {limit}].',
    },
    nextStep: OVER_LIMIT_STEP,
    article: cite('民发〔2021〕57号', '十四'),
  },
  SOLE_TRADER: {
    title: { zh: '个体工商户或合作社', en: 'Sole trader or cooperative' },
    message: {
      zh: '登记为个体工商户或农民专业合作社成员[：{subject}]。',
      en: 'Registered as a sole trader or in a cooperative[: {subject}].',
    },
    nextStep: {
      zh: '核实是否实际经营及净收入，计入经营净收入。',
      en: 'Verify that it operates and what it earns; that is business income.',
    },
    article: cite('民发〔2021〕57号', '十三'),
  },
  MINOR_SHAREHOLDER: {
    title: { zh: '企业小额出资', en: 'Minor shareholder' },
    message: {
      zh: '在企业有出资或其他登记身份，未达控股[：{subject}]。',
      en: 'Holds a minor share or another registered role in a company[: {subject}].',
    },
    nextStep: {
      zh: '核实出资额和分红，分红计入财产净收入。',
      en: 'Verify share and dividends; dividends are property income.',
    },
  },
} as const;
