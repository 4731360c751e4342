import type { Text } from '../base/text.js';
import type { DecidedTier, FindingClass, Severity } from '../dossier/codes.js';
import type { Area } from '../dossier/decision.js';
import type { Roster } from '../dossier/dossier.js';

/** What a household comes to, in a word. */
export const TIER_NAMES: Readonly<Record<DecidedTier, Text>> = {
  tekun: { zh: '特困', en: 'Tekun (extreme hardship)' },
  dibao: { zh: '低保', en: 'Dibao (minimum living)' },
  margin: { zh: '低保边缘', en: 'Margin of dibao' },
  expenditure: { zh: '支出型困难', en: 'Expenditure hardship' },
  none: { zh: '不符合', en: 'Not eligible' },
  undetermined: { zh: '待补充', en: 'Undetermined' },
};

/** The same as the law calls it, for headings. */
export const TIER_TITLES: Readonly<Record<DecidedTier, Text>> = {
  tekun: { zh: '特困供养人员', en: 'Persons in extreme hardship (tekun)' },
  dibao: { zh: '最低生活保障家庭', en: 'Households under the minimum living guarantee (dibao)' },
  margin: { zh: '最低生活保障边缘家庭', en: 'Households at the margin of dibao' },
  expenditure: { zh: '刚性支出困难（支出型困难）家庭', en: 'Households in hardship through rigid expenses' },
  none: { zh: '不符合条件家庭', en: 'Households not eligible' },
  undetermined: { zh: '待补充材料家庭', en: 'Households that cannot be decided yet' },
};

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  blocker: { zh: '须先解决', en: 'Blocker' },
  warning: { zh: '待核实', en: 'To verify' },
  info: { zh: '提示', en: 'Note' },
};

export const CLASS_NAMES: Readonly<Record<FindingClass, Text>> = {
  income: { zh: '收入', en: 'Income' },
  property: { zh: '财产', en: 'Property' },
  identity: { zh: '身份与家庭', en: 'Identity and family' },
  data: { zh: '数据质量', en: 'Data quality' },
};

export const ROSTER_NAMES: Readonly<Record<Roster, Text>> = {
  applicants: { zh: '申请', en: 'Applicant' },
  beneficiaries: { zh: '在保', en: 'In a scheme' },
};

export const AREA_NAMES: Readonly<Record<Area, Text>> = {
  城镇: { zh: '城镇', en: 'Urban' },
  农村: { zh: '农村', en: 'Rural' },
};
