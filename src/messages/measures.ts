import type { Text } from '../base/text.js';
import type { Measure, MeasureFound } from '../dossier/measures.js';

export const MEASURE_NAMES: Readonly<Record<Measure, Text>> = {
  LIVING_SUBSIDY_OF_DISABLED: { zh: '困难残疾人生活补贴', en: 'Living subsidy of the disabled' },
  NURSING_SUBSIDY: { zh: '重度残疾人护理补贴', en: 'Nursing subsidy of the severely disabled' },
  ALLOWANCE_OF_AGED: { zh: '尊老金（高龄津贴）', en: 'Allowance of the aged' },
  EDUCATION_AID: { zh: '教育救助', en: 'Education aid' },
  MEDICAL_AID: { zh: '医疗救助', en: 'Medical aid' },
};

export const MEASURE_STATES: Readonly<Record<MeasureFound['state'], Text>> = {
  present: { zh: '已享受', en: 'present' },
  missing: { zh: '未见记录', en: 'missing' },
  unknown: { zh: '不明（无数据）', en: 'unknown (no data)' },
};

export const MEASURE_LIST = {
  measure: { zh: '政策', en: 'Measure' },
  state: { zh: '落实情况', en: 'State' },
  member: { zh: '成员', en: 'Member' },
} as const satisfies Record<string, Text>;
