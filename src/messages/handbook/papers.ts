import type { Text } from '../../base/text.js';
import type { Paper } from './procedure.js';

/** What an applicant brings. Where no article asks for a paper its basis is null: by local requirement. */
export const PAPERS: readonly Paper[] = [
  {
    paper: { zh: '救助申请书', en: 'Application' },
    whose: {
      zh: '申请人填写、签名；写明家庭成员、收入、财产和困难原因',
      en: 'Filled in and signed by the applicant: members, income, property and why',
    },
    basis: null,
  },
  {
    paper: { zh: '核对授权书', en: 'Authorisation to check' },
    whose: {
      zh: '每一名成年家庭成员都要签；无民事行为能力的由监护人签。换了家庭成员或重新申请的，要重新签',
      en: 'Signed by every adult member, for who cannot by the guardian; anew when members change or for a new application',
    },
    basis: '国务院令第649号 第五十八条；江苏省人民政府令第126号',
  },
  {
    paper: { zh: '义务人的核对授权书', en: 'Authorisation of the obligors' },
    whose: {
      zh: '申请特困的，法定义务人也要签',
      en: 'For tekun the obligors sign too',
    },
    basis: '民发〔2021〕43号 第十条',
  },
  {
    paper: { zh: '身份证、户口簿', en: 'Identity cards and household register' },
    whose: {
      zh: '全体家庭成员；与申报的共同生活人员不一致的，说明原因',
      en: 'Of all members; differences from the stated members are explained',
    },
    basis: null,
  },
  {
    paper: { zh: '收入证明', en: 'Proof of income' },
    whose: {
      zh: '工资、养老金、务农、经营、租金、赡养费等最近 12 个月的；不能取得的如实书面说明',
      en: 'Wages, pensions, farming, business, rents and support of the last 12 months; in writing where there is none',
    },
    basis: null,
  },
  {
    paper: { zh: '财产情况', en: 'Property' },
    whose: {
      zh: '存款、证券、保险、车辆、房产、企业出资，如实申报',
      en: 'Deposits, securities, insurance, vehicles, real estate and shares in enterprises, declared as they are',
    },
    basis: null,
  },
  {
    paper: { zh: '残疾人证', en: 'Disability certificate' },
    whose: { zh: '有残疾的成员', en: 'Of members with a disability' },
    basis: null,
  },
  {
    paper: { zh: '疾病诊断和费用单据', en: 'Diagnosis and bills' },
    whose: {
      zh: '有重病的成员；医疗费以扣除医保、大病保险、医疗救助和商业保险后的自付部分为准',
      en: 'Of seriously ill members; what counts is paid by oneself after insurance and medical aid',
    },
    basis: '民发〔2024〕57号 第五条',
  },
  {
    paper: { zh: '就学证明、学费住宿费单据', en: 'Enrolment, school fees' },
    whose: { zh: '在读的成员；申请支出型困难的', en: 'Of members at school, for expenditure hardship' },
    basis: '民发〔2024〕57号 第五条',
  },
  {
    paper: { zh: '近亲属情况声明', en: 'Statement on relatives' },
    whose: {
      zh: '与低保经办人员、村（居）委会成员有近亲属关系的，主动说明',
      en: 'Who is a near relative of staff or of the village committee says so',
    },
    basis: '民发〔2021〕57号 第十一条',
  },
  {
    paper: { zh: '银行账户', en: 'Bank account' },
    whose: { zh: '用于发放救助金', en: 'For the payment' },
    basis: null,
  },
];

/** The same for a villager, in a line each. */
export const PAPERS_IN_SHORT: readonly Text[] = [
  { zh: '全家人的身份证、户口簿', en: 'Identity cards and household register of the whole family' },
  {
    zh: '核对授权书：家里每个成年人都要签名（到街道领表）',
    en: 'The authorisation, signed by every adult (the form is at the street office)',
  },
  { zh: '收入和财产的证明，如实填写', en: 'Proof of income and property, stated as they are' },
  {
    zh: '有残疾的带残疾人证，有重病的带诊断和医药费单据，上学的带学费单据',
    en: 'Disability certificate, diagnosis and bills, school fees, where you have them',
  },
  { zh: '一张领钱的银行卡', en: 'A bank card for the payment' },
];
