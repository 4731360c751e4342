import { cite } from './finding-text.js';

const COMPARE_INCOME = {
  zh: '请申请人说明差额来源并补报，核实后按较高者计入；无法说明的，入户调查。',
  en: 'Ask the family to explain the difference and to declare it; the higher figure counts. Visit if unexplained.',
} as const;

/** Texts of the findings about income. */
export const INCOME_FINDINGS = {
  WAGE_UNDERSTATED: {
    title: { zh: '工资性收入少报', en: 'Wages understated' },
    message: {
      zh: '申报工资性收入 {declared}/年，核对为 {verified}/年[，少报 {difference}]。',
      en: 'Declared wages {declared} a year, verified {verified} a year[, {difference} too little].',
    },
    nextStep: COMPARE_INCOME,
    article: cite('民发〔2021〕57号', '十三'),
  },
  BUSINESS_INCOME_UNDERSTATED: {
    title: { zh: '经营净收入少报', en: 'Business income understated' },
    message: {
      zh: '申报经营净收入 {declared}/年，核对为 {verified}/年[，少报 {difference}]。',
      en: 'Declared business income {declared} a year, verified {verified} a year[, {difference} too little].',
    },
    nextStep: COMPARE_INCOME,
    article: cite('民发〔2021〕57号', '十三'),
  },
  PROPERTY_INCOME_UNDERSTATED: {
    title: { zh: '财产净收入少报', en: 'Property income understated' },
    message: {
      zh: '申报财产净收入 {declared}/年，核对为 {verified}/年[，少报 {difference}]。',
      en: 'Declared property income {declared} a year, verified {verified} a year[, {difference} too little].',
    },
    nextStep: COMPARE_INCOME,
    article: cite('民发〔2021〕57号', '十三'),
  },
  TRANSFER_UNDERSTATED: {
    title: { zh: '转移净收入少报', en: 'Transfers understated' },
    message: {
      zh: '申报转移净收入 {declared}/年，核对为 {verified}/年[，少报 {difference}]。',
      en: 'Declared transfers {declared} a year, verified {verified} a year[, {difference} too little].',
    },
    nextStep: COMPARE_INCOME,
    article: cite('民发〔2021〕57号', '十三'),
  },
  DEEMED_WAGE: {
    title: { zh: '按劳动能力推定收入', en: 'Wage deemed by labour capacity' },
    message: {
      zh: '有劳动能力而未见相应收入，按最低工资和劳动力系数推定 {verified}/年，已计入家庭收入。',
      en: 'Able to work without a matching income; {verified} a year is deemed from the minimum wage and counted.',
    },
    nextStep: {
      zh: '入户核实就业状况、劳动能力和未就业原因；确有困难的，附证明材料后更正。',
      en: 'Verify employment, capacity and reasons on a visit; correct it where there is evidence of hardship.',
    },
    article: cite('民发〔2022〕83号'),
  },
  INCOME_BELOW_DEEMED: {
    title: { zh: '在业收入低于推定水平', en: 'Income below the deemed wage' },
    message: {
      zh: '已就业，但收入比按最低工资推定的水平低 {verified}/年；未计入家庭收入。',
      en: 'Employed, but earns {verified} a year less than the minimum wage would give; not added to income.',
    },
    nextStep: {
      zh: '入户时了解工作时间和实际收入。',
      en: 'Ask about working hours and actual income on the visit.',
    },
    article: cite('民发〔2022〕83号'),
  },
  LABOUR_CAPACITY_UNSUPPORTED: {
    title: { zh: '无劳动能力缺少依据', en: 'No evidence of incapacity' },
    message: {
      zh: '申报无劳动能力，但未查到有效残疾证和重特大疾病记录；本次按申报认定。',
      en: 'Stated as unable to work, without a valid disability or a serious illness on record; accepted as stated.',
    },
    nextStep: {
      zh: '请申请人提供劳动能力鉴定、残疾证或诊断证明。',
      en: 'Ask for an assessment of capacity, a disability certificate or a diagnosis.',
    },
  },
  EMPLOYED_NO_WAGE: {
    title: { zh: '已就业无工资', en: 'Employed without a wage' },
    message: {
      zh: '申报在职或有就业登记，但申报和核对的工资均为零。',
      en: 'Employed by statement or registration, but no wage is declared or found.',
    },
    nextStep: {
      zh: '请用人单位出具收入证明，或核实是否已离职。',
      en: 'Ask the employer for proof of income, or verify that the work has ended.',
    },
    article: cite('民发〔2021〕57号', '十三'),
  },
  SUPPORT_EXEMPT: {
    title: { zh: '义务人免计赡养费', en: 'Obligor exempt from support' },
    message: {
      zh: '法定义务人[{subject}]无履行能力（去世、羁押、本身享受救助或认定无能力），赡（抚、扶）养费不按公式计算。',
      en: 'The obligor[ {subject}] cannot give support (dead, in custody, on assistance or found unable): no support by formula.',
    },
    nextStep: { zh: '核实义务人状况。', en: "Verify the obligor's situation." },
    article: cite('民发〔2021〕57号', '十三'),
  },
} as const;
