import { wordList } from './declare.js';

/** The words by which the rules tell what a text in an agency's file says; a text counts when it contains one. */
export const VOCABULARY = {
  'vocabulary.educationEnded': wordList('household', '已离校的学籍状态', 'Education statuses that are over'),
  'vocabulary.taxWage': wordList('income', '工资性所得项目', 'Tax items that are wages'),
  'vocabulary.taxBusiness': wordList('income', '经营所得项目', 'Tax items that are business income'),
  'vocabulary.taxProperty': wordList('income', '财产所得项目', 'Tax items that are property income'),
  'vocabulary.noEmployer': wordList('income', '参保单位中表示无单位的词', 'Words for no employer'),
  'vocabulary.insuranceStopped': wordList(
    'income',
    '社保停缴状态',
    'Social insurance that is not being paid',
  ),
  'vocabulary.housingFundActive': wordList('income', '公积金正常状态', 'Housing fund being paid'),
  'vocabulary.housingFundStopped': wordList('income', '公积金停缴状态', 'Housing fund not being paid'),
  'vocabulary.maternityReasons': wordList('income', '孕产哺乳事由', 'Not working: maternity'),
  'vocabulary.careReasons': wordList('income', '照料事由', 'Not working: care of a member'),
  'vocabulary.vehicleInactive': wordList('property', '车辆失效状态', 'Vehicle statuses that are over'),
  'vocabulary.vehicleInactiveLetters': wordList(
    'property',
    '车辆失效状态代码',
    'Police status letters that are over',
  ),
  'vocabulary.vehicleExempt': wordList('property', '不计入的车辆类型', 'Vehicle types that do not count'),
  'vocabulary.vehicleCommercial': wordList('property', '营运用途', 'Commercial uses of a vehicle'),
  'vocabulary.vehicleOperating': wordList(
    'property',
    '营运用途（非营运除外）',
    'Commercial uses unless denied',
  ),
  'vocabulary.vehicleNotOperating': wordList('property', '非营运用途', 'Words that deny a commercial use'),
  'vocabulary.realEstateInactive': wordList(
    'property',
    '不动产失效状态',
    'Real-estate statuses that are over',
  ),
  'vocabulary.buildingIgnored': wordList(
    'property',
    '不计入的房屋用途',
    'Uses of a building that do not count',
  ),
  'vocabulary.buildingNonResidential': wordList('property', '非住宅用途', 'Non-residential uses'),
  'vocabulary.buildingHome': wordList('property', '住宅用途', 'Residential uses'),
  'vocabulary.relocationOrigins': wordList('property', '拆迁安置来源', 'Origins by relocation'),
  'vocabulary.innocentOrigins': wordList('property', '不视为购建的来源', 'Origins that are no purchase'),
  'vocabulary.businessInactive': wordList('property', '企业失效状态', 'Enterprise statuses that are over'),
  'vocabulary.soleTrader': wordList('property', '个体经营类型', 'Enterprise types of sole traders'),
  'vocabulary.managerRoles': wordList('property', '企业经营管理身份', 'Roles that run an enterprise'),
  'vocabulary.shareholderRoles': wordList('property', '企业出资身份', 'Roles that own an enterprise'),
  'vocabulary.machinery': wordList('property', '超标的农机具和船舶', 'Machinery and boats over the limit'),
  'vocabulary.publicEmployers': wordList(
    'monitoring',
    '财政供养单位名称用词',
    'Words in the names of public employers',
  ),
} as const;
